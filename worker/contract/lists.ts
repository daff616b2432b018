import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";
import { BodyKindCode, LocaleCode, NeedCode, TerritoryCode } from "./codes.ts";
import { words } from "./fields.ts";

/** The id of an offer or a body: lower-case words joined by hyphens. */
export const EntryId = v.pipe(
  v.string(),
  v.maxLength(100, "too_long" satisfies FieldCode),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "unknown_code" satisfies FieldCode),
);

const listEntries = {
  territory: v.optional(TerritoryCode),
  need: v.optional(NeedCode),
  kind: v.optional(BodyKindCode),
  text: v.optional(words(100), ""),
  /** The key of the last entry seen: the page starts after it. */
  after: v.optional(EntryId),
};

/** The filters of the lists of offers and of bodies, as they stand in the address. */
export const ListFilter = v.object(listEntries);
export type ListFilter = v.InferOutput<typeof ListFilter>;

/** What `GET /api/v1/offers` and `/bodies` are asked: the filters, with the size of the page. */
export const ListQuery = v.strictObject({
  ...listEntries,
  locale: v.optional(LocaleCode, "fr"),
  limit: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}$/, "wrong_type" satisfies FieldCode),
      v.transform(Number),
      v.minValue(1, "too_small" satisfies FieldCode),
      v.maxValue(100, "too_big" satisfies FieldCode),
    ),
    "20",
  ),
});
export type ListQuery = v.InferOutput<typeof ListQuery>;

/** What `GET /api/v1/offers/:id` and `/bodies/:id` are asked. */
export const EntryQuery = v.strictObject({ locale: v.optional(LocaleCode, "fr") });
