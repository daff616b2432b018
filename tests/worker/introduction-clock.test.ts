import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
let s: Service;
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await smallWorld(database.db, s);
});
afterAll(() => database.close());

/** A Monday. */
const monday = "2026-11-30";
const at = (day: string, time = "10:00") => `${day}T${time}:00Z`;

const of = async (request: string, body: string) => {
  const found = (await s.of(request)).find((each) => each.body === body);
  if (!found) throw new Error(`nothing of ${body}`);
  return found;
};
const history = (id: string) =>
  s.rows<{ step: string; by: string }>(
    "SELECT step, by FROM introduction_history WHERE introduction = ? ORDER BY version",
    id,
  );
const requestRow = async (id: string) =>
  (
    await s.rows<Record<string, unknown>>(
      "SELECT state, desk_since, raised_for, climb_at, dead_end_at FROM request WHERE id = ?",
      id,
    )
  )[0];
/** How many letters of a kind were written about an introduction. */
const told = async (letter: string, id: string) => {
  const [row] = await s.rows<{ n: number }>(
    "SELECT count(*) AS n FROM outbox WHERE letter = ? AND instr(id, ?)",
    letter,
    id,
  );
  return row?.n;
};
let people = 0;
/** Files for somebody new: their address tells their letters from those of others. */
async function filed(day: string, changes: Parameters<Service["file"]>[1] = {}) {
  await database.db.prepare("UPDATE body SET lapses = 0").run();
  const email = `somebody-${people++}@projet.example`;
  const request = await s.file(new Date(Date.parse(at(day)) + people).toISOString(), { email, ...changes });
  return { request, email };
}
const sentTo = async (day: string, body: string, changes: Parameters<Service["file"]>[1] = {}) => {
  const { request, email } = await filed(day, changes);
  const { id } = await of(request, body);
  const approved = await s.step(at(day, "11:00"), team, id, "approve");
  if (!approved.ok) throw new Error(JSON.stringify(approved));
  return { request, email, id };
};
const subjects = (email: string) => s.subjectsTo(email).map((subject) => subject.replace(/[0-9A-Z]{8}/, "CODE"));

describe("what waits for the team", () => {
  it("is told to all admins on the third working day, and to the author on the sixth, once each", async () => {
    const { email } = await filed(monday);
    await s.clockOn("2026-12-02");
    expect(s.subjectsTo("team@wasl.example")).toEqual([]);
    await s.clockOn("2026-12-03");
    await s.clockOn("2026-12-03");
    expect(s.subjectsTo("team@wasl.example")).toEqual(["Un dossier attend d'être relu"]);
    await s.clockOn("2026-12-07");
    expect(subjects(email)).toHaveLength(1);
    await s.clockOn("2026-12-08");
    await s.clockOn("2026-12-08");
    expect(subjects(email)).toEqual([
      "Votre demande CODE est bien reçue",
      "Votre demande CODE : la relecture a du retard",
    ]);
  });

  it("is approved by the clock after the seventh working day when it is clear, and asks who asked to be asked", async () => {
    const clear = await filed(monday);
    const asks = await filed(monday, { disclosure: "ask-each" });
    await s.clockOn("2026-12-09");
    expect((await of(clear.request, "alpha")).state).toBe("proposed");
    await s.clockOn("2026-12-10");
    expect((await of(clear.request, "alpha")).state).toBe("sent");
    expect((await of(asks.request, "alpha")).state).toBe("agreeing");
    expect(await history((await of(clear.request, "alpha")).id)).toEqual([
      { step: "propose", by: "system" },
      { step: "approve", by: "clock" },
    ]);
  });

  it("is left to the team when the body has no room", async () => {
    await database.db.prepare("UPDATE body SET monthly_capacity = 0 WHERE id = 'beta'").run();
    const { request } = await filed(monday);
    await s.clockOn("2026-12-10");
    expect((await of(request, "beta")).state).toBe("proposed");
    expect(await requestRow(request)).toMatchObject({ desk_since: expect.any(Number) });
    await database.db.prepare("UPDATE body SET monthly_capacity = NULL WHERE id = 'beta'").run();
  });
});

describe("what waits for its author", () => {
  it("is reminded after three and seven working days, and withdrawn after ten", async () => {
    const { request, id } = await sentTo(monday, "alpha", { disclosure: "ask-each" });
    expect((await of(request, "alpha")).state).toBe("agreeing");
    for (const day of ["2026-12-03", "2026-12-04", "2026-12-09", "2026-12-10", "2026-12-14"]) await s.clockOn(day);
    expect(await told("agreement-asked", id)).toBe(3);
    expect((await of(request, "alpha")).state).toBe("agreeing");
    await s.clockOn("2026-12-15");
    expect((await history(id)).at(-1)).toEqual({ step: "expire", by: "clock" });
    expect((await of(request, "alpha")).state).toBe("withdrawn");
  });
});

