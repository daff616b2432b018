import { commit, type Statements } from "#db/commit.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { offersNearby } from "#db/read/candidates.ts";
import { bodyInHand, centreOf, mostTried, type TriedRow, triedFor } from "#db/read/introductions.ts";
import { requestsToClimb, type ToClimb } from "#db/read/ladders.ts";
import { adminsToTell } from "#db/read/members.ts";
import { json, list, offerEntry, requestCodes } from "#db/rows.ts";
import { saveAnswerLinks, saveDesk, saveNewIntroductions } from "#db/write/introductions.ts";
import { saveClimbed, unlessClimbed } from "#db/write/ladders.ts";
import { type Letter, saveLetters } from "#db/write/outbox.ts";
import { needAnew } from "#domain/follow-up/answers.ts";
import { monthOf, noPlaceIn } from "#domain/introduction/capacity.ts";
import { endsOn } from "#domain/introduction/clock.ts";
import { type Climb, climb, nextOf, triedIn } from "#domain/introduction/ladder.ts";
import { endingOf, type Next } from "#domain/introduction/next.ts";
import { isOpen, isSilent } from "#domain/introduction/open.ts";
import type { Candidate } from "#domain/introduction/propose.ts";
import { assess } from "#domain/matching/assess.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { deadEndCallWithin } from "#domain/request/clock.ts";
import { regionOf } from "#domain/territory/territory.ts";
import { addDays } from "#domain/time/add-days.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { dueDay } from "#domain/time/due-day.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { workingDays } from "#domain/time/span.ts";
import type { DeclineReason } from "#domain/vocabulary/decline-reasons.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import type { Addressee } from "./addressees.ts";
import { candidates, type Found, foundIn, offersSpokenOf, surveyOf } from "./find-matches.ts";
import { letterTo } from "./letter-to.ts";
import { candidateOf, candidatesIn, newProposal } from "./proposals-of.ts";
import { factsOfRequest } from "./request-parts.ts";
import { type Draft, writeLetters } from "./write-letters.ts";

/** Climbs the ladders that are to be climbed: so many at most. Answers how many there were. */
export async function climbLadders(deps: Deps, most: number): Promise<number> {
  const [requests] = await deps.db.batch([requestsToClimb(deps.db, deps.newId(), most)]);
  for (const request of requests) await climbLadder(deps, request);
  return requests.length;
}

/** How many matches are looked at: what was tried stands among them. */
const looked = 40;

/**
 * Climbs the ladder of one request: finds what was not tried, proposes it to the team (or to the region's centre, or puts the
 * request before the team as a dead end), and tells its author what ended and what comes next; all in one batch. That the
 * centre was asked is told when it was: the rules approve the orientation first, and the ladder is climbed once more.
 */
async function climbLadder(deps: Deps, request: ToClimb): Promise<void> {
  const { db, now } = deps;
  const flagged = request.climbAt;
  if (request.state !== "submitted") {
    await commit(db, [saveClimbed(db, { id: request.id, flagged, raised: null, at: now() })]);
    return;
  }
  const known = await lookAround(deps, request);
  const climbed = climb(known.facts.needs, known.tried, known.rungs, wantedAnew(request));
  const statements = leadsToCentre(climbed, known) ? asking : telling;
  await commit(db, (await statements(deps, request, known, climbed)) as unknown as Statements);
}

type Known = Awaited<ReturnType<typeof lookAround>>;

/** What the next rung may be: two round trips. */
async function lookAround({ db, now }: Deps, request: ToClimb) {
  const facts = factsOf(request);
  const at = now();
  const today = casablancaDay(at);
  const centre = centreOf(regionOf(request.province));
  const [triedRows, admins, [centreRow], holidays, nearbyRows, ...lists] = await db.batch([
    triedFor(db, request.id),
    adminsToTell(db),
    bodyInHand(db, centre, monthOf(today)),
    holidaysFrom(db, addDays(today, -90)),
    offersNearby(db, facts),
    ...candidates(db, facts),
  ]);
  const surveyed = surveyOf(facts, lists, at);
  const [rows] = await db.batch([offersSpokenOf(db, surveyed, looked)]);
  const found = foundIn(surveyed, rows, looked);
  const nearby = nearbyRows.map((row) => {
    const entry = offerEntry(row);
    const silent = new Set(isSilent(row.bodyLapses ?? 0) ? [row.body ?? ""] : []);
    return candidateOf(entry, facts, silent, assess(facts, termsOf(entry), today));
  });
  const calendar = calendarOf(holidays.map(({ day }) => day));
  return {
    ...{ facts, triedRows, admins, centre: centreRow, at, today, calendar },
    tried: triedRows.map(({ body, state, offerNeeds }) => ({
      ...{ body, state },
      needs: offerNeeds === null ? [] : json(list(needs), offerNeeds),
    })),
    rungs: {
      matches: candidatesIn(found, facts, at).matches,
      perhaps: perhapsIn(found, facts, at),
      nearby: nearby.filter(isOnlyElsewhere).toSorted((one, other) => other.assessment.score - one.assessment.score),
      centre: centreRow?.body ?? null,
    },
  };
}

