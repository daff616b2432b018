import * as v from "valibot";
import type { Locale } from "#domain/language/locale.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { Day, Email, Phone, words } from "./fields.ts";
import { EntryId } from "./lists.ts";

const code = (name: FieldCode): FieldCode => name;
const said = (most: number) => v.pipe(words(most), v.minLength(1, code("required")));

const found = { source: said(300), foundOn: Day };

/** How a body is reached, as an admin found it: a mail address or a phone number, where, and on which day. */
export const FoundContact = v.variant(
  "channel",
  [
    v.object({ channel: v.literal("mail"), value: v.pipe(Email, v.minLength(1, code("required"))), ...found }),
    v.object({ channel: v.literal("phone"), value: v.pipe(Phone, v.minLength(1, code("required"))), ...found }),
  ],
  code("unknown_code"),
);
export const channels = ["mail", "phone"] as const;
export const contactFields = ["channel", "value", "source", "foundOn"] as const;

/** What a claimant is asked, or why they are refused, in words that they read. */
export const ClaimantWords = v.object({ words: said(1000) });

const because = { reason: said(500) };
const oneOf = <const Step extends string>(steps: readonly Step[]) =>
  v.object({ step: v.picklist(steps, code("unknown_code")), ...because });

/** Each thing that an admin does to others comes with a reason. */
export const StandingStep = oneOf(["suspend", "reinstate"]);
export const MembershipStep = oneOf(["make-manager", "make-adviser", "remove"]);
export const PowersStep = oneOf(["make-admin", "unmake-admin"]);

/** An entry, by its code, or by the address of its page. */
const EntryNamed = v.pipe(
  words(300),
  v.transform((text) => text.replace(/^.*\/bodies\//, "").replace(/[/?#].*$/, "")),
  EntryId,
);

/** Which entry is kept of two that are one body. It cannot be taken back: a box to tick. */
export const Merging = v.object({ into: EntryNamed, ...because, sure: v.literal("yes", code("required")) });

/** What is looked for: a body, an offer, or a person by name or address. */
export const Question = v.object({
  question: v.pipe(
    said(100),
    v.check((text) => [...text].length >= 2, code("too_short")),
  ),
});

/**
 * Who did something: somebody by name, an account that is erased, the clock, what follows by itself, an innovator, whoever
 * holds the link that a body was sent, or whoever runs the command that makes an admin.
 */
export type Author = { id: string; name: string } | "erased" | "clock" | "system" | "innovator" | "command" | "link";

/** What happened to one thing, with its author and their reason. */
export type StepShown = { version: number; step: string; at: string; by: Author; reason: string | null };

/** A contact as a page of the desk shows it. */
export type ContactShown = { id: string; channel: "mail" | "phone"; value: string; source: string; foundOn: string };

/** What an entry of the journal is about, as a page shows it. */
export type JournalSubject =
  | { kind: "body"; id: string; name: string; lang: Locale }
  | { kind: "offer"; id: string; name: string; lang: Locale; isPublic: boolean }
  | { kind: "person"; by: Author }
  | { kind: "claim"; id: string }
  | { kind: "case"; id: string }
  | { kind: "letter"; label: string }
  | { kind: "holiday"; day: string }
  | { kind: "newBody" | "unknownBody" | "team" | "request" };

/** One thing that was done: in which history, which step, on what, by whom, why. */
export type JournalEntry = {
  key: string;
  at: string;
  source: JournalSource;
  step: string;
  by: Author;
  reason: string | null;
  subjects: readonly JournalSubject[];
};
export const journalSources = [
  "account",
  "body",
  "claim",
  "introduction",
  "invitation",
  "journal",
  "member",
  "offer",
  "request",
] as const;
export type JournalSource = (typeof journalSources)[number];
