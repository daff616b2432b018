import { describe, expect, it } from "vitest";
import { whomToTell } from "#domain/member/whom-to-tell.ts";

const here = { name: "here", absentFrom: null, absentUntil: null };
const away = { name: "away", absentFrom: "2027-08-01", absentUntil: "2027-08-15" };
const gone = { name: "gone", absentFrom: "2027-08-01", absentUntil: null };

describe("whom a letter to a body goes to", () => {
  it.each([
    ["2027-07-31", [here, away, gone], ["here", "away", "gone"]],
    ["2027-08-01", [here, away, gone], ["here"]],
    ["2027-08-15", [away, gone], ["away", "gone"]],
    ["2027-08-16", [away, gone], ["away"]],
    ["2027-08-16", [], []],
  ])("on %s", (today, people, told) => {
    expect(whomToTell(people, today).map(({ name }) => name)).toEqual(told);
  });
});
