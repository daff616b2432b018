import { describe, expect, it } from "vitest";
import { type BodyEntry, itself } from "#domain/body/entry.ts";
import { type BodyPlan, endingSpeaks, mergedEntry, mergedPlan } from "#domain/body/merged.ts";

const words = (name: string) => ({ name, shortName: name, role: null, notes: null, cities: [] });
/** An entry of the directory, as nobody has confirmed it. */
const listed: BodyEntry = {
  ...{ id: "tamdoult", kind: "association", standing: "active", territories: ["MA-08"], evidence: "mention" },
  wording: { lang: "fr", original: words("Tamdoult, selon le rapport"), translations: { en: words("Tamdoult") } },
  source: { document: "Rapport 2020", lines: ["12"] },
  ...{ confirmedOn: null, verifiedOn: null, website: null, email: null, phone: null, officialId: null },
};
/** The same body, as it registered itself. */
const registered: BodyEntry = {
  ...listed,
  ...{ id: "association-tamdoult", kind: "network", territories: ["MA-TIN", "MA-08"], evidence: "role" },
  wording: { lang: "fr", original: words("Association Tamdoult"), translations: { ar: words("تامدولت") }, own: ["ar"] },
  source: itself,
  ...{ confirmedOn: "2026-11-20", verifiedOn: "2026-11-20" },
  ...{ website: "https://tamdoult.ma", email: "a@tamdoult.ma", phone: "0524880011", officialId: "ICE 1" },
};

describe("of two entries of one body, the one that is kept", () => {
  it("says what the body itself has said of itself, under its own address", () => {
    const { wording, kind, website, email, phone, officialId, confirmedOn, source } = registered;
    expect(mergedEntry(listed, registered)).toEqual({
      ...listed,
      ...{ wording, kind, website, email, phone, officialId, confirmedOn, source },
      ...{ verifiedOn: "2026-11-20", territories: ["MA-08", "MA-TIN"] },
    });
  });

  it("keeps its own words when both have confirmed theirs, or neither has", () => {
    const confirmed = { ...listed, confirmedOn: "2026-01-01" };
    expect(mergedEntry(confirmed, registered)).toMatchObject({ wording: listed.wording, website: null });
    const unsaid = { ...registered, confirmedOn: null };
    expect(mergedEntry(listed, unsaid)).toMatchObject({ wording: listed.wording, website: null, confirmedOn: null });
  });

  it.each([
    ["2026-03-01", "2026-11-20", "2026-03-01"],
    ["2026-12-01", "2026-11-20", "2026-11-20"],
    ["2026-03-01", null, "2026-03-01"],
    [null, null, null],
  ])("was verified on %s, the other on %s: since %s", (one, other, since) => {
    const merged = mergedEntry({ ...listed, verifiedOn: one }, { ...registered, verifiedOn: other });
    expect(merged.verifiedOn).toBe(since);
  });

  it("plans what the body had planned, unless it is away itself", () => {
    const none: BodyPlan = { awayFrom: null, awayUntil: null, monthlyCapacity: null };
    const summer: BodyPlan = { awayFrom: "2027-08-01", awayUntil: "2027-08-31", monthlyCapacity: 5 };
    const isSpeaking = endingSpeaks(listed, registered);
    expect(mergedPlan(none, summer, isSpeaking)).toEqual(summer);
    const now = { awayFrom: "2026-11-01", awayUntil: null, monthlyCapacity: 9 };
    expect(mergedPlan(now, summer, isSpeaking)).toEqual({ ...now, monthlyCapacity: 5 });
    expect(mergedPlan(now, none, isSpeaking)).toEqual(now);
    expect(mergedPlan(none, summer, false)).toEqual(none);
  });
});
