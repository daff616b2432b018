import { describe, expect, it } from "vitest";
import { type RequestStep, requestSteps } from "#domain/request/lifecycle.ts";
import { type Actor, mayAdvance } from "#domain/request/policy.ts";
import { type RequestParty, whoMay } from "#domain/request/who-may.ts";

const request = { id: "r1" };
const visitor: Actor = { role: "visitor" };
const author: Actor = { role: "innovator", requestId: "r1" };
const otherInnovator: Actor = { role: "innovator", requestId: "r2" };
const admin: Actor = { role: "admin", id: "a1" };
const clock: Actor = { role: "clock" };

const mayTake = (actor: Actor) => requestSteps.filter((step) => mayAdvance(actor, step, request));

describe("who may do what to a request", () => {
  it("lets anyone submit one, and nothing more", () => {
    expect(mayTake(visitor)).toEqual(["submit"]);
  });

  it("lets its author correct, withdraw, close and erase it, have a new PIN, and say who may know who helps", () => {
    expect(mayTake(author)).toEqual([
      ...["submit", "correct", "withdraw", "close"],
      ...["renew-receipt", "share-company", "hide-company", "take-over", "erase"],
    ]);
  });

  it("lets the author of another request do nothing to it", () => {
    expect(mayTake(otherInnovator)).toEqual(["submit"]);
  });

  it("lets an admin set it aside, reopen it and give a new PIN by phone, for an admin is not a magic key", () => {
    expect(mayTake(admin)).toEqual(["set-aside", "reopen", "renew-receipt"]);
  });

  it("lets the clock close it, and erase the person in time", () => {
    expect(mayTake(clock)).toEqual(["close", "erase"]);
  });

  it.each(requestSteps)("tells people the truth about %s", (step: RequestStep) => {
    const parties: Record<RequestParty, Actor> = { anyone: visitor, author, admin, clock };
    const allowed = whoMay[step].includes("anyone") ? ["anyone", "author"] : whoMay[step];
    for (const [party, actor] of Object.entries(parties))
      expect(mayAdvance(actor, step, request)).toBe((allowed as readonly string[]).includes(party));
  });
});
