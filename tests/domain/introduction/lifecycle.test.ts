import { describe, expect, it } from "vitest";
import { introductionTimers } from "#domain/introduction/clock.ts";
import {
  introductionBeginnings,
  introductionStates,
  introductionSteps,
  introductionTable,
  isFinal,
  stateAfter,
} from "#domain/introduction/lifecycle.ts";
import { onlyOnce, whoMay, withReason } from "#domain/introduction/who-may.ts";
import { transitionsOf } from "#domain/lifecycle/transitions.ts";
import { diagram } from "../lifecycle/diagram.ts";

const transitions = transitionsOf(introductionBeginnings, introductionTable);
const plainly = { asksBeforeEach: false, isHandOver: false, contactVerified: true };

describe("the life of an introduction", () => {
  it("reads as this table", () => {
    expect(diagram(transitions)).toMatchInlineSnapshot(`
      "—: propose → proposed
      —: walk-in → accepted
      proposed: approve → agreeing or reaching or sent
      proposed: dismiss → dismissed
      proposed: withdraw → withdrawn
      agreeing: agree → reaching or sent
      agreeing: refuse → withdrawn
      agreeing: expire → withdrawn
      agreeing: withdraw → withdrawn
      reaching: reach → sent
      reaching: give-up → lapsed
      reaching: withdraw → withdrawn
      sent: accept → accepted
      sent: decline → declined
      sent: ask → asked
      sent: lapse → lapsed
      sent: suspend → lapsed
      sent: withdraw → withdrawn
      asked: answer → sent
      asked: expire → sent
      asked: suspend → lapsed
      asked: withdraw → withdrawn
      accepted: report-help → helped
      accepted: report-no-help → not-helped
      accepted: report-unreachable → unreachable
      accepted: hand-over → accepted
      accepted: pass-on → handed-over
      accepted: withdraw → withdrawn
      helped: contest → accepted
      not-helped: contest → accepted
      not-helped: reopen → sent
      unreachable: contest → accepted
      unreachable: reopen → sent
      declined: reopen → sent
      lapsed: reopen → reaching or sent"
    `);
  });

  it("has a row for each state, and each state can be come to", () => {
    expect(Object.keys(introductionTable)).toEqual(introductionStates);
    expect(new Set(transitions.flatMap(({ to }) => to))).toEqual(new Set(introductionStates));
  });

  it("has a use and an owner for each step", () => {
    expect(new Set(transitions.map(({ step }) => step))).toEqual(new Set(introductionSteps));
    for (const step of introductionSteps) expect(whoMay[step].length).toBeGreaterThan(0);
  });

  it("ends for good only when dismissed, withdrawn or handed over", () => {
    expect(introductionStates.filter(isFinal)).toEqual(["dismissed", "withdrawn", "handed-over"]);
  });

  it("leads approval to the body, to the person who asked to be asked, or to the call list", () => {
    expect(stateAfter("proposed", "approve", plainly)).toBe("sent");
    expect(stateAfter("proposed", "approve", { ...plainly, asksBeforeEach: true })).toBe("agreeing");
    expect(stateAfter("proposed", "approve", { ...plainly, contactVerified: false })).toBe("reaching");
    expect(stateAfter("proposed", "approve", { ...plainly, asksBeforeEach: true, contactVerified: false })).toBe(
      "agreeing",
    );
  });

  it("asks the person of every hand-over, whatever they wished of others", () => {
    expect(stateAfter("proposed", "approve", { ...plainly, isHandOver: true })).toBe("agreeing");
    expect(stateAfter("agreeing", "agree", { ...plainly, isHandOver: true })).toBe("sent");
    expect(stateAfter("proposed", "approve", { ...plainly, isHandOver: true, contactVerified: false })).toBe(
      "agreeing",
    );
  });

  it("leads agreement to the body, or to the call list", () => {
    expect(stateAfter("agreeing", "agree", { ...plainly, asksBeforeEach: true })).toBe("sent");
    expect(stateAfter("agreeing", "agree", { ...plainly, asksBeforeEach: true, contactVerified: false })).toBe(
      "reaching",
    );
  });

  it("lets nothing happen that is not in the table", () => {
    for (const state of introductionStates)
      for (const step of introductionSteps)
        if (!transitions.some((line) => line.from === state && line.step === step))
          expect(stateAfter(state, step, plainly)).toBeUndefined();
  });

  it("asks a reason of every refusal and of what overrides one", () => {
    expect(withReason).toEqual(["dismiss", "give-up", "decline", "hand-over", "reopen"]);
    expect(onlyOnce).toEqual(["ask"]);
  });

  it("lets the clock take only its own steps, in states that have them", () => {
    for (const timer of introductionTimers) {
      if (!("step" in timer)) continue;
      expect(whoMay[timer.step]).toContain("clock");
      expect(introductionTable[timer.in]).toHaveProperty(timer.step);
    }
  });

  it("keeps to this clock", () => {
    const lines = introductionTimers.map(
      (timer) =>
        `${timer.in}, ${timer.after.count} ${timer.after.unit}s: ${"step" in timer ? timer.step : `tell ${timer.tell}`}`,
    );
    expect(lines.join("\n")).toMatchInlineSnapshot(`
      "proposed, 2 working-days: tell admins
      proposed, 5 working-days: tell innovator
      proposed, 7 working-days: approve
      proposed, 12 working-days: tell admins
      proposed, 15 working-days: tell innovator
      proposed, 20 working-days: tell admins
      proposed, 30 working-days: tell admins
      reaching, 5 working-days: tell admins
      reaching, 10 working-days: tell innovator
      reaching, 15 working-days: tell admins
      reaching, 30 working-days: tell admins
      agreeing, 3 working-days: tell innovator
      agreeing, 7 working-days: tell innovator
      agreeing, 10 working-days: expire
      sent, 3 working-days: tell body
      sent, 7 working-days: tell body
      sent, 10 working-days: lapse
      asked, 5 working-days: expire
      accepted, 30 days: tell body
      accepted, 60 days: tell call-list"
    `);
  });
});
