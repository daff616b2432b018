import * as v from "valibot";
import type { FieldCode } from "#domain/outcome.ts";
import { spelled } from "./code-named.ts";
import { type ColumnName, columnsInOrder, type OfferColumn, offerColumns, typedCell } from "./offer-columns.ts";
import type { TypedForm } from "./typed.ts";

/** Why a file is no file of offers. */
export type FileCode = "no_file" | "too_large" | "empty_file" | "not_csv" | "too_many_lines";

/** What is wrong with the file itself at one place, beside what may be wrong with any field of the offer form. */
export type LineCode =
  | "unknown_column"
  | "missing_column"
  | "twice_column"
  | "too_many_cells"
  | "too_few_cells"
  | "unclosed_quote"
  | "stray_quote"
  | "unknown_offer"
  | "state_of_new"
  | "state_changed"
  | "final_state"
  | "twice_id"
  | "twice_content";

/** Something wrong: at which line of the file, in which column (by its name, or its number where it has none), and why. */
export type LineProblem = {
  line: number;
  column: string;
  code: FieldCode | LineCode;
  /** What the cell says, cut short; and the line that says the same, where that is what is wrong. */
  cell?: string;
  sameAs?: number;
};

/** A row as the file has it. `broken`: a quote does not close as it should, in the cell of this number. */
export type Row = {
  line: number;
  cells: readonly string[];
  broken: { cell: number; code: "unclosed_quote" | "stray_quote" } | null;
};

/** An offer as a line of a file says it, as the form would type it. */
export type OfferLine = { line: number; values: TypedForm["values"] };

/** The most offers that one file may hold. */
export const mostLines = 1000;

/** How many cells of a first row name a column of ours. */
export const columnsNamed = (cells: readonly string[]): number => cells.filter((cell) => columnOf(cell)).length;

/**
 * The lines of a file, out of its rows: the first names the columns, in any order. A file whose columns are not all there,
 * each once, has no lines.
 */
export function offerLines([header, ...rows]: readonly Row[]): {
  lines: readonly OfferLine[];
  problems: readonly LineProblem[];
} {
  const named = (header?.cells ?? []).slice(0, lastNamed(header?.cells ?? []) + 1);
  const wrong = headerProblems(header?.line ?? 1, named);
  if (wrong.length > 0) return { lines: [], problems: wrong };
  const order = named.map((cell) => columnOf(cell) as OfferColumn);
  const read = rows.map((row) => readRow(row, order));
  return {
    lines: read.filter((line) => "values" in line),
    problems: read.filter((line) => "code" in line),
  };
}

const byName = new Map(columnsInOrder.map((column) => [plain(offerColumns[column]), column]));
const columnOf = (cell: string): OfferColumn | undefined => byName.get(plain(cell));

/** A name of a column without what people write in several ways. */
function plain(name: string): string {
  return spelled(name).replaceAll(" ", "");
}

const lastNamed = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "");

function headerProblems(line: number, cells: readonly string[]): readonly LineProblem[] {
  const columns = cells.map(columnOf);
  const there = cells.flatMap((cell, at): readonly LineProblem[] => {
    const column = columns[at];
    if (column === undefined) return [{ line, column: cell.trim() || String(at + 1), code: "unknown_column" }];
    return columns.indexOf(column) < at ? [{ line, column: offerColumns[column], code: "twice_column" }] : [];
  });
  const missing = columnsInOrder
    .filter((column) => !columns.includes(column))
    .map((column) => ({ line, column: offerColumns[column], code: "missing_column" }) as const);
  return [...there, ...missing];
}

function readRow({ line, cells, broken }: Row, order: readonly OfferColumn[]): OfferLine | LineProblem {
  const nameOf = (at: number): ColumnName | string => {
    const column = order[at];
    return column ? offerColumns[column] : String(at + 1);
  };
  if (broken) return { line, column: nameOf(broken.cell), code: broken.code };
  const last = lastNamed(cells);
  if (last >= order.length) return { line, column: nameOf(order.length), code: "too_many_cells" };
  if (cells.length < order.length) return { line, column: nameOf(cells.length), code: "too_few_cells" };
  const typed = order.map((column, at) => [column, typedCell(column, cells[at] ?? "")] as const);
  return { line, values: Object.fromEntries(typed.filter(([, values]) => values.length > 0)) };
}

/** The most that is repeated of a cell that is wrong. */
const mostShown = 60;

/** A problem of a line, with what the cell says. */
export function problemAt({ line, values }: OfferLine, column: OfferColumn, code: LineProblem["code"]): LineProblem {
  const said = [...(values[column] ?? []).join("|")];
  const cell = said.length > mostShown ? `${said.slice(0, mostShown).join("")}…` : said.join("");
  return { line, column: offerColumns[column], code, ...(cell && { cell }) };
}

/** A line as it waits in the database to be taken: a border, like any column. */
export const StoredLine = v.record(v.string(), v.array(v.string()));
