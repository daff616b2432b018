import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Budget, OverBudget, throwOver, type Usage } from "#db/meter.ts";
import { liveRegion } from "#tests/support/region/live.ts";
import { root } from "#tests/support/root.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { budgetOf } from "#worker/http/budgets.ts";
import { scheduleBudget } from "#worker/scheduled/schedule.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

/** Through which door each kind of work comes: what it costs the database is held against the budget of that route. */
const doors: Readonly<Record<string, string>> = {
  file: "request",
  fileByRelay: "relay/file",
  review: "admin/requests/id/approval",
  agree: "follow/introductions/id",
  answer: "desk/body/introductions/id/steps",
  answerBack: "follow/introductions/id",
  help: "desk/body/introductions/id/hand-over",
  write: "follow/introductions/id/thread",
  leave: "admin/requests/id/thread",
  contest: "follow/introductions/id",
  checkIn: "follow/check-in",
  callAndSettle: "admin/requests/id/settling",
  decide: "follow/erase",
  confirm: "desk/body/confirmations",
  trespass: "desk/body/introductions/id/steps",
};
const budgetFor = (what: string): Budget =>
  what === "clock"
    ? scheduleBudget
    : budgetOf(new Request(`https://wasl.example/fr/${doors[what]}`, { method: "POST" }));

it("two years of a region keep every row budget on a real D1", { timeout: 3_600_000 }, async () => {
  const most = new Map<string, Usage>();
  let now = "settling";
  const onUse = (usage: Usage) => {
    if (now === "settling") return;
    const { roundTrips, statements, rowsRead, rowsWritten } = most.get(now) ?? {
      roundTrips: 0,
      statements: 0,
      rowsRead: 0,
      rowsWritten: 0,
    };
    most.set(now, {
      roundTrips: Math.max(roundTrips, usage.roundTrips),
      statements: Math.max(statements, usage.statements),
      rowsRead: Math.max(rowsRead, usage.rowsRead),
      rowsWritten: Math.max(rowsWritten, usage.rowsWritten),
    });
    throwOver(budgetFor(now))(usage);
  };
  const failures: unknown[] = [];
  const lived = liveRegion(wasl.db, {
    looks: false,
    onUse,
    doing: (what) => {
      now = what;
    },
  });
  await lived.catch((failure) => failures.push(failure instanceof OverBudget ? `${now}: ${failure.message}` : failure));
  expect(failures).toEqual([]);
  await expect(costs(most)).toMatchFileSnapshot(join(root, "docs/two-years-of-a-region-rows.md"));
});

const costs = (most: ReadonlyMap<string, Usage>): string =>
  [
    "# What two years of a region cost the database",
    "",
    "The most that one act, or one run of the clock, cost a real D1 in [two years of a region](two-years-of-a-region.md), and what",
    "it may cost. Printed, and held against this, by `npm run simulate`.",
    "",
    "| Work | Round trips | Statements | Rows read | of | Rows written | of |",
    "|---|---|---|---|---|---|---|",
    ...[...most]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([what, used]) => {
        const { rowsRead, rowsWritten } = budgetFor(what);
        return `| ${[what, used.roundTrips, used.statements, used.rowsRead, rowsRead, used.rowsWritten, rowsWritten].join(" | ")} |`;
      }),
    "",
  ].join("\n");
