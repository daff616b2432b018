import { describe, expect, it } from "vitest";
import { isGivenBy } from "#domain/claim/evidence.ts";

const given = {
  email: "rkia@tamdoult.example",
  told: "Je suis la trésorière. Appelez-moi au 06 61-22.33 44 ou à tresor@tamdoult.example.",
  proposedEmail: "contact@tamdoult.example",
  proposedPhone: "+212524880011",
};

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
    expect(isGivenBy(given, contact)).toBe(true);
  });

  it.each(["bureau@tamdoult.example", "a@tamdoult.example", "0524990011", "05 24 88 00 12", "0661"])(
    "%s is another one",
    (contact) => {
      expect(isGivenBy(given, contact)).toBe(false);
    },
  );
});
