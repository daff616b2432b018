/**
 * What is counted of introductions: proposals that the team has looked at, answers of bodies, what was sent and never
 * answered, and help that was given.
 */
export const measures = ["reviewed", "answered", "lapsed", "helped"] as const;
export type Measure = (typeof measures)[number];
/** Those that take time. */
export const timedMeasures = ["reviewed", "answered", "helped"] as const satisfies readonly Measure[];
export type TimedMeasure = (typeof timedMeasures)[number];

/** What the figures are told by. */
export const figuresBy = ["all", "region", "need", "body"] as const;
export type FigureBy = (typeof figuresBy)[number];
/** What a figure is about: a region, a need or a body by its code; everything has none. */
export type FigureKey = { by: FigureBy; key: string };