describe("what waits for a body", () => {
  it("reminds it after three and seven working days, and lapses after ten; its author is told what comes next", async () => {
    const { request, email, id } = await sentTo(monday, "alpha");
    await s.clockOn("2026-12-03");
    expect(await told("to-answer-soon", id)).toBe(0);
    await s.clockOn("2026-12-04");
    expect(await told("to-answer-soon", id)).toBe(1);
    await s.clockOn("2026-12-10");
    expect(await told("to-answer-soon", id)).toBe(2);
    await s.clockOn("2026-12-14");
    expect((await of(request, "alpha")).state).toBe("sent");
    await s.clockOn("2026-12-15");
    expect((await history(id)).at(-1)).toEqual({ step: "lapse", by: "clock" });
    expect(subjects(email).at(-1)).toMatch(/alpha.*suite|suite/);
    expect(await s.rows("SELECT lapses FROM body WHERE id = 'alpha'")).not.toEqual([{ lapses: 0 }]);
  });

  it("stops its clock while the author is asked, for five working days at most", async () => {
    const { request, id } = await sentTo(monday, "beta");
    expect(await s.step(at("2026-12-04"), memberOf("beta"), id, "ask", { words: "Où est le douar ?" })).toMatchObject({
      ok: true,
    });
    await s.clockOn("2026-12-11");
    expect((await of(request, "beta")).state).toBe("asked");
    await s.clockOn("2026-12-12");
    expect((await history(id)).at(-1)).toEqual({ step: "expire", by: "clock" });
    // Four days were spent before it asked: six are left from Saturday on.
    await s.clockOn("2026-12-21");
    expect((await of(request, "beta")).state).toBe("sent");
    await s.clockOn("2026-12-22");
    expect((await of(request, "beta")).state).toBe("lapsed");
  });

  it("asks a body for news after thirty days, and has it called after sixty; news begins the count anew", async () => {
    const { id, request } = await sentTo(monday, "beta");
    await s.step(at(monday, "12:00"), memberOf("beta"), id, "accept");
    await s.clockOn("2026-12-30");
    expect(await told("news-asked", id)).toBe(0);
    await s.clockOn("2026-12-31");
    expect(await told("news-asked", id)).toBe(1);
    await s.clockOn("2027-01-30");
    // Nobody has found a number to call: it is put before the team.
    expect(await requestRow(request)).toMatchObject({ raised_for: "silent" });
  });

  it("after a month of downtime tells each of one thing, not of all that it missed", async () => {
    const { email, id } = await sentTo(monday, "beta");
    const [toBody, toAuthor] = [s.subjectsTo("of-beta@bodies.example").length, subjects(email).length];
    await s.clockOn("2027-01-04");
    expect((await history(id)).at(-1)).toEqual({ step: "lapse", by: "clock" });
    const more = s.subjectsTo("of-beta@bodies.example").slice(toBody);
    expect(new Set(more).size).toBe(more.length);
    expect(subjects(email).length - toAuthor).toBeLessThanOrEqual(2);
  });

  it("does everything once when the clock runs twice at once", async () => {
    const { request, id } = await sentTo("2027-01-18", "beta");
    await Promise.all([1, 2, 3].map(() => s.clock(at("2027-02-02"))));
    await s.clockOn("2027-02-02");
    expect((await of(request, "beta")).state).toBe("lapsed");
    expect((await history(id)).filter(({ step }) => step === "lapse")).toHaveLength(1);
    expect(await told("introduction-ended", id)).toBe(1);
  });
});

describe("what a body has in hand", () => {
  it("is counted again by the clock: its load of thirty days, and how many it answered of the last", async () => {
    await database.db.prepare("UPDATE body SET recount_at = 0 WHERE id = 'beta'").run();
    await s.clock(at("2027-02-05"));
    const [beta] = await s.rows<{ load30: number; answered: number; recount_at: number }>(
      "SELECT load30, answered, recount_at FROM body WHERE id = 'beta'",
    );
    expect(beta?.load30).toBeGreaterThan(0);
    expect(beta?.answered).toBeGreaterThan(0);
    expect(beta?.answered).toBeLessThan(1);
    await s.clock(at("2027-03-08"));
    expect(await s.rows("SELECT load30, recount_at FROM body WHERE id = 'beta'")).toEqual([
      { load30: 0, recount_at: null },
    ]);
  });

  it("gives nothing more to a body whose last three lapsed, until it answers; unless it is the only one", async () => {
    await database.db.prepare("UPDATE body SET lapses = 3 WHERE id = 'alpha'").run();
    const request = await s.file(at("2027-02-15", "08:00"));
    expect((await s.of(request)).map(({ body }) => body)).not.toContain("alpha");
    await database.db.prepare("UPDATE body SET standing = 'paused' WHERE id IN ('beta')").run();
    const only = await s.file(at("2027-02-15", "09:00"));
    expect((await s.of(only)).map(({ body }) => body)).toContain("alpha");
    await database.db.prepare("UPDATE body SET standing = 'active', lapses = 0").run();
  });
});

