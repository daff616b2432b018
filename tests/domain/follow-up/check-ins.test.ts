import { describe, expect, it } from "vitest";
import { checkInAnswers, needAnew, stuckOns, withNeed } from "#domain/follow-up/answers.ts";
import { closesOn, dueOf, lookOn, type Watched } from "#domain/follow-up/clock.ts";
import {
  checkInBeginnings,
  checkInStates,
  checkInSteps,
  checkInTable,
  openStates,
  stateAfter,
} from "#domain/follow-up/lifecycle.ts";
import { openOne, verdictUntil } from "#domain/follow-up/open.ts";
import { mayAdvance } from "#domain/follow-up/policy.ts";
import { seriesFrom } from "#domain/follow-up/series.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { diagram } from "../lifecycle/diagram.ts";

const calendar = calendarOf([]);

describe("the series of check-ins", () => {
  it("falls due 1, 3, 6, 12 and 24 months after the first acceptance", () => {
    expect(seriesFrom("2026-11-30", calendar)).toEqual([
      { number: 1, dueOn: "2026-12-30" },
      { number: 2, dueOn: "2027-02-28" },
      { number: 3, dueOn: "2027-05-30" },
      { number: 4, dueOn: "2027-11-30" },
      { number: 5, dueOn: "2028-11-30" },
    ]);
  });

  it("ends with the month where it has no such day, in a leap year too", () => {
    expect(seriesFrom("2027-08-31", calendar).map(({ dueOn }) => dueOn)).toEqual([
      ...["2027-09-30", "2027-11-30", "2028-02-29", "2028-08-31", "2029-08-31"],
    ]);
  });
});

describe("the life of a check-in", () => {
  it("reads as this table", () => {
    expect(diagram(transitionsOf(checkInBeginnings, checkInTable))).toMatchInlineSnapshot(`
      "—: plan → due
      due: ask → called or asked
      due: pass → passed
      due: end → ended
      asked: call → called
      asked: answer → answered
      asked: pass → passed
      asked: end → ended
      called: call-again → rested
      called: answer → answered
      called: pass → passed
      called: end → ended
      rested: answer → answered
      rested: pass → passed
      rested: end → ended
      answered: answer → answered
      answered: detail → answered
      ended: resume → due"
    `);
  });

  it("has a row for each state, and each is come to by a step", () => {
    expect(Object.keys(checkInTable)).toEqual(checkInStates);
    const reached = transitionsOf(checkInBeginnings, checkInTable).flatMap(({ to }) => to);
    expect(new Set(reached)).toEqual(new Set(checkInStates));
  });

  it("begins with a call for whoever has no e-mail", () => {
    expect([stateAfter("due", "ask"), stateAfter("due", "ask", true)]).toEqual(["asked", "called"]);
  });

  it("ends with its series while it waits, and not once it is answered", () => {
    expect(openStates).toEqual(["due", "asked", "called", "rested"]);
  });
});

describe("who may take a step of a check-in", () => {
  const person = (id: string, isAdmin = false): Actor => ({ role: "person", id, isAdmin, memberships: [] });
  const cast: Record<string, Actor> = {
    "the author": { role: "innovator", requestId: "asked" },
    "another author": { role: "innovator", requestId: "other" },
    "their relay": person("relay"),
    "another relay": person("another"),
    "an admin": person("admin", true),
    "a body's link": { role: "holder", introduction: "i", recipient: "contact" },
    "the clock": { role: "clock" },
    "the system": { role: "system" },
    "a visitor": { role: "visitor" },
  };
  it("is a sentence for each step", () => {
    const sentences = checkInSteps.map((step) => {
      const who = Object.entries(cast).filter(([, actor]) =>
        mayAdvance(actor, step, { request: "asked", relay: "relay" }),
      );
      return `${step}: ${who.map(([name]) => name).join(", ")}`;
    });
    expect(sentences.join("\n")).toMatchInlineSnapshot(`
      "plan: the system
      ask: the clock
      call: the clock
      call-again: the clock
      answer: the author, their relay, an admin
      detail: the author, their relay, an admin
      pass: the clock
      end: the system
      resume: the system"
    `);
  });
});

