import { describe, expect, it } from "vitest";
import { introductionStates } from "#domain/introduction/lifecycle.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import { threadActs, threadParties } from "#domain/thread/acts.ts";
import { actsNow, mayDo, type Thread } from "#domain/thread/policy.ts";
import { memberOf, team } from "#tests/support/service.ts";

const thread: Thread = {
  ...{ id: "i", request: "r", body: "ads", relay: "of-relay", state: "accepted", requestState: "submitted" },
  ...{ isCalled: false, isReported: false },
};
const relay: Actor = { role: "person", id: "of-relay", isAdmin: false, memberships: [] };
const cast = {
  "the author": { role: "innovator", requestId: "r" },
  "another author": { role: "innovator", requestId: "other" },
  "their relay": relay,
  "another relay": { ...relay, id: "of-another" },
  "an adviser of the body": memberOf("ads"),
  "an adviser of another": memberOf("indh"),
  "an adviser while suspended": {
    ...memberOf("ads"),
    memberships: [{ body: "ads", role: "manager", standing: "suspended" }],
  },
  "who holds the body's link": { role: "holder", introduction: "i", recipient: "contact" },
  "who holds another link": { role: "holder", introduction: "other", recipient: "contact" },
  "an admin": team,
  "the clock": { role: "clock" },
  "a visitor": { role: "visitor" },
} as const satisfies Record<string, Actor>;

/** Who of the cast may do each thing, as whichever party they are. */
const sentences = (now: Thread): string =>
  threadActs
    .map((act) => {
      const who = Object.entries(cast).filter(([, actor]) =>
        threadParties.some((as) => mayDo({ actor, as, act }, now).ok),
      );
      return `${act}: ${who.map(([name]) => name).join(", ") || "nobody"}`;
    })
    .join("\n");

describe("who may do what in a thread", () => {
  it("is for the body, the author and their relay, once the body has accepted", () => {
    expect(sentences(thread)).toMatchInlineSnapshot(`
      "read: the author, their relay, an adviser of the body, who holds the body's link
      write: the author, their relay, an adviser of the body, who holds the body's link
      call: the author, their relay, an adviser of the body, who holds the body's link
      report: the author, their relay, an adviser of the body, who holds the body's link
      hide: nobody
      let-stand: nobody
      leave: nobody"
    `);
  });

  it("is for the team as well, once it is called", () => {
    expect(sentences({ ...thread, isCalled: true })).toMatchInlineSnapshot(`
      "read: the author, their relay, an adviser of the body, who holds the body's link, an admin
      write: the author, their relay, an adviser of the body, who holds the body's link, an admin
      call: nobody
      report: the author, their relay, an adviser of the body, who holds the body's link
      hide: nobody
      let-stand: nobody
      leave: an admin"
    `);
  });

  it("is for the team to decide on, where a word is reported", () => {
    expect(sentences({ ...thread, isReported: true })).toMatchInlineSnapshot(`
      "read: the author, their relay, an adviser of the body, who holds the body's link, an admin
      write: the author, their relay, an adviser of the body, who holds the body's link
      call: the author, their relay, an adviser of the body, who holds the body's link
      report: the author, their relay, an adviser of the body, who holds the body's link
      hide: an admin
      let-stand: an admin
      leave: nobody"
    `);
  });

  it("is written in from acceptance on, and read by the body while it sees the case", () => {
    const as = (party: "body" | "innovator") => (state: Thread["state"]) =>
      actsNow({ actor: party === "body" ? memberOf("ads") : cast["the author"], as: party }, { ...thread, state });
    const where = (party: "body" | "innovator", act: "read" | "write") =>
      introductionStates.filter((state) => as(party)(state).includes(act));
    expect(where("body", "write")).toEqual(["accepted", "helped", "not-helped", "unreachable"]);
    expect(where("innovator", "write")).toEqual(["accepted", "helped", "not-helped", "unreachable"]);
    expect(where("body", "read")).toEqual([
      ...["sent", "asked", "accepted", "helped", "not-helped", "unreachable", "declined", "lapsed"],
    ]);
    expect(where("innovator", "read")).toEqual(introductionStates);
  });

  it.each([
    ["closed", ["read", "report"]],
    ["set-aside", ["read", "report"]],
    ["withdrawn", []],
    ["erased", []],
  ])("leaves the body, of a request that is %s: %s", (requestState, left) => {
    expect(actsNow({ actor: memberOf("ads"), as: "body" }, { ...thread, requestState })).toEqual(left);
  });

  it("tells what is not for somebody from what is not for now", () => {
    const code = (actor: Actor, as: "body" | "admin") => {
      const may = mayDo({ actor, as, act: "write" }, thread);
      return may.ok ? "may" : may.refusal.code;
    };
    expect([code(memberOf("indh"), "body"), code(team, "admin"), code(memberOf("ads"), "body")]).toEqual([
      "not_yours",
      "not_now",
      "may",
    ]);
  });
});
