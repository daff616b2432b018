import type { D1Database } from "@cloudflare/workers-types";
import {
  type IntroductionState,
  type IntroductionStep,
  introductionBeginnings,
  introductionTable,
} from "#domain/introduction/lifecycle.ts";
import { requestBeginnings, requestTable } from "#domain/request/lifecycle.ts";
import { lettersWithoutFact, untold } from "./told.ts";

/** A database as it stands, as far as introductions go. */
export type Everything = {
  introductions: readonly Introduction[];
  steps: readonly Step[];
  requests: readonly Request[];
  requestSteps: readonly { of: string; version: number; step: string; at: number }[];
  months: readonly { body: string; month: string; taken: number }[];
  offers: readonly { id: string; left: number | null; lists: number }[];
  bodies: readonly { id: string; standing: string; most: number | null; isReached: number }[];
  links: readonly { introduction: string; version: number }[];
  letters: readonly Letter[];
  disclosures: readonly { subject: string }[];
};
type Introduction = {
  id: string;
  request: string;
  body: string;
  offer: string | null;
  origin: string;
  state: IntroductionState;
  version: number;
  since: number;
  sentAt: number | null;
  tookPlace: number;
  month: string | null;
};
type Step = { of: string; version: number; step: IntroductionStep; at: number };
type Request = {
  id: string;
  state: string;
  version: number;
  deskSince: number | null;
  raisedAt: number | null;
  climbAt: number | null;
  isReached: number;
};
type Letter = {
  id: string;
  letter: string;
  facts: string;
  request: string | null;
  state: string;
  dueAt: number;
  channel: string;
};

/** Two who act in the same minute may be dated by when they began, not by who was first. */
const aMinute = 60_000;

const reads: Record<keyof Everything, string> = {
  introductions: `SELECT id, request, body, offer, origin, state, version, since, sent_at AS sentAt, took_place AS tookPlace,
    took_month AS month FROM introduction`,
  steps: "SELECT introduction AS 'of', version, step, at FROM introduction_history ORDER BY introduction, version",
  requests: `SELECT id, state, version, desk_since AS deskSince, raised_at AS raisedAt, climb_at AS climbAt, EXISTS (SELECT 1
    FROM request_person AS p WHERE p.request = request.id AND (p.email <> '' OR p.phone <> '')) AS isReached FROM request`,
  requestSteps: "SELECT request AS 'of', version, step, at FROM request_history ORDER BY request, version",
  months: "SELECT body, month, taken FROM body_month",
  offers: `SELECT id, places_left AS 'left', (SELECT count(*) FROM offer_reach WHERE offer = offer.id) AS lists FROM offer
    WHERE places_left IS NOT NULL`,
  bodies: `SELECT id, standing, monthly_capacity AS most, EXISTS (SELECT 1 FROM member WHERE body = body.id AND state = 'active')
    OR EXISTS (SELECT 1 FROM body_contact WHERE body = body.id) AS isReached FROM body`,
  links: "SELECT introduction, version FROM answer_link WHERE introduction IS NOT NULL",
  letters: "SELECT id, letter, facts, request, state, due_at AS dueAt, channel FROM outbox",
  disclosures: "SELECT subject FROM journal WHERE what = 'disclosed' AND noun = 'introduction'",
};

/** Reads all of it: one round trip. For databases of tests, which are small. */
async function everythingIn(db: D1Database): Promise<Everything> {
  const names = Object.keys(reads) as readonly (keyof Everything)[];
  const results = await db.batch(names.map((name) => db.prepare(reads[name])));
  return Object.fromEntries(names.map((name, at) => [name, results[at]?.results ?? []])) as unknown as Everything;
}

type Rule = (all: Everything, given: Given) => readonly string[];
/** What the database does not say by itself: how many places an offer began with; from when on no letter was dropped yet. */
type Given = { places: Readonly<Record<string, number>>; lettersSince: number };

