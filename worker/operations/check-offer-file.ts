import { type LineProblem, type OfferLine, offerLines, problemAt, type Row } from "#contract/offer-lines.ts";
import { mayAdvance } from "#domain/offer/policy.ts";
import type { Outcome } from "#domain/outcome.ts";
import { granted, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { type AtDesk, type Judged, judgeOfferLines } from "./judge-offer-lines.ts";

/** What importing a file would do, line by line; and the lines to take, which it would add or change. */
export type CheckedFile = {
  added: number;
  changed: number;
  same: number;
  /** Lines that something is wrong with, and everything that is wrong with them. */
  broken: number;
  problems: readonly LineProblem[];
  /** New offers that bear the name of one that the body has. */
  alike: readonly { line: number; offer: string }[];
  lines: readonly OfferLine[];
};

/** Reads a file of offers out of its rows, beside the offers that the body has. Nothing is stored. */
export async function checkOfferFile(
  deps: Pick<Deps, "db" | "now">,
  at: AtDesk,
  rows: readonly Row[],
): Promise<Outcome<CheckedFile>> {
  if (!mayAdvance(at.actor, "draft", { body: at.desk.body })) return refused({ code: "not_yours" });
  const read = offerLines(rows);
  const judged = refuseTwice(await judgeOfferLines(deps, at, read.lines));
  const problems = [...read.problems, ...judged.flatMap((line) => (line.result === "refused" ? line.problems : []))];
  const count = (result: Judged["result"]) => judged.filter((line) => line.result === result).length;
  return granted({
    added: count("added"),
    changed: count("changed"),
    same: count("same"),
    broken: new Set(problems.map(({ line }) => line)).size,
    problems: problems.toSorted((one, other) => one.line - other.line),
    alike: judged.flatMap((line) =>
      line.result === "added" && line.alike !== null ? [{ line: line.line, offer: line.alike }] : [],
    ),
    lines: judged.flatMap(({ result, line, values }) =>
      result === "added" || result === "changed" ? [{ line, values }] : [],
    ),
  });
}

/** Refuses the lines that speak of the same offer as a line before them, or say the same new one. */
function refuseTwice(judged: readonly Judged[]): readonly Judged[] {
  const ids = new Map<string, number>();
  const contents = new Map<string, number>();
  return judged.map((line) => {
    const [said, known] = line.isNew ? [line.meant, contents] : [line.values.id?.[0] ?? null, ids];
    const before = said === null ? undefined : known.get(said);
    if (said !== null && before === undefined) known.set(said, line.line);
    if (before === undefined || line.result === "refused") return line;
    const problem = line.isNew ? problemAt(line, "titleFr", "twice_content") : problemAt(line, "id", "twice_id");
    return { ...line, result: "refused", problems: [{ ...problem, sameAs: before }] };
  });
}
