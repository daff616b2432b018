import { describe, expect, it } from "vitest";
import { linksIn } from "#domain/text/links-in.ts";

const links = (text: string) => linksIn(text).flatMap(({ text: part, isLink }) => (isLink ? [part] : []));

describe("the addresses in what somebody wrote", () => {
  it.each([
    ["rien", []],
    ["voir https://ads.ma/atelier.", ["https://ads.ma/atelier"]],
    ["(http://ads.ma) et HTTPS://ADS.MA/x?y=1&z=2, puis", ["http://ads.ma", "HTTPS://ADS.MA/x?y=1&z=2"]],
    ["انظروا https://ads.ma/؟", ["https://ads.ma/"]],
    ["javascript:alert(1) ads.ma ftp://ads.ma", []],
    ['<a href="https://ads.ma">', ["https://ads.ma"]],
  ])("of %j: %j", (text, found) => {
    expect(links(text)).toEqual(found);
  });

  it.each(["", "https://ads.ma", "a https://ads.ma b\n\nhttps://ads.ma/c"])("loses nothing of %j", (text) => {
    expect(
      linksIn(text)
        .map(({ text: part }) => part)
        .join(""),
    ).toBe(text);
  });
});
