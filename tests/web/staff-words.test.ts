import { describe, expect, it } from "vitest";
import { localeCodes } from "#contract/locales.ts";
import { copies } from "#web/i18n/copy.ts";

/** What speaks to whoever reads it: of somebody else's request, that would be the wrong person. */
const you = { fr: /\b(?:vous|votre|vos)\b/i, ar: /كم(?!\p{L})/u, en: /\byour?\b/i };

/** Every sentence, with something in its gaps. */
const sentences = (value: unknown): string[] => {
  if (typeof value === "function") return [value("…", "…")];
  return typeof value === "string" ? [value] : Object.values(value as object).flatMap(sentences);
};

describe.each(localeCodes)("to those who work on a request, in %s,", (locale) => {
  const { staff, findings } = copies[locale];

  it("nothing that is found says 'you': it is said of the person", () => {
    expect(sentences(staff.findings).filter((sentence) => you[locale].test(sentence))).toEqual([]);
  });

  it("which the words for its author do say, or this test could not fail", () => {
    expect(sentences(findings).filter((sentence) => you[locale].test(sentence)).length).toBeGreaterThan(5);
  });
});
