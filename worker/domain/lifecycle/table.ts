/**
 * For each state, the steps that may be taken from it and where each leads.
 * Where a step has several ends, the circumstances choose: the first that applies.
 */
export type StepTable<State extends string, Step extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Step, State | readonly State[]>>>>
>;

/** The steps that bring something into being, and the state it begins in. */
export type Beginnings<State extends string, Step extends string> = Readonly<Partial<Record<Step, State>>>;
