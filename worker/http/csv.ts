import { columnsNamed, type FileCode, mostLines, type Row } from "#contract/offer-lines.ts";

/** Rows as CSV: every cell in quotes, so that none begins where another program sees a separator. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(quoted).join(";")}\r\n`).join("");
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

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
export function rowsOf(text: string, separator: string, most = Number.POSITIVE_INFINITY): readonly Row[] {
  const rows: Row[] = [];
  for (let [at, line, read] = [0, 1, 0]; at < text.length && read < most; read++) {
    const { cells, broken, end } = rowAt(text, separator, at);
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells, broken });
    line += linesIn(text, at, end);
    at = end;
  }
  return rows;
}

type RowRead = { cells: string[]; broken: Row["broken"]; end: number };

/** The row that begins at a place, and where the next one does. */
function rowAt(text: string, separator: string, from: number): RowRead {
  const row: RowRead = { cells: [], broken: null, end: from };
  for (;;) {
    const { value, fault, end } = (text[row.end] === '"' ? quotedAt : plainAt)(text, separator, row.end);
    row.broken ??= fault && { cell: row.cells.length, code: fault };
    row.cells.push(value);
    row.end = end + 1;
    if (text[end] !== separator) return row;
  }
}

/** What a cell says, what is wrong with its quotes, and where it ends: before a separator, the end of a line, or of all. */
type Cell = { value: string; fault: NonNullable<Row["broken"]>["code"] | null; end: number };

function plainAt(text: string, separator: string, from: number): Cell {
  const end = [text.indexOf(separator, from), text.indexOf("\n", from)].filter((at) => at !== -1);
  const first = Math.min(text.length, ...end);
  return { value: text.slice(from, first), fault: null, end: first };
}

/** A cell in quotes: two of them are one; one that is followed by something else does not close it. */
function quotedAt(text: string, separator: string, from: number): Cell {
  let fault: Cell["fault"] = null;
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const end = afterSpaces(text, separator, at + 1);
    if (end === text.length || text[end] === separator || text[end] === "\n") {
      return { value: text.slice(from + 1, at).replaceAll('""', '"'), fault, end };
    }
    fault ??= "stray_quote";
  }
  return { value: text.slice(from + 1), fault: fault ?? "unclosed_quote", end: text.length };
}

function afterSpaces(text: string, separator: string, from: number): number {
  let at = from;
  while (text[at] !== separator && text[at] !== "\n" && /\s/.test(text[at] ?? "")) at++;
  return at;
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
