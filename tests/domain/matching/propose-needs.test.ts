import { describe, expect, it } from "vitest";
import { proposeNeeds } from "#domain/matching/propose-needs.ts";

describe("proposing needs from the words of a problem", () => {
  it.each([
    ["Nous cherchons un prêt ou une subvention", "financing"],
    ["Il nous faut un accompagnement et des conseils", "mentoring"],
    ["Les jeunes manquent de formations", "training"],
    ["Nous cherchons à être hébergés dans une pépinière", "incubation"],
    ["Quel statut juridique choisir ?", "legal"],
    ["Trouver des partenaires", "networking"],
    ["Vendre nos tapis dans les foires", "market-access"],
    ["Faire connaître notre marque dans les médias", "visibility"],
    ["Créer un site web", "digital"],
    ["Du matériel et des machines à coudre", "equipment"],
    ["Un laboratoire universitaire pour tester", "research"],
    ["Mesurer notre impact", "impact"],
    ["نحتاج إلى قرض لتطوير التعاونية", "financing"],
    ["نريد المواكبة", "mentoring"],
    ["التكوين والورشات", "training"],
    ["حاضنة للمشاريع", "incubation"],
    ["الحصول على الترخيص", "legal"],
    ["البحث عن شركاء", "networking"],
    ["بيع منتجاتنا في الأسواق", "market-access"],
    ["التعريف بالمشروع في الإعلام", "visibility"],
    ["موقع على الإنترنت", "digital"],
    ["شراء المعدات", "equipment"],
    ["مختبر علمي", "research"],
    ["قياس الأثر", "impact"],
    ["We need a loan", "financing"],
    ["looking for a coach", "mentoring"],
    ["skills workshops", "training"],
    ["selling to customers", "market-access"],
  ])("hears in «%s» the need of %s", (text, need) => {
    expect(proposeNeeds(text)).toContain(need);
  });

  it("puts first the need that most words speak of", () => {
    expect(proposeNeeds("Un prêt, et surtout une formation, des ateliers, apprendre")).toEqual([
      "training",
      "financing",
    ]);
    expect(proposeNeeds("Une formation, et surtout un prêt, une subvention")).toEqual(["financing", "training"]);
  });

  it("proposes nothing where nothing is said", () => {
    expect(proposeNeeds("")).toEqual([]);
    expect(proposeNeeds("Bonjour, que faire vendredi ?")).toEqual([]);
  });
});
