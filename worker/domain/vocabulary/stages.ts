/** How far a project has got, earliest first: the order is read by near misses and by the plan. Labels: `worker/contract/words`. */
export const stages = ["idea", "prototype", "launch", "growth"] as const;
export type Stage = (typeof stages)[number];
