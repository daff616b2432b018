/**
 * What a spreadsheet would run instead of showing: a cell that begins like a formula, in narrow signs or wide ones, after
 * spaces or not; or with a sign that moves it into another cell.
 */
const runs = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text as a cell that no spreadsheet runs: with an apostrophe before what it would. */
export const safeCell = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** The text of a cell, without the apostrophe that `safeCell` put before it: what it gave comes back the same, whatever it was. */
export const cellText = (cell: string): string => (cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell);
