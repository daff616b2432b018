import { describe, expect, it } from "vitest";
import { sheets } from "#tests/support/sheets.ts";
import { contrast, themes } from "#tests/support/tokens.ts";

/** What is read, on what: WCAG 2.2 asks 4.5. */
const texts: readonly (readonly [text: string, on: string])[] = [
  ...["paper", "wash", "tint"].flatMap((on) => ["ink", "soft", "accent"].map((text) => [text, on] as const)),
  ["wrong", "paper"],
  ["wrong", "wash"],
  ["on-accent", "accent"],
  ["on-deep", "deep"],
  ["ink", "map-1"],
  ["ink", "map-2"],
  ["on-accent", "map-3"],
  ["on-accent", "map-4"],
];

/** The steps of the map, and the two tones of the ring around the one that has the focus. */
const steps = ["paper", "map-1", "map-2", "map-3", "map-4"];
const ring = ["ink", "paper"];

/** What shows where a control is, which one has the focus, and what a drawing or a bar says: WCAG 2.2 asks 3. */
const shapes: readonly (readonly [shape: string, on: string])[] = [
  ["edge", "paper"],
  ["edge", "wash"],
  ["accent", "paper"],
  ["accent", "wash"],
  ["accent", "tint"],
  ["wrong", "paper"],
];

/** It only keeps things apart: nothing is known by it alone. */
const ornaments = ["line"];

const weak = (pairs: typeof texts, least: number) => (colours: Readonly<Record<string, string>>) =>
  pairs.filter(([one, on]) => contrast(colours[one] ?? "", colours[on] ?? "") < least);

describe.each(Object.entries(themes))("in the theme %s", (_, colours) => {
  it("every text is read well on what is under it", () => {
    expect(weak(texts, 4.5)(colours)).toEqual([]);
  });

  it("every edge, focus ring and drawing stands out", () => {
    expect(weak(shapes, 3)(colours)).toEqual([]);
  });

  it("one tone of the map's ring stands out on every step, and the two from one another", () => {
    const hidden = steps.filter((step) => ring.every((tone) => weak([[tone, step]], 3)(colours).length > 0));
    expect(hidden).toEqual([]);
    expect(weak([["ink", "paper"]], 3)(colours)).toEqual([]);
  });
});

describe("with more contrast", () => {
  const strong = [...texts.slice(0, 10), ...texts.filter(([, on]) => on.startsWith("map-"))];
  it.each(["light", "dark"])("texts of the %s theme reach 7", (scheme) => {
    expect(weak(strong, 7)(themes[`${scheme}, more contrast`] ?? {})).toEqual([]);
  });
});

describe("the pairs", () => {
  const held = new Set([...texts, ...shapes].map(([one, on]) => `${one} on ${on}`));

  it("hold every colour that there is, but for what is ornament", () => {
    const named = new Set([...texts, ...shapes].flat());
    expect(Object.keys(themes.light ?? {}).filter((token) => !named.has(token) && !ornaments.includes(token))).toEqual(
      [],
    );
  });

  it("hold what is written on each step of the map, and the tones of its ring, as the sheet has them", () => {
    const css = sheets.find(([name]) => name === "pages.css")?.[1] ?? "";
    const tokenOf = (selector: string, property: string) =>
      css.split(`\n${selector} {`)[1]?.match(new RegExp(`${property}: var\\(--([\\w-]+)\\);`))?.[1];
    expect(steps.map((_, at) => tokenOf(`.step-${at}`, "--step"))).toEqual(steps);
    expect(tokenOf(".map text", "fill")).toBe("ink");
    expect(tokenOf(".map :is(.step-3, .step-4) text", "fill")).toBe("on-accent");
    expect(["use", ".ring"].map((part) => tokenOf(`.map a:focus-visible ${part}`, "stroke"))).toEqual(ring);
  });

  it("hold every two colours that meet in one rule", () => {
    const met = sheets.flatMap(([, css]) =>
      [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = ""]) => {
        const text = /(?<![\w-])color:\s*var\(--([\w-]+)\)/.exec(rule)?.[1];
        const under = /background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(rule)?.[1];
        return text && under ? [`${text} on ${under}`] : [];
      }),
    );
    expect(met.length).toBeGreaterThan(2);
    expect(met.filter((pair) => !held.has(pair))).toEqual([]);
  });

  it("would see two colours that are too close", () => {
    expect(contrast("#fff", "#000")).toBe(21);
    expect(weak([["grey", "paper"]], 4.5)({ grey: "#8a8a8a", paper: "#fff" })).toHaveLength(1);
  });
});
