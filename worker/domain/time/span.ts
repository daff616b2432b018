/** A length of time as people promise it: *working days* skip weekends and holidays, the others do not. */
export type Span = { count: number; unit: "working-day" | "day" | "month" };

export const workingDays = (count: number): Span => ({ count, unit: "working-day" });
export const days = (count: number): Span => ({ count, unit: "day" });
export const months = (count: number): Span => ({ count, unit: "month" });
