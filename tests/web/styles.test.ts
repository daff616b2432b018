import { describe, expect, it } from "vitest";
import { sheets } from "#tests/support/sheets.ts";

/** Properties and values that know left from right or top from bottom: Arabic would need them mirrored. */
const physical = new RegExp(
  [
    String.raw`(?<![\w-])(?:(?:scroll-)?(?:margin|padding)|border|inset)-(?:left|right|top|bottom)(?:-\w+)?\s*:`,
    String.raw`(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius\s*:`,
    String.raw`(?<![\w(-])(?:left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:`,
    String.raw`(?<![\w-])(?:text-align(?:-last)?|float|clear|caption-side)\s*:\s*(?:left|right)`,
    String.raw`(?<![\w-])(?:overflow|overscroll-behavior|scroll-snap-type|background-position|background-repeat)-[xy]\s*:`,
    String.raw`(?<![\w-])(?:object|background)-position\s*:[^;}]*\b(?:left|right)\b`,
    String.raw`(?<![\w-])(?:transform|perspective)-origin\s*:[^;}]*\b(?:left|right)\b`,
    String.raw`(?<![\w-])background\s*:[^;}]*(?<![\w-])(?:left|right)(?![\w-])`,
    String.raw`(?<![\w-])translateX\(`,
    String.raw`(?<![\w-])translate(?:3d)?\s*[:(]\s*(?!0[\s,;)}])[-\w.(]`,
    String.raw`(?<![\w-])to\s+(?:(?:top|bottom)\s+)?(?:left|right)\b`,
    // Four values go round from the top: the second and the fourth are right and left.
    String.raw`(?<![\w-])(?:margin|padding|inset|border-(?:width|color|style))\s*:\s*(?:[\w.-]+(?:\([^)]*\))?(?:\s+|(?=[;}]))){4}\s*[;}]`,
    String.raw`(?<![\w-])border-radius\s*:\s*(?:[\w.-]+(?:\([^)]*\))?(?:\s+|(?=[;}]))){2,4}\s*[;}]`,
  ].join("|"),
);

/** A colour by its own value or name: those stand among the tokens only. What the system calls its colours is not one. */
const raw =
  /:[^;{}]*(?:#[0-9a-f]{3,8}\b|(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|(?<![\w-])(?:white|black|red|green|blue|gr[ae]y|silver|orange|yellow|navy|teal)(?![\w-]))/i;

/** Room between things, or around them, of less than 3 rem, in its own figure. */
const bareRoom = /(?<![\w-])(?:[a-z]+-)?(?:gap|margin|padding)[\w-]*:[^;}]*(?<![\d.])(?:[0-2]?\.\d+|[0-3])rem/;
const layers = ["reset", "tokens", "base", "ui", "components", "pages", "print"];

describe("the styles", () => {
  it.each(sheets)("%s knows no left and no right, no top and no bottom", (_, css) => {
    expect(css.match(physical)?.[0]).toBeUndefined();
  });

  it.each([
    ["margin-left: 1px"],
    ["a{left:0}"],
    ["text-align: right"],
    ["border-right-color: red"],
    ["border-right: 0"],
    ["border-top-left-radius: 3px"],
    ["scroll-margin-top: 1rem"],
    ["a { width: 3rem }"],
    ["max-height: 50vh"],
    ["bottom: 0"],
    ["float: left"],
    ["margin: 0 1px 0 2px;"],
    ["padding: calc(1px + 2px) 0 0 1rem;"],
    ["border-radius: 1px 0;"],
    ["a{margin:0 1px 0 2px}"],
    ["a { padding: 0 1px 0 2px }"],
    ["a{border-radius:1px 0}"],
    ["overflow-x: auto;"],
    ["overflow-y: auto;"],
    ["overscroll-behavior-x: none;"],
    ["transform: translateX(1rem);"],
    ["transform: translate(-50%, 0);"],
    ["translate: 1rem 0;"],
    ["transform-origin: top left;"],
    ["background: linear-gradient(to right, red, blue);"],
    ["background: linear-gradient(to bottom left, red, blue);"],
    ["object-position: left top;"],
    ["background-position: right 1rem center;"],
    ["background: url(a.svg) no-repeat right;"],
  ])("would see %s", (bad) => {
    expect(bad).toMatch(physical);
  });

  it.each([
    ["@media (min-width: 40rem) {"],
    ["stroke-width: 2"],
    ["margin: 0 auto;"],
    ["vertical-align: top;"],
    ["border-radius: var(--round);"],
    ["a{margin:0 auto}"],
    ["overflow: auto;"],
    ["translate: 0 1rem;"],
    ["transform: translateY(1rem);"],
    ["background: linear-gradient(to bottom, red, blue);"],
    ["background: var(--left-of);"],
  ])("would leave %s", (good) => {
    expect(good).not.toMatch(physical);
  });

  it.each(sheets.filter(([name]) => name !== "tokens.css"))("%s takes its colours from the tokens", (_, css) => {
    expect(css.match(raw)?.[0]).toBeUndefined();
    expect("color: #fff").toMatch(raw);
    expect("border: 1px solid rgb(0 0 0)").toMatch(raw);
  });

  it.each(sheets)("%s takes its room from the tokens, up to 3 rem", (_, css) => {
    expect(css.match(bareRoom)?.[0]).toBeUndefined();
    expect("gap: var(--space-1) 0.6rem;").toMatch(bareRoom);
    expect("margin-block: 3.75rem 0;").not.toMatch(bareRoom);
  });

  it.each(sheets)("%s asks for no token that there is not", (_, css) => {
    const tokens = sheets.flatMap(([, each]) => [...each.matchAll(/(--[\w-]+)\s*:/g)].map(([, token]) => token));
    expect([...css.matchAll(/var\((--[\w-]+)/g)].filter(([, token]) => !tokens.includes(token))).toEqual([]);
  });

  it("stand in layers, in this order, each sheet in one of them", () => {
    const main = sheets.find(([name]) => name === "main.css")?.[1] ?? "";
    const placed = [...main.matchAll(/@import "\.\/([\w-]+\.css)" layer\((\w+)\);/g)];
    expect(main).toContain(`@layer ${layers.join(", ")};`);
    expect(placed.map(([, name]) => name).toSorted()).toEqual(
      sheets
        .map(([name]) => name)
        .filter((name) => name !== "main.css")
        .toSorted(),
    );
    const order = placed.map(([, , layer = ""]) => layers.indexOf(layer));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).not.toContain(-1);
  });

  it("force nothing: layers decide", () => {
    for (const [, css] of sheets) expect(css).not.toContain("!important");
  });

  it("fetch nothing from anybody", () => {
    for (const [, css] of sheets) expect(css).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//);
    for (const [, css] of sheets) expect(css).not.toContain("@font-face");
  });
});
