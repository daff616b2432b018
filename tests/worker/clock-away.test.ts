import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outcomeOf } from "#tests/support/fault-run.ts";
import { faultWorld, places } from "#tests/support/fault-scenarios.ts";
import { broken } from "#tests/support/invariants.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";

let database: QuickDatabase;
let s: Service;
/** A request at each place where something waits for time to pass: all of them on one Monday. */
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await faultWorld(database.db);
  await filed("proposed", {});
  await filed("agreeing", { disclosure: "ask-each" }, "approve");
  await filed("sent", {}, "approve");
  await filed("asked", {}, "approve", "ask");
  await filed("accepted", {}, "approve", "accept");
  await filed("declined", {}, "approve", "decline");
  await filed("dead end", { province: "MA-FIG", needs: ["training"] });
});
afterAll(() => database.close());

let filings = 0;
async function filed(
  name: string,
  changes: Parameters<Service["file"]>[1],
  ...steps: readonly ("approve" | "ask" | "accept" | "decline")[]
) {
  const at = new Date(Date.parse("2026-11-30T09:00:00Z") + ++filings * 60_000).toISOString();
  const request = await s.file(at, { email: `${name.replace(" ", "-")}@projet.example`, ...changes });
  const [first] = await s.of(request);
  for (const step of steps) {
    const actor = step === "approve" ? team : memberOf(first?.body ?? "");
    const taken = await s.step(at, actor, first?.id ?? "", step, { reason: "no-capacity", words: "Bientôt" });
    if (!taken.ok) throw new Error(`${name}: ${JSON.stringify(taken.refusal)}`);
  }
}

/** Everything that is written from now on is noted, with whom it goes to. */
const noteLetters = () =>
  database.db.batch([
    database.db.prepare("CREATE TABLE noted (id TEXT, letter TEXT, recipient TEXT)"),
    database.db.prepare(
      "CREATE TRIGGER noting AFTER INSERT ON outbox BEGIN INSERT INTO noted VALUES (NEW.id, NEW.letter, NEW.recipient); END",
    ),
  ]);
/** To whom, about which introduction or request. */
const noted = async () =>
  (await s.rows<{ id: string; letter: string; recipient: string }>("SELECT * FROM noted")).map(
    ({ id, letter, recipient }) => `${recipient} ${/[0-9a-f]{32}/.exec(id)?.[0] ?? letter}`,
  );
const twice = (each: readonly string[]) => each.filter((one, at) => each.indexOf(one) !== at);

const after = (days: number, minutes: number) =>
  new Date(Date.parse("2026-11-30T08:00:00Z") + (days * 24 * 60 + minutes) * 60_000).toISOString();
/** Lets the clock run, so many at once, until nothing is left to do that day. Answers what does not hold. */
async function runOn(days: number, atOnce = 1) {
  for (let run = 0; run < 12; run++) {
    await Promise.all(Array.from({ length: atOnce }, () => s.clock(after(days, run * 10))));
  }
  return broken(database.db, { places, settledAt: Date.parse(after(days, 110)) });
}

describe("a clock that did not run", () => {
  it.each([7, 14, 31, 92])(
    "for %i days catches up in a day: one letter at most to each, about each introduction",
    (days) =>
      database.undone(async () => {
        await noteLetters();
        expect(await runOn(days)).toEqual([]);
        const letters = await noted();
        expect(letters.length).toBeGreaterThan(0);
        expect(twice(letters)).toEqual([]);
        // Nothing is left to catch up with.
        const outcome = await outcomeOf(database.db);
        expect(await runOn(days)).toEqual([]);
        expect([await outcomeOf(database.db), (await noted()).length]).toEqual([outcome, letters.length]);
      }),
  );
});

describe("a clock that runs three times at once", () => {
  /** What came of a day, and to whom how many letters were written. */
  const dayOf = (days: number, atOnce: number) =>
    database.undone(async () => {
      await noteLetters();
      const wrong = await runOn(days, atOnce);
      const letters = await s.rows("SELECT recipient, letter, count(*) AS n FROM noted GROUP BY 1, 2 ORDER BY 1, 2");
      return { wrong, letters, outcome: await outcomeOf(database.db) };
    });

  it.each([1, 4, 7, 14, 31])("after %i days does what one does", async (days) => {
    const one = await dayOf(days, 1);
    expect(one.wrong).toEqual([]);
    expect(await dayOf(days, 3)).toEqual(one);
  });
});
