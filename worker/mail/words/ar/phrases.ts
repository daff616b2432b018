import { words } from "#contract/words/ar.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { dayIn } from "#worker/mail/day-in.ts";
import { labelsIn } from "#worker/mail/labels-in.ts";
import type { HandedBy } from "#worker/mail/letter.ts";
import { named } from "./isolated.ts";

/** Somebody's own words, or the name of an offer: whatever their language, each line in its own direction. */
export const quoted = (said: string): string => `«${said.trim().split("\n").map(named).join("\n")}»`;
/** The last day of what is promised, or asked. */
export const atTheLatest = (by: LocalDate): string => `قبل نهاية يوم ${dayIn("ar", by)}`;

export const placeOf = (province: ProvinceCode): string => words.territories[province];
/** What a body is told of a project: where it is, and what it needs. */
export const projectOf = ({ province, needs }: { province: ProvinceCode; needs: readonly Need[] }): string =>
  `المكان: ${placeOf(province)}. ${needs.length === 1 ? "الاحتياج" : "الاحتياجات"}: ${labelsIn(
    "ar",
    needs.map((need) => words.needs[need]),
  )}.`;

/** How every reminder ends. */
export const stopReminders = (what: "طلبكم" | "الملف"): string =>
  `يمكنكم إيقاف التذكير في الصفحة التي يفتحها الرابط، ويبقى ${what} مفتوحا في كل الأحوال.`;

/** Who hands a case over to whom, and why. */
export const handedOver = ({ body, why }: HandedBy, to: string): string =>
  `${words.handOver.proposes({ from: named(body), to: named(to) })} السبب: ${quoted(words.handOverReasons[why])}.`;
