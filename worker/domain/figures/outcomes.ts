import { type CheckInAnswer, checkInAnswers, type StuckOn, stuckOns } from "#domain/follow-up/answers.ts";

/** What the answers to check-ins are told by; gender and area, of those who said. */
export const outcomesBy = ["all", "region", "need", "gender", "area", "body"] as const;
export type OutcomeBy = (typeof outcomesBy)[number];

/** How many answered so at a check-in. */
export type Told = { number: number; answer: CheckInAnswer; stuckOn: StuckOn | null; cases: number };

/** How many of a name like `3.stuck.market`, as the database counts them; none of nothing. */
export const toldIn = (counts: Readonly<Record<string, number>>): readonly Told[] =>
  Object.entries(counts).flatMap(([name, cases]) => {
    const [number, answer, stuckOn] = name.split(".");
    const known = checkInAnswers.find((each) => each === answer);
    return known && cases > 0
      ? [{ number: Number(number), answer: known, stuckOn: stuckOns.find((each) => each === stuckOn) ?? null, cases }]
      : [];
  });

/** The check-ins that say whether a project is still there, by the months after the first acceptance. */
const survivalAt = [
  { months: 6, number: 3 },
  { months: 12, number: 4 },
  { months: 24, number: 5 },
] as const;

/**
 * How many answered at that check-in that it goes well or that they are stuck, and how many had stopped by then. `goesOn`: the
 * share of projects that go on, in whole percent; `null`: too few answered at that check-in.
 */
export type Survival = Counts & { goesOn: number | null };
type Counts = { months: number; number: number; goingWell: number; stuck: number; stopped: number };
export const survivalOf = (told: readonly Told[]): readonly Survival[] =>
  survivalAt.map(({ months, number }) => {
    const counts = {
      ...{ months, number },
      goingWell: casesOf(told, (each) => each.number === number && each.answer === "going-well"),
      stuck: casesOf(told, (each) => each.number === number && each.answer === "stuck"),
      stopped: casesOf(told, (each) => each.number <= number && each.answer === "stopped"),
    };
    return { ...counts, goesOn: shareGoingOn(told, counts) };
  });

/**
 * As Kaplan and Meier estimate it: of those who answered at a check-in, the share that goes on, times that of the check-ins
 * before. Whoever has not come as far yet counts up to where they are. `null`: too few answered, or one could work out from it
 * a number that is not told.
 */
function shareGoingOn(told: readonly Told[], at: Counts): number | null {
  const isOpen = [at.goingWell, at.stuck, at.stopped].every((cases) => cases === 0 || isTold(cases));
  if (!isOpen || !isTold(casesOf(told, ({ number }) => number === at.number))) return null;
  const numbers = new Set(told.map(({ number }) => number).filter((number) => number <= at.number));
  const shares = [...numbers].map((of) => {
    const stopped = casesOf(told, ({ number, answer }) => number === of && answer === "stopped");
    return 1 - stopped / casesOf(told, ({ number }) => number === of);
  });
  return Math.round(100 * shares.reduce((product, share) => product * share, 1));
}

/** What people are stuck on, at whichever check-in, the most frequent first. */
export const stuckIn = (told: readonly Told[]): readonly { stuckOn: StuckOn; cases: number }[] =>
  stuckOns
    .map((stuckOn) => ({ stuckOn, cases: casesOf(told, (each) => each.stuckOn === stuckOn) }))
    .filter(({ cases }) => cases > 0)
    .toSorted((one, other) => other.cases - one.cases);

const casesOf = (told: readonly Told[], which: (each: Told) => boolean): number =>
  told.filter(which).reduce((sum, { cases }) => sum + cases, 0);

/** So few that somebody could be recognised are not told (decision 033). */
const fewest = 5;
export const isTold = (cases: number): boolean => cases >= fewest;
