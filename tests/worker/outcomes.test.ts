import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answered } from "#domain/follow-up/answers.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { eraseRequest } from "#worker/operations/change-own-request.ts";
import { mergeBodies } from "#worker/operations/merge-bodies.ts";
import { tendCheckIns } from "#worker/scheduled/tend-check-ins.ts";

let database: QuickDatabase;
let s: Service;
let request: string;
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await smallWorld(database.db, s);
  request = await s.file("2026-11-30T08:00:00Z", { gender: "woman", areaType: "rural" });
  const [first] = (await s.of(request)).filter(({ body }) => body === "alpha");
  await s.step("2026-11-30T09:00:00Z", team, first?.id ?? "", "approve");
  await s.step("2026-11-30T10:00:00Z", memberOf("alpha"), first?.id ?? "", "accept");
  await tendCheckIns(await s.depsAt(Date.parse("2026-12-31T08:00:00Z")));
});
afterAll(() => database.close());

const figures = async () =>
  Object.fromEntries(
    (await s.rows<{ by: string; key: string; counts: string }>("SELECT * FROM outcome_figure")).map((row) => [
      `${row.by}/${row.key}`,
      JSON.parse(row.counts),
    ]),
  );

const answer = async (at: string, said: Answered) => {
  const [row] = await s.rows<{ version: number }>(
    "SELECT version FROM check_in WHERE request = ? AND number = 1",
    request,
  );
  const seen = { ...said, number: 1, version: row?.version ?? 0 };
  const answered = await s.doing(at, (deps) =>
    answerCheckIn(deps, { role: "innovator", requestId: request }, request, seen),
  );
  expect(answered.ok).toBe(true);
};

describe("the figures of check-ins", () => {
  it("count an answer for everything that it is told by, in its own batch", async () => {
    await answer("2027-01-04T10:00:00Z", { answer: "going-well", stuckOn: null });
    const counts = { "1.going-well": 1 };
    expect(await figures()).toEqual({
      ...{ "all/": counts, "region/MA-08": counts, "need/market-access": counts },
      ...{ "gender/woman": counts, "area/rural": counts, "body/alpha": counts },
    });
  });

  it("follow when the answer is corrected: no case is counted twice", async () => {
    await answer("2027-01-05T10:00:00Z", { answer: "stuck", stuckOn: "financing" });
    const counts = { "1.going-well": 0, "1.stuck.financing": 1 };
    expect(await figures()).toMatchObject({ "all/": counts, "gender/woman": counts, "body/alpha": counts });
    await answer("2027-01-06T10:00:00Z", { answer: "stopped", stuckOn: null });
    expect((await figures())["all/"]).toEqual({ "1.going-well": 0, "1.stuck.financing": 0, "1.stopped": 1 });
  });

  it("count what a body did in its months, and what came to it once", async () => {
    expect(
      await s.rows(
        "SELECT month, step, taken FROM body_step WHERE body = 'alpha' AND step IN ('received', 'accept') ORDER BY step",
      ),
    ).toEqual([
      { month: "2026-11", step: "accept", taken: 1 },
      { month: "2026-11", step: "received", taken: 1 },
    ]);
  });

  it("keep their counts when the person is erased", async () => {
    const before = await figures();
    const deps = await s.depsAt(Date.parse("2027-01-07T10:00:00Z"));
    const tokenHash = "of-a-session";
    await database.db
      .prepare("INSERT INTO follow_session VALUES (?, ?, ?)")
      .bind(tokenHash, request, Date.parse("2027-01-08T00:00:00Z"))
      .run();
    const [row] = await s.rows<{ version: number }>("SELECT version FROM request WHERE id = ?", request);
    const erased = await eraseRequest(
      deps,
      { tokenHash, at: Date.parse("2027-01-07T10:00:00Z") },
      { version: row?.version ?? 0 },
    );
    expect(erased.ok).toBe(true);
    expect(await figures()).toEqual(before);
    // Nor does what is kept of the request say who its author is.
    const [{ counted = "" } = {}] = await s.rows<{ counted: string }>(
      "SELECT counted_as AS counted FROM check_in WHERE request = ? AND number = 1",
      request,
    );
    expect(JSON.parse(counted)).toEqual(["all/", "region/MA-08", "need/financing", "need/market-access", "body/alpha"]);
  });

  it("tell a body nothing of a case that it has passed on", async () => {
    const passed = await s.file("2026-12-01T08:00:00Z", { email: "itto@projet.example" });
    const [id = "", to = ""] = (await s.of(passed)).map((each) => each.id);
    await s.step("2026-12-01T09:00:00Z", team, id, "approve");
    const [giver, receiver] = (await s.of(passed)).map(({ body }) => body);
    await s.step("2026-12-01T10:00:00Z", memberOf(giver ?? ""), id, "accept");
    // The other is the receiver of what it hands over.
    await s.rows("UPDATE introduction SET handed_from = ? WHERE id = ?", id, to);
    await s.step("2026-12-02T09:00:00Z", team, to, "approve");
    await s.step("2026-12-02T09:30:00Z", { role: "innovator", requestId: passed }, to, "agree");
    await s.step("2026-12-02T10:00:00Z", memberOf(receiver ?? ""), to, "accept");
    expect((await s.of(passed)).slice(0, 2).map(({ state }) => state)).toEqual(["handed-over", "accepted"]);
    const before = (await figures())[`body/${giver}`];
    await tendCheckIns(await s.depsAt(Date.parse("2027-01-02T08:00:00Z")));
    const said = { answer: "stuck", stuckOn: "market", number: 1, version: 2 } as const;
    const author = { role: "innovator", requestId: passed } as const;
    expect((await s.doing("2027-01-04T10:00:00Z", (deps) => answerCheckIn(deps, author, passed, said))).ok).toBe(true);
    expect((await figures())[`body/${giver}`]).toEqual(before);
    expect((await figures())[`body/${receiver}`]).toEqual({ "1.stuck.market": 1 });
  });

  it("go with the cases to the entry that a body is merged into", async () => {
    const before = await figures();
    const stepsOf = async (body: string) =>
      Object.fromEntries(
        (
          await s.rows<{ name: string; taken: number }>(
            "SELECT month || ' ' || step AS name, taken FROM body_step WHERE body = ?",
            body,
          )
        ).map(({ name, taken }) => [name, taken]),
      );
    const [alpha, beta] = [await stepsOf("alpha"), await stepsOf("beta")];
    const merged = await s.doing("2027-01-08T10:00:00Z", (deps) =>
      mergeBodies(deps, team, { from: "alpha", into: "beta", reason: "La même, deux fois" }),
    );
    expect(merged.ok).toBe(true);
    const added = (one: Record<string, number> = {}, other: Record<string, number> = {}) =>
      Object.fromEntries(
        [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [
          name,
          (one[name] ?? 0) + (other[name] ?? 0),
        ]),
      );
    expect([await stepsOf("alpha"), await stepsOf("beta")]).toEqual([{}, added(alpha, beta)]);
    const told = (counts: Record<string, number> = {}) =>
      Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
    const after = await figures();
    expect([after["body/alpha"], told(after["body/beta"])]).toEqual([
      undefined,
      told(added(before["body/alpha"], before["body/beta"])),
    ]);
    expect(await s.rows("SELECT 1 FROM check_in WHERE counted_as LIKE '%body/alpha%'")).toEqual([]);
  });
});