/** What holds at any moment, between any two batches: each rule answers what breaks it. */
const always: Readonly<Record<string, Rule>> = {
  "an introduction has all the versions up to its own, and stands at the last": ({ introductions, steps }) =>
    introductions
      .filter(
        (each) =>
          !isWhole(
            each,
            steps.filter(({ of }) => of === each.id),
          ),
      )
      .map(({ id }) => id),
  "the steps of an introduction lead to its state": ({ introductions, steps }) =>
    introductions
      .filter(({ id, state }) => {
        const taken = steps.filter(({ of }) => of === id).map(({ step }) => step);
        return !reach(introductionBeginnings, introductionTable, taken).includes(state);
      })
      .map(({ id, state }) => `${id} (${state})`),
  "a request has all the versions up to its own": ({ requests, requestSteps }) =>
    requests
      .filter(
        ({ id, version }) =>
          !isCounted(
            version,
            requestSteps.filter(({ of }) => of === id),
          ),
      )
      .map(({ id }) => id),
  "the steps of a request lead to its state": ({ requests, requestSteps }) =>
    requests
      .filter(({ id, state }) => {
        const taken = requestSteps.filter(({ of }) => of === id).map(({ step }) => step);
        return !reach(requestBeginnings, requestTable, taken).includes(state);
      })
      .map(({ id, state }) => `${id} (${state})`),
  "what a body has, or had, in hand takes a place of a month, and nothing else does": ({ introductions }) =>
    introductions.filter(({ state, month }) => holding.includes(state) !== (month !== null)).map(({ id }) => id),
  "a month of a body counts what took a place of it": ({ introductions, months }) =>
    [...new Set([...months, ...introductions].map(({ body, month }) => `${body} ${month}`))].filter((key) => {
      const counted = months.find(({ body, month }) => `${body} ${month}` === key)?.taken ?? 0;
      return (
        !key.endsWith("null") &&
        counted !== introductions.filter(({ body, month }) => `${body} ${month}` === key).length
      );
    }),
  "no body takes more in a month than it can": ({ months, bodies }) =>
    months
      .filter(({ body, taken }) => taken > (bodies.find(({ id }) => id === body)?.most ?? Number.POSITIVE_INFINITY))
      .map(({ body, month }) => `${body} ${month}`),
  "the places of an offer are left, or taken": ({ introductions, offers }, { places }) =>
    offers
      .filter(({ id, left }) => {
        const taken = introductions.filter(({ offer, tookPlace }) => offer === id && tookPlace === 1).length;
        return (left ?? 0) < 0 || (places[id] !== undefined && (left ?? 0) + taken !== places[id]);
      })
      .map(({ id, left }) => `${id} (${left} left)`),
  "a full offer stands in no list": ({ offers }) =>
    offers.filter(({ left, lists }) => left === 0 && lists > 0).map(({ id }) => id),
  "five are open for a request at most, one for each body": ({ introductions }) => {
    const open = introductions.filter(({ state }) => isOpen(state));
    const bodies = open.map(({ request, body }) => `${request} ${body}`);
    const requests = open.map(({ request }) => request);
    return [
      ...requests.filter((id) => requests.filter((each) => each === id).length > 5),
      ...bodies.filter((key, at) => bodies.indexOf(key) !== at),
    ];
  },
  "of a request that has ended, nothing goes on but what was accepted": ({ introductions, requests }) => {
    const ended = new Set(requests.filter(({ state }) => state !== "submitted").map(({ id }) => id));
    return introductions
      .filter(({ request, state }) => ended.has(request) && isOpen(state) && state !== "accepted")
      .map(({ id, state }) => `${id} (${state})`);
  },
  "nothing waits at a body that is suspended": ({ introductions, bodies }) => {
    const away = new Set(bodies.filter(({ standing }) => standing === "suspended").map(({ id }) => id));
    return introductions
      .filter(({ body, state }) => away.has(body) && (state === "sent" || state === "asked"))
      .map(({ id, state }) => `${id} (${state})`);
  },
  "a request waits for the team since what waits does": ({ introductions, requests }) =>
    requests
      .filter(({ id, state, deskSince, raisedAt }) => {
        const waiting = introductions.filter((each) => each.request === id && onDesk.includes(each.state));
        const since = [...waiting.map((each) => each.since), ...(raisedAt === null ? [] : [raisedAt])];
        return deskSince !== (state === "submitted" && since.length > 0 ? Math.min(...since) : null);
      })
      .map(({ id }) => id),
  "a link opens an introduction as it stands": ({ introductions, links }) =>
    links
      .filter(({ introduction, version }) => introductions.find(({ id }) => id === introduction)?.version !== version)
      .map(({ introduction, version }) => `${introduction} at ${version}`),
  "each acceptance is in the journal": ({ steps, disclosures }) =>
    steps
      .filter(({ step }) => step === "accept" || step === "walk-in")
      .filter(({ of }) => !disclosures.some(({ subject }) => subject === of))
      .map(({ of }) => of),
  "no message tells what did not happen": lettersWithoutFact,
  "whoever is to know of a step is told": untold,
};

