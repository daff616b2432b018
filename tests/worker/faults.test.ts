import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Run, runScenario, type Wrong } from "#tests/support/fault-run.ts";
import { caseOf, faultWorld, type Scenario, scenarios } from "#tests/support/fault-scenarios.ts";
import { cellOf, tableOf } from "#tests/support/fault-table.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { service } from "#tests/support/service.ts";

let database: QuickDatabase;
beforeAll(async () => {
  database = await startQuickDatabase();
  await faultWorld(database.db);
});
afterAll(() => database.close());
beforeEach(() => {
  // What fails is written to the log, here hundreds of times.
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

const faults = ["stops before", "stops after", "is refused"] as const;
const isWrite = (batch: string) => !batch.startsWith("read");

/** What may go wrong at a batch. A Worker that stops after it has read stops before it does what comes next. */
const wrongsAt = (scenario: Scenario, at: number, batch: string): ReadonlyMap<string, Wrong> =>
  new Map<string, Wrong>([
    ...faults.filter((how) => how !== "stops after" || isWrite(batch)).map((how) => [how, { at, how }] as const),
    ...Object.entries(scenario.meanwhile).map(([name, meanwhile]) => [`waits: ${name}`, { at, meanwhile }] as const),
  ]);

/** A scenario with everything that can go wrong in it, at every point. */
async function everyFault(scenario: Scenario) {
  const on = caseOf("rkia");
  await scenario.given(service(database.db, scenario.isQuiet ? { mailer: "none" } : {}), on);
  const run = (wrong: Wrong | null) => database.undone(() => runScenario(database.db, scenario, on, wrong));
  const whole = await run(null);
  const points: { batch: string; wrongs: Map<string, Run> }[] = [];
  for (const [place, batch] of whole.sent.entries()) {
    const wrongs = new Map<string, Run>();
    for (const [name, wrong] of wrongsAt(scenario, place + 1, batch)) wrongs.set(name, await run(wrong));
    points.push({ batch, wrongs });
  }
  return { whole, points };
}

/** What is wrong with a run, beside how it should have been. */
function faultsOf(run: Run, whole: Run, name: string): readonly string[] {
  const own = [...run.bugs, ...run.broken];
  if (name.startsWith("waits")) return run.repeated > 0 ? [...own, `${run.repeated} letters were sent twice`] : own;
  const lost = whole.letters.filter((letter) => !run.letters.includes(letter)).map((letter) => `lost: ${letter}`);
  const more = run.letters.filter((letter) => !whole.letters.includes(letter)).map((letter) => `too much: ${letter}`);
  const isOther = JSON.stringify(run.outcome) !== JSON.stringify(whole.outcome);
  return [
    ...[...own, ...lost, ...more, ...(isOther ? run.outcome : [])],
    ...(run.repeated > 1 ? [`${run.repeated} letters were sent twice`] : []),
  ];
}

describe("whatever goes wrong at whichever point", () => {
  const tables: string[] = [];

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    "of %s, nothing is lost or half done",
    async (name, scenario) => {
      const { whole, points } = await database.undone(() => everyFault(scenario));
      expect([whole.bugs, whole.broken, whole.repeated]).toEqual([[], [], 0]);
      const columns = [...faults, ...Object.keys(scenario.meanwhile).map((each) => `waits: ${each}`)];
      const lines = points.map(({ batch, wrongs }, place) => [
        `${place + 1} ${batch}`,
        ...columns.map((column) => (wrongs.has(column) ? cellOf(wrongs.get(column) as Run) : "")),
      ]);
      tables.push(tableOf(name, columns, lines));
      const wrong = points.flatMap(({ batch, wrongs }, place) =>
        [...wrongs].flatMap(([column, run]) =>
          faultsOf(run, whole, column).map((what) => `${place + 1} ${batch}, ${column}: ${what}`),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );

  it("is answered so, and so many letters go out twice", async () => {
    await expect(`${tables.join("\n\n")}\n`).toMatchFileSnapshot("./faults.table.txt");
  });
});
