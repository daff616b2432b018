import type fc from "fast-check";
import type { Actors } from "#tests/support/introduction-actors.ts";
import { broken } from "#tests/support/invariants.ts";
import type { Wasl } from "#tests/support/wasl.ts";
import type { Attempt, Idea, World } from "./attempt.ts";
import { complain } from "./complain.ts";
import { dayOf, nthDayAfter } from "./days.ts";
import { type Facts, isAtRest } from "./facts.ts";
import { follow, isNews } from "./follow.ts";
import { keepUp, leaksIn } from "./hands.ts";
import { all, type Step } from "./reference.ts";
import { dueStep, isClear } from "./timers.ts";
import { unfinished } from "./unfinished.ts";
import { begins, bodies, offers, places } from "./world.ts";

/** What has been tried in all runs. */
export type Tally = { steps: number; refused: number; taken: Set<Step> };
/**
 * What runs beside the model: the product, whoever acts on it, and how it is looked at. `letters`: so many there were;
 * `rests`: how often the clock had nothing left to do.
 */
export type Real = {
  wasl: Wasl;
  actors: Actors;
  look: () => Promise<Facts>;
  letters: number;
  rests: number;
  tally: Tally;
};
export type Command = fc.AsyncCommand<World, Real>;

/** A world at its beginning. */
export const newWorld = (): World => ({
  ...{ now: begins, requests: new Map(), introductions: new Map(), bodies: bodies(), offers: offers() },
  ...{ numbers: new Map(), links: [], bodyVersions: new Map(), done: [] },
});

export const minute = 60_000;

/** The first of these ideas that there is something to try on, as a step of a run: what came of it is compared with the model. */
export function commandOf(ideas: readonly Idea[]): Command {
  let says = ideas.map(({ name }) => name).join(", or ");
  const attemptIn = (world: World): Attempt | null => {
    for (const idea of ideas) {
      const attempt = idea.attempt(world);
      if (attempt) return attempt;
    }
    return null;
  };
  return {
    check: (world) => attemptIn(world) !== null,
    run: async (world, real) => {
      world.now += minute;
      const attempt = attemptIn(world);
      if (!attempt) return;
      says = attempt.says;
      complain(world, says, await tried(world, real, attempt));
    },
    toString: () => says,
  };
}

async function tried(world: World, real: Real, { sends, granted, expects }: Attempt): Promise<readonly string[]> {
  const answers = await Promise.all(sends(real.actors));
  const facts = await real.look();
  const wrong = [
    ...answeredOtherwise(
      answers.map(({ status }) => status),
      granted,
    ),
    ...(expects ? follow(world, facts, expects) : changedThough(world, real, facts)),
  ];
  await keepUp(world, real, facts);
  count(real, facts, expects !== null);
  return [...wrong, ...leaksIn(facts)];
}

function count({ tally }: Real, { steps }: Facts, isGranted: boolean): void {
  tally.steps += 1;
  if (!isGranted) tally.refused += 1;
  for (const { step } of steps) tally.taken.add(step);
}

const changedThough = (world: World, { letters }: Real, facts: Facts): readonly string[] => [
  ...(isNews(world, facts) ? ["it was refused, and something has changed"] : []),
  ...(facts.letters[0]?.n === letters ? [] : ["it was refused, and a message was written"]),
];

/** Granted, a form leads on or its page says so; refused, it is told with a status of its own. */
function answeredOtherwise(statuses: readonly number[], granted: Attempt["granted"]): readonly string[] {
  const isGranted = (status: number) => status === 303 || status === 200;
  const isRefused = (status: number) => status >= 400 && status < 500;
  const is = statuses.map(isGranted);
  const isSo = granted === "one" ? is.filter(Boolean).length === 1 : is.every((each, at) => each === granted[at]);
  return isSo && statuses.every((status) => isGranted(status) || isRefused(status))
    ? []
    : [`it was answered ${statuses.join(", ")}`];
}

/** Time passes, and the clock runs until nothing is left to do. All that holds is looked through each third time, and at last. */
export const clockOf = (days: number, isLast = false): Command => {
  const says = `${days} days pass`;
  return {
    check: () => true,
    run: async (world, real) => complain(world, says, await passed(world, real, days, isLast)),
    toString: () => says,
  };
};

async function passed(world: World, real: Real, days: number, isLast: boolean): Promise<readonly string[]> {
  const yesterday = dayOf(world.now);
  const from = Math.max(world.now + minute, Date.parse(`${nthDayAfter(yesterday, days)}T10:00:00Z`));
  const soon = all(world.introductions).filter((own) => dueStep(own, yesterday) === null && isClear(world, own));
  const { facts, at } = await atRest(real, from);
  world.now = from;
  const wrong = follow(world, facts, { ways: [[]], isClock: true });
  world.now = at;
  await keepUp(world, real, facts);
  count(real, facts, true);
  const left = soon.filter((own) => dueStep(own, dayOf(at)) === "approve" && isClear(world, own));
  return [
    ...wrong,
    ...leaksIn(facts),
    ...unfinished(world, facts),
    ...left.map(({ request, body }) => `${request} with ${body} is clear, and was not approved`),
    ...(isLast || ++real.rests % 3 === 0 ? await broken(real.wasl.db, { places, settledAt: at }) : []),
  ];
}

/** More runs than there is ever to do. */
const mostRuns = 15;

/** The clock runs every ten minutes, from a moment on, until nothing is left to do; what was written to whom, all along. */
async function atRest({ wasl, look }: Real, from: number): Promise<{ facts: Facts; at: number }> {
  const mail: Facts["mail"][number][] = [];
  for (let run = 0; ; run++) {
    const at = from + run * 10 * minute;
    await wasl.scheduled(new Date(at));
    const facts = await look();
    mail.push(...facts.mail);
    if (isAtRest(facts, dayOf(at), at) || run === mostRuns) return { facts: { ...facts, mail }, at };
  }
}
