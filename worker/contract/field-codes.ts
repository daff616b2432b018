import type * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";

/**
 * One code for each faulty field, by the field's own name: the first thing wrong with it.
 * Issues repeat what was typed, so they go no further than here.
 */
export function fieldCodes(issues: readonly v.BaseIssue<unknown>[]): Record<string, FieldCode> {
  // Without a prototype, a field may bear any name.
  const codes: Record<string, FieldCode> = Object.create(null);
  for (const issue of issues) {
    const [first] = issue.path ?? [];
    const field = first === undefined ? "body" : String(first.key).slice(0, 100);
    if (!Object.hasOwn(codes, field)) codes[field] = codeOf(issue);
  }
  return codes;
}

/** Our schemas speak in codes; what Valibot says by itself is about keys that miss or do not belong, and types. */
function codeOf(issue: v.BaseIssue<unknown>): FieldCode {
  if (issue.expected === "never") return "unknown_field";
  if (issue.received === "undefined") return "required";
  return isCode(issue.message) ? issue.message : "wrong_type";
}

const isCode = (message: string): message is FieldCode => /^[a-z]+(?:_[a-z]+)*$/.test(message);
