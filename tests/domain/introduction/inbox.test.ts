import { describe, expect, it } from "vitest";
import { inboxParts, seesContact } from "#domain/introduction/inbox.ts";
import { introductionStates } from "#domain/introduction/lifecycle.ts";
import { disclosedIn, seenByBody } from "#domain/introduction/open.ts";

describe("a body's inbox", () => {
  it("has a place for each state that a body sees, and for no other", () => {
    expect(Object.values(inboxParts).flat().toSorted()).toEqual([...seenByBody].toSorted());
  });
});

describe("how to reach the person", () => {
  it.each(introductionStates)("of one that is %s: only once the body has accepted", (state) => {
    expect(seesContact({ state, since: 2 }, 1)).toBe(disclosedIn.includes(state));
  });

  it("is shown to whoever joins while the case is in progress, and to nobody who joined after its end", () => {
    expect(seesContact({ state: "accepted", since: 2 }, 3)).toBe(true);
    expect(seesContact({ state: "helped", since: 2 }, 2)).toBe(true);
    expect(seesContact({ state: "helped", since: 2 }, 3)).toBe(false);
    expect(seesContact({ state: "accepted", since: 2 }, null)).toBe(false);
  });
});
