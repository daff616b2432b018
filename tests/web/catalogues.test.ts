import { describe, expect, it } from "vitest";
import { words as ar } from "#contract/words/ar.ts";
import { words as en } from "#contract/words/en.ts";
import { words as fr } from "#contract/words/fr.ts";
import { sentencesOf } from "#tests/support/catalogue-texts.ts";
import { copies } from "#web/i18n/copy.ts";
import { proseCopies } from "#web/i18n/prose.ts";
import { teamCopies } from "#web/i18n/team.ts";

type Leaf = { path: string; value: unknown };

/** Every message of a catalogue, with where it stands. */
const leaves = (value: unknown, path = ""): Leaf[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
    : [{ path, value }];

const catalogues = {
  fr: { ...copies.fr, ...teamCopies.fr, ...proseCopies.fr, words: fr },
  ar: { ...copies.ar, ...teamCopies.ar, ...proseCopies.ar, words: ar },
  en: { ...copies.en, ...teamCopies.en, ...proseCopies.en, words: en },
};
/** Names; a code and addresses as examples; a word of another language, spoken of; what stands in a file of offers. */
const asItStands =
  /\b(?:Cloudflare|MIT|CNDP|CSV|UTF-8|7?K2M|9?QXD|nom@exemple\.ma|https:\/\/exemple\.ma|draft|open|id|undefined|Atom|iCalendar|Ctrl|Enter|Esc)\b|«\s?prêt\s?»/g;
const paths = (locale: keyof typeof catalogues) => leaves(catalogues[locale]).map(({ path }) => path);
const texts = (locale: keyof typeof catalogues) =>
  leaves(catalogues[locale]).flatMap(({ path, value }) => (typeof value === "string" ? [[path, value] as const] : []));

describe("the catalogues", () => {
  it.each(["ar", "en"] as const)("%s has every message of the French one, of the same kind", (locale) => {
    expect(paths(locale)).toEqual(paths("fr"));
    const kinds = (of: keyof typeof catalogues) => leaves(catalogues[of]).map(({ value }) => typeof value);
    expect(kinds(locale)).toEqual(kinds("fr"));
  });

  it.each(["fr", "ar", "en"] as const)("%s has no empty message, and none that is only blank", (locale) => {
    for (const [path, text] of texts(locale)) expect([path, text.trim().length > 0]).toEqual([path, true]);
  });

  it("speaks Arabic in Arabic: each message holds Arabic letters", () => {
    const foreign = texts("ar").filter(
      ([path, text]) => /[a-z]/i.test(text) && !/[\u0600-\u06ff]/.test(text) && path !== "/shell/brand",
    );
    expect(foreign).toEqual([]);
  });

  it("writes no other letters in Arabic, but for names and what one types or reads as it stands", () => {
    const rest = sentencesOf(catalogues.ar).flatMap(
      (text) => text.replace(asItStands, "").match(/\p{Script=Latin}+/gu) ?? [],
    );
    expect(rest).toEqual([]);
    expect("أرسلوا email الآن".replace(asItStands, "")).toMatch(/email/);
  });

  it.each(["ar", "en"] as const)("%s has left no French sentence behind", (locale) => {
    const french = new Map(texts("fr"));
    const same = texts(locale).filter(
      ([path, text]) => french.get(path) === text && /\s/.test(text) && !path.startsWith("/words/territories"),
    );
    expect(same).toEqual([]);
  });

  it("writes numbers as Morocco does in Arabic: with Western digits", () => {
    for (const [path, text] of texts("ar")) expect([path, /[\u0660-\u0669]/.test(text)]).toEqual([path, false]);
    expect(copies.ar.matches.found(12)).toContain("12");
  });

  it("has a form for every number that its language tells apart", () => {
    const numbers = [0, 1, 2, 3, 11, 100, 1000000];
    for (const locale of ["fr", "ar", "en"] as const) {
      for (const number of numbers) expect(copies[locale].matches.found(number).length).toBeGreaterThan(3);
    }
    expect(
      new Set(numbers.map((number) => copies.ar.matches.found(number).replace(/[\d.,\s\u00a0]+/g, "#"))).size,
    ).toBeGreaterThanOrEqual(5);
  });
});
