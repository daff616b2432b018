import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";
import { foldDigits, withoutMarks } from "#domain/text/typed.ts";
import { Email, oneLine, words } from "./fields.ts";

const code = (name: FieldCode): FieldCode => name;

/** An address as accounts know it: in lower case. */
export const AccountEmail = v.pipe(
  v.optional(Email, ""),
  v.minLength(1, code("required")),
  v.transform((text) => text.toLowerCase()),
);

/** What asks for a code by e-mail. */
export const SignInAsked = v.object({ signInEmail: AccountEmail });

/** A code of six digits, as somebody types or pastes it. */
export const EnteredCode = v.object({
  signInCode: v.pipe(
    v.optional(words(40), ""),
    v.minLength(1, code("required")),
    v.transform((text) => foldDigits(withoutMarks(text)).replace(/[\s\p{Pd}]/gu, "")),
    v.regex(/^\d{6}$/, code("wrong")),
  ),
});

/** A person's name, as they write it. */
export const AccountName = v.object({ name: v.pipe(v.optional(oneLine(120), ""), v.minLength(1, code("required"))) });

/** A session as its owner sees it. */
export type SessionShown = {
  id: string;
  method: "code" | "passkey";
  device: string;
  openedAt: string;
  isThis: boolean;
};
export type PasskeyShown = { id: string; device: string; madeAt: string; usedAt: string | null };
