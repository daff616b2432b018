import type { CheckInAdvance } from "#db/write/check-ins.ts";
import type { Answered } from "#domain/follow-up/answers.ts";
import { lookOn, type Watched } from "#domain/follow-up/clock.ts";
import type { CheckInState, CheckInStep } from "#domain/follow-up/lifecycle.ts";
import type { Instant, LocalDate } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";

/** A check-in as its row stands, with the day of the next one, if that is still to come. */
type Row = {
  request: string;
  number: number;
  version: number;
  dueOn: LocalDate;
  state: CheckInState;
  since: Instant;
  askedAt: Instant | null;
  answer: Watched["answer"];
  answeredAt: Instant | null;
  nextDueOn: LocalDate | null;
};

/** A row as the clock of the domain looks at it. */
export const watchedOf = (row: Row): Watched => ({
  ...{ number: row.number, dueOn: row.dueOn, state: row.state, answer: row.answer, nextDueOn: row.nextDueOn },
  since: casablancaDay(row.since),
  askedOn: dayOf(row.askedAt),
  answeredOn: dayOf(row.answeredAt),
});

const dayOf = (at: Instant | null): LocalDate | null => (at === null ? null : casablancaDay(at));

type Taken = { step: CheckInStep; to: CheckInState; at: Instant; by: string; calls?: boolean };

/** A step as it is written, with the day on which the clock looks again. */
export function checkInStep(row: Row, taken: Taken, said: Answered | null = null): CheckInAdvance {
  const { step, to, at, by, calls = false } = taken;
  const isSaid = step === "answer";
  const after = {
    ...row,
    state: to,
    since: step === "detail" ? row.since : at,
    askedAt: step === "ask" ? at : row.askedAt,
    ...(isSaid && { answer: said?.answer ?? null, answeredAt: at }),
  };
  return {
    ...{ request: row.request, number: row.number, version: row.version + 1, step, to, at, by, calls },
    lookOn: lookOn(watchedOf(after), casablancaDay(at)),
    ...{ answer: said?.answer ?? null, stuckOn: said?.stuckOn ?? null },
  };
}
