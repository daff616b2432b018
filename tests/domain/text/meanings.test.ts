import { describe, expect, it } from "vitest";
import { meaningOf, meanings, needSpokenOf, spaced, weightOf } from "#domain/text/meanings.ts";
import { terms } from "#domain/text/normalise.ts";
import { synonyms } from "#domain/text/synonyms.ts";
import { needs } from "#domain/vocabulary/needs.ts";

const meaning = (text: string) => [...meanings(text).keys()];

describe("what words mean", () => {
  it.each([
    ["prêt", "قرض", "loan"],
    ["prêts", "القروض", "loans"],
    ["microcrédit", "وقرض", "microloan"],
    ["subvention", "منحة", "grant"],
    ["formation", "تكوين", "training"],
    ["accompagnement", "للمواكبة", "mentoring"],
    ["coopérative", "تعاونية", "cooperative"],
    ["coopératives", "التعاونيات", "cooperatives"],
    ["déchets", "نفايات", "waste"],
    ["abeilles", "النحل", "bees"],
    ["miel", "العسل", "honey"],
    ["tapis", "الزرابي", "rugs"],
    ["femmes", "النساء", "women"],
    ["énergie solaire", "الطاقة الشمسية", "solar energy"],
    ["pêche", "الصيد", "fishing"],
    ["école", "المدرسة", "school"],
    ["marché", "السوق", "market"],
    ["matériel", "المعدات", "equipment"],
    ["site internet", "موقع", "website"],
    ["safran", "الزعفران", "saffron"],
  ])("is one in French, Arabic and English: %s, %s, %s", (french, arabic, english) => {
    const [inFrench, ...others] = [french, arabic, english].map((text) => new Set(meaning(text)));
    for (const other of others) {
      expect([...other].some((each) => inFrench?.has(each))).toBe(true);
    }
  });

  it("stays apart for words that only look alike", () => {
    expect(meaning("Salé")).not.toEqual(meaning("vente"));
    expect(meaning("تعاون")).not.toEqual(meaning("تعاونية"));
    expect(meaning("étudiant")).not.toEqual(meaning("étude"));
    expect(meaning("مدرسة")).not.toEqual(meaning("دراسة"));
    expect(meaning("former")).not.toEqual(meaning("formalité"));
    expect(meaning("صحراء")).not.toEqual(meaning("صحة"));
    expect(meaning("قريب")).not.toEqual(meaning("قرية"));
  });

  it("hears no gift in an English not", () => {
    for (const text of ["We don't have a licence", "I don’t know", "We can't"])
      expect(meaning(text)).not.toContain(meaning("don")[0]);
  });

  it("reads short Arabic words behind their article, and leaves short words that only begin like one alone", () => {
    expect(meaning("الري")).toEqual(meaning("ري"));
    expect(meaning("وقرض")).toEqual(meaning("قرض"));
    expect(meaning("بري")).not.toEqual(meaning("ري"));
  });

  it("reads the Moroccan letters for g as k", () => {
    expect(meaning("أرگان")).toEqual(meaning("أركان"));
  });

  it("keeps the word as its author wrote it, once for each meaning", () => {
    expect([...meanings("Des Prêts, un crédit et l'Argan")]).toEqual([
      ["pret", "Prêts"],
      ["argan", "Argan"],
    ]);
    expect([...meanings("نريد القروضَ للتعاونية").values()]).toContain("القروضَ");
  });

  it("is the word itself, normalised, where no list has it", () => {
    expect(meaning("Zellige")).toEqual(["zellige"]);
  });

  it("speaks of a need, or of none", () => {
    expect(needSpokenOf("pret")).toBe("financing");
    expect(needSpokenOf("zellige")).toBeUndefined();
  });

  it("weighs a subject most, a kind of support half, what everybody says nothing", () => {
    expect([weightOf("zellige"), weightOf("abeille"), weightOf("pret"), weightOf(meaningOf("projet"))]).toEqual([
      1, 1, 0.5, 0,
    ]);
  });

  it("is not one for what every project says: a list that is searched for one finds no other", () => {
    expect(meaning("programme initiative")).toEqual(["programme", "initiative"]);
  });

  it("stands between spaces to be looked for", () => {
    expect([spaced([]), spaced(["a"]), spaced(["a", "b"])]).toEqual(["", " a ", " a b "]);
  });
});

describe("the list of synonyms", () => {
  const spelled = synonyms.flatMap(({ words }, line) => words.split(" ").map((word) => ({ word, line })));

  it("has no word twice", () => {
    const seen = new Map<string, number>();
    const twice = spelled.filter(({ word, line }) => {
      const key = terms(word.replace("*", "")).join(" ") + (word.endsWith("*") ? "*" : "");
      const before = seen.get(key);
      seen.set(key, line);
      return before !== undefined && before !== line;
    });
    expect(twice.map(({ word }) => word)).toEqual([]);
  });

  it("has words that texts are read as: one term each, at least two letters", () => {
    for (const { word } of spelled) expect([word, terms(word.replace("*", "")).length]).toEqual([word, 1]);
  });

  it("reads each of its lines as one meaning", () => {
    for (const { words, commonplace } of synonyms) {
      if (commonplace) continue;
      const whole = words.split(" ").filter((word) => !word.endsWith("*"));
      expect(new Set(whole.map((word) => meaning(word).join(" "))).size, words).toBeLessThanOrEqual(1);
    }
  });

  it("speaks of every need, in Arabic too", () => {
    for (const need of needs) {
      const lines = synonyms
        .filter((line) => line.need === need)
        .map(({ words }) => words)
        .join(" ");
      expect(lines, need).toMatch(/[a-z]/);
      expect(lines, need).toMatch(/[\u0600-\u06ff]/);
    }
  });
});
