import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charterVersion } from "#domain/body/charter.ts";
import { signIn } from "#tests/support/introduction-actors.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { cookieOf, knock } from "#tests/support/quick-door.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { Wasl } from "#tests/support/wasl.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { mergeBodies } from "#worker/operations/merge-bodies.ts";
import { tendCheckIns } from "#worker/scheduled/tend-check-ins.ts";

let database: QuickDatabase;
let s: Service;
/** The introductions to `alpha`, in the order in which they were filed: 24 in all, two of them accepted in December. */
const own: string[] = [];
const now = "2027-01-10T10:00:00Z";
const alpha = memberOf("alpha");
beforeAll(async () => {
  database = await startQuickDatabase();
  const { db } = database;
  s = service(db);
  await smallWorld(db, s);
  for (let person = 0; person < 24; person++) {
    const day = `2026-11-${person < 22 ? "25" : "30"}`;
    const at = `${day}T09:${String(person).padStart(2, "0")}:00Z`;
    const request = await s.file(at, { email: `p${person}@projet.example`, problem: `Projet numéro ${person}.` });
    const id = (await s.of(request)).find(({ body }) => body === "alpha")?.id ?? "";
    await s.step(at, team, id, "approve");
    await s.step(person < 22 ? at : "2026-11-30T23:30:00Z", alpha, id, "accept");
    own.push(id);
  }
  await db.batch([
    ...["alpha", "beta"].map((body) =>
      db.prepare("INSERT INTO charter_acceptance VALUES (?, ?, ?, 'fr', 0)").bind(`of-${body}`, body, charterVersion),
    ),
  ]);
  await signIn({ db } as Wasl, ["of-alpha", "of-beta"]);
  for (const day of ["26", "31"]) await tendCheckIns(await s.depsAt(Date.parse(`2026-12-${day}T08:00:00Z`)));
});
afterAll(() => database.close());
const apart = (name: string, test: () => Promise<void>) => it(name, () => database.undone(test));

const page = async (query: string, body = "alpha", by = body) => {
  const path = query.startsWith("/") ? query : `/fr/desk/${body}/figures${query === "" ? "" : `/cases?${query}`}`;
  return knock(database, s, path, { at: now, cookie: cookieOf(`of-${by}`) });
};
const casesIn = (html: string) => [...html.matchAll(/\/introductions\/([\w-]+)"/g)].map(([, id = ""]) => id);
const nextIn = (html: string) => /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
/** Every page of a list, one after the other. */
async function allOf(query: string, body = "alpha"): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | undefined = query; next !== undefined; ) {
    const { status, html } = await page(next, body);
    expect(status).toBe(200);
    ids.push(...casesIn(html));
    next = nextIn(html);
  }
  return ids;
}
const requestOf = async (id: string) =>
  (await s.rows<{ request: string }>("SELECT request FROM introduction WHERE id = ?", id))[0]?.request ?? "";
/** The person of a case answers its first check-in. */
async function answers(id: string, answer: "going-well" | "stuck" | "stopped", stuckOn: "market" | null = null) {
  const request = await requestOf(id);
  const [row] = await s.rows<{ version: number }>(
    "SELECT version FROM check_in WHERE request = ? AND number = 1",
    request,
  );
  const said = { number: 1, version: row?.version ?? 0, answer, stuckOn };
  const actor = { role: "innovator", requestId: request } as const;
  expect((await s.doing(now, (deps) => answerCheckIn(deps, actor, request, said))).ok).toBe(true);
}

describe("the figures of a body", () => {
  it("lead from each number of a month to as many cases, page by page, in the month of Casablanca", async () => {
    const { html } = await page("");
    const links = [
      ...html.matchAll(/figures\/cases\?count=(\w[\w-]*)&amp;month=([\d-]+)"><span[^>]*>[^<]*<\/span>(\d+)</g),
    ];
    expect(links.map(([, count, month, cases]) => `${month} ${count} ${cases}`)).toEqual([
      ...["2026-12 accept 2", "2026-11 received 24", "2026-11 accept 22"],
    ]);
    for (const [, count, month, cases] of links) {
      const ids = await allOf(`count=${count}&month=${month}`);
      expect([ids.length, new Set(ids).size]).toEqual([Number(cases), Number(cases)]);
    }
    expect(await allOf("count=accept&month=2026-12")).toEqual(own.slice(22).toSorted().toReversed());
    expect((await page("count=accept&month=2026-12")).html).toContain("Projet numéro 23.");
  });

  apart(
    "lead from each answer, and from what people are stuck on, to its cases; corrected, to those of now",
    async () => {
      const [one = "", other = "", third = ""] = own;
      await answers(one, "stuck", "market");
      await answers(other, "stuck", "market");
      await answers(third, "going-well");
      const { html } = await page("");
      expect(html).toMatch(/cases\?answer=stuck&amp;at=1"[^>]*>[^<]*\(2\)/);
      expect(html).toMatch(/cases\?stuckOn=market"[^>]*>[^<]*\(2\)/);
      expect((await allOf("answer=stuck&at=1")).toSorted()).toEqual([one, other].toSorted());
      expect((await allOf("stuckOn=market")).toSorted()).toEqual([one, other].toSorted());
      await answers(other, "going-well");
      expect(await allOf("stuckOn=market")).toEqual([one]);
      expect((await allOf("answer=going-well&at=1")).toSorted()).toEqual([other, third].toSorted());
      expect(await allOf("answer=going-well&at=2")).toEqual([]);
    },
  );

  apart(
    "show no case that was passed on, nor the answers of one that was taken back, and none of another body",
    async () => {
      const [passed = "", taken = ""] = own;
      await answers(passed, "going-well");
      await answers(taken, "going-well");
      await s.rows("UPDATE introduction SET state = 'handed-over' WHERE id = ?", passed);
      await s.rows("UPDATE introduction SET state = 'withdrawn' WHERE id = ?", taken);
      expect(await allOf("answer=going-well&at=1")).toEqual([]);
      const november = await allOf("count=accept&month=2026-11");
      expect([november.length, november.includes(passed)]).toEqual([21, false]);
      expect((await page("count=accept&month=2026-11")).html).not.toContain("Projet numéro 1.");
      expect(await allOf("count=accept&month=2026-11", "beta")).toEqual([]);
      expect((await page("count=accept&month=2026-11", "alpha", "beta")).status).toBe(404);
    },
  );

  it("are not asked of an address that names no figure", async () => {
    for (const query of [
      "count=accept",
      "count=accept&month=2026-13",
      "answer=well&at=1",
      "stuckOn=market&at=1",
      "after=1",
    ])
      expect([query, (await page(query)).status]).toEqual([query, 404]);
    expect((await page("stuckOn=market&after=nothing")).status).toBe(200);
  });

  apart("go with the cases when an entry becomes part of another", async () => {
    await answers(own[0] ?? "", "stuck", "market");
    await s.rows("UPDATE introduction SET state = 'dismissed' WHERE body = 'beta'");
    const merged = await s.doing(now, (deps) =>
      mergeBodies(deps, team, { from: "alpha", into: "beta", reason: "La même" }),
    );
    expect(merged.ok).toBe(true);
    expect(await allOf("stuckOn=market", "beta")).toEqual([own[0]]);
  });
});
