import { describe, expect, it } from "vitest";
import { givenIn } from "#domain/claim/evidence.ts";

const given = {
  email: "rkia@tamdoult.example",
  told: "Je suis la trésorière. Appelez-moi au 06 61-22.33 44 ou à tresor@tamdoult.example.",
  proposedEmail: "contact@tamdoult.example",
  proposedPhone: "+212524880011",
  proposedSite: null,
};
const source = "Annuaire des associations, page 14";
const of = (said: Partial<typeof given> | { proposedSite: string }, value: string, from = source) =>
  givenIn({ ...given, ...said }, { value, source: from });

describe("a contact that an admin found", () => {
  it.each([
    "rkia@tamdoult.example",
    "  RKIA@Tamdoult.example ",
    "contact@tamdoult.example",
    "tresor@tamdoult.example",
    "06 61 22 33 44",
    "+212 6 61 22 33 44",
    "00212661223344",
    "05 24 88 00 11",
    "0524880011",
  ])("%s counts for nothing: the claimant gave it", (contact) => {
    expect(of({}, contact)).toBe("value");
  });

  it.each(["bureau@tamdoult.example", "a@tamdoult.example", "0524990011", "05 24 88 00 12", "0661"])(
    "%s is another one",
    (contact) => {
      expect(of({}, contact)).toBe(null);
    },
  );

  it.each([
    "Courriel:dir@coop.ma",
    "mailto:dir@coop.ma",
    "«dir@coop.ma»",
    "[dir@coop.ma]",
    "عنواننا dir@coop.ma، شكرا",
    "dir@coop.ma/0600",
    "dir@coop.ma!",
    "'dir@coop.ma'",
    "e-mail=dir@coop.ma;",
    "courriel-dir@coop.ma",
    "écrire à dir@coop.ma.Merci",
    "DIR@COOP.MA\u2026",
    "di\u200br@co\u00adop.ma",
    "dir @ coop.ma",
    "dir (at) coop.ma",
    "dir\uff20coop.ma",
  ])("is the one that was told in %s, whatever signs stand around it", (told) => {
    expect(of({ told }, "dir@coop.ma")).toBe("value");
    expect(of({ told: `Écrivez-nous ; ${told}` }, "mailto:Dir@coop.ma")).toBe("value");
  });

  it.each(["Je connais redir@coop.ma", "dir@coop.mali", "dir2@coop.ma", "dir@ coop"])(
    "is not the one that was told in %s",
    (told) => {
      expect(of({ told }, "dir@coop.ma")).toBe(null);
    },
  );

  it("is looked for in what is long and odd without end", () => {
    for (const told of ["a", "a.", "- ", " ", "a@", "a.a@", "(at)"].map((sign) => sign.repeat(6000))) {
      expect(of({ told }, "dir@coop.ma")).toBe(null);
    }
  });

  it("counts for nothing where the site is the one that the registration proposes", () => {
    const site = { proposedSite: "https://www.coop.ma/accueil" };
    expect(of(site, "bureau@coop.ma")).toBe("value");
    expect(of(site, "bureau@mail.coop.ma")).toBe("value");
    expect(of(site, "bureau@scoop.ma")).toBe(null);
    for (const page of ["https://coop.ma/contact", "Page « contact » de www.coop.ma", "http://COOP.ma:8080."]) {
      expect([page, of(site, "0537112233", page)]).toEqual([page, "source"]);
    }
    expect(of(site, "0537112233", "https://www.province.ma/coop.ma-annuaire")).toBe(null);
  });

  it("counts for nothing where the site is one that was told", () => {
    for (const told of ["Voyez https://coop.ma/equipe", "Voyez coop.ma.", "Notre site:coop.ma, merci"]) {
      expect([told, of({ told }, "bureau@coop.ma")]).toEqual([told, "value"]);
      expect([told, of({ told }, "0537112233", "https://coop.ma")]).toEqual([told, "source"]);
    }
    // Whoever writes from an address has not told of a site.
    expect(of({}, "bureau@tamdoult.example", "https://tamdoult.example")).toBe(null);
  });

  it("is judged by the page where everybody has one", () => {
    const site = { proposedSite: "https://www.facebook.com/coop.tamdoult/" };
    expect(of(site, "0537112233", "https://facebook.com/coop.tamdoult/about")).toBe("source");
    expect(of(site, "0537112233", "https://www.facebook.com/province.tata")).toBe(null);
    expect(of({ told: "J'écris de gmail.com" }, "bureau.tamdoult@gmail.com")).toBe(null);
  });
});
