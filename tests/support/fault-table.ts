import type { Run } from "./fault-run.ts";

/** What came of a point at which something went wrong: what was answered, and how many letters went out twice. */
export function cellOf({ answer, again, other, repeated }: Run): string {
  const told = answer ?? (again === null ? "" : `no answer, then ${again}`);
  const both = [told, other ?? ""].filter((code) => code !== "").join(" / ");
  return `${both || "-"}${repeated > 0 ? ` (${repeated} letter twice)` : ""}`;
}

/** A scenario as a table: a line for each batch that is sent, a column for each thing that goes wrong there. */
export function tableOf(name: string, columns: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [["", ...columns], ...lines];
  const widths = all[0]?.map((_, place) => Math.max(...all.map((line) => (line[place] ?? "").length))) ?? [];
  const asText = (line: readonly string[]) =>
    line
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join(" | ")
      .trimEnd();
  return [name, ...all.map(asText)].join("\n");
}
