import { columnNames, type OfferColumn, offerColumns } from "#contract/offer-columns.ts";
import type { LineProblem } from "#contract/offer-lines.ts";

export type Said = Partial<Record<OfferColumn, string>>;

/** The first line of a file of offers. */
export const header = columnNames.join(";");

/** An offer that the centre of the Oriental could give, as a line of a file says it. */
export const goodOffer = (number: number): Said => ({
  state: number % 3 === 0 ? "draft" : "open",
  titleFr: `Atelier ${number} ; miel, huile & "terroir"`,
  textFr: `Pour apprendre à vendre.\nTrois jours, groupe ${number}.`,
  ...(number % 2 === 0 && { titleAr: `ورشة ${number}`, textAr: "لتعلم البيع." }),
  needs: number % 5 === 0 ? "training|market-access" : "Formation",
  territories: number % 2 === 0 ? "MA-JRA" : "Berkane|MA-NAD",
  cities: "Oujda, Berkane",
  minMad: "",
  maxMad: number % 7 === 0 ? "80 000" : "",
  closesOn: number % 11 === 0 ? "31/12/2030" : "",
  costFr: number % 13 === 0 ? "'-10 % pour les femmes" : "",
  link: number % 4 === 0 ? `https://exemple.ma/atelier/${number}` : "",
});

/** A line of a file, every cell in quotes. */
export const csvLine = (said: Said): string =>
  (Object.keys(offerColumns) as OfferColumn[])
    .map((column) => `"${(said[column] ?? "").replaceAll('"', '""')}"`)
    .join(";");

type Broken = {
  column: (typeof columnNames)[number] | string;
  code: LineProblem["code"];
  says: (good: Said) => string;
};
const wrong = (column: OfferColumn, code: LineProblem["code"], said: Said): Broken => ({
  column: offerColumns[column],
  code,
  says: (good) => csvLine({ ...good, ...said }),
});
const raw = (column: string, code: LineProblem["code"], says: Broken["says"]): Broken => ({ column, code, says });

/** Lines that are broken, each in a way of its own: where, and why. */
export const brokenKinds: readonly Broken[] = [
  wrong("titleFr", "required", { titleFr: "", textFr: "", titleAr: "", textAr: "" }),
  wrong("titleFr", "too_long", { titleFr: "t".repeat(141) }),
  wrong("textFr", "both_or_none", { textFr: "" }),
  wrong("textFr", "control_characters", { textFr: "Vendre\u0007 mieux" }),
  wrong("textAr", "both_or_none", { titleAr: "ورشة", textAr: "" }),
  wrong("needs", "required", { needs: "" }),
  wrong("needs", "unknown_code", { needs: "Formation|Fortune" }),
  wrong("territories", "required", { territories: " | " }),
  wrong("territories", "unknown_code", { territories: "Atlantide" }),
  wrong("territories", "beyond_body", { territories: "MA-JRA|Safi" }),
  wrong("stages", "unknown_code", { stages: "retraite" }),
  wrong("legalForms", "unknown_code", { legalForms: "coopérative|secte" }),
  wrong("ageMin", "wrong_type", { ageMin: "dix-huit" }),
  wrong("ageMax", "too_big", { ageMax: "121" }),
  wrong("ageMax", "below_least", { ageMin: "30", ageMax: "18" }),
  wrong("minMad", "too_small", { minMad: "-5" }),
  wrong("maxMad", "below_least", { minMad: "20 000", maxMad: "10 000" }),
  wrong("instrument", "unknown_code", { instrument: "loterie" }),
  wrong("interestFree", "unknown_code", { interestFree: "peut-être" }),
  wrong("opensOn", "invalid_day", { opensOn: "31/02/2027" }),
  wrong("closesOn", "before_opening", { opensOn: "2027-02-01", closesOn: "2027-01-31" }),
  wrong("closesOn", "past_day", { state: "open", closesOn: "2026-11-23" }),
  wrong("placesLeft", "not_whole", { placesLeft: "2,5" }),
  wrong("delayDays", "too_big", { delayDays: "731" }),
  wrong("link", "invalid_link", { link: "javascript:alert(1)" }),
  // Another body's offer is as unknown as one that is nowhere.
  wrong("id", "unknown_offer", { id: "ads-caisses-villageoises" }),
  wrong("state", "state_of_new", { state: "closed" }),
  wrong("state", "state_changed", { id: "tajmii-jerada", state: "En pause" }),
  raw("31", "too_many_cells", (good) => `${csvLine(good)};"de trop"`),
  raw("link", "too_few_cells", (good) => csvLine(good).replace(/;"[^"]*"$/, "")),
  raw("title_fr", "stray_quote", (good) => csvLine({ ...good, titleFr: "TITRE" }).replace("TITRE", 'Un "grand" titre')),
];

/** Where a quote opens and nothing closes it, all that follows is lost: such a line is the last. */
export const unclosed = (good: Said): string => csvLine({ ...good, textFr: "FIN" }).replace(/FIN"[\s\S]*$/, "FIN");
