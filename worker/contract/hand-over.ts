import * as v from "valibot";
import { handOverReasons } from "#domain/introduction/hand-over.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { words } from "./fields.ts";

const code = (name: FieldCode): FieldCode => name;

/** What a body says when it hands a case over: to whom, why, and that the person knows of it. */
export const HandOverForm = v.object({
  offer: v.pipe(v.optional(v.string(), ""), v.minLength(1, code("required")), v.maxLength(100, code("unknown_code"))),
  why: v.pipe(v.optional(v.string(), ""), v.picklist(handOverReasons, code("required"))),
  handOverWords: v.pipe(v.optional(words(1000), ""), v.minLength(1, code("required"))),
  told: v.pipe(v.optional(v.string(), ""), v.literal("yes", code("required"))),
});
export type HandOverForm = v.InferOutput<typeof HandOverForm>;
export const handOverFields = ["offer", "why", "handOverWords", "told"] as const;

/** By which words the offers of other bodies are looked for. */
export const OfferWords = words(100);
