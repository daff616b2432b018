/** A day on the calendar of Casablanca, `YYYY-MM-DD`: compared as text, read from the clock by `worker/clock.ts`. */
export type LocalDate = string;
/** A moment, milliseconds since 1970 in UTC. */
export type Instant = number;
