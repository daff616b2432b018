import { words } from "#contract/words/en.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { dayIn } from "#worker/mail/day-in.ts";
import { labelsIn } from "#worker/mail/labels-in.ts";
import type { HandedBy } from "#worker/mail/letter.ts";

/** Somebody's own words, or the name of an offer. */
export const quoted = (said: string): string => `“${said.trim()}”`;
/** The last day of what is promised, or asked. */
export const atTheLatest = (by: LocalDate): string => `by ${dayIn("en", by)}`;

export const placeOf = (province: ProvinceCode): string => words.territories[province];
/** What a body is told of a project: where it is, and what it needs. */
export const projectOf = ({ province, needs }: { province: ProvinceCode; needs: readonly Need[] }): string =>
  `Place: ${placeOf(province)}. ${needs.length === 1 ? "Need" : "Needs"}: ${labelsIn(
    "en",
    needs.map((need) => words.needs[need]),
  )}.`;

/** How every reminder ends. */
export const stopReminders = (what: "your request" | "the case"): string =>
  `You can stop the reminders on the page that the link opens: this never closes ${what}.`;

/** Who hands a case over to whom, and why. */
export const handedOver = ({ body, why }: HandedBy, to: string): string =>
  `${words.handOver.proposes({ from: body, to: to })} Reason: ${quoted(words.handOverReasons[why])}.`;
