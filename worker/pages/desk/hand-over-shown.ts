import { storedFindings } from "#contract/stored-findings.ts";
import type { CaseLogRow, CaseRow } from "#db/read/case-at-desk.ts";
import type { CompanyRow, GiverRow, HandOverRow, linesOfFile, stepsOfFile } from "#db/read/hand-over.ts";
import { json, list } from "#db/rows.ts";
import { beingHandedOver } from "#domain/introduction/hand-over.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";
import type { CompanyShown } from "#web/components/at-desk/case-company.tsx";
import type { GiverShown } from "#web/components/at-desk/case-file.tsx";
import type { HandOverShown } from "#web/components/at-desk/case-hand-over.tsx";
import { namesOf } from "#worker/operations/own-introductions.ts";
import { lineShown, stepShown } from "./case-shown.ts";
import { isWithdrawn } from "./inbox.tsx";

/** From whom a case comes, and to whom it goes, as its body may know it. */
export function handOverShown(
  rows: readonly HandOverRow[],
  row: CaseRow,
  { mayAct, locale }: { mayAct: boolean; locale: Locale },
): HandOverShown {
  const from = rows.find(({ isGiver }) => isGiver === 1);
  const to = rows.find(({ isGiver }) => isGiver === 0);
  const isPending = to !== undefined && row.state === "accepted" && beingHandedOver.includes(to.state);
  const isPassed = to !== undefined && row.state === "handed-over";
  return {
    from: from
      ? {
          ...{ name: namesOf(from, locale).body.name, reason: from.reason ?? "other" },
          words: isWithdrawn(row) ? null : from.words,
          lines: waits.includes(row.state) ? from.lines : 0,
        }
      : null,
    // To whoever has it now, whatever came of it there.
    to: isPending || isPassed ? { name: namesOf(to, locale).body.name, state: isPassed ? "accepted" : to.state } : null,
    mayHandOver: mayAct && row.state === "accepted" && row.requestState === "submitted" && !isPending,
  };
}
const waits: readonly IntroductionState[] = ["sent", "asked"];

type Left = {
  givers: readonly GiverRow[];
  lines: Awaited<ReturnType<typeof linesOfFile>>;
  steps: Awaited<ReturnType<typeof stepsOfFile>>;
};

/** What the bodies that had a case before have left, the nearest first. */
export const fileShown = (
  { givers, lines, steps }: Left,
  { today, locale }: { today: LocalDate; locale: Locale },
): readonly GiverShown[] =>
  givers.map((row) => {
    const { body, offer } = namesOf(row, locale);
    const own = <Row extends { introduction: string }>(rows: readonly Row[]): readonly Row[] =>
      rows.filter(({ introduction }) => introduction === row.id);
    return {
      ...{ id: row.id, name: body.name, offer: offer?.name ?? null },
      lines: own<CaseLogRow>(lines).map(lineShown(today)),
      steps: own(steps)
        .map((step) => stepShown({ ...step, name: null }))
        .filter(({ step }) => step !== "came"),
      findings: storedFindings(row.findings),
    };
  });

/** Who else helps; `null`: the body has not the case in hand. */
export function companyShown(
  rows: readonly CompanyRow[],
  row: CaseRow,
  { offered, locale }: { offered: readonly Need[]; locale: Locale },
): CompanyShown | null {
  if (row.state !== "accepted" || row.requestState !== "submitted") return null;
  if (row.showsCompany !== 1) return { bodies: null, needs: [] };
  const helpers = rows.map((each) => ({ ...namesOf(each, locale), needs: needsIn(each.needs) }));
  return {
    bodies: helpers.map(({ body, offer }) => ({ ...body, offer })),
    needs: needsIn(row.needs).map((need) => ({
      ...{ need, isOwn: offered.includes(need) },
      by: helpers.filter((each) => each.needs.includes(need)).map(({ body }) => body.name),
    })),
  };
}

const needsIn = (text: string | null): readonly Need[] => (text === null ? [] : json(list(needs), text));
