import { describe, expect, it } from "vitest";
import { words } from "#contract/words/fr.ts";
import { sentencesOf } from "#tests/support/catalogue-texts.ts";
import { readingEase, wordsOf } from "#tests/support/reading-ease.ts";
import { copies } from "#web/i18n/copy.ts";
import { proseCopies } from "#web/i18n/prose.ts";

/** What somebody of fourteen reads alone: Flesch's scale calls 60 and up "standard", for 13 to 15 years. */
const fourteen = 60;
/** Longer, a sentence is lost on a telephone. */
const mostWords = 24;

const fr = { ...copies.fr, ...proseCopies.fr };
/** The words of each public page. */
const pages = {
  home: [fr.home, fr.shell, words.needHints, words.stageHints],
  matches: [fr.matches, fr.findings],
  offers: [fr.lists, fr.entries],
  "an offer, a body": [fr.sheets, fr.entries],
  regions: fr.places,
  request: [fr.request, fr.forms],
  "somebody nearby": fr.relays.near,
  follow: [fr.follow, fr.ownCase],
  "a link's answer": fr.answers,
  "check-ins": fr.checkIns,
  matching: fr.rules.matching,
  procedure: fr.rules.procedure,
  about: fr.about,
  privacy: fr.privacy,
  problems: fr.problems,
};
/** Labels of a word or two are no sentences. */
const toRead = (part: unknown) => sentencesOf(part).filter((text) => wordsOf(text).length > 3);

describe.each(Object.entries(pages))("the French of %s", (_, part) => {
  it("is read at fourteen", () => {
    expect(readingEase(toRead(part))).toBeGreaterThanOrEqual(fourteen);
  });

  it("says one thing at a time", () => {
    const clauses = toRead(part).flatMap((text) => text.split(/[.!?;:]+(?=\s|$)/));
    expect(clauses.filter((clause) => wordsOf(clause).length > mostWords)).toEqual([]);
  });
});

describe("the measure", () => {
  it("knows hard from easy", () => {
    const easy = "Cochez la case. Nous lisons votre demande. Vous avez une réponse en dix jours.";
    const hard =
      "L'opérationnalisation de la territorialisation des dispositifs d'accompagnement nécessite l'institutionnalisation préalable d'une gouvernance multipartite.";
    expect(readingEase([easy])).toBeGreaterThan(75);
    expect(readingEase([hard])).toBeLessThan(20);
  });
});
