import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signIn } from "#tests/support/introduction-actors.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { cookieOf, knock } from "#tests/support/quick-door.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { Wasl } from "#tests/support/wasl.ts";
import { declareAtCheckIn } from "#worker/operations/declare-at-check-in.ts";
import { sayVerdict } from "#worker/operations/say-verdict.ts";
import { tendCheckIns } from "#worker/scheduled/tend-check-ins.ts";

let database: QuickDatabase;
let s: Service;
let request: string;
let helped: string;
/** The day after the first check-in was due: whoever has no e-mail is called. */
const now = "2027-01-04T10:00:00Z";
beforeAll(async () => {
  database = await startQuickDatabase();
  const { db } = database;
  s = service(db);
  await smallWorld(db, s);
  for (const id of ["ghita", "hassan"]) {
    await db.batch([
      db.prepare("INSERT INTO account VALUES (?, 'active', 1, 0, 'fr', 0)").bind(id),
      db.prepare("INSERT INTO account_person VALUES (?, ?, '', '')").bind(id, `${id}@relais.example`),
      db
        .prepare(`INSERT INTO relay VALUES (?, 'verified', 2, 1, 'association', NULL, 'MA-TIN', 'MA-08', '["arabic"]')`)
        .bind(id),
      db
        .prepare("INSERT INTO relay_words VALUES (?, 'Association Tizi', 'Souk', '0524000000', '9 h', 'Moi', NULL)")
        .bind(id),
    ]);
  }
  const person = { email: "", phone: "0661223344", indicator: "Tapis vendus par mois" };
  request = await s.file("2026-11-30T09:00:00Z", person);
  await s.rows("UPDATE request SET relay = 'ghita' WHERE id = ?", request);
  helped = (await s.of(request)).find(({ body }) => body === "alpha")?.id ?? "";
  await s.step("2026-11-30T09:10:00Z", team, helped, "approve");
  await s.step("2026-11-30T09:20:00Z", memberOf("alpha"), helped, "accept");
  await s.step("2026-12-20T09:00:00Z", memberOf("alpha"), helped, "report-help", { outcome: "funded" });
  await tendCheckIns(await s.depsAt(Date.parse("2026-12-31T08:00:00Z")));
  await signIn({ db } as Wasl, ["ghita", "hassan", "of-the-team"]);
});
afterAll(() => database.close());

let undo = () => {};
beforeEach(async () => {
  await new Promise<void>((begin) => {
    void database.undone(
      () =>
        new Promise<void>((end) => {
          undo = end;
          begin();
        }),
    );
  });
  return () => undo();
});

const doors = {
  relay: {
    account: "ghita",
    page: () => `/relay/requests/${request}`,
    more: () => `/relay/requests/${request}/check-in/more`,
    verdict: () => `/relay/requests/${request}/introductions/${helped}/verdict`,
  },
  admin: {
    account: "of-the-team",
    page: () => `/admin/requests/${request}`,
    more: () => `/admin/requests/${request}/check-in-more`,
    verdict: () => `/admin/requests/${request}/introductions/${helped}/verdict`,
  },
} as const;
type Who = keyof typeof doors;

const sends = (account: string, path: string, fields?: Record<string, string>, lang = "fr") =>
  knock(database, s, `/${lang}${path}`, { at: now, cookie: cookieOf(account), ...(fields && { fields }) });
/** The person says that it goes well. */
const tap = (who: Who) =>
  sends(doors[who].account, `${doors[who].page()}/check-in`, { number: "1", version: "2", answer: "going-well" });
const said = {
  ...{ number: "1", words: "Dix tapis vendus", indicatorBase: "2", indicatorNow: "10", amountMad: "3000" },
  ...{ jobs: "3", people: "12", helped: "partly" },
};
const checkIn = () =>
  s.rows(
    `SELECT answer, indicator_base, indicator_now, amount_mad, jobs, people, helped, words FROM check_in AS c
     LEFT JOIN check_in_words AS w ON w.request = c.request AND w.number = c.number WHERE c.request = ? AND c.number = 1`,
    request,
  );
const kept = {
  ...{ answer: "going-well", indicator_base: 2, indicator_now: 10, amount_mad: 3000, jobs: 3, people: 12 },
  ...{ helped: "partly", words: "Dix tapis vendus" },
};
const nothing = Object.fromEntries(Object.keys(kept).map((key) => [key, key === "answer" ? "going-well" : null]));

