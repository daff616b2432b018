import { expect, it } from "vitest";
import { granted, refused } from "#domain/outcome.ts";

it("answers yes with a value and no with a reason", () => {
  expect(granted(1)).toEqual({ ok: true, value: 1 });
  expect(refused({ code: "not_yours" })).toEqual({ ok: false, refusal: { code: "not_yours" } });
});
