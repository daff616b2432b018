import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Run, runScenario, type Wrong } from "#tests/support/fault-run.ts";
import { caseOf, faultWorld, type Scenario, scenarios } from "#tests/support/fault-scenarios.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { service } from "#tests/support/service.ts";

let database: QuickDatabase;
beforeAll(async () => {
  database = await startQuickDatabase();
  await faultWorld(database.db);
});
afterAll(() => database.close());
vi.spyOn(console, "error").mockImplementation(() => {});
vi.spyOn(console, "warn").mockImplementation(() => {});

const hows = ["stops before", "stops after", "is refused"] as const;

describe("probe", () => {
  it.each(scenarios.map((s) => [s.name, s] as const))("%s", async (_, scenario: Scenario) => {
    await database.undone(async () => {
      const on = caseOf("rkia");
      await scenario.given(service(database.db, scenario.isQuiet ? { mailer: "none" } : {}), on);
      const one = (wrong: Wrong | null) => database.undone(() => runScenario(database.db, scenario, on, wrong));
      const base = await one(null);
      const t = performance.now();
      const out: string[] = [JSON.stringify(base, null, 1)];
      const bad = (label: string, run: Run, compare: boolean) => {
        const missing = compare ? base.letters.filter((l) => !run.letters.includes(l)) : [];
        const more = compare ? run.letters.filter((l) => !base.letters.includes(l)) : [];
        const differs = compare && JSON.stringify(run.outcome) !== JSON.stringify(base.outcome) ? run.outcome : [];
        out.push(`${label}: ${run.answer}/${run.again}/${run.other} r${run.repeated} ${run.bugs.join()} ${run.broken.join(" & ")} ${missing.length ? `missing ${missing}` : ""} ${more.length ? `more ${more}` : ""} ${differs.join("|")}`);
      };
      for (let at = 1; at <= base.sent.length; at++) {
        for (const how of hows) bad(`${at} ${base.sent[at - 1]} ${how}`, await one({ at, how }), true);
        for (const [name, meanwhile] of Object.entries(scenario.meanwhile)) bad(`${at} ${base.sent[at - 1]} ~ ${name}`, await one({ at, meanwhile }), false);
      }
      console.log(out.join("\n"), Math.round(performance.now() - t));
    });
    expect(1).toBe(1);
  });
});