describe.each(["relay", "admin"] as const)("what a person says on the phone, to their %s", (who) => {
  const { account } = doors[who];

  it("is written down beside the tap, all of it or nothing, with who wrote it down", async () => {
    expect((await tap(who)).status).toBe(303);
    const page = await sends(account, doors[who].page());
    expect([page.status, page.html.includes("Tapis vendus par mois")]).toEqual([200, true]);
    expect(page.html).toContain(`action="/fr${doors[who].more()}"`);
    expect((await sends(account, doors[who].more(), { number: "1" })).status).toBe(303);
    expect(await checkIn()).toEqual([nothing]);
    expect((await sends(account, doors[who].more(), said)).status).toBe(303);
    expect(await checkIn()).toEqual([kept]);
    expect(
      await s.rows(
        "SELECT step, by FROM check_in_history WHERE request = ? AND number = 1 AND version > 2 ORDER BY version",
        request,
      ),
    ).toEqual(["answer", "detail", "detail"].map((step) => ({ step, by: account })));
    expect(await s.rows("SELECT what, noun, subject FROM journal WHERE by = ? AND noun = 'request'", account)).toEqual(
      [1, 2, 3].map(() => ({ what: "noted", noun: "request", subject: request })),
    );
  });

  it("comes back whole when a number is none, in another language too; and is not asked before an answer", async () => {
    const before = await sends(account, doors[who].more(), said);
    expect([before.status, await s.rows("SELECT * FROM check_in_words")]).toEqual([409, []]);
    await tap(who);
    const wrong = await sends(account, doors[who].more(), { ...said, jobs: "beaucoup" });
    expect([wrong.status, wrong.html.includes("Dix tapis vendus"), wrong.html.includes('value="beaucoup"')]).toEqual([
      ...[422, true, true],
    ]);
    const other = await sends(account, doors[who].more(), { ...said, jobs: "beaucoup", go: "check" }, "ar");
    expect([other.status, other.html.includes('value="beaucoup"'), other.html.includes('lang="ar"')]).toEqual([
      ...[422, true, true],
    ]);
    expect(await checkIn()).toEqual([nothing]);
  });

  it("says whether the help has helped, once however often it is sent", async () => {
    const page = await sends(account, doors[who].page());
    expect(page.html).toContain(`action="/fr${doors[who].verdict()}"`);
    const told = { helped: "partly", words: "Un peu tard" };
    for (const _ of [1, 2]) expect((await sends(account, doors[who].verdict(), told)).status).toBe(303);
    expect(await s.rows("SELECT version, helped, by FROM introduction_verdict")).toEqual([
      { version: 1, helped: "partly", by: account },
    ]);
    expect(await s.rows("SELECT words FROM introduction_verdict_words")).toEqual([{ words: "Un peu tard" }]);
    expect((await sends(account, doors[who].page())).html).toContain("Un peu tard");
    expect(await s.rows("SELECT subject FROM journal WHERE by = ? AND what = 'noted'", account)).toEqual([
      { subject: request },
    ]);
  });

  it("is a step from the call, which leads to its place", async () => {
    await s.rows("UPDATE outbox SET due_at = 0, relay = iif(?, 'ghita', NULL)", who === "relay" ? 1 : 0);
    const calls = await sends(account, `/${who}/calls`);
    const place = who === "relay" ? "#check-in" : "#check-ins";
    expect(calls.html).toContain(`href="/fr${doors[who].page()}${place}"`);
    expect((await sends(account, doors[who].page())).html).toContain(`id="${place.slice(1)}"`);
  });
});

describe("what only the relay of a request writes down", () => {
  it("is unknown to any other relay, and to it once the person has taken the request over", async () => {
    await tap("relay");
    const tries = [
      [doors.relay.more(), said],
      [doors.relay.verdict(), { helped: "yes" }],
    ] as const;
    for (const [path, fields] of tries) expect((await sends("hassan", path, fields)).status).toBe(404);
    await s.rows("UPDATE request SET relay = NULL WHERE id = ?", request);
    for (const [path, fields] of tries) expect((await sends("ghita", path, fields)).status).toBe(404);
    expect([await checkIn(), await s.rows("SELECT * FROM introduction_verdict")]).toEqual([[nothing], []]);
  });

  it("does not count at the moment at which the request is taken over", async () => {
    await tap("relay");
    const takenOver = () => s.rows("UPDATE request SET relay = NULL WHERE id = ?", request);
    const ghita = { role: "person", id: "ghita", isAdmin: false, memberships: [], isRelay: true } as const;
    const more = { number: 1, words: "Trop tard", indicatorBase: null, indicatorNow: null, amountMad: null };
    const refusedNow = { ok: false, refusal: { code: "changed_meanwhile" } };
    const declared = await s.doing(now, (deps) =>
      declareAtCheckIn(meanwhile(deps, takenOver), ghita, request, { ...more, jobs: 1, people: null, helped: null }),
    );
    expect([declared, await checkIn()]).toEqual([refusedNow, [nothing]]);
    await s.rows("UPDATE request SET relay = 'ghita' WHERE id = ?", request);
    const judged = await s.doing(now, (deps) =>
      sayVerdict(meanwhile(deps, takenOver), ghita, helped, { helped: "no", words: "Trop tard" }, () => true),
    );
    expect([judged, await s.rows("SELECT * FROM introduction_verdict")]).toEqual([refusedNow, []]);
  });

  it("comes along, and is taken up in its place, when the visit was over", async () => {
    await tap("relay");
    for (const [path, fields] of [
      [doors.relay.more(), said],
      [doors.relay.verdict(), { words: "Dix tapis vendus" }],
    ] as const) {
      const late = await knock(database, s, `/fr${path}`, { at: now, fields });
      expect([late.status, late.html.includes('value="Dix tapis vendus"')]).toEqual([401, true]);
      const back = await sends("ghita", path, { ...fields, go: "show" });
      expect([back.status, back.html.includes("Dix tapis vendus")]).toEqual([200, true]);
    }
  });
});
