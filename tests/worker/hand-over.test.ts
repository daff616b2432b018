import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { changeStanding } from "#worker/operations/change-body.ts";
import { handOverCase } from "#worker/operations/hand-over-case.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
let s: Service;
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await smallWorld(database.db, s, ["gamma", "delta", "omega"]);
});
afterAll(() => database.close());
beforeEach(async () => {
  s.letters.length = 0;
  await database.db.batch([
    database.db.prepare("UPDATE body SET lapses = 0, standing = 'active', monthly_capacity = NULL"),
    database.db.prepare("UPDATE offer SET places_left = NULL WHERE id LIKE '%-offer'"),
    database.db.prepare(
      "UPDATE introduction SET state = 'withdrawn', look_on = NULL WHERE state NOT IN ('dismissed', 'withdrawn')",
    ),
    database.db.prepare("UPDATE request SET climb_at = NULL, raised_at = NULL, raised_why = NULL"),
  ]);
});

const T = (day: string, time = "12:00") => `${day}T${time}:00Z`;
const monday = "2026-11-30";
const said = { why: "better-placed", handOverWords: "Ils vendent déjà à Tinghir", told: "yes" } as const;

/** A case that `alpha` has accepted: two others of its request wait for the team. */
async function accepted() {
  const at = new Date(Date.parse(T(monday, "09:00")) + people++).toISOString();
  const email = `author-${people}@projet.example`;
  const request = await s.file(at, { email });
  const all = await s.of(request);
  const giver = all.find(({ body }) => body === "alpha")?.id ?? "";
  await took(s.step(T(monday), team, giver, "approve"));
  await took(s.step(T(monday), memberOf("alpha"), giver, "accept"));
  const free = ["beta", "gamma", "delta", "omega"].find((body) => all.every((each) => each.body !== body)) ?? "";
  const author = { role: "innovator", requestId: request } as const;
  return { request, giver, email, receiver: free, author };
}
let people = 0;

const took = async (outcome: Promise<{ ok: boolean }>) =>
  expect(await outcome).toEqual(expect.objectContaining({ ok: true }));
const rowOf = async (id: string) => {
  const [row] = await s.rows<Record<string, string | number | null>>("SELECT * FROM introduction WHERE id = ?", id);
  return row ?? {};
};
type Case = Awaited<ReturnType<typeof accepted>>;

async function handOver({ giver, receiver }: Case, to = receiver, day = monday) {
  const { version } = await rowOf(giver);
  return s.doing(T(day), (deps) =>
    handOverCase(
      deps,
      memberOf("alpha"),
      { body: "alpha", id: giver, version: Number(version) },
      { offer: `${to}-offer`, ...said },
    ),
  );
}
const receiverOf = async ({ request, receiver }: Case) =>
  (await s.of(request)).findLast(({ body }) => body === receiver)?.id ?? "";

/** A hand-over that the team has approved, and the person agreed to. */
async function onItsWay() {
  const on = await accepted();
  await took(handOver(on));
  const id = await receiverOf(on);
  await took(s.step(T(monday), team, id, "approve"));
  await took(s.step(T(monday), on.author, id, "agree"));
  return { ...on, id };
}
const stateOf = async (id: string) => (await rowOf(id)).state;
const stepsOf = async (id: string) =>
  (
    await s.rows<{ step: string; reason: string | null }>(
      "SELECT step, reason FROM introduction_history WHERE introduction = ? ORDER BY version",
      id,
    )
  ).map(({ step, reason }) => (reason === null ? step : `${step} (${reason})`));

describe("a body that hands a case over", () => {
  it("keeps it until the other accepts: the team approves, the person agrees, and everybody is told", async () => {
    const on = await onItsWay();
    expect(await stateOf(on.giver)).toBe("accepted");
    await took(s.step(T(monday), memberOf(on.receiver), on.id, "accept"));
    expect(await Promise.all([stateOf(on.giver), stateOf(on.id)])).toEqual(["handed-over", "accepted"]);
    expect(await stepsOf(on.giver)).toEqual(["propose", "approve", "accept", "hand-over (better-placed)", "pass-on"]);
    expect(await stepsOf(on.id)).toEqual(["propose (better-placed)", "approve", "agree", "accept"]);
    expect(await rowOf(on.giver)).toMatchObject({ took_month: null, took_place: 0 });
    expect(s.subjectsTo(on.email)).toEqual([]);
    expect(s.subjectsTo("of-alpha@bodies.example")).toEqual([]);
  });
});
