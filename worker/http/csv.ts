import Papa from "papaparse";
import { columnsNamed, type FileCode, mostLines, type Row } from "#contract/offer-lines.ts";

/** Rows as CSV: every cell in quotes, so that none begins where another program sees a separator. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(rows, { delimiter: ";", newline: "\r\n", quotes: true })}\r\n`;

/** The rows of a file of offers, whatever parts their cells; why it is none, as a code. */
export function tableOf(text: string): { rows: readonly Row[] } | { code: FileCode } {
  const separator = separatorOf(text);
  if (separator === null) return { code: "not_csv" };
  const rows = rowsOf(text, separator);
  return rows.length > mostLines + 1 ? { code: "too_many_lines" } : { rows };
}

/**
 * The rows of a CSV text whose lines end in LF, each with the line that it begins at; rows without a word are left out.
 * `broken`: a cell with a quote that is not closed, or that closes before the end.
 */
export function rowsOf(text: string, separator: string, most?: number): readonly Row[] {
  const rows: Row[] = [];
  const place = { line: 1, cursor: 0 };
  Papa.parse(text, {
    delimiter: separator,
    newline: "\n",
    ...(most !== undefined && { preview: most }),
    step: ({ data, errors: [error], meta }) => {
      const began = { ...place };
      place.line += linesIn(text, place.cursor, meta.cursor);
      place.cursor = meta.cursor;
      if (data.every((cell) => cell.trim() === "")) return;
      const broken = error && {
        cell: cellsIn(text.slice(began.cursor, (error.index ?? meta.cursor) - 1), separator) - 1,
        code: error.code === "MissingQuotes" ? ("unclosed_quote" as const) : ("stray_quote" as const),
      };
      rows.push({ line: began.line, cells: data, broken: broken ?? null });
    },
  });
  return rows;
}

const separators = [";", ",", "\t"];

/** What parts the cells of a file: whatever makes the first row name most of our columns; `null`: it names none. */
export function separatorOf(text: string): string | null {
  const named = separators.map((separator) => {
    const [first] = rowsOf(text, separator, 1);
    return { separator, columns: first ? columnsNamed(first.cells) : 0 };
  });
  const [best] = named.toSorted((one, other) => other.columns - one.columns);
  return best && best.columns > 1 ? best.separator : null;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** How many cells a part of a row holds, the last one begun. */
function cellsIn(part: string, separator: string): number {
  let cells = 0;
  Papa.parse(part, {
    delimiter: separator,
    newline: "\n",
    step: ({ data }) => {
      cells = data.length;
    },
  });
  return Math.max(1, cells);
}
