import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";

const code = (name: FieldCode): FieldCode => name;
const bytes = (most: number) =>
  v.pipe(v.string(), v.regex(/^[\w-]+$/, code("wrong")), v.maxLength(most, code("too_long")));

/** An id has at most 1,023 bytes (WebAuthn §4). */
const id = bytes(1364);
const type = v.literal("public-key", code("wrong"));
const clientDataJSON = bytes(4000);

/** What a passkey is wanted for: to be made, or to sign in with. */
export const PasskeyWanted = v.object({
  purpose: v.picklist(["register", "sign-in"], code("unknown_code")),
});

/** A passkey as the browser made it, in its own JSON (`PublicKeyCredential.toJSON`). */
export const MadePasskey = v.object({
  credential: v.object({
    id,
    type,
    response: v.object({
      clientDataJSON,
      attestationObject: bytes(16_000),
      transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(10)), []),
    }),
  }),
});
export type MadePasskey = v.InferOutput<typeof MadePasskey>["credential"];

/** What a passkey signed, as the browser says it, and the path to go to afterwards. */
export const UsedPasskey = v.object({
  credential: v.object({
    id,
    type,
    response: v.object({
      clientDataJSON,
      authenticatorData: bytes(4000),
      signature: bytes(2000),
      /** Whose it is: a passkey that we asked to be made always says. */
      userHandle: bytes(100),
    }),
  }),
  next: v.optional(v.string()),
});
export type UsedPasskey = v.InferOutput<typeof UsedPasskey>["credential"];