describe("the clock of a check-in", () => {
  const first: Watched = {
    ...{ number: 1, dueOn: "2026-12-30", state: "due", since: "2026-11-30", nextDueOn: "2027-02-28" },
    ...{ askedOn: null, answer: null, answeredOn: null },
  };
  const asked: Watched = { ...first, state: "asked", since: "2026-12-31", askedOn: "2026-12-31" };
  const last = { number: 5, dueOn: "2028-11-30", nextDueOn: null } as const;

  it("asks once its day is over in Casablanca", () => {
    expect(["2026-12-29", "2026-12-30", "2026-12-31"].map((day) => dueOf(first, day, calendar))).toEqual([
      ...[null, null, "ask"],
    ]);
    expect(lookOn(first, "2026-11-30")).toBe("2026-12-31");
  });

  it("has the person called after ten working days, and once more after ten", () => {
    // The 1st and the 11th of January are holidays; so is the 14th.
    expect(["2027-01-19", "2027-01-20"].map((day) => dueOf(asked, day, calendar))).toEqual([null, "call"]);
    const called: Watched = { ...asked, state: "called", since: "2027-01-20" };
    expect(["2027-02-03", "2027-02-04"].map((day) => dueOf(called, day, calendar))).toEqual([null, "call-again"]);
    expect(dueOf({ ...called, state: "rested", since: "2027-02-04" }, "2027-02-20", calendar)).toBeNull();
  });

  it("looks again as if no holiday were entered, and then every day", () => {
    expect(lookOn(asked, "2026-12-31")).toBe("2027-01-20");
    expect(lookOn(asked, "2027-01-20")).toBe("2027-01-21");
    expect(dueOf(asked, "2027-01-20", calendarOf(["2027-01-05"]))).toBeNull();
  });

  it("passes over what the next one has overtaken: of several at once, the last is asked", () => {
    const series = seriesFrom("2026-11-30", calendar).map(({ number, dueOn }, place, all) => ({
      ...{ ...first, number, dueOn, nextDueOn: all[place + 1]?.dueOn ?? null },
    }));
    expect(series.map((one) => dueOf(one, "2027-06-15", calendar))).toEqual(["pass", "pass", "ask", null, null]);
    expect(dueOf({ ...asked, state: "rested" }, "2027-03-01", calendar)).toBe("pass");
    expect(dueOf({ ...asked, state: "answered" }, "2027-03-01", calendar)).toBeNull();
  });

  it("closes thirty days after the last, as it was asked, whether it was answered or not", () => {
    const rested: Watched = { ...asked, ...last, state: "rested", since: "2028-12-29", askedOn: "2028-12-01" };
    expect(closesOn(rested)).toBe("2028-12-31");
    expect(["2028-12-31", "2029-01-01"].map((day) => dueOf(rested, day, calendar))).toEqual([null, "close"]);
    expect(dueOf({ ...rested, state: "answered", answer: "stuck" }, "2029-01-01", calendar)).toBe("close");
    // After a long downtime it is asked first.
    expect(dueOf({ ...first, ...last }, "2029-06-01", calendar)).toBe("ask");
    expect(closesOn({ ...rested, askedOn: "2029-06-01" })).toBe("2029-07-01");
  });

  it("closes thirty days after the one that was answered with a stop, and after no other", () => {
    const stopped: Watched = { ...asked, state: "answered", answer: "stopped", answeredOn: "2027-01-05" };
    expect(closesOn(stopped)).toBe("2027-02-04");
    expect(lookOn(stopped, "2027-01-05")).toBe("2027-02-05");
    expect(closesOn({ ...stopped, answer: "going-well" })).toBeNull();
    expect(lookOn({ ...stopped, answer: "going-well" }, "2027-01-05")).toBeNull();
  });
});

describe("the check-in that can be answered", () => {
  const series = seriesFrom("2026-11-30", calendar).map((planned) => ({ ...planned, state: "due" as const }));
  const withStates = (...states: readonly Watched["state"][]) =>
    series.map((one, place) => ({ ...one, state: states[place] ?? one.state }));

  it("is the one that was asked, until the next one is due: to the last minute of its day", () => {
    expect(openOne(series, "2026-12-30")).toBeNull();
    expect(openOne(withStates("rested"), "2027-02-28")).toMatchObject({ number: 1 });
    expect(openOne(withStates("answered"), "2027-03-01")).toBeNull();
    expect(openOne(withStates("passed", "asked"), "2027-03-01")).toMatchObject({ number: 2 });
  });

  it("stays the one that said stop, whose next ones have ended", () => {
    expect(openOne(withStates("answered", "ended", "ended", "ended", "ended"), "2027-03-05")).toMatchObject({
      number: 1,
    });
  });

  it("bounds how long a verdict may be changed", () => {
    expect(verdictUntil("2027-01-10", series)).toBe("2027-02-28");
    // As long at least as the report can be contested.
    expect(verdictUntil("2026-12-29", series)).toBe("2027-01-28");
    expect(verdictUntil("2028-12-10", series)).toBeNull();
  });
});

describe("what somebody is stuck on", () => {
  it("is a need to propose anew, or for the team to look at", () => {
    expect(stuckOns.map((stuckOn) => `${stuckOn}: ${needAnew(stuckOn)}`)).toEqual([
      "financing: financing",
      "authorisation: legal",
      "market: market-access",
      "people: mentoring",
      "place: incubation",
      "something-else: null",
    ]);
    expect(checkInAnswers).toHaveLength(3);
  });

  it("leads the needs, unless it was asked already", () => {
    expect(withNeed(["legal"], "financing")).toEqual(["financing", "legal"]);
    expect(withNeed(["legal", "financing"], "financing")).toEqual(["legal", "financing"]);
  });
});
