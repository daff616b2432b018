import type { Answered } from "#domain/follow-up/answers.ts";
import type { HandOverReason } from "#domain/introduction/hand-over.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { Ending, Next } from "#domain/introduction/next.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";
import type { RaisedWhy } from "#domain/request/raised.ts";
import type { SetAsideReason } from "#domain/request/set-aside.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { DeclineReason } from "#domain/vocabulary/decline-reasons.ts";
import type { Need } from "#domain/vocabulary/needs.ts";

/** A message as a mail driver takes it. */
export type Mail = { to: string; subject: string; text: string; html: string };
/** Sends one message, or throws. */
export type Mailer = (mail: Mail) => Promise<void>;

/** What every letter about a request tells its author: the code on the receipt, and the id that the link's token is made of. */
type OwnFacts = { code: string; link: string };

/** The body that hands a case over, and why. */
export type HandedBy = { body: string; why: HandOverReason };
/** `from`: where a case is handed over. */
type Handed = { from?: HandedBy | null };

/** Letters to the author of a request. `by`: the last day of what is promised. */
export type InnovatorLetters = {
  "request-filed": { code: string; by: LocalDate };
  "introduction-sent": OwnFacts & Handed & { body: string; offer: string | null; by: LocalDate };
  "agreement-asked": OwnFacts & Handed & { body: string; offer: string | null; by: LocalDate; isReminder: boolean };
  "body-being-reached": OwnFacts & { body: string };
  "question-asked": OwnFacts & { body: string; words: string; by: LocalDate };
  "team-question": OwnFacts & { words: string };
  "introduction-accepted": OwnFacts & Handed & { body: string };
  "introduction-ended": OwnFacts & {
    /** `null`: there was no introduction yet. */
    body: string | null;
    ending: Ending;
    reason: DeclineReason | null;
    words: string | null;
    next: Next;
  };
  "review-late": OwnFacts;
  "help-reported": OwnFacts & { body: string; state: "helped" | "not-helped" | "unreachable"; by: LocalDate };
  "request-set-aside": { code: string; reason: SetAsideReason; words: string };
  "request-reopened": { code: string; by: LocalDate };
  "request-closed": { code: string };
  /** Something is new in the conversation with a body: what it says stands there alone. */
  "words-waiting": OwnFacts & { body: string };
  /** `number`: which check-in of the series. */
  "check-in": OwnFacts & { number: number; isReminder: boolean };
};

/** What a letter about an introduction tells its body: the place and the needs, and nothing that names the person. */
type CaseFacts = {
  body: string;
  bodyId: string;
  introduction: string;
  province: ProvinceCode;
  needs: readonly Need[];
  link: string;
};

/** Letters to a body, about a request that was put to it. */
export type BodyLetters = {
  "to-answer": CaseFacts & Handed & { by: LocalDate; offer: string | null };
  "to-answer-soon": CaseFacts & { by: LocalDate; daysLeft: number };
  "answer-came": CaseFacts & { by: LocalDate; hasAnswer: boolean };
  "introduction-lapsed": Omit<CaseFacts, "link">;
  "introduction-withdrawn": Omit<CaseFacts, "link">;
  "case-assigned": Omit<CaseFacts, "link"> & { by: string };
  /** To whom has no account: how to reach the person again, and where to say what came of it. */
  "case-accepted": CaseFacts;
  /** To the body that hands a case over: the other has it now, or it keeps the case. */
  "hand-over-ended": Omit<CaseFacts, "link"> & { receiver: string; state: IntroductionState };
  "news-asked": CaseFacts;
  "case-contested": CaseFacts & { words: string | null };
  "words-for-body": CaseFacts;
  /** A call: nothing was heard for two months of a case that it accepted. */
  "no-news": Omit<CaseFacts, "link">;
  /** That somebody whom it helps, or has helped, is stuck, or has stopped: codes, and no words. */
  "check-in-told": Omit<CaseFacts, "link"> & Answered;
};

/** Letters about relays: to the team, and to whoever is, or asks to be, one. Of a request they tell its code alone. */
export type RelayLetters = {
  "relay-asked": { relay: string; name: string };
  "relay-verified": { name: string };
  "relay-refused": { name: string; words: string };
  "relay-ended": { name: string; words: string };
  "request-taken-over": { code: string };
};

/** Letters to the team. */
export type TeamLetters = {
  /** Proposals that have waited for longer than is promised. */
  "review-due": { cases: number };
  "case-raised": { request: string; why: RaisedWhy };
};

/** Every letter of the product, with what it tells: ids, codes, and names that anybody may read. */
export type Letters = {
  "sign-in-code": { signIn: string };
  "receipt-link": { link: string; code: string };
  /** A call: its sentences are what to say to whoever lost a PIN and gave a phone number only. */
  "call-back": { request: string };
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
} & InnovatorLetters &
  BodyLetters &
  RelayLetters &
  TeamLetters;
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
} & {
  greeting: string;
  /** Who writes; below it, in a letter that a machine sends, that it does. */
  signature: string;
  automatic: string;
};