/** What holds once the clock has run: nothing that follows by itself is left. */
const settled: Readonly<Record<string, (all: Everything, at: number) => readonly string[]>> = {
  "no ladder is left to be climbed": ({ requests }) =>
    requests.filter(({ climbAt }) => climbAt !== null).map(({ id }) => id),
  "no letter that is due waits": ({ letters }, at) =>
    letters
      .filter(({ state, channel, dueAt }) => state === "waiting" && channel === "mail" && dueAt <= at)
      .map(({ id }) => id),
  "no orientation waits for its approval": ({ introductions }) =>
    introductions.filter(({ origin, state }) => origin === "orientation" && state === "proposed").map(({ id }) => id),
};

/** The clock drops letters that ended a month ago, a little sooner than the months of the calendar. */
const lettersKept = 28 * 24 * 60 * aMinute;

/** The rules that do not hold, each with what breaks it; `settledAt`: the clock has run, at this time. */
export async function broken(
  db: D1Database,
  { places = {}, settledAt }: { places?: Given["places"]; settledAt?: number } = {},
): Promise<readonly string[]> {
  const all = await everythingIn(db);
  const given = { places, lettersSince: (settledAt ?? 0) - lettersKept };
  const told = Object.entries(always).flatMap(([rule, breaks]) => said(rule, breaks(all, given)));
  if (settledAt === undefined) return told;
  return [...told, ...Object.entries(settled).flatMap(([rule, breaks]) => said(rule, breaks(all, settledAt)))];
}

const said = (rule: string, breaking: readonly string[]): readonly string[] =>
  breaking.length === 0 ? [] : [`${rule}: ${breaking.join(", ")}`];

const holding: readonly IntroductionState[] = ["sent", "asked", "accepted", "helped", "not-helped", "unreachable"];
const onDesk: readonly IntroductionState[] = ["proposed", "reaching"];
const isOpen = (state: IntroductionState): boolean =>
  ["proposed", "agreeing", "reaching", "sent", "asked", "accepted"].includes(state);

const isCounted = (version: number, steps: readonly { version: number; at: number }[]): boolean =>
  steps.length === version &&
  steps.every((step, at) => step.version === at + 1 && step.at >= (steps[at - 1]?.at ?? 0) - aMinute);

const isWhole = ({ version, since }: Introduction, steps: readonly Step[]): boolean =>
  isCounted(version, steps) && steps.at(-1)?.at === since;

/** The states that steps may lead to, from nothing: a step with several ends may have led to each of them. */
function reach(
  beginnings: Readonly<Record<string, string>>,
  table: Readonly<Record<string, Readonly<Partial<Record<string, string | readonly string[]>>>>>,
  [first = "", ...steps]: readonly string[],
): readonly string[] {
  const begun = beginnings[first];
  return steps.reduce<readonly string[]>(
    (states, step) => states.flatMap((state) => table[state]?.[step] ?? []),
    begun === undefined ? [] : [begun],
  );
}
