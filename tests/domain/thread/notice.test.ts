import { describe, expect, it } from "vitest";
import { toldIn } from "#domain/thread/notice.ts";

const at = (hour: number, minute = 0) => 60 * hour + minute;
const inWords = (minute: number): string => {
  const told = (minute + toldIn(minute) / 60_000) % (24 * 60);
  return `${String(Math.floor(told / 60)).padStart(2, "0")}:${String(told % 60).padStart(2, "0")}`;
};

describe("when somebody is told that words wait", () => {
  it.each([
    [at(8), "08:10"],
    [at(12), "12:10"],
    [at(20, 49), "20:59"],
    [at(20, 50), "08:00"],
    [at(23, 59), "08:00"],
    [at(0), "08:00"],
    [at(7, 49), "08:00"],
    [at(7, 50), "08:00"],
    [at(7, 59), "08:09"],
  ])("written at minute %i of the day: at %s", (minute, told) => {
    expect(inWords(minute)).toBe(told);
  });
});
