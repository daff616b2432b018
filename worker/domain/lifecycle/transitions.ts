import type { Beginnings, StepTable } from "./table.ts";

/** One line of a lifecycle as people read it; from `null`, something begins. */
export type Transition<State, Step> = { from: State | null; step: Step; to: readonly State[] };

/** A lifecycle line by line, in the order of its table: for the pages and the diagrams made from it. */
export const transitionsOf = <State extends string, Step extends string>(
  beginnings: Beginnings<State, Step>,
  table: StepTable<State, Step>,
): readonly Transition<State, Step>[] => [
  ...linesFrom<State, Step>(null, beginnings),
  ...(Object.keys(table) as State[]).flatMap((from) => linesFrom<State, Step>(from, table[from])),
];

const linesFrom = <State extends string, Step extends string>(
  from: State | null,
  row: Readonly<Partial<Record<Step, State | readonly State[]>>>,
): readonly Transition<State, Step>[] =>
  (Object.entries(row) as [Step, State | readonly State[]][]).map(([step, to]) => ({
    from,
    step,
    to: [to].flat() as State[],
  }));
