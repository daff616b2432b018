import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryOffers } from "#db/directory/entries.ts";
import { pack, packedId, unpack } from "#db/packed-terms.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { someOffer } from "#tests/domain/matching/arbitrary.ts";
import { offerTerms } from "#tests/support/cast.ts";

describe("terms, packed", () => {
  it("come out as they went in, whatever the offer", () => {
    fc.assert(
      fc.property(someOffer, (offer) => {
        expect(unpack(pack(offer))).toEqual(offer);
        expect(packedId(pack(offer))).toBe(offer.id);
      }),
    );
  });

  it("are one short line for each offer of the directory", () => {
    for (const entry of directoryOffers()) {
      const line = pack(termsOf(entry));
      expect(line).not.toMatch(/[\r\n]/);
      expect(line.length).toBeLessThan(700);
    }
  });

  it("are refused when a value would be taken for two", () => {
    expect(() => pack(offerTerms({ id: "a|b" }))).toThrow("cannot be packed");
    expect(() => pack(offerTerms({ words: " a\nb " }))).toThrow("cannot be packed");
  });

  it("are refused when they hold a code that nobody knows", () => {
    expect(() => unpack(pack(offerTerms()).replace("financing", "gold"))).toThrow("gold");
  });
});
