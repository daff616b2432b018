import * as v from "valibot";
import { inputOf } from "#contract/facts-form.ts";
import { fieldCodes } from "#contract/field-codes.ts";
import type { Locale } from "#contract/locales.ts";
import { factEntries, type MatchQuestion, MatchRequest } from "#contract/match-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import { granted, type Outcome, refused } from "#domain/outcome.ts";

/** As many as the page shows when the server renders it. */
const limit = 30;

/** What the choices ask of matching, or what is wrong with them: read and judged as the server does. */
export function questionFrom(values: TypedForm["values"], locale: Locale): Outcome<MatchQuestion> {
  const asked = { ...inputOf(values, Object.keys(factEntries)), locale, limit };
  const parsed = v.safeParse(MatchRequest, asked);
  return parsed.success
    ? granted(asked as MatchQuestion)
    : refused({ code: "invalid", fields: fieldCodes(parsed.issues) });
}
