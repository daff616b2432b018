import * as v from "valibot";
import type { Locale } from "#contract/locales.ts";
import { type MatchQuestion, MatchRequest } from "#contract/match-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import { type FieldCode, granted, type Outcome, refused } from "#domain/outcome.ts";

/** What the choices ask of matching, or what is wrong with them: judged by the schema that the door itself uses. */
export function questionFrom(values: TypedForm["values"], locale: Locale): Outcome<MatchQuestion> {
  const asked = {
    province: values.province?.[0],
    needs: firstFirst(values.needs ?? [], values.first?.[0]),
    stage: values.stage?.[0] ?? null,
    sectors: values.sectors ?? [],
    legalForm: values.legalForm?.[0] ?? null,
    age: numberFrom(values.age?.[0]),
    groups: values.groups ?? [],
    amountMad: numberFrom(values.amountMad?.[0]),
    text: values.text?.[0] ?? "",
    locale,
  };
  const parsed = v.safeParse(MatchRequest, asked);
  return parsed.success
    ? granted(asked as MatchQuestion)
    : refused({ code: "invalid", fields: fieldCodes(parsed.issues) });
}

/** The most important need leads, if it is still among those chosen. */
const firstFirst = (needs: readonly string[], first: string | undefined) =>
  first !== undefined && needs.includes(first) ? [first, ...needs.filter((need) => need !== first)] : needs;

/** `NaN` where it is no number: the schema says so. Arabic digits and spaces between thousands are read. */
const numberFrom = (text: string | undefined): number | null =>
  text === undefined
    ? null
    : Number(
        text.replace(/\s/g, "").replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)),
      );

function fieldCodes(issues: readonly v.BaseIssue<unknown>[]): Record<string, FieldCode> {
  const fields: Record<string, FieldCode> = {};
  for (const issue of issues) {
    const name = String(issue.path?.[0]?.key);
    fields[name] ??= issue.received === "undefined" ? "required" : (issue.message as FieldCode);
  }
  return fields;
}
