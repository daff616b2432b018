import { stuckOns } from "#domain/follow-up/answers.ts";
import { endings, nextKinds } from "#domain/introduction/next.ts";
import { raisedWhys } from "#domain/request/raised.ts";
import { setAsideReasons } from "#domain/request/set-aside.ts";
import { declineReasons } from "#domain/vocabulary/decline-reasons.ts";
import type { LetterName, Letters } from "#worker/mail/letter.ts";

const by = "2026-11-20";
const own = { code: "7K2M9QXD", link: "introduction-of-amina:3:innovator" };
const body = "Agence de développement social";
const offer = "Prêt d'honneur pour coopératives";
const words = "Avez-vous déjà un local ?\nEt des devis ?";
const project: Letters["no-news"] = {
  ...{ body, bodyId: "ads", introduction: "introduction-of-amina", province: "MA-JRA" },
  needs: ["financing", "incubation", "mentoring"],
};
const theirs = { ...project, link: "introduction-of-amina:3:contact-of-ads" };

type Samples = { [Name in LetterName]: Letters[Name] };
/** What each letter may be given, once. */
export const letterSamples: Samples = {
  "sign-in-code": { signIn: "sign-in-of-amina" },
  "receipt-link": { link: "receipt-of-amina", code: own.code },
  "call-back": { request: "request-of-amina" },
  invitation: { invitation: "invitation-of-amina", body, role: "manager" },
  "claim-filed": { claim: "claim-of-amina", body, for: "admin" },
  "claim-asked": { claim: "claim-of-amina", body, words },
  "claim-answered": { claim: "claim-of-amina", body },
  "claim-verified": { body, bodyId: "ads" },
  "claim-refused": { claim: "claim-of-amina", body, words },
  "relay-asked": { relay: "account-of-ghita", name: "Association Tizi" },
  "relay-verified": { name: "Association Tizi" },
  "relay-refused": { name: "Association Tizi", words },
  "relay-ended": { name: "Association Tizi", words },
  "request-taken-over": { code: own.code },
  "role-changed": { body, role: "adviser" },
  "member-removed": { body },
  "admin-changed": { isAdmin: true },
  "body-suspended": { body, words },
  "body-reinstated": { body, bodyId: "ads", isPaused: false },
  "confirm-offers": { body, bodyId: "ads", offers: 3, by },
  "offers-paused": { body, bodyId: "ads", offers: 3 },
  "link-broken": { body, bodyId: "ads", urls: ["https://ads.ma/atelier"] },
  "request-filed": { code: own.code, by },
  "introduction-sent": { ...own, body, offer, by },
  "agreement-asked": { ...own, body, offer, by, isReminder: false },
  "body-being-reached": { ...own, body },
  "question-asked": { ...own, body, words, by },
  "team-question": { ...own, words },
  "introduction-accepted": { ...own, body },
  "introduction-ended": {
    ...{ ...own, body, ending: "declined", reason: "not-our-field", words },
    next: { kind: "review", body: null, by },
  },
  "review-late": own,
  "help-reported": { ...own, body, state: "helped", by },
  "request-set-aside": { code: own.code, reason: "duplicate", words },
  "request-reopened": { code: own.code, by },
  "request-closed": { code: own.code },
  "check-in": { ...own, number: 1, isReminder: false },
  "to-answer": { ...theirs, by, offer },
  "to-answer-soon": { ...theirs, by, daysLeft: 3 },
  "answer-came": { ...theirs, by, hasAnswer: true },
  "introduction-lapsed": project,
  "introduction-withdrawn": project,
  "case-assigned": { ...project, by: "Salma Idrissi" },
  "case-accepted": theirs,
  "hand-over-ended": { ...project, receiver: "Réseau Entreprendre", state: "declined" },
  "news-asked": theirs,
  "case-contested": { ...theirs, words },
  "words-waiting": { ...own, body },
  "words-for-body": theirs,
  "no-news": project,
  "check-in-told": { ...project, answer: "stuck", stuckOn: "market" },
  "review-due": { cases: 12 },
  "case-raised": { request: "request-of-amina", why: "dead-end" },
};

/** A letter with what it is given. */
export type Sample = { [Name in LetterName]: { letter: Name; facts: Letters[Name] } }[LetterName];
export const sampleOf = (letter: LetterName): Sample => ({ letter, facts: letterSamples[letter] }) as Sample;

const ended = letterSamples["introduction-ended"];
/** Every way in which an introduction ends, with everything that may come next; with and without what may be missing. */
export const everyEnd: readonly Letters["introduction-ended"][] = endings.flatMap((ending) =>
  nextKinds.flatMap((kind) => [
    ...declineReasons.map((reason) => ({ ...ended, ending, reason, next: { kind, body: "Al Amal", by } })),
    { ...ended, ending, body: null, reason: null, words: null, next: { kind, body: null, by: null } },
  ]),
);

const each = <Name extends LetterName>(letter: Name, some: readonly Partial<Letters[Name]>[]): readonly Sample[] =>
  some.map((other) => ({ letter, facts: { ...letterSamples[letter], ...other } }) as Sample);

/** Every letter, in every way that it may be worded. */
export const everyLetter: readonly Sample[] = [
  ...(Object.keys(letterSamples) as LetterName[]).map(sampleOf),
  ...each("introduction-ended", everyEnd),
  ...each("introduction-sent", [{ offer: null }]),
  ...each("agreement-asked", [{ offer: null }, { isReminder: true }]),
  ...each("help-reported", [{ state: "not-helped" }, { state: "unreachable" }]),
  ...each("request-set-aside", [...setAsideReasons.map((reason) => ({ reason })), { words: "" }]),
  ...each("to-answer", [{ offer: null }, { needs: ["legal"] }]),
  ...each(
    "to-answer-soon",
    [0, 1, 2, 7, 10].map((daysLeft) => ({ daysLeft })),
  ),
  ...each("answer-came", [{ hasAnswer: false }]),
  ...each("case-contested", [{ words: null }]),
  ...each("check-in", [{ number: 2, isReminder: true }, ...[3, 4, 5].map((number) => ({ number }))]),
  ...each("check-in-told", [{ answer: "stopped", stuckOn: null }, ...stuckOns.map((stuckOn) => ({ stuckOn }))]),
  ...each(
    "review-due",
    [1, 2, 3, 11].map((cases) => ({ cases })),
  ),
  ...each(
    "case-raised",
    raisedWhys.map((why) => ({ why })),
  ),
];
