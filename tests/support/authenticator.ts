import { Buffer } from "node:buffer";

/** What a page's script hands to the browser, as far as an authenticator reads it. */
export type CreationOptions = {
  challenge: string;
  rp: { id: string };
  user: { id: string };
  excludeCredentials: readonly { id: string }[];
};
export type RequestOptions = { challenge: string; rpId: string };

/** What a browser or an authenticator that lies, or breaks, does otherwise than it should. */
export type Faults = {
  type?: string;
  challenge?: string;
  origin?: string;
  crossOrigin?: boolean;
  rpId?: string;
  isPresent?: boolean;
  isVerified?: boolean;
  counter?: number;
  userHandle?: string;
  /** The id of another credential, said in place of its own. */
  id?: string;
};

const kinds = {
  ES256: { alg: -7, name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  RS256: {
    alg: -257,
    name: "RSASSA-PKCS1-v1_5",
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: "SHA-256",
  },
  ES384: { alg: -35, name: "ECDSA", namedCurve: "P-384", hash: "SHA-384" },
} as const;
type Kind = keyof typeof kinds;

type Made = {
  kind?: Kind;
  /** How often it has signed is counted; passkeys that are on several devices say 0. */
  counts?: boolean;
  /** The private key (P-256) that it makes its passkey of; a random one otherwise. */
  key?: JsonWebKey;
};

/** A browser with an authenticator in software: it makes one passkey and signs with it. */
export async function authenticator(site: string, { kind = "ES256", counts = true, key }: Made = {}) {
  const { privateKey, publicKey } = key ? await imported(key) : await generated(kind);
  const id = base64url(crypto.getRandomValues(new Uint8Array(16)));
  let userHandle = "";
  let signed = 0;
  const count = () => (counts ? ++signed : 0);
  const origin = new URL(site).origin;

  return {
    id,
    /** `PublicKeyCredential.toJSON()` after `navigator.credentials.create`. */
    async create({ challenge, rp, user }: CreationOptions, faults: Faults = {}) {
      userHandle = user.id;
      const said = { type: "webauthn.create", challenge, origin, rpId: rp.id, counter: count(), ...faults };
      const key = await coseKey(publicKey, kind);
      const attested = concat(new Uint8Array(16), uint16(16), Buffer.from(id, "base64url"), key);
      const authData = await authenticatorData(said, attested);
      return {
        id: faults.id ?? id,
        rawId: id,
        type: "public-key" as const,
        authenticatorAttachment: "platform",
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData(said),
          attestationObject: base64url(
            cbor(
              new Map<string, Cbor>([
                ["fmt", "none"],
                ["attStmt", new Map()],
                ["authData", authData],
              ]),
            ),
          ),
          transports: ["internal", "hybrid"],
        },
      };
    },
    /** The same after `navigator.credentials.get`. */
    async get({ challenge, rpId }: RequestOptions, faults: Faults = {}) {
      const said = { type: "webauthn.get", challenge, origin, rpId, counter: count(), ...faults };
      const authData = await authenticatorData(said);
      const clientDataJSON = clientData(said);
      const message = concat(authData, await sha256(Buffer.from(clientDataJSON, "base64url")));
      const signature = new Uint8Array(await crypto.subtle.sign(kinds[kind], privateKey, message));
      return {
        id: faults.id ?? id,
        rawId: id,
        type: "public-key" as const,
        clientExtensionResults: {},
        response: {
          clientDataJSON,
          authenticatorData: base64url(authData),
          signature: base64url(kind === "RS256" ? signature : der(signature)),
          userHandle: faults.userHandle ?? userHandle,
        },
      };
    },
  };
}

const generated = async (kind: Kind) =>
  (await crypto.subtle.generateKey(kinds[kind], true, ["sign", "verify"])) as CryptoKeyPair;

async function imported({ kty, crv, x, y, d }: JsonWebKey) {
  const half = (jwk: JsonWebKey, use: KeyUsage) => crypto.subtle.importKey("jwk", jwk, kinds.ES256, true, [use]);
  const shown = { kty, crv, x, y } as JsonWebKey;
  return { privateKey: await half({ ...shown, d } as JsonWebKey, "sign"), publicKey: await half(shown, "verify") };
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

const clientData = ({ type, challenge, origin, crossOrigin = false }: Faults): string =>
  base64url(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin })));

async function authenticatorData(
  said: Faults,
  attested: Uint8Array = new Uint8Array(),
): Promise<Uint8Array<ArrayBuffer>> {
  const { rpId = "", isPresent = true, isVerified = true, counter = 0 } = said;
  const flags = (isPresent ? 1 : 0) | (isVerified ? 4 : 0) | (attested.length > 0 ? 64 : 0);
  const counted = new Uint8Array(4);
  new DataView(counted.buffer).setUint32(0, counter);
  return concat(await sha256(Buffer.from(rpId)), new Uint8Array([flags]), counted, attested);
}

async function coseKey(key: CryptoKey, kind: Kind): Promise<Uint8Array> {
  const { x = "", y = "", n = "", e = "" } = await crypto.subtle.exportKey("jwk", key);
  const bytes = (text: string) => Buffer.from(text, "base64url");
  const algorithm: [number, Cbor] = [3, kinds[kind].alg];
  if (kind === "RS256") return cbor(new Map<number, Cbor>([[1, 3], algorithm, [-1, bytes(n)], [-2, bytes(e)]]));
  return cbor(
    new Map<number, Cbor>([[1, 2], algorithm, [-1, kind === "ES256" ? 1 : 2], [-2, bytes(x)], [-3, bytes(y)]]),
  );
}

const sha256 = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));

/** Two numbers as a certificate writes them (ASN.1), out of one after the other. */
export function der(signature: Uint8Array): Uint8Array {
  const half = signature.length / 2;
  const numbers = concat(derInteger(signature.subarray(0, half)), derInteger(signature.subarray(half)));
  return concat(new Uint8Array([0x30, numbers.length]), numbers);
}

function derInteger(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0);
  const short = bytes.subarray(first);
  const positive = (short[0] ?? 0) > 127 ? concat(new Uint8Array([0]), short) : short;
  return concat(new Uint8Array([2, positive.length]), positive);
}

type Cbor = number | string | Uint8Array | Map<string, Cbor> | Map<number, Cbor>;

/** As much of CBOR (RFC 8949) as an authenticator writes. */
function cbor(value: Cbor): Uint8Array {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return concat(head(3, value.length), Buffer.from(value));
  if (value instanceof Uint8Array) return concat(head(2, value.length), value);
  return concat(head(5, value.size), ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)]));
}

function head(major: number, size: number): Uint8Array {
  if (size < 24) return new Uint8Array([(major << 5) | size]);
  return size < 256
    ? new Uint8Array([(major << 5) | 24, size])
    : concat(new Uint8Array([(major << 5) | 25]), uint16(size));
}

const uint16 = (number: number) => new Uint8Array([number >> 8, number & 255]);

const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));
