import { describe, expect, it } from "vitest";
import { healthAfter, isAnswer, type LinkAnswer, type LinkHealth } from "#domain/link/health.ts";

const day = 24 * 60 * 60_000;
const sound: LinkHealth = { failures: 0, brokenSince: null };

/** How a link stands after answers, a day apart. */
const asked = (answers: readonly LinkAnswer[], before = sound) =>
  answers.reduce<LinkHealth>((health, answer, at) => {
    const { failures, brokenSince } = healthAfter(health, answer, at * day);
    return { failures, brokenSince };
  }, before);

describe("a link", () => {
  it("is broken at the third failure in a row, and since then", () => {
    expect(asked(["fails", "fails"])).toEqual({ failures: 2, brokenSince: null });
    expect(asked(["fails", "fails", "fails"])).toEqual({ failures: 3, brokenSince: 2 * day });
    expect(asked(["fails", "fails", "fails", "fails"])).toEqual({ failures: 4, brokenSince: 2 * day });
  });

  it("is sound again as soon as it answers", () => {
    expect(asked(["fails", "fails", "answers", "fails", "fails"])).toEqual({ failures: 2, brokenSince: null });
    expect(asked(["fails", "fails", "fails", "answers"])).toEqual(sound);
  });

  it("stays as it was while nobody can say", () => {
    expect(asked(["fails", "fails", "unsaid", "later", "fails"])).toEqual({ failures: 3, brokenSince: 4 * day });
  });

  it.each<[LinkAnswer, number]>([
    ["answers", 7 * day],
    ["unsaid", 7 * day],
    ["fails", day],
    ["later", 0],
  ])("that %s is asked again %d ms later", (answer, wait) => {
    expect(healthAfter(sound, answer, day).nextCheck).toBe(day + wait);
  });

  it.each([
    [200, true],
    [204, true],
    [304, true],
    [401, true],
    [403, true],
    [405, true],
    [429, true],
    [501, true],
    [400, false],
    [404, false],
    [410, false],
    [500, false],
    [503, false],
  ])("whose site says %d answers: %s", (status, answers) => {
    expect(isAnswer(status)).toBe(answers);
  });
});