/** What its author is stuck without, where that is why the ladder is climbed. */
const wantedAnew = ({ stuckOn }: ToClimb) => [stuckOn && needAnew(stuckOn)].filter((need) => need !== null);

const factsOf = (request: ToClimb): RequestFacts =>
  factsOfRequest({
    ...request,
    ...requestCodes(request),
    problem: request.problem ?? "",
    beneficiaries: request.beneficiaries ?? "",
    place: request.place ?? "",
    indicator: request.indicator ?? "",
  });

const perhapsIn = (found: Found, facts: RequestFacts, at: Instant): readonly Candidate[] =>
  found.judgement.perhaps.flatMap(({ offerId }) => {
    const entry = found.entries.get(offerId);
    return entry ? [candidateOf(entry, facts, found.silent, assess(facts, termsOf(entry), casablancaDay(at)))] : [];
  });

/** Fits but for its place. */
const isOnlyElsewhere = ({ assessment }: Candidate): boolean =>
  assessment.findings.every(({ criterion, verdict }) => verdict !== "unmet" || criterion === "territory");

/** What is found is proposed; the ladder stays to be climbed. */
const asking = async ({ db, newId }: Deps, request: ToClimb, known: Known, climbed: Climb) => [
  unlessClimbed(db, seenAs(request, known)),
  ...saveNewIntroductions(db, begunBy(climbed, { request: request.id, at: known.at, newId })),
];

const begunBy = ({ proposals }: Climb, given: Parameters<typeof newProposal>[1]) =>
  proposals.map((proposal) => newProposal(proposal, given));

/** The request as the ladder finds it: whatever happens to it meanwhile, the ladder is climbed anew. */
const seenAs = ({ id, version, climbAt }: ToClimb, { triedRows }: Known) => ({
  ...{ id, version, flagged: climbAt },
  steps: triedRows.length < mostTried ? triedRows.reduce((steps, row) => steps + row.version, 0) : null,
});

async function telling(deps: Deps, request: ToClimb, known: Known, climbed: Climb) {
  const { db, newId, keys } = deps;
  const begun = begunBy(climbed, { request: request.id, at: known.at, newId });
  const { letters, links } = await writeLetters(
    keys,
    endingLetters(request, known, nextFor(request, climbed, known)),
    known,
  );
  const raised = climbed.isDeadEnd ? "dead-end" : null;
  return [
    unlessClimbed(db, seenAs(request, known)),
    saveClimbed(db, { id: request.id, flagged: request.climbAt, raised, at: known.at }),
    ...(begun.length > 0 ? saveNewIntroductions(db, begun) : [saveDesk(db, [request.id])]),
    ...(links.length > 0 ? [saveAnswerLinks(db, links)] : []),
    saveLetters(db, [...letters, ...(raised ? toTeam(request, known) : [])]),
  ];
}

/** The team calls within two working days: it is told. */
const toTeam = (request: ToClimb, { admins, at, today }: Known): readonly Letter[] =>
  admins.map((admin) =>
    letterTo(admin, "case-raised", { request: request.id, why: "dead-end" }, `${request.id}-${today}`, at),
  );

function nextFor(request: ToClimb, climbed: Climb, known: Known): Next {
  const { tried, triedRows, today, calendar, centre } = known;
  const asked = orientationIn(request, known);
  const state = asked && asked.state !== "proposed" ? asked.state : null;
  const from = asked ? casablancaDay(asked.since) : today;
  const inReview = triedRows.filter((row) => row.state === "proposed");
  return nextOf(climbed, {
    centreState: state,
    centreName: centre?.bodyName ?? null,
    withBodies: triedIn(tried).open - inReview.length,
    inReview: inReview.length,
    reviewBy: climbed.proposals.length > 0 ? dueDay(today, reviewedWithin, calendar) : reviewBy(inReview, known),
    callBy: dueDay(today, deadEndCallWithin, calendar),
    answerBy: (state && endsOn({ state, from, spent: 0, told: 0 }, calendar)) || today,
  });
}

