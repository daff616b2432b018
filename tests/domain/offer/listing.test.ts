import { describe, expect, it } from "vitest";
import type { OfferTerms } from "#domain/matching/terms.ts";
import { hasEnded, isListed, relistOn } from "#domain/offer/listing.ts";
import { bodyTerms, offerTerms, today } from "#tests/support/cast.ts";

// Today is 2026-11-23.
describe("the lists that matching reads", () => {
  it.each<[string, Partial<OfferTerms>, boolean]>([
    ["an open offer", {}, true],
    ["one on its first day", { opensOn: today }, true],
    ["one on its last day", { closesOn: today }, true],
    ["one with a place left", { placesLeft: 1 }, true],
    ["one of nobody", { body: null }, true],
    ["one that opens tomorrow", { opensOn: "2026-11-24" }, false],
    ["one that ended yesterday", { closesOn: "2026-11-22" }, false],
    ["a draft", { state: "draft" }, false],
    ["one announced", { state: "announced" }, false],
    ["one paused", { state: "paused" }, false],
    ["one closed", { state: "closed" }, false],
    ["one archived", { state: "archived" }, false],
    ["a full one", { placesLeft: 0 }, false],
    ["one of a paused body", { body: bodyTerms({ standing: "paused" }) }, false],
    ["one of a body that is away", { body: bodyTerms({ standing: "away" }) }, false],
    ["one of a suspended body", { body: bodyTerms({ standing: "suspended" }) }, false],
  ])("hold %s, or not", (_, terms, listed) => {
    expect(isListed(offerTerms(terms), today)).toBe(listed);
  });
});

describe("the day on which an offer's place changes by itself", () => {
  it.each<[string, Partial<OfferTerms>, string | null]>([
    ["never, without dates", {}, null],
    ["never, when it is a draft or closed", { state: "draft", closesOn: "2026-12-01" }, null],
    ["the day after its last, paused as it is", { state: "paused", closesOn: "2026-12-31" }, "2027-01-01"],
    ["the day it opens", { opensOn: "2026-12-01", closesOn: "2027-01-01" }, "2026-12-01"],
    ["the day after its last", { opensOn: "2026-11-01", closesOn: "2026-12-31" }, "2027-01-01"],
    ["the day after its last, when that is today's morrow", { closesOn: today }, "2026-11-24"],
    ["today, when it has ended and nobody closed it", { closesOn: "2026-11-01" }, today],
    ["fifteen days before its confirmation is due", { confirmedOn: "2026-11-01" }, "2027-04-18"],
    ["when its confirmation is half a year old", { confirmedOn: "2026-06-01" }, "2026-12-02"],
    ["sixty days after its confirmation was due", { confirmedOn: "2026-05-01" }, "2026-12-30"],
    ["today, when it went unconfirmed and nobody paused it", { confirmedOn: "2026-03-01" }, today],
    ["when its confirmation is half a year old, of nobody", { confirmedOn: "2026-11-01", body: null }, "2027-05-04"],
    ["when its confirmation is a year old, of nobody", { confirmedOn: "2026-03-01", body: null }, "2027-03-03"],
    ["never, when its confirmation is older, of nobody", { confirmedOn: "2025-01-01", body: null }, null],
    [
      "when its confirmation is a year old, of a suspended body",
      { confirmedOn: "2026-03-01", body: bodyTerms({ standing: "suspended" }) },
      "2027-03-03",
    ],
    ["never, when it was confirmed and is paused", { confirmedOn: "2026-11-01", state: "paused" }, null],
    ["the first of them all", { confirmedOn: "2026-11-01", closesOn: "2026-12-31" }, "2027-01-01"],
  ])("is %s", (_, terms, day) => {
    expect(relistOn(offerTerms(terms), today)).toBe(day);
  });

  it("is not waited for by the clock: an offer has ended once its last day is over", () => {
    expect(hasEnded(offerTerms({ closesOn: today }), today)).toBe(false);
    expect(hasEnded(offerTerms({ closesOn: "2026-11-22" }), today)).toBe(true);
    expect(hasEnded(offerTerms({ closesOn: "2026-11-22", state: "paused" }), today)).toBe(true);
    expect(hasEnded(offerTerms({ closesOn: "2026-11-22", state: "closed" }), today)).toBe(false);
    expect(hasEnded(offerTerms(), today)).toBe(false);
  });
});
