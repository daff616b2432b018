import type { MemberRole } from "#domain/member/lifecycle.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** A message as a mail driver takes it. */
export type Mail = { to: string; subject: string; text: string; html: string };
/** Sends one message, or throws. */
export type Mailer = (mail: Mail) => Promise<void>;

/** Every letter of the product, with what it tells: ids, codes, and names that anybody may read. */
export type Letters = {
  "sign-in-code": { signIn: string };
  "receipt-link": { link: string; code: string };
  invitation: { invitation: string; body: string; role: MemberRole };
  "claim-filed": { claim: string; body: string; for: "admin" | "manager" };
  "claim-asked": { claim: string; body: string; words: string };
  "claim-answered": { claim: string; body: string };
  "claim-verified": { body: string; bodyId: string };
  "claim-refused": { claim: string; body: string; words: string };
  "role-changed": { body: string; role: MemberRole };
  "member-removed": { body: string };
  "admin-changed": { isAdmin: boolean };
  "body-suspended": { body: string; words: string };
  "body-reinstated": { body: string; bodyId: string; isPaused: boolean };
  "confirm-offers": { body: string; bodyId: string; offers: number; by: LocalDate };
  "offers-paused": { body: string; bodyId: string; offers: number };
  "link-broken": { body: string; bodyId: string; urls: readonly string[] };
};
export type LetterName = keyof Letters;

/** What a letter says: its subject, its sentences, and the one thing to do, if any. */
export type Said = {
  subject: string;
  sentences: readonly string[];
  /** A code to copy, shown large. */
  code?: string;
  action?: { label: string; path: string };
};
/** The letters in one language. Paths are those of the pages, without their language. */
export type LetterWords = {
  [Name in LetterName]: (facts: Letters[Name], secret: string) => Said;
} & { greeting: string; farewell: string };