/** By when the team looks at what waits for it; `null`: that is over. */
function reviewBy(inReview: readonly TriedRow[], { today, calendar }: Known): LocalDate | null {
  const since = inReview.map((row) => casablancaDay(row.since)).toSorted()[0] ?? today;
  const by = dueDay(since, reviewedWithin, calendar);
  return by >= today ? by : null;
}

/** The orientation that this ladder has led to; what its centre could not take after all waits for review. */
const orientationIn = ({ climbAt }: ToClimb, { triedRows, centre }: Known): TriedRow | undefined =>
  triedRows.find(
    ({ body, offerNeeds, state, since }) =>
      body === centre?.body && offerNeeds === null && isOpen(state) && since >= (climbAt ?? 0),
  );

/** The rules approve an orientation at once, unless its centre can take nothing now: then it waits for review. */
const leadsToCentre = ({ proposals }: Climb, { centre }: Known): boolean =>
  proposals.some(({ origin }) => origin === "orientation") &&
  centre !== undefined &&
  noPlaceIn({ ...centre, offer: null }) === null;

/** Within how long the team looks at a proposal (design §4). */
export const reviewedWithin = workingDays(2);

/** How introductions ended that the author has not been told of, each with what comes next; or, with none, that alone. */
function endingLetters(request: ToClimb, known: Known, next: Next): readonly Draft[] {
  const ended = known.triedRows.filter(
    ({ since, step }) => since >= (request.climbAt ?? 0) && endingOf[step] !== undefined,
  );
  const told = ended.filter(({ step }) => step !== "refuse" || next.kind !== "others-open");
  const drafts = told.flatMap((row) => endingLetter(request, row, next));
  if (drafts.length > 0) return [...drafts, ...deadEndCall(request, next, known.today)];
  if (next.kind === "others-open" || next.kind === "review")
    return nothingYet(request, next, known.today, isNews(request, known));
  return [...nothingYet(request, next, known.today, true), ...deadEndCall(request, next, known.today)];
}

/** What comes next is news where nothing was under way before, or where a body reported that it did not help. */
const isNews = (request: ToClimb, known: Known): boolean =>
  known.triedRows.every((row) => row === orientationIn(request, known)) ||
  known.triedRows.some(({ since, step }) => since >= (request.climbAt ?? 0) && reportedInVain.includes(step));
const reportedInVain: readonly TriedRow["step"][] = ["report-no-help", "report-unreachable"];

const authorOf = ({ email, phone, locale }: ToClimb): readonly Addressee[] => {
  if (email) return [{ recipient: "innovator", address: email, locale, channel: "mail" }];
  return phone ? [{ recipient: "innovator", address: phone, locale, channel: "call" }] : [];
};

const endingLetter = (request: ToClimb, row: TriedRow, next: Next): readonly Draft[] =>
  authorOf(request).map((to) => ({
    letter: "introduction-ended",
    facts: {
      ...{ code: request.code, body: row.bodyName, ending: endingOf[row.step] ?? "lapsed", next },
      ...{ reason: row.step === "decline" ? (row.reason as DeclineReason | null) : null, words: row.words },
    },
    ...{ to, about: { request: request.id, introduction: row.id, version: row.version } },
    ...{ hasLink: true, isAnswerable: false, ...promisedBy(next) },
  }));

/** At the end of the ladder, a call is promised by a day: to whoever has no e-mail, this letter is that call. */
const promisedBy = ({ kind, by }: Next): Pick<Draft, "callBy"> => (kind === "dead-end" && by ? { callBy: by } : {});

/** Nothing of it was under way: its author is told what is being done, once. */
const nothingYet = (request: ToClimb, next: Next, today: LocalDate, isFirst: boolean): readonly Draft[] =>
  isFirst
    ? authorOf(request).map((to) => ({
        letter: "introduction-ended",
        facts: { code: request.code, body: null, ending: "nothing-yet", reason: null, words: null, next },
        ...{ to, about: { request: request.id, introduction: null, version: request.version }, turn: next.kind },
        ...{ hasLink: true, isAnswerable: false, onceOn: today, ...promisedBy(next) },
      }))
    : [];

/** At the end of the ladder the team calls, even who has been written to. */
const deadEndCall = (request: ToClimb, next: Next, today: LocalDate): readonly Draft[] =>
  next.kind === "dead-end" && request.email && request.phone
    ? [
        {
          letter: "introduction-ended",
          facts: { code: request.code, body: null, ending: "nothing-yet", reason: null, words: null, next },
          to: { recipient: "innovator-phone", address: request.phone, locale: request.locale, channel: "call" },
          about: { request: request.id, introduction: null, version: request.version },
          ...{ turn: "call", hasLink: true, isAnswerable: false, onceOn: today, ...promisedBy(next) },
        },
      ]
    : [];
