import type { OwnCase, OwnIntroduction } from "#contract/own-case.ts";
import type { CheckInRow } from "#db/read/check-ins.ts";
import type { OwnIntroductionRow, OwnStepRow } from "#db/read/own-introductions.ts";
import { bodyNameOf, offerNameOf } from "#db/rows.ts";
import { isToBeJudged } from "#domain/follow-up/verdict.ts";
import { endsOn } from "#domain/introduction/clock.ts";
import { contestBy, stepsOfAuthor } from "#domain/introduction/for-author.ts";
import type { Locale } from "#domain/language/locale.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { isUnderWay } from "#domain/thread/policy.ts";
import type { Calendar } from "#domain/time/calendar.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { casablancaDay } from "#worker/clock.ts";

/**
 * An introduction as it is read, and as its author is shown it. `isNamed`: the team has approved it, or the person went to
 * the body themselves; until then its author is not told whose offer it is.
 */
export type Shown = { row: OwnIntroductionRow; introduction: OwnIntroduction; isNamed: boolean; isWalkIn: boolean };

/** What the timeline of a request is told by. */
export type Known = {
  introductions: readonly Shown[];
  deadEnd: OwnCase["deadEnd"];
  /** Whether the request is open. */
  isGoingOn: boolean;
  today: LocalDate;
  calendar: Calendar;
};

type Told = {
  givers?: readonly OwnIntroductionRow[];
  steps: readonly OwnStepRow[];
  series: readonly CheckInRow[];
  isGoingOn: boolean;
  today: LocalDate;
  calendar: Calendar;
  locale: Locale;
};

/** The introductions of a request, in the words of whoever reads. */
export const shownIntroductions = (rows: readonly OwnIntroductionRow[], told: Told): readonly Shown[] =>
  rows.map((row) => {
    const own = told.steps.filter(({ introduction }) => introduction === row.id);
    const isWalkIn = own[0]?.step === "walk-in";
    const isNamed = isWalkIn || own.some(({ step }) => step === "approve");
    return { row, introduction: introductionShown(row, own, { ...told, givers: rows }), isNamed, isWalkIn };
  });

function introductionShown(row: OwnIntroductionRow, steps: readonly OwnStepRow[], told: Told): OwnIntroduction {
  const since = casablancaDay(row.since);
  return {
    ...{ id: row.id, version: row.version, state: row.state, since: new Date(row.since).toISOString() },
    ...namesOf(row, told.locale),
    sentAt: row.sentAt === null ? null : new Date(row.sentAt).toISOString(),
    by: lastDayOf(row, told.calendar),
    question: row.state === "asked" ? (steps.findLast(({ step }) => step === "ask")?.words ?? "") : null,
    outcome: outcomes.find((code) => code === row.outcome) ?? null,
    handedBy: handedByOf(row, steps, told),
    thread: threadOf(row, told.isGoingOn ? "submitted" : ""),
    verdict: verdictOf(row),
    mayJudge:
      told.isGoingOn && isToBeJudged({ requestState: "submitted", state: row.state, since }, told.series, told.today),
    may: told.isGoingOn ? [...stepsOfAuthor({ state: row.state, since }, told)] : [],
  };
}

/** The body that hands its case over with this introduction; its words stand at the proposal. */
function handedByOf(
  row: OwnIntroductionRow,
  [proposal]: readonly OwnStepRow[],
  { givers = [], locale }: Told,
): OwnIntroduction["handedBy"] {
  const giver = givers.find(({ id }) => id === row.handedFrom);
  if (!giver) return null;
  return {
    ...{ body: namesOf(giver, locale).body.name, why: row.handOverReason ?? "other" },
    words: proposal?.words ?? null,
  };
}

type WithWords = Pick<OwnIntroductionRow, "state" | "hasWords" | "hasNewWords">;

/** What there is to read in the thread of an introduction, or to be written. */
export function threadOf({ state, hasWords, hasNewWords }: WithWords, requestState: string): OwnIntroduction["thread"] {
  if (hasNewWords === 1) return "new";
  return hasWords === 1 || isUnderWay({ state, requestState }) ? "there" : "none";
}
/** What its author says of the help. */
export const verdictOf = ({
  saidHelped,
  saidWords,
}: Pick<OwnIntroductionRow, "saidHelped" | "saidWords">): OwnIntroduction["verdict"] =>
  saidHelped === null ? null : { helped: saidHelped, words: saidWords ?? "" };

type Named = Pick<
  OwnIntroductionRow,
  | "body"
  | "offer"
  | "bodyName"
  | "bodyShortName"
  | "bodyKind"
  | "bodyLang"
  | "bodyTranslations"
  | "bodyOwnLangs"
  | "offerName"
  | "offerLang"
  | "offerTranslations"
  | "offerOwnLangs"
>;

/** The body of an introduction and its offer, by their names in a language. */
export function namesOf(row: Named, locale: Locale): Pick<OwnIntroduction, "body" | "offer"> {
  const body = bodyNameOf({
    ...{ id: row.body, name: row.bodyName, shortName: row.bodyShortName, kind: row.bodyKind, lang: row.bodyLang },
    ...{ standing: "active", translations: row.bodyTranslations, ownLangs: row.bodyOwnLangs },
  });
  const inWords = wordsFor(body.wording, locale);
  return { body: { id: row.body, name: inWords.words.name, lang: inWords.lang }, offer: offerOf(row, locale) };
}

function offerOf({ offer, offerName, offerLang, ...row }: Named, locale: Locale): OwnIntroduction["offer"] {
  if (offer === null || offerName === null || offerLang === null) return null;
  const { words, lang } = wordsFor(
    offerNameOf({
      ...{ name: offerName, lang: offerLang },
      ...{ translations: row.offerTranslations ?? "{}", ownLangs: row.offerOwnLangs ?? "[]" },
    }),
    locale,
  );
  return { id: offer, name: words.name, lang };
}

type Waited = Pick<OwnIntroductionRow, "state" | "countsFrom" | "since" | "spent">;

/** The last day that is left: for the body or the author to answer, or for the author to contest a report. */
export function lastDayOf({ state, countsFrom, since, spent }: Waited, calendar: Calendar): LocalDate | null {
  if (state === "proposed") return null;
  if (state === "helped" || state === "not-helped" || state === "unreachable") {
    return contestBy(casablancaDay(since), calendar);
  }
  return endsOn({ state, from: casablancaDay(countsFrom), spent, told: 0 }, calendar);
}
