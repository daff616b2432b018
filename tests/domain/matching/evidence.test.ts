import { describe, expect, it } from "vitest";
import { assess } from "#domain/matching/assess.ts";
import type { BodyTerms } from "#domain/matching/terms.ts";
import { spaced } from "#domain/text/meanings.ts";
import { bodyTerms, findingOf, offerTerms, requestFacts, today } from "#tests/support/cast.ts";

describe("the evidence of a finding", () => {
  it("of the text is what is shared, in its author's own words", () => {
    const offer = offerTerms({ words: spaced(["abeille", "femme", "safran", "tapi"]) });
    const found = (text: string) => findingOf(assess(requestFacts({ text }), offer, today), "text").terms;
    expect(found("Des Ruches pour les femmes")).toEqual(["Ruches", "femmes"]);
    expect(found("العسل والزعفران للتعاونية").toSorted()).toEqual(["العسل", "والزعفران"].toSorted());
    expect(found("Nous vendons du poisson")).toEqual([]);
    expect(found("")).toEqual([]);
  });

  it("of the responsiveness is the share that the body answered", () => {
    const answered = (body: Partial<BodyTerms> | null) =>
      findingOf(
        assess(requestFacts(), offerTerms({ body: body === null ? null : bodyTerms(body) }), today),
        "responsiveness",
      ).answered;
    expect([answered({ answered: 0.8 }), answered({ answered: null }), answered(null)]).toEqual([0.8, null, null]);
  });
});
