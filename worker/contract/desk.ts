import * as v from "valibot";
import { memberRoles } from "#domain/member/lifecycle.ts";
import type { OfferState } from "#domain/offer/lifecycle.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { AccountEmail } from "./account.ts";
import { Day, whole } from "./fields.ts";

const code = (name: FieldCode): FieldCode => name;
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);

const datesInOrder = ({ awayFrom, awayUntil }: { awayFrom: string | null; awayUntil: string | null }) =>
  awayFrom === null || awayUntil === null || awayFrom <= awayUntil;
/** An end without a beginning says nothing. */
const begins = ({ awayFrom, awayUntil }: { awayFrom: string | null; awayUntil: string | null }) =>
  awayUntil === null || awayFrom !== null;

const dates = { awayFrom: orNull(Day), awayUntil: orNull(Day) };

/** When a member is away. */
export const AbsenceForm = v.pipe(
  v.object(dates),
  v.forward(v.partialCheck([["awayFrom"], ["awayUntil"]], begins, code("required")), ["awayFrom"]),
  v.forward(v.partialCheck([["awayFrom"], ["awayUntil"]], datesInOrder, code("before_opening")), ["awayUntil"]),
);

/** When a body is away, and how many requests it can take in a month. */
export const PlanForm = v.pipe(
  v.object({ ...dates, monthlyCapacity: orNull(whole(0, 10_000)) }),
  v.forward(v.partialCheck([["awayFrom"], ["awayUntil"]], begins, code("required")), ["awayFrom"]),
  v.forward(v.partialCheck([["awayFrom"], ["awayUntil"]], datesInOrder, code("before_opening")), ["awayUntil"]),
);
export const planFields = Object.keys(PlanForm.entries);
export const absenceFields = Object.keys(dates);

/** Whom a manager invites, as what. */
export const InvitationForm = v.object({
  email: AccountEmail,
  role: v.pipe(v.optional(v.string(), ""), v.picklist(memberRoles, code("required"))),
});

/** An offer as its body's own list shows it. */
export type OfferAtDesk = {
  id: string;
  name: string;
  state: OfferState;
  confirmedOn: string | null;
  /** How its confirmation stands; `null`: it asks for none. */
  confirmation: "fresh" | "due" | "late" | "never" | null;
  dueOn: string | null;
  /** Since when its link does not answer; `null`: it does, or nobody has tried. */
  linkBrokenSince: string | null;
};
