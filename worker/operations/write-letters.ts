import type { NewAnswerLink } from "#db/write/introductions.ts";
import type { Letter } from "#db/write/outbox.ts";
import type { WordsTold } from "#db/write/threads.ts";
import type { Calendar } from "#domain/time/calendar.ts";
import { dueDay } from "#domain/time/due-day.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { workingDays } from "#domain/time/span.ts";
import { endOfDay } from "#worker/clock.ts";
import type { Keys } from "#worker/keys.ts";
import type { LetterName, Letters } from "#worker/mail/letter.ts";
import type { Addressee } from "./addressees.ts";

/** How long a link answers without an account (design §5). */
const linkLasts = workingDays(15);

/** What a letter is about: an introduction at a version, or a request at one; written twice of it, a letter is one. */
export type About = {
  request: string;
  introduction: string | null;
  version: number;
  /** Which check-in of the request: its link lives as long as it can be answered. */
  checkIn?: number;
};

/** A letter to be written: its link, if it has one, is made with it. */
export type Draft<Name extends LetterName = LetterName> = {
  letter: Name;
  facts: Omit<Letters[Name], "link">;
  to: Addressee;
  about: About;
  /** Tells two letters of one kind apart that are about the same: a reminder from the next. */
  turn?: string;
  hasLink: boolean;
  /** What is waiting is dropped when a step answers it. */
  isAnswerable: boolean;
  /** Another activity than a step makes it pointless. */
  answeredBy?: string;
  /** Not sent before this moment. */
  dueAt?: Instant;
  /** The last day on which a call is promised: by the team, which makes it itself; any other, a relay may make. */
  callBy?: LocalDate;
  /** The words that it tells of, and to whom they are new. */
  words?: WordsTold;
  /** Once on this day, whatever changes: who corrects again and again is not written to each time. */
  onceOn?: LocalDate;
};

type OfWords = { words?: WordsTold };

/** The id that a link's token is made of: the same for all letters to one recipient about the same. */
const linkIdOf = ({ about: { request, introduction, version, checkIn }, to }: Draft): string =>
  [introduction ?? request, ...(checkIn ? [`check-in-${checkIn}`] : []), version, to.recipient].join(":");

/** Letters with their links, ready for the batch of the fact that they tell. */
export async function writeLetters(
  keys: Keys,
  drafts: readonly Draft[],
  { at, today, calendar }: { at: Instant; today: LocalDate; calendar: Calendar },
): Promise<{ letters: readonly (Letter & OfWords)[]; links: readonly (NewAnswerLink & OfWords)[] }> {
  const expiresAt = endOfDay(dueDay(today, linkLasts, calendar));
  const links = drafts.filter(({ hasLink }) => hasLink).map((draft) => linkOf(keys, draft, expiresAt));
  return { letters: drafts.map((draft) => letterOf(draft, at)), links: await Promise.all(links) };
}

/** What the answer to a check-in is known by, to the letters that ask for it. */
export const checkInAsked = (request: string, number: number): string => `check-in:${request}:${number}`;

const linkOf = async (keys: Keys, draft: Draft, expiresAt: Instant): Promise<NewAnswerLink & OfWords> => ({
  ...(draft.words && { words: draft.words }),
  tokenHash: await keys.mac("link", await keys.token("answer", linkIdOf(draft))),
  ...draft.about,
  recipient: draft.to.recipient,
  expiresAt,
});

/** What a relay tells the person itself, in place of the team: whatever no day was promised for, and these. */
const isRelays = ({ letter, to, callBy }: Draft): boolean =>
  to.recipient === "innovator" && (callBy === undefined || ofRelays.includes(letter));
const ofRelays: readonly LetterName[] = ["words-waiting", "check-in"];

function letterOf(draft: Draft, at: Instant): Letter & OfWords {
  const { letter, facts, to, about, turn = "", hasLink, isAnswerable, answeredBy, dueAt, callBy, onceOn } = draft;
  const { request, introduction, version, checkIn } = about;
  const asked = checkIn ? checkInAsked(request, checkIn) : introduction && `introduction:${introduction}`;
  return {
    id: [letter, introduction ?? request, onceOn ?? version, turn, to.recipient].join("-"),
    letter,
    facts: hasLink ? { ...facts, link: linkIdOf(draft) } : facts,
    ...{ recipient: to.address, locale: to.locale, at, channel: to.channel, request },
    ...(draft.words && { words: draft.words }),
    ...(isAnswerable && asked !== null && { answeredBy: asked }),
    ...(answeredBy !== undefined && { answeredBy }),
    ...(dueAt !== undefined && { dueAt }),
    ...(to.channel === "call" && { ...(callBy !== undefined && { callBy }), isForAuthor: isRelays(draft) }),
  };
}
