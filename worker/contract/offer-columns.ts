import { cellText, safeCell } from "#domain/text/safe-cell.ts";
import { codeNamed, type NamedList, spelled } from "./code-named.ts";
import type { offerFields } from "./offer-form.ts";
import type { TypedForm } from "./typed.ts";

type Column = "id" | "state" | (typeof offerFields)[number];

/**
 * The columns of a file of offers, in order, by what they hold: their names are the same in every language, so that files
 * travel.
 */
export const offerColumns = {
  id: "id",
  state: "state",
  titleFr: "title_fr",
  textFr: "text_fr",
  titleAr: "title_ar",
  textAr: "text_ar",
  needs: "needs",
  territories: "territories",
  cities: "towns",
  stages: "stages",
  focusSectors: "sectors",
  legalForms: "legal_forms",
  groups: "groups",
  ageMin: "age_min",
  ageMax: "age_max",
  instrument: "instrument",
  minMad: "amount_min",
  maxMad: "amount_max",
  interestFree: "interest_free",
  opensOn: "opens_on",
  closesOn: "closes_on",
  placesLeft: "places_left",
  documentsFr: "documents_fr",
  documentsAr: "documents_ar",
  stepsFr: "steps_fr",
  stepsAr: "steps_ar",
  delayDays: "delay_days",
  costFr: "cost_fr",
  costAr: "cost_ar",
  link: "link",
} as const satisfies Record<Column, string>;
export type OfferColumn = keyof typeof offerColumns;
export type ColumnName = (typeof offerColumns)[OfferColumn];

export const columnsInOrder = Object.keys(offerColumns) as readonly OfferColumn[];
export const columnNames: readonly ColumnName[] = Object.values(offerColumns);

/** The columns whose cells hold several codes, with `|` between, or one; and the lists that name them. */
export const listColumns = {
  needs: "needs",
  territories: "territories",
  stages: "stages",
  focusSectors: "sectors",
  legalForms: "legalForms",
  groups: "groups",
} as const satisfies Partial<Record<OfferColumn, NamedList>>;
const codeColumns = { instrument: "fundingInstruments", state: "offerStates" } as const satisfies Partial<
  Record<OfferColumn, NamedList>
>;

const lists: Partial<Record<OfferColumn, NamedList>> = listColumns;
const codes: Partial<Record<OfferColumn, NamedList>> = codeColumns;
/** More than the longest of our lists: what is beyond is refused before it. */
const mostInList = 100;

/** What a form would type for a cell. */
export function typedCell(column: OfferColumn, cell: string): readonly string[] {
  const text = cellText(cell);
  if (text.trim() === "") return [];
  const [list, code] = [lists[column], codes[column]];
  if (list) return namedIn(list, text);
  if (column === "interestFree") return [yesOrNo.get(spelled(text)) ?? text];
  return [code ? codeNamed(code, text) : text];
}

const namedIn = (list: NamedList, text: string): readonly string[] => {
  const named = text.split(/[|\n]/).filter((item) => item.trim() !== "");
  return [...new Set(named.map((item) => codeNamed(list, item)))].slice(0, mostInList);
};

const yesOrNo = new Map([
  ...["yes", "oui", "نعم"].map((word) => [word, "yes"] as const),
  ...["no", "non", "لا"].map((word) => [word, "no"] as const),
]);

/** The cell of what a form types: codes with `|` between, and nothing that a spreadsheet would run. */
const cellOf = (typed: readonly string[] | undefined): string => safeCell((typed ?? []).join("|"));

/** What is typed, in the order of the columns: a line of the file. */
export const lineOf = (values: TypedForm["values"]): readonly string[] =>
  columnsInOrder.map((column) => cellOf(values[column]));
