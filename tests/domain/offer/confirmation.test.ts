import { describe, expect, it } from "vitest";
import { freshness } from "#domain/matching/judge-freshness.ts";
import type { OfferTerms } from "#domain/matching/terms.ts";
import {
  answerBy,
  confirmationAsked,
  confirmationOf,
  coveredFrom,
  daysAskedOn,
  isUnconfirmed,
} from "#domain/offer/confirmation.ts";
import { addDays } from "#domain/time/add-days.ts";
import { bodyTerms, offerTerms } from "#tests/support/cast.ts";

// Confirmed on 2026-11-23: due on 2027-05-25.
const confirmedOn = "2026-11-23";

describe("the confirmation of an offer", () => {
  it("is asked for fifteen days before it is due, six months after the last, and for sixty days after", () => {
    expect(confirmationOf(confirmedOn, confirmedOn)).toEqual({
      remindOn: "2027-05-10",
      dueOn: "2027-05-25",
      pausesOn: "2027-07-24",
      standing: "fresh",
    });
  });

  it.each([
    [confirmedOn, "fresh"],
    ["2027-05-09", "fresh"],
    ["2027-05-10", "due"],
    ["2027-05-25", "due"],
    ["2027-05-26", "late"],
    ["2028-05-26", "late"],
  ])("on %s, is %s", (today, standing) => {
    expect(confirmationOf(confirmedOn, today)?.standing).toBe(standing);
  });

  it("is late on the day on which matching begins to hold it for less fresh", () => {
    for (let age = 0; age < 400; age++) {
      const today = addDays(confirmedOn, age);
      expect(confirmationOf(confirmedOn, today)?.standing === "late").toBe(freshness(confirmedOn, today) < 1);
    }
  });

  it("is nothing where there never was one", () => {
    expect(confirmationOf(null, confirmedOn)).toBeNull();
  });

  it.each<[string, Partial<OfferTerms>, boolean]>([
    ["an open offer", {}, true],
    ["one of a body that has paused", { body: bodyTerms({ standing: "paused" }) }, true],
    ["one of a body that is away", { body: bodyTerms({ standing: "away" }) }, true],
    ["one of a suspended body", { body: bodyTerms({ standing: "suspended" }) }, false],
    ["one of nobody", { body: null }, false],
    ["one that was never confirmed", { confirmedOn: null }, false],
    ["one paused", { state: "paused" }, false],
    ["one closed", { state: "closed" }, false],
    ["a draft", { state: "draft" }, false],
  ])("is asked for, or not: %s", (_, terms, asked) => {
    expect(confirmationAsked(offerTerms({ confirmedOn, ...terms }), "2027-07-24") !== null).toBe(asked);
    expect(isUnconfirmed(offerTerms({ confirmedOn, ...terms }), "2027-07-24")).toBe(asked);
    expect(isUnconfirmed(offerTerms({ confirmedOn, ...terms }), "2027-07-23")).toBe(false);
  });
});

describe("a letter that asks a body to confirm", () => {
  const isAbout = (confirmed: string, today: string) => {
    const { lapsed, upTo } = daysAskedOn(today);
    return lapsed < confirmed && confirmed <= upTo;
  };

  it("is about what is reminded of until the next letter may follow, and about nothing that pauses", () => {
    for (let ahead = -80; ahead < 30; ahead++) {
      const today = "2027-05-10";
      // Its reminder falls so many days from today.
      const confirmed = addDays(confirmedOn, ahead);
      const { remindOn, pausesOn } = confirmationOf(confirmed, today) ?? {};
      expect([ahead, isAbout(confirmed, today)]).toEqual([
        ahead,
        coveredFrom(remindOn as string) <= today && today < (pausesOn as string),
      ]);
    }
  });

  it("knows which are not late yet", () => {
    expect(daysAskedOn("2027-05-25").fresh).toBe(confirmedOn);
    expect(confirmationOf(daysAskedOn("2027-05-25").fresh, "2027-05-25")?.standing).toBe("due");
  });

  it("asks by the first day on which one is due, and when all are late, by the day on which one pauses", () => {
    expect(answerBy("2026-10-01", confirmedOn)).toBe("2027-05-25");
    expect(answerBy(confirmedOn, null)).toBe("2027-07-24");
  });
});
