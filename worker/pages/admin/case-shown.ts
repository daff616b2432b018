import type {
  AlikeCase,
  CaseAround,
  CaseIntroduction,
  CaseNote,
  CaseShown,
  CaseStep,
  ConsideredOffer,
  HelpedBefore,
  InHand,
  JudgedSo,
  NamedThing,
  OtherOffer,
} from "#contract/case.ts";
import type { Locale } from "#contract/locales.ts";
import type { Change, JudgedFinding } from "#contract/match-answer.ts";
import { offerBody, offerBrief } from "#contract/offer.ts";
import { storedFindings } from "#contract/stored-findings.ts";
import { type CaseIntroductionRow, mostInHand } from "#db/read/case.ts";
import { bodyNameOf, offerNameOf, requestCodes } from "#db/rows.ts";
import { isToBeJudged } from "#domain/follow-up/verdict.ts";
import { noPlaceIn } from "#domain/introduction/capacity.ts";
import { isClear } from "#domain/introduction/clear.ts";
import { endsOn } from "#domain/introduction/clock.ts";
import { isOpen, isSilent as letsLapse } from "#domain/introduction/open.ts";
import { wordsFor } from "#domain/language/wording.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { dueDay } from "#domain/time/due-day.ts";
import { workingDaysBetween } from "#domain/time/working-days-between.ts";
import { casablancaDay } from "#worker/clock.ts";
import { mayKnow } from "#worker/operations/case-of.ts";
import { reviewedWithin } from "#worker/operations/climb-ladder.ts";
import { consider, oneTooMany } from "#worker/operations/consider-offer.ts";
import type { CaseRead } from "#worker/operations/read-case.ts";
import { authorOf, isPublic, moment } from "./shown.ts";
import { waited } from "./waited.ts";

/** The request of a case, as the page shows it. */
export function requestShown({ request, calendar }: CaseRead, now: number): CaseShown {
  const { raisedAt, raisedWhy, deskSince } = request;
  return {
    ...{ id: request.id, code: request.code, version: request.version, state: request.state },
    ...{ filedAt: moment(request.filedAt), locale: request.locale, disclosure: request.disclosure },
    content: contentOf(request),
    contact:
      request.problem === null
        ? null
        : { name: request.name ?? "", email: request.email ?? "", phone: request.phone ?? "" },
    waits: deskSince === null ? null : waited(deskSince, now, calendar, reviewedWithin),
    raised:
      raisedAt === null || raisedWhy === null
        ? null
        : { why: raisedWhy, at: raisedAt, days: waited(raisedAt, now, calendar).days },
  };
}

const contentOf = (request: CaseRead["request"]): CaseShown["content"] =>
  request.problem === null
    ? null
    : {
        ...{ problem: request.problem, beneficiaries: request.beneficiaries ?? "", place: request.place ?? "" },
        ...{ indicator: request.indicator ?? "", province: request.province, ...requestCodes(request) },
        ...{ stage: request.stage, legalForm: request.legalForm, age: request.age, amountMad: request.amountMad },
        ...{ areaType: request.areaType, gender: request.gender },
      };

/** The introductions of a case, with what an admin weighs of each. */
export const introductionsShown = (read: CaseRead, locale: Locale): readonly CaseIntroduction[] =>
  read.introductions.map((row) => introductionShown(row, read, locale));

function introductionShown(row: CaseIntroductionRow, read: CaseRead, locale: Locale): CaseIntroduction {
  const { calendar, today } = read;
  const { id, version, state, origin } = row;
  const ends = lastDayOf(row, read);
  const room = roomOf(row);
  const silent = letsLapse(row.lapses);
  return {
    ...{ id, version, state, origin, since: moment(row.since) },
    handedBy: handedByOf(row, read, locale),
    ...{ id, version, state, since: moment(row.since) },
    // Proposed anew to whoever is stuck: the reason of the proposal says so.
    origin: read.steps.some(isProposedAnew(id)) ? "stuck" : origin,
    body: { ...bodyNamed(row, locale), standing: row.standing },
    offer: row.offer === null ? null : offerNamed(row.offer, row, locale),
    ends: ends === null ? null : { on: ends, workingDaysLeft: workingDaysBetween(today, ends, calendar) },
    judged: judgedOf(row),
    isVerified: row.isVerified === 1,
    noPlace: noPlaceIn(room),
    isSilent: silent,
    isClear: isClear({ verdict: row.verdict, contactVerified: row.isVerified === 1, isSilent: silent, room }),
    inHand: isOpen(state) ? inHandOf(row, read) : [],
    verdict: row.saidHelped && { helped: row.saidHelped, words: row.saidWords ?? "" },
    mayJudge: isToBeJudged(
      { requestState: read.request.state, state, since: casablancaDay(row.since) },
      read.series,
      today,
    ),
    steps: stepsOf(id, read),
    isThreadOpen: row.isCalled === 1 || row.isReported === 1,
  };
}

const isProposedAnew =
  (id: string) =>
  ({ introduction, step, reason }: CaseRead["steps"][number]): boolean =>
    introduction === id && step === "propose" && reason === "stuck";

/** The last day of what is under way: of a proposal, the one on which its review is promised. */
function lastDayOf({ state, countsFrom, spent, told }: CaseIntroductionRow, { calendar }: CaseRead): string | null {
  const from = casablancaDay(countsFrom);
  return state === "proposed" ? dueDay(from, reviewedWithin, calendar) : endsOn({ state, from, spent, told }, calendar);
}

