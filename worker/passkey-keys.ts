import { decodePKIXECDSASignature, p256 } from "@oslojs/crypto/ecdsa";
import { type COSEPublicKey, coseAlgorithmES256, coseAlgorithmRS256, coseEllipticCurveP256 } from "@oslojs/webauthn";
import * as v from "valibot";
import { toBase64url } from "./base64url.ts";

/** The algorithms that we ask for, best first: every authenticator knows one of them. */
export const algorithms = [coseAlgorithmES256, coseAlgorithmRS256] as const;

/** A public key as it is kept: a JSON Web Key. */
const Jwk = v.variant("kty", [
  v.object({ kty: v.literal("EC"), crv: v.literal("P-256"), x: v.string(), y: v.string() }),
  v.object({ kty: v.literal("RSA"), n: v.string(), e: v.string() }),
]);
type Jwk = v.InferOutput<typeof Jwk>;

const kinds = {
  EC: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  RSA: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
} as const;

/** The key of a new passkey, to be kept; throws when it is of no kind that we asked for, or no key at all. */
export async function keptKey(key: COSEPublicKey): Promise<string> {
  const jwk = jwkOf(key);
  await imported(jwk);
  return JSON.stringify(jwk);
}

/** Whether a kept key signed the message. */
export async function isSignedWith(kept: string, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  const jwk = v.parse(Jwk, JSON.parse(kept));
  const bare = jwk.kty === "EC" ? decodePKIXECDSASignature(signature).encodeIEEEP1363(p256) : signature;
  return crypto.subtle.verify(kinds[jwk.kty], await imported(jwk), bare, message);
}

const imported = (jwk: Jwk) => crypto.subtle.importKey("jwk", jwk, kinds[jwk.kty], false, ["verify"]);

function jwkOf(key: COSEPublicKey): Jwk {
  if (key.algorithm() === coseAlgorithmRS256) {
    const { n, e } = key.rsa();
    return { kty: "RSA", n: toBase64url(bytesOf(n)), e: toBase64url(bytesOf(e)) };
  }
  const { curve, x, y } = key.ec2();
  if (key.algorithm() !== coseAlgorithmES256 || curve !== coseEllipticCurveP256) throw new Error("another algorithm");
  return { kty: "EC", crv: "P-256", x: toBase64url(bytesOf(x, 32)), y: toBase64url(bytesOf(y, 32)) };
}

/** A number as bytes, the highest first, at least so many. */
function bytesOf(number: bigint, least = 1): Uint8Array {
  const digits = number.toString(16);
  const hex = digits.padStart(Math.max(2 * least, digits.length + (digits.length % 2)), "0");
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
