import * as v from "valibot";
import { passkeysHeld } from "#db/read/passkeys.ts";
import { saveChallenge } from "#db/write/passkeys.ts";
import type { Person } from "#domain/account/actor.ts";
import { mayAddPasskey, type SignInMethod } from "#domain/account/admin-powers.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import type { Keys } from "#worker/keys.ts";
import { challengeMs, creationOptions, newChallenge, requestOptions } from "#worker/passkeys.ts";

/** Somebody signed in, as a passkey of theirs is concerned. */
export type Owner = {
  actor: Person;
  name: string;
  email: string;
  isAdmin: boolean;
  session: { method: SignInMethod };
};
/** What the browser is asked, and the token for its cookie: only who holds it may answer. */
type Begun<Options> = { token: string; options: Options };

/** What a challenge is kept under: the browser that asked, and the account that a passkey is to be added to. */
export const browserOf = (keys: Keys, token: string, account = ""): Promise<string> =>
  keys.mac("passkey", `${token}\u0000${account}`);

/** Asks a browser to make a passkey for whoever is signed in. */
export async function beginAdding(
  deps: Deps,
  { actor, name, email, isAdmin, session }: Owner,
  origin: string,
): Promise<Outcome<Begun<ReturnType<typeof creationOptions>>>> {
  const { db } = deps;
  const [held] = await db.batch([passkeysHeld(db, actor.id)]);
  if (!mayAddPasskey({ isAdmin, method: session.method, passkeys: held.length })) return refused({ code: "not_yours" });
  const { token, challenge } = await begun(deps, "register", actor.id);
  const known = held.map(({ id, transports }) => ({ id, transports: v.parse(Transports, JSON.parse(transports)) }));
  return granted({ token, options: creationOptions({ challenge, origin }, { id: actor.id, name, email }, known) });
}

/** How a browser reaches a passkey. */
const Transports = v.array(v.string());

/** Asks a browser for a passkey, to sign in. */
export async function beginSignIn(deps: Deps, origin: string): Promise<Begun<ReturnType<typeof requestOptions>>> {
  const { token, challenge } = await begun(deps, "sign-in");
  return { token, options: requestOptions({ challenge, origin }) };
}

async function begun({ db, now, newId, keys }: Deps, purpose: "register" | "sign-in", account?: string) {
  const token = newId();
  const challenge = newChallenge();
  const browser = await browserOf(keys, token, account);
  await db.batch([saveChallenge(db, { browser, challenge, purpose, expiresAt: now() + challengeMs })]);
  return { token, challenge };
}
