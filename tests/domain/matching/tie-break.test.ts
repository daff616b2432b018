import { describe, expect, it } from "vitest";
import { hash } from "#domain/matching/hash.ts";
import { rank } from "#domain/matching/rank.ts";
import { bodyTerms, offerId, offerTerms, requestFacts, today } from "#tests/support/cast.ts";

const alphabet = [..."abcdefghijklmnopqrst"];
const equals = alphabet.map((id) => offerTerms({ id, body: bodyTerms({ id }) }));
const orderFor = (said: Parameters<typeof requestFacts>[0]) => rank(requestFacts(said), equals, today).map(offerId);

describe("offers of equal score", () => {
  it("stand in an order that is not the alphabet's", () => {
    expect(orderFor({})).not.toEqual(alphabet);
    expect(orderFor({}).toSorted()).toEqual(alphabet);
  });

  it("stand in the same order on every machine", () => {
    expect(orderFor({}).join("")).toMatchInlineSnapshot(`"jcerdapnsmhtgbkfqoli"`);
  });

  it("stand in another order for other facts", () => {
    expect(orderFor({ age: 30 })).not.toEqual(orderFor({ age: 31 }));
    expect(orderFor({ province: "MA-OUJ" })).not.toEqual(orderFor({}));
  });

  it("stand in the same order whatever the words", () => {
    expect(orderFor({ text: "Une coopérative de safran" })).toEqual(orderFor({}));
  });

  it("stand in the same order whatever the order of the sets", () => {
    expect(orderFor({ sectors: ["crafts", "health"], groups: ["women", "rural"] })).toEqual(
      orderFor({ sectors: ["health", "crafts"], groups: ["rural", "women"] }),
    );
  });

  it("may stand in another order when the needs do, for needs are a ranking", () => {
    const both = equals.map((offer) => ({ ...offer, needs: ["financing", "legal"] as const }));
    const order = (needs: Parameters<typeof requestFacts>[0]) => rank(requestFacts(needs), both, today).map(offerId);
    expect(order({ needs: ["financing", "legal"] })).not.toEqual(order({ needs: ["legal", "financing"] }));
  });

  it("let the body with fewer recent introductions come first", () => {
    const ranked = rank(requestFacts(), equals, today, new Map([["a", 1]]));
    expect(ranked.map(offerId).at(-1)).toBe("a");
  });

  it("stand in one order even where two draw the same lot", () => {
    const facts = requestFacts();
    const { province, needs, stage, sectors, legalForm, age, groups, amountMad } = facts;
    const seed = hash(JSON.stringify([province, needs, stage, sectors, legalForm, age, groups, amountMad]));
    const drawn = new Map<number, string>();
    let pair: readonly [string, string] | undefined;
    for (let at = 0; !pair; at++) {
      const lot = hash(`${seed}/twin-${at}`);
      const twin = drawn.get(lot);
      if (twin) pair = [twin, `twin-${at}`];
      drawn.set(lot, `twin-${at}`);
    }
    const [one, other] = pair.toSorted();
    const twins = [one, other].map((id) => offerTerms({ id: id as string }));
    expect(rank(facts, twins, today).map(offerId)).toEqual([one, other]);
    expect(rank(facts, twins.toReversed(), today).map(offerId)).toEqual([one, other]);
  });

  it("give every offer its turn at the top", () => {
    const tops = Array.from({ length: 121 }, (_, age) => orderFor({ age })[0]);
    expect(new Set(tops).size).toBeGreaterThan(15);
  });
});

describe("a better score", () => {
  it("comes before a lighter load", () => {
    const busyButNear = offerTerms({ id: "near", territories: ["MA-JRA"], body: bodyTerms({ id: "busy" }) });
    const loads = new Map([["busy", 99]]);
    expect(rank(requestFacts(), [offerTerms(), busyButNear], today, loads).map(offerId)[0]).toBe("near");
  });
});

describe("the hash", () => {
  it("is the same on every machine", () => {
    expect(["", "a", "b", "وصل"].map(hash)).toMatchInlineSnapshot(`
      [
        2872998923,
        444641715,
        2193908274,
        1626315140,
      ]
    `);
  });

  it("is a whole number of 32 bits", () => {
    for (const text of alphabet) {
      expect(Number.isInteger(hash(text))).toBe(true);
      expect(hash(text)).toBeGreaterThanOrEqual(0);
      expect(hash(text)).toBeLessThan(2 ** 32);
    }
  });
});
