import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** The colours of one theme, by token. */
export type Theme = Readonly<Record<string, string>>;

const css = readFileSync(join(root, "web/styles/tokens.css"), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** What a block of the file says of colours, in one of the two schemes. */
function coloursIn(block: string, scheme: "light" | "dark"): Theme {
  const said = block.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|(#\w+));/g);
  return Object.fromEntries(
    [...said].map(([, token, light, dark, both]) => [token, both ?? (scheme === "light" ? light : dark)]),
  );
}

/** The block of a media query, up to its closing brace at the start of a line. */
const blockOf = (media: string): string => css.split(`@media (${media})`)[1]?.split(/^\}/m)[0] ?? "";
const plain = css.split("@media")[0] ?? "";
const more = blockOf("prefers-contrast: more");
const printed = css.split("@media print")[1]?.split(/^\}/m)[0] ?? "";

/** Every theme that a reader may see, as `tokens.css` says it. */
export const themes: Readonly<Record<string, Theme>> = {
  light: coloursIn(plain, "light"),
  dark: coloursIn(plain, "dark"),
  "light, more contrast": { ...coloursIn(plain, "light"), ...coloursIn(more, "light") },
  "dark, more contrast": { ...coloursIn(plain, "dark"), ...coloursIn(more, "dark") },
  print: { ...coloursIn(plain, "light"), ...coloursIn(printed, "light") },
};

/** How light a colour is, from 0 to 1, by the formula of WCAG 2. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How two colours stand against one another, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
