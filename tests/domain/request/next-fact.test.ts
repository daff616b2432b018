import { describe, expect, it } from "vitest";
import { nextFact } from "#domain/request/next-fact.ts";

const nothing = { stage: null, legalForm: null, groups: [], age: null, amountMad: null, needs: ["training"] } as const;

describe("the fact that is asked next", () => {
  it("is the one that most of the matches ask for", () => {
    expect(nextFact(nothing, [["age"], ["legalForm", "age"], ["stage"]])).toBe("age");
  });

  it("is the first that was not said, when none asks", () => {
    expect(nextFact(nothing, [])).toBe("stage");
    expect(nextFact({ ...nothing, stage: "idea" }, [])).toBe("legalForm");
  });

  it("is none that was said, however many ask for it", () => {
    expect(nextFact({ ...nothing, age: 0 }, [["age"], ["age"]])).toBe("stage");
    expect(nextFact({ ...nothing, groups: ["none"] }, [["groups"]])).toBe("stage");
  });

  it("is an amount only of who asks for money", () => {
    const said = { stage: "idea", legalForm: "association", groups: ["women"], age: 30, amountMad: null } as const;
    expect(nextFact({ ...said, needs: ["training"] }, [["amount"]])).toBeNull();
    expect(nextFact({ ...said, needs: ["financing"] }, [])).toBe("amountMad");
  });
});
