import type { NewCheckIn } from "#db/write/check-ins.ts";
import { seriesFrom } from "#domain/follow-up/series.ts";
import { addDays } from "#domain/time/add-days.ts";
import type { Calendar } from "#domain/time/calendar.ts";
import type { Instant } from "#domain/time/local-date.ts";
import { casablancaDay } from "#worker/clock.ts";

/** The check-ins of requests that a body accepts: where a series is there already, it stays. */
export const seriesOf = (
  requests: readonly string[],
  { at, calendar }: { at: Instant; calendar: Calendar },
): readonly NewCheckIn[] =>
  requests.flatMap((request) =>
    seriesFrom(casablancaDay(at), calendar).map((planned) => ({
      ...{ request, at, ...planned },
      lookOn: addDays(planned.dueOn, 1),
    })),
  );
