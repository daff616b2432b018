import { describe, expect, it } from "vitest";
import type { Person } from "#domain/account/actor.ts";
import { advanceIntroduction, type InPlace } from "#domain/introduction/advance.ts";
import { placeChange } from "#domain/introduction/capacity.ts";
import { beingHandedOver, handOverEnd } from "#domain/introduction/hand-over.ts";
import { introductionStates } from "#domain/introduction/lifecycle.ts";
import { isOpen } from "#domain/introduction/open.ts";

const accepted: InPlace = {
  ...{ id: "introduction", request: "request", body: "alpha", state: "accepted", hasAsked: false },
  ...{ tookPlace: true, tookMonth: "2026-11", requestOpen: true, asksBeforeEach: false, contactVerified: true },
  ...{ isHandOver: false, isBeingHandedOver: false },
  room: { standing: "active", monthlyCapacity: null, taken: 0, offer: null },
};
const memberOf = (body: string): Person => ({
  ...{ role: "person", id: `of-${body}`, isAdmin: false },
  memberships: [{ body, role: "adviser", standing: "active" }],
});
const system = { role: "system" } as const;
const because = { reason: "better-placed" };

describe("handing a case over", () => {
  it("leaves it with its body, for a reason", () => {
    const handOver = (on: InPlace, said = {}) => advanceIntroduction(on, memberOf("alpha"), "hand-over", said);
    expect(handOver(accepted, because)).toEqual({ ok: true, value: "accepted" });
    expect(handOver(accepted)).toMatchObject({ refusal: { code: "invalid", fields: { reason: "required" } } });
    expect(handOver({ ...accepted, state: "sent" }, because)).toMatchObject({ refusal: { code: "not_now" } });
    expect(handOver({ ...accepted, requestOpen: false }, because)).toMatchObject({ refusal: { code: "not_now" } });
  });

  it("is for its body alone, one at a time", () => {
    expect(advanceIntroduction(accepted, memberOf("beta"), "hand-over", because)).toMatchObject({
      refusal: { code: "not_yours" },
    });
    expect(
      advanceIntroduction({ ...accepted, isBeingHandedOver: true }, memberOf("alpha"), "hand-over", because),
    ).toMatchObject({ refusal: { code: "one_too_many", because: "being-handed-over" } });
  });

  it("ends when the other accepts: the system passes it on, and what it held is given back", () => {
    expect(advanceIntroduction(accepted, system, "pass-on")).toEqual({ ok: true, value: "handed-over" });
    expect(advanceIntroduction(accepted, memberOf("alpha"), "pass-on")).toMatchObject({
      refusal: { code: "not_yours" },
    });
    expect(placeChange(accepted, "handed-over")).toBe("give");
    expect(placeChange(accepted, "accepted")).toBeNull();
  });

  it("asks the person, whatever they wished of others, while the body has a place", () => {
    const proposed: InPlace = { ...accepted, state: "proposed", tookPlace: false, tookMonth: null, isHandOver: true };
    expect(advanceIntroduction(proposed, { role: "clock" }, "approve")).toEqual({ ok: true, value: "agreeing" });
    const full = { ...proposed, room: { ...proposed.room, monthlyCapacity: 1, taken: 1 } };
    expect(advanceIntroduction(full, { role: "clock" }, "approve")).toMatchObject({
      refusal: { because: "body-full" },
    });
  });

  it("goes on in every open state but the last", () => {
    expect(introductionStates.filter(isOpen)).toEqual([...beingHandedOver, "accepted"]);
  });

  it("ends only while its giver has the case: the other has it, or the giver keeps it", () => {
    for (const giver of [null, ...introductionStates.filter((state) => state !== "accepted")])
      expect(introductionStates.map((to) => handOverEnd(giver, to))).toEqual(introductionStates.map(() => null));
    for (const to of beingHandedOver) expect(handOverEnd("accepted", to)).toBeNull();
    expect(handOverEnd("accepted", "accepted")).toBe("accepted");
    for (const to of ["declined", "lapsed", "withdrawn", "dismissed"] as const)
      expect(handOverEnd("accepted", to)).toBe("kept");
  });
});
