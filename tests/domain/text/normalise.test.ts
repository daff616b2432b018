import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { terms } from "#domain/text/normalise.ts";

describe("reading the words of a text", () => {
  it.each([
    ["drops capitals and accents", "ÉNERGIE Énergie énergie", ["energie"]],
    ["opens ligatures", "Cœur ŒUVRE", ["coeur", "oeuvre"]],
    ["drops elisions, with either apostrophe", "l'eau d’argan qu'elle", ["eau", "argan"]],
    ["drops words that say nothing", "le prêt et la formation", ["pret", "formation"]],
    [
      "takes plurals back to their singular",
      "prêts bateaux locaux coopératives",
      ["pret", "bateau", "local", "cooperative"],
    ],
    ["leaves short words alone", "dons bus", ["don", "bus"]],
    ["leaves a double s alone", "business", ["business"]],
    ["keeps numbers", "18 à 30 années", ["18", "30", "annee"]],
    ["reads Arabic digits", "٣٠ ۴۵", ["30", "45"]],
    ["drops harakat and tatweel", "تَعَاوُنِيَّة تعـــاونية", ["تعاوني"]],
    ["writes every alef alike", "أثر إثر آثر ٱثر", ["اثر"]],
    ["writes ta marbuta and alef maqsura alike", "منحة مستوى", ["منح", "مستوي"]],
    ["writes a hamza on its seat alike", "مؤسسة مئة", ["موسس", "ميه"]],
    ["drops the article and what is written onto it", "التمويل والتمويل بالتمويل للتمويل", ["تمويل"]],
    [
      "takes Arabic plurals and feminines back to one form",
      "تعاونيات تعاونية مقاولين مقاولون مقاولة",
      ["تعاوني", "مقاول"],
    ],
    ["leaves short Arabic words alone", "تكوين قانون سنة", ["تكوين", "قانون", "سنه"]],
    ["drops what says nothing in Arabic", "في التكوين على", ["تكوين"]],
    ["says each word once, where it first stands", "prêt eau prêts", ["pret", "eau"]],
    ["splits at every sign", "micro-crédit/eau;sol", ["micro", "credit", "eau", "sol"]],
    ["finds nothing in nothing", " … ! ", []],
  ])("%s", (_sentence, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it("takes any text, and leaves out no mark that a list could trip over", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const term of terms(text)) expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});
