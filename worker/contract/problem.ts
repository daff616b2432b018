import * as v from "valibot";

/** A refusal on the wire (RFC 9457): `code` says which, `fields` a code for each faulty field. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  fields: v.optional(v.record(v.string(), v.string())),
  what: v.optional(v.string()),
  retryAfter: v.optional(v.number()),
  state: v.optional(v.string()),
  requestId: v.optional(v.string()),
});
export type Problem = v.InferOutput<typeof Problem>;