describe("the ladder", () => {
  it("is climbed to the end: the next match, a nearby offer, the region's centre, and then a call", async () => {
    await database.db.prepare("UPDATE body SET lapses = 0").run();
    const { request, email } = await filed("2027-03-01", { phone: "+212600000001" });
    for (const body of ["alpha", "beta"]) {
      const { id } = await of(request, body);
      await s.step(at("2027-03-01", "11:00"), team, id, "approve");
      await s.step(at("2027-03-01", "12:00"), memberOf(body), id, "decline", {
        reason: "no-capacity",
        words: "Complet",
      });
    }
    // Beyond the region, marked as an exception: the body has no contact, and is given up.
    const nearby = await of(request, "quiet");
    expect(nearby).toMatchObject({ origin: "adjacent", state: "proposed", offer: "quiet-offer" });
    await s.step(at("2027-03-02"), team, nearby.id, "approve");
    expect((await of(request, "quiet")).state).toBe("reaching");
    await s.step(at("2027-03-03"), team, nearby.id, "give-up", { reason: "Aucun contact trouvé" });
    const centre = (await s.of(request)).find(({ origin }) => origin === "orientation");
    expect(centre).toMatchObject({ offer: null, state: "reaching", body: "cri-draa-tafilalet" });
    expect(await history(centre?.id ?? "")).toEqual([
      { step: "propose", by: "system" },
      { step: "approve", by: "system" },
    ]);
    await s.step(at("2027-03-04"), team, centre?.id ?? "", "give-up", { reason: "Aucun contact trouvé" });
    expect(await requestRow(request)).toMatchObject({ state: "submitted", raised_for: "dead-end", climb_at: null });
    const calls = await s.rows<{ recipient: string; call_by: string }>(
      "SELECT recipient, call_by FROM outbox WHERE channel = 'call' AND state = 'waiting' AND request = ?",
      request,
    );
    expect(calls).toEqual([{ recipient: "+212600000001", call_by: "2027-03-08" }]);
    expect(subjects(email).length).toBeGreaterThanOrEqual(7);
  });

  it("goes on from a dead end when a new offer comes, and closes it after six months of silence", async () => {
    const [dead] = await s.rows<{ id: string }>("SELECT id FROM request WHERE raised_for = 'dead-end'");
    const request = dead?.id ?? "";
    await database.db.batch([
      database.db.prepare(
        `INSERT INTO body (id, name, short_name, kind, lang, translations, territories, cities, evidence, source)
         VALUES ('delta', 'Delta', 'delta', 'association', 'fr', '{}', '["MA-TIN"]', '[]', 'role', '{"document":"test","lines":[]}')`,
      ),
      database.db.prepare(
        `INSERT INTO offer (id, body, body_basis, name, summary, lang, translations, state, needs, territories, territory_basis,
           cities, stages, focus_sectors, legal_forms, groups, source, relist_on)
         VALUES ('delta-offer', 'delta', 'explicit', 'Delta', '', 'fr', '{}', 'open', '["market-access"]', '["MA-TIN"]', 'stated',
           '[]', '[]', '[]', '[]', '[]', '{"document":"test","lines":[]}', '2000-01-01')`,
      ),
    ]);
    for (const minute of ["00", "10", "20"]) await s.clock(at("2027-03-10", `10:${minute}`));
    const found = await of(request, "delta");
    expect(found).toMatchObject({ origin: "new-offer", state: "proposed" });
    expect(await requestRow(request)).toMatchObject({ dead_end_at: null });
    await s.step(at("2027-03-11"), team, found.id, "dismiss", { reason: "not-fitting" });
    expect(await requestRow(request)).toMatchObject({ raised_for: "dead-end", state: "submitted" });
    await s.clock(at("2027-09-10"));
    expect(await requestRow(request)).toMatchObject({ state: "submitted" });
    for (const minute of ["00", "10", "20", "30"]) await s.clock(at("2027-09-13", `10:${minute}`));
    expect(await requestRow(request)).toMatchObject({ state: "closed" });
  });
});
