import {
  type AuthenticatorData,
  ClientDataType,
  createAssertionSignatureMessage,
  parseAttestationObject,
  parseAuthenticatorData,
  parseClientDataJSON,
} from "@oslojs/webauthn";
import type { MadePasskey, UsedPasskey } from "#contract/passkeys.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { algorithms, isSignedWith, keptKey } from "./passkey-keys.ts";

/** How long a browser has to answer. */
export const challengeMs = 5 * 60_000;

/** What a browser is to have signed: 32 random bytes, as text. */
export const newChallenge = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(32)));

/** What the browser was asked to sign, and the address of the page where it was asked. */
export type Asked = { challenge: string; origin: string };

/** The domain that passkeys are for: that of the page. */
const domainOf = (origin: string): string => new URL(origin).hostname;

/** Whom a passkey is made for. The browser keeps the handle, and says it at each use: the account, never the address. */
export type Keeper = { id: string; name: string; email: string };
/** A passkey that somebody has already: no second one is made on the same device. */
export type Held = { id: string; transports: readonly string[] };

/** What asks a browser to make a passkey: one that is found without a name, and used with a finger, a face or a code. */
export const creationOptions = ({ challenge, origin }: Asked, { id, name, email }: Keeper, held: readonly Held[]) => ({
  rp: { id: domainOf(origin), name: "Wasl" },
  user: { id: toBase64url(new TextEncoder().encode(id)), name: email, displayName: name || email },
  challenge,
  pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
  timeout: challengeMs,
  excludeCredentials: held.map((each) => ({ type: "public-key", ...each })),
  authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
  attestation: "none",
});

/** What asks a browser for a passkey, whichever its owner chooses. */
export const requestOptions = ({ challenge, origin }: Asked) => ({
  rpId: domainOf(origin),
  challenge,
  timeout: challengeMs,
  userVerification: "required",
});

/**
 * The passkey that a browser made, to be kept; `null` when it is not what was asked (WebAuthn §7.1). Which make its
 * device is was not asked, so what it says of that is not judged.
 */
export async function madePasskey({ id, response }: MadePasskey, asked: Asked) {
  try {
    const { authenticatorData } = parseAttestationObject(fromBase64url(response.attestationObject));
    const { credential, signatureCounter: counter } = authenticatorData;
    const isOurs = isAsked(response.clientDataJSON, ClientDataType.Create, asked) && isForUs(authenticatorData, asked);
    if (!isOurs || !credential || toBase64url(credential.id) !== id) return null;
    return { id, publicKey: await keptKey(credential.publicKey), counter };
  } catch {
    return unreadable;
  }
}

/** A passkey as it was kept. */
export type Kept = { account: string; publicKey: string; counter: number };

/** How often a kept passkey has signed, now that it signed what was asked; `null` when it did not (WebAuthn §7.2). */
export async function usedPasskey({ response }: UsedPasskey, asked: Asked, kept: Kept) {
  try {
    const authenticatorBytes = fromBase64url(response.authenticatorData);
    const authenticatorData = parseAuthenticatorData(authenticatorBytes);
    const { signatureCounter: counter } = authenticatorData;
    const isOurs = isAsked(response.clientDataJSON, ClientDataType.Get, asked) && isForUs(authenticatorData, asked);
    if (!isOurs || !isOf(response.userHandle, kept.account) || !hasMovedOn(kept.counter, counter)) return null;
    const message = createAssertionSignatureMessage(authenticatorBytes, fromBase64url(response.clientDataJSON));
    return (await isSignedWith(kept.publicKey, fromBase64url(response.signature), message)) ? { counter } : null;
  } catch {
    return unreadable;
  }
}

/** Whatever cannot be read, the library throws: it is refused like what is wrong. */
const unreadable = null;

/** Whether the browser signed our challenge, for this, on our own page. */
function isAsked(clientDataJSON: string, purpose: ClientDataType, { challenge, origin }: Asked): boolean {
  const said = parseClientDataJSON(fromBase64url(clientDataJSON));
  return (
    said.type === purpose && toBase64url(said.challenge) === challenge && said.origin === origin && !said.crossOrigin
  );
}

/** Whether the passkey is for our domain, and its owner was there and showed that it was them. */
const isForUs = (data: AuthenticatorData, { origin }: Asked): boolean =>
  data.verifyRelyingPartyIdHash(domainOf(origin)) && data.userPresent && data.userVerified;

const isOf = (handle: string, account: string): boolean => new TextDecoder().decode(fromBase64url(handle)) === account;

/** Passkeys that are on several devices do not count, and say 0. One that counts and went back was copied. */
const hasMovedOn = (before: number, now: number): boolean => before === 0 || now > before;
