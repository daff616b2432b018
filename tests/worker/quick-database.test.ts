import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outcomeOf, runScenario } from "#tests/support/fault-run.ts";
import { caseOf, faultWorld, scenarios } from "#tests/support/fault-scenarios.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { service } from "#tests/support/service.ts";
import { startDatabase } from "#tests/support/wasl.ts";

let d1: Awaited<ReturnType<typeof startDatabase>>;
let quick: QuickDatabase;
beforeAll(async () => {
  [d1, quick] = await Promise.all([startDatabase(), startQuickDatabase()]);
  await Promise.all([faultWorld(d1.db), faultWorld(quick.db)]);
});
afterAll(async () => {
  quick.close();
  await d1.close();
});

/** One after the other: each leaves the places that it took. */
const compared = ["filing one that nothing fits", "declining", "reopening what was declined"];
const chosen = scenarios.filter(({ name }) => compared.includes(name));

/** What came of a scenario for one author, on a database. */
async function cameOf(db: D1Database, scenario: (typeof scenarios)[number], person: string) {
  const on = caseOf(person);
  await scenario.given(service(db), on);
  const { sent, answer, bugs, broken, letters, repeated } = await runScenario(db, scenario, on);
  const own = letters.filter((letter) => letter.startsWith(`${person}@`));
  return {
    ...{ answer, bugs, broken, own, repeated, batches: sent.length },
    outcome: await outcomeOf(db, on.request || null),
  };
}

describe("the quick database of the tests of faults", () => {
  it.each(chosen.map((scenario, place) => [scenario.name, scenario, `person${place}`] as const))(
    "answers as D1 does: %s",
    async (_, scenario, person) => {
      expect(await cameOf(quick.db, scenario, person)).toEqual(await cameOf(d1.db, scenario, person));
    },
  );

  it("refuses a batch whole, in the words of D1", async () => {
    const refused = async (db: D1Database) => {
      const twice = db.prepare("INSERT INTO body_month VALUES ('ads', '1999-01', 1)");
      const failure = await db
        .batch([twice, twice])
        .catch((thrown: unknown) => (thrown as Error).message.replace(/ \(extended.*/, ""));
      const { results } = await db.prepare("SELECT * FROM body_month WHERE month = '1999-01'").all();
      return { failure, results };
    };
    expect(await refused(quick.db)).toEqual(await refused(d1.db));
  });
});
