import { describe, expect, it } from "vitest";
import { atomOf } from "#worker/pages/feeds/atom.ts";
import { calendarOf, calendarText, folded } from "#worker/pages/feeds/calendar.ts";

const octets = (text: string) => new TextEncoder().encode(text).byteLength;
const unfolded = (text: string) => text.replaceAll("\r\n ", "");

describe("a line of a calendar", () => {
  it.each(["a".repeat(75), "a".repeat(76), "é".repeat(80), "جهة ".repeat(60), "🧵".repeat(40), ""])(
    "is at most 75 octets long, cuts no letter, and says the same: %s",
    (line) => {
      const lines = folded(line).split("\r\n");
      for (const each of lines) expect(octets(each)).toBeLessThanOrEqual(75);
      expect(lines.slice(1).every((each) => each.startsWith(" "))).toBe(true);
      expect(unfolded(folded(line))).toBe(line);
    },
  );

  it("is not cut before it must be", () => {
    expect(folded("a".repeat(75))).toBe("a".repeat(75));
    expect(folded("a".repeat(76))).toBe(`${"a".repeat(75)}\r\n a`);
  });

  it("has commas, semicolons, backslashes and line ends escaped, and no other control character", () => {
    expect(calendarText('a,b;c\\d\r\ne\nf:"g"\u0007\t')).toBe('a\\,b\\;c\\\\d\\ne\\nf:"g"');
  });
});

const day = {
  uid: "intelaka.closing@wasl.example",
  day: "2026-12-31",
  stamp: new Date("2026-11-20T09:30:15.250Z"),
  summary: "Dernier jour : Intelaka, Safi",
  description: "Prêts\nhttps://wasl.example/fr/offers/intelaka",
  url: "https://wasl.example/fr/offers/intelaka",
} as const;

describe("a calendar", () => {
  it("ends each line with CRLF, and names each day once, as a date", () => {
    const text = calendarOf("Dates", [day]);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.split("\r\n")).toEqual(
      expect.arrayContaining([
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "UID:intelaka.closing@wasl.example",
        "DTSTAMP:20261120T093015Z",
        "DTSTART;VALUE=DATE:20261231",
        "SUMMARY:Dernier jour : Intelaka\\, Safi",
      ]),
    );
    expect(text.match(/^PRODID:/gm)).toHaveLength(1);
    const [reminder = ""] = text.match(/BEGIN:VALARM[\s\S]*END:VALARM/) ?? [];
    expect(reminder.split("\r\n")).toEqual([
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:Dernier jour : Intelaka\\, Safi",
      "TRIGGER:-P2DT15H",
      "END:VALARM",
    ]);
  });

  it("has a part though no day is in it, as the standard wants", () => {
    expect(calendarOf("Dates", [])).toMatch(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/);
  });
});

describe("a feed", () => {
  it("holds whatever was typed, escaped, without what XML cannot hold", () => {
    const feed = atomOf({
      lang: "fr",
      title: 'A & B < "C"',
      self: "https://wasl.example/fr/offers.atom?need=a&territory=b",
      page: "https://wasl.example/fr/offers",
      updated: "2026-11-20T09:30:15.250Z",
      entries: [],
    });
    expect(feed).toContain("<title>A &amp; B &lt; &quot;C&quot;</title>");
    expect(feed).toContain("need=a&amp;territory=b");
    const odd = atomOf({
      ...{ lang: "fr", self: "a", page: "b", updated: "c", entries: [] },
      title: "x\u0000\u0008\ud800y🧵",
    });
    expect(odd).toContain("<title>xy🧵</title>");
  });
});