/** Of a case that was with many bodies, the one before may be too far back. */
function handedByOf(
  row: CaseIntroductionRow,
  { introductions }: CaseRead,
  locale: Locale,
): CaseIntroduction["handedBy"] {
  const giver = introductions.find(({ id }) => id === row.handedFrom);
  return giver ? { body: bodyNamed(giver, locale), why: row.handOverReason ?? "other" } : null;
}

const roomOf = ({ standing, monthlyCapacity, taken, offer, offerState, placesLeft }: CaseIntroductionRow) => ({
  ...{ standing, monthlyCapacity, taken },
  offer: offer === null ? null : { state: offerState ?? ("archived" as const), placesLeft },
});

function bodyNamed(row: CaseIntroductionRow, locale: Locale): NamedThing {
  const { wording } = bodyNameOf({
    ...{ id: row.body, name: row.bodyName, shortName: row.shortName, kind: row.kind, lang: row.bodyLang },
    ...{ standing: row.standing, translations: row.bodyTranslations, ownLangs: row.bodyOwnLangs },
  });
  const { lang, words } = wordsFor(wording, locale);
  return { id: row.body, name: words.name, lang };
}

function offerNamed(id: string, row: CaseIntroductionRow, locale: Locale): NonNullable<CaseIntroduction["offer"]> {
  const { lang, words } = wordsFor(
    offerNameOf({
      ...{ name: row.offerName ?? id, lang: row.offerLang ?? "fr" },
      ...{ translations: row.offerTranslations ?? "{}", ownLangs: row.offerOwnLangs ?? "[]" },
    }),
    locale,
  );
  return { id, name: words.name, lang, isPublic: row.offerState !== null && isPublic(row.offerState) };
}

const judgedOf = ({ rules, verdict, score, findings }: CaseIntroductionRow): JudgedSo | null =>
  verdict === null || score === null ? null : { rules, verdict, score, findings: storedFindings(findings) };

/** What else the body has in hand: this proposal itself left out. */
const inHandOf = ({ body, state: own }: CaseIntroductionRow, { inHand }: CaseRead): readonly InHand[] =>
  inHand
    .filter((each) => each.body === body)
    .map(({ state, cases }) => ({
      ...{ state, isMore: cases >= mostInHand },
      cases: state === own && cases < mostInHand ? cases - 1 : cases,
    }))
    .filter(({ cases }) => cases > 0);

const stepsOf = (introduction: string, { steps }: CaseRead): readonly CaseStep[] =>
  steps
    .filter((step) => step.introduction === introduction)
    .map(({ version, step, at, by, reason, words, name, isContact }) => ({
      ...{ version, step, reason, words, at: moment(at) },
      by: isContact === 1 ? "link" : authorOf(by, name),
    }));

export const notesShown = ({ notes }: CaseRead): readonly CaseNote[] =>
  notes.map(({ id, kind, words, at, by, name }) => ({
    ...{ id, kind, words, at: moment(at) },
    by: authorOf(by, name),
  }));

export const alikeShown = ({ alike, regions }: CaseRead): readonly AlikeCase[] =>
  alike.map(({ id, code, state, province, filedAt, likeness }) => ({
    ...{ id, code, state, province, likeness, filedOn: casablancaDay(filedAt) },
    mayOpen: mayKnow({ regions }, province),
  }));

export const helpedShown = ({ helped, regions }: CaseRead): readonly HelpedBefore[] =>
  helped.map(({ request, code, province, body, bodyName, bodyLang, state, since }) => ({
    ...{ request, code, state, since: moment(since), body: { id: body, name: bodyName, lang: bodyLang } },
    mayOpen: mayKnow({ regions }, province),
  }));

/** An offer that an admin thinks of; `null` without one, or when it cannot be introduced. */
export function consideredShown(read: CaseRead, locale: Locale): ConsideredOffer | null {
  const { considered, facts, today, introductions } = read;
  if (!considered || !facts) return null;
  const { entry, isSilent } = considered;
  const judged = consider(facts, entry, today);
  const body = offerBody(entry, locale);
  if (!judged.ok || !body) return null;
  const { assessment, needsReason } = judged.value;
  return {
    ...{ offer: briefly(entry, locale), body, needsReason },
    judged: {
      ...{ rules: null, verdict: assessment.verdict, score: assessment.score },
      findings: assessment.findings as readonly JudgedFinding[],
    },
    isSilent,
    stops: oneTooMany(introductions, body.id),
  };
}

/** What else matching finds today: what was not proposed to anybody's body. */
export function aroundShown({ found, introductions }: CaseRead, locale: Locale): CaseAround {
  if (!found) return { matches: [], nearMisses: [], perhaps: [], isComplete: true };
  const { judgement, entries, silent } = found;
  const tried = new Set(introductions.map(({ body }) => body));
  const other = (offerId: string): readonly OtherOffer[] => {
    const entry = entries.get(offerId);
    if (!entry || (entry.body && tried.has(entry.body.id))) return [];
    return [
      { offer: briefly(entry, locale), body: offerBody(entry, locale), isSilent: silent.has(entry.body?.id ?? "") },
    ];
  };
  return {
    isComplete: judgement.complete,
    matches: judgement.matches.flatMap(({ offerId, verdict, score }) =>
      other(offerId).map((each) => ({ ...each, verdict, score })),
    ),
    nearMisses: judgement.nearMisses.flatMap(({ offerId, changes }) =>
      other(offerId).map((each) => ({ ...each, changes: changes as Change[] })),
    ),
    perhaps: judgement.perhaps.flatMap(({ offerId, knownIn }) =>
      other(offerId).map((each) => ({ ...each, knownIn: [...knownIn] })),
    ),
  };
}

function briefly(entry: OfferEntry, locale: Locale): NamedThing {
  const { id, name, lang } = offerBrief(entry, locale);
  return { id, name, lang };
}
