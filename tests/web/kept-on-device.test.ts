import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "#tests/support/root.ts";
import { privacy as ar } from "#web/i18n/ar/about.ts";
import { privacy as en } from "#web/i18n/en/about.ts";
import { privacy as fr } from "#web/i18n/fr/about.ts";

/** What each script keeps on the device of its reader, in the words of the page on privacy. */
const said: Readonly<Record<string, { fr: RegExp; ar: RegExp; en: RegExp }>> = {
  "draft.ts": {
    fr: /sur ce téléphone.*7 jours.*effacer.*coordonnées.*codes.*jamais/,
    ar: /في هذا الهاتف.*7 أيام.*مسحها.*أبدا.*رموزكم/,
    en: /on this phone.*7 days.*erase.*contact details.*codes.*never/,
  },
  "keys.ts": { fr: /l'appareil retient.*touches du clavier/, ar: /مفاتيح لوحة المفاتيح/, en: /device.*keyboard keys/ },
};

describe("what a device keeps", () => {
  it("is all told on the page on privacy, in each language", () => {
    for (const told of Object.values(said)) {
      for (const [locale, privacy] of Object.entries({ fr, ar, en })) {
        const pattern = told[locale as "fr" | "ar" | "en"];
        const paragraphs = privacy.parts.flatMap(([, lines]) => lines);
        expect([locale, `${pattern}`, paragraphs.some((line) => pattern.test(line))]).toEqual([
          locale,
          `${pattern}`,
          true,
        ]);
      }
    }
  });

  it("is kept by these scripts only", () => {
    const keeping = readdirSync(join(root, "web"))
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => readFileSync(join(root, "web", name), "utf8").includes("localStorage.setItem"));
    expect(keeping).toEqual(Object.keys(said));
  });
});
