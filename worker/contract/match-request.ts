import * as v from "valibot";
import { noGroup, type RequestFacts } from "#domain/matching/facts.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { LegalFormCode, LocaleCode, NeedCode, Province, SectorCode, StageCode } from "./codes.ts";
import { listOf, optionalWords, whole } from "./fields.ts";

const unsaid = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null);
const unsaidList = <Schema extends v.GenericSchema<string, string>>(item: Schema) => v.nullish(listOf(item), []);

const Groups = v.pipe(
  listOf(v.picklist([...groups, noGroup], "unknown_code" satisfies FieldCode)),
  v.check((chosen) => !chosen.includes(noGroup) || chosen.length === 1, "none_with_others" satisfies FieldCode),
);

/** Whole dirhams: centimes are rounded. The ceiling is beyond any budget, a guard against slips of the keyboard. */
const dirhams = v.pipe(
  v.number("wrong_type" satisfies FieldCode),
  v.finite("wrong_type" satisfies FieldCode),
  v.minValue(0, "too_small" satisfies FieldCode),
  v.maxValue(1_000_000_000_000, "too_big" satisfies FieldCode),
  v.transform(Math.round),
);

/** The facts of a request, by the names of design §3. Only `province` and `needs` are required. */
export const factEntries = {
  province: Province,
  needs: v.pipe(listOf(NeedCode), v.minLength(1, "required" satisfies FieldCode)),
  stage: unsaid(StageCode),
  sectors: unsaidList(SectorCode),
  legalForm: unsaid(LegalFormCode),
  age: unsaid(whole(0, 120)),
  groups: v.nullish(Groups, []),
  amountMad: unsaid(dirhams),
  text: optionalWords(2000),
};

/** What `POST /api/v1/matches` is asked. */
export const MatchRequest = v.strictObject({
  ...factEntries,
  locale: v.optional(LocaleCode, "fr"),
  limit: v.optional(whole(1, 100), 10),
});
export type MatchRequest = v.InferOutput<typeof MatchRequest>;
/** The same before defaults are filled in: what a client sends. */
export type MatchQuestion = v.InferInput<typeof MatchRequest>;

/** The facts that the rules read, with everything unsaid in its one form. */
export const factsOf = (asked: Omit<MatchRequest, "locale" | "limit">): RequestFacts => ({
  province: asked.province,
  needs: asked.needs,
  stage: asked.stage,
  sectors: asked.sectors,
  legalForm: asked.legalForm,
  age: asked.age,
  groups: asked.groups,
  amountMad: asked.amountMad,
  text: asked.text,
});
