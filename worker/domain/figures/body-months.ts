import type { IntroductionStep } from "#domain/introduction/lifecycle.ts";

/** What a body is told month by month, and what is counted as each. */
export const monthCounts = {
  received: ["received"],
  accept: ["accept", "walk-in"],
  decline: ["decline"],
  lapse: ["lapse"],
  help: ["report-help"],
  "no-help": ["report-no-help", "report-unreachable"],
} as const satisfies Record<string, readonly (IntroductionStep | "received")[]>;
export type MonthCount = keyof typeof monthCounts;
/** What is counted of a body in a month: a step, or that something came to it for the first time. */
export type BodyStep = (typeof monthCounts)[MonthCount][number];
export const monthCountNames = Object.keys(monthCounts) as readonly MonthCount[];

/** A month, `2026-11`, with how often each happened. */
export type BodyMonth = { month: string } & Record<MonthCount, number>;

/** Months as they are told, in the order in which they come. */
export function monthsIn(rows: readonly { month: string; step: BodyStep; taken: number }[]): readonly BodyMonth[] {
  const months = [...new Set(rows.map(({ month }) => month))];
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month);
    const counted = (name: MonthCount) =>
      own
        .filter(({ step }) => (monthCounts[name] as readonly BodyStep[]).includes(step))
        .reduce((sum, { taken }) => sum + taken, 0);
    return {
      month,
      ...(Object.fromEntries(monthCountNames.map((name) => [name, counted(name)])) as Record<MonthCount, number>),
    };
  });
}
