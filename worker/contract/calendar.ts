import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";
import { type LunarHoliday, lunarHolidays } from "#domain/time/holidays.ts";
import { Day } from "./fields.ts";

const code = (name: FieldCode): FieldCode => name;

/** A day, and whether it is announced: ticked, or else an estimate. */
const on = { holidayDay: Day, announced: v.optional(v.literal("yes", code("unknown_code"))) };

/** A holiday that the moon decides, as an admin enters it. */
export const NewHoliday = v.object({ holiday: v.picklist(lunarHolidays, code("unknown_code")), ...on });
export const newHolidayFields = ["holiday", "holidayDay", "announced"] as const;

/** What an admin does to one that is there. */
export const HolidayStep = v.variant(
  "step",
  [
    v.object({ step: v.literal("move"), ...on }),
    v.object({ step: v.literal("confirm") }),
    v.object({ step: v.literal("remove") }),
  ],
  code("unknown_code"),
);
export const holidayStepFields = ["step", "holidayDay", "announced"] as const;

/** A lunar holiday as its page shows it; `provisional`: not announced yet. */
export type LunarDay = { day: string; name: LunarHoliday; provisional: boolean };
