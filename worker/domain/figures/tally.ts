import type { Instant } from "#domain/time/local-date.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { type Bands, noCases, withCase } from "./bands.ts";
import type { Measured } from "./measured.ts";
import { type FigureKey, type TimedMeasure, timedMeasures } from "./measures.ts";

/** A step that counts, and what it counts for. */
export type CountedStep = Measured & {
  introduction: string;
  version: number;
  at: Instant;
  body: string;
  region: string;
  needs: readonly Need[];
};

/** The figures that a step is counted in: all, its region, its body, and each of the needs that it is about. */
export const keysOf = ({ body, region, needs }: CountedStep): readonly FigureKey[] => [
  { by: "all", key: "" },
  ...(region === "" ? [] : [{ by: "region", key: region } as const]),
  ...needs.map((need) => ({ by: "need", key: need }) as const),
  { by: "body", key: body },
];

/** What is added to a figure. */
export type Tally = FigureKey & Record<TimedMeasure, Bands> & { lapsed: number };

/** What these steps add to each figure. */
export function tally(steps: readonly CountedStep[]): readonly Tally[] {
  const figures = new Map<string, Tally>();
  for (const step of steps) {
    for (const { by, key } of keysOf(step)) {
      const name = `${by}/${key}`;
      figures.set(name, counted(figures.get(name) ?? nothing({ by, key }), step));
    }
  }
  return [...figures.values()];
}

const nothing = (key: FigureKey): Tally => ({
  ...key,
  reviewed: noCases("reviewed"),
  answered: noCases("answered"),
  helped: noCases("helped"),
  lapsed: 0,
});

const counted = (figure: Tally, { measure, days }: Measured): Tally =>
  isTimed(measure)
    ? { ...figure, [measure]: withCase(figure[measure], measure, days ?? 0) }
    : { ...figure, lapsed: figure.lapsed + 1 };

const isTimed = (measure: Measured["measure"]): measure is TimedMeasure =>
  (timedMeasures as readonly string[]).includes(measure);
