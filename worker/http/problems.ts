import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Refusal } from "#domain/outcome.ts";

/** One table from refusal to status, and it must be complete. */
export const statusOf = {
  malformed: 400,
  signed_out: 401,
  not_yours: 403,
  unknown: 404,
  method_not_allowed: 405,
  not_now: 409,
  changed_meanwhile: 409,
  last_manager: 409,
  account_apart: 409,
  no_place: 409,
  one_too_many: 409,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  too_many: 429,
  no_mail: 503,
} as const satisfies Record<Refusal["code"], ContentfulStatusCode>;

const titles = {
  malformed: "The request cannot be read",
  signed_out: "Sign in first",
  not_yours: "Not allowed",
  unknown: "Not found",
  method_not_allowed: "Method not allowed",
  not_now: "Not possible now",
  changed_meanwhile: "Changed meanwhile",
  last_manager: "A body keeps a manager",
  account_apart: "A relay is not of the team",
  no_place: "No place is left",
  one_too_many: "One introduction too many",
  too_large: "Too large",
  unsupported_type: "Send application/json",
  invalid: "Some fields are not valid",
  too_many: "Too many requests",
  no_mail: "No mail can be sent",
} as const satisfies Record<Refusal["code"], string>;

/** RFC 9457, with the refusal's own facts beside: `code`, and for `invalid` a code for each field. */
const problemOf = (refusal: Refusal) => ({
  type: "about:blank",
  title: titles[refusal.code],
  status: statusOf[refusal.code],
  ...refusal,
});

export const problemResponse = (refusal: Refusal): Response =>
  new Response(JSON.stringify(problemOf(refusal)), {
    status: statusOf[refusal.code],
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...refusalHeaders(refusal),
    },
  });

/** What a refusal says in the headers of its answer. */
export function refusalHeaders(refusal: Refusal): Record<string, string> {
  if (refusal.code === "too_many") return { "retry-after": String(refusal.retryAfter) };
  return refusal.code === "method_not_allowed" ? { allow: refusal.allow } : {};
}

/** What a bug looks like from outside: its number in the log, and nothing else. */
export const bugResponse = (requestId: string): Response =>
  new Response(
    JSON.stringify({ type: "about:blank", title: "Unexpected error", status: 500, code: "bug", requestId }),
    {
      status: 500,
      headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
    },
  );
