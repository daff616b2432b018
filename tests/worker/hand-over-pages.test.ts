import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkInLabels } from "#contract/words/check-ins.ts";
import { charterVersion } from "#domain/body/charter.ts";
import { counting } from "#tests/support/counting.ts";
import { actorsIn, signIn } from "#tests/support/introduction-actors.ts";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { Fields } from "#tests/support/visitor.ts";
import type { Wasl } from "#tests/support/wasl.ts";
import { createApp } from "#worker/app.ts";
import type { Settings } from "#worker/env.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import type { Reader } from "#worker/operations/read-thread.ts";
import { tendCheckIns } from "#worker/scheduled/tend-check-ins.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
let s: Service;
const now = "2026-11-30T11:00:00Z";
const bodies = ["alpha", "beta", "gamma", "delta", "omega"];
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await smallWorld(database.db, s, bodies.slice(2));
  for (const body of bodies) {
    await database.db
      .prepare("INSERT INTO charter_acceptance VALUES (?, ?, ?, 'fr', 0)")
      .bind(`of-${body}`, body, charterVersion)
      .run();
  }
  await signIn(
    { db: database.db } as Wasl,
    bodies.map((body) => `of-${body}`),
  );
});
afterAll(() => database.close());

/** The app on this database, as it is deployed: what follows from an answer is waited for. */
function deployed(db: D1Database) {
  const settings = { ...s.settings, now: () => Date.parse(now), sendsAtOnce: false } as Settings;
  const app = createApp(settings);
  const following: Promise<unknown>[] = [];
  const context = { waitUntil: (work: Promise<unknown>) => following.push(work), passThroughOnException: () => {} };
  const fetch = (path: string, init: RequestInit) =>
    app.fetch(new Request(new URL(path, "http://wasl.example"), init), { ...s.env, DB: db }, context as never);
  return { wasl: { db, fetch } as unknown as Wasl, follows: () => Promise.all(following) };
}
const actorsOn = (db: D1Database) => actorsIn(deployed(db).wasl, () => Date.parse(now));

let people = 0;
/** A case that `alpha` has accepted, and a body that it was not proposed to. */
async function accepted() {
  const at = new Date(Date.parse("2026-11-30T09:00:00Z") + people++).toISOString();
  const request = await s.file(at, { email: `author-${people}@projet.example` });
  const all = await s.of(request);
  const id = all.find(({ body }) => body === "alpha")?.id ?? "";
  await s.step(now, team, id, "approve");
  await s.step(now, memberOf("alpha"), id, "accept");
  const receiver = bodies.find((body) => all.every((each) => each.body !== body)) ?? "";
  return { request, id, receiver, seen: { id, version: 3 }, path: `/fr/desk/alpha/introductions/${id}` };
}
const receivedBy = async (request: string, body: string) =>
  (await s.of(request)).find((each) => each.body === body) ?? { id: "", version: 0 };

describe("the form that hands a case over", () => {
  it("offers what fits, of bodies that were not tried, and sends its proposal", async () => {
    const on = await accepted();
    const actors = await actorsOn(database.db);
    expect(await (await actors.reads("of-alpha", on.path)).text()).toContain(`${on.path}/hand-over"`);
    const form = await (await actors.reads("of-alpha", `${on.path}/hand-over`)).text();
    const tried = (await s.of(on.request)).map(({ body }) => body);
    const offered = bodies.filter((body) => form.includes(`value="${body}-offer"`));
    expect(offered).toEqual(bodies.filter((body) => !tried.includes(body)));
    expect(await actors.handOver("of-alpha", "alpha", on.seen, { offer: `${on.receiver}-offer` })).toEqual({
      ...{ status: 303, to: `${on.path}?said=hand-over` },
    });
    const page = await (await actors.reads("of-alpha", on.path)).text();
    expect(page).toContain(
      `propose de transmettre le dossier à \u2068Association ${on.receiver}\u2069. L'équipe relit.`,
    );
    expect(page).not.toContain(`${on.path}/hand-over"`);
    // Over, its address leads back to the case.
    await s.step(now, memberOf("alpha"), on.id, "report-no-help", { words: "Rien" });
    expect((await actors.reads("of-alpha", `${on.path}/hand-over`)).headers.get("location")).toBe(on.path);
  });

  it("comes back whole when it is wrong, or when words are searched", async () => {
    const on = await accepted();
    const { wasl } = deployed(database.db);
    const send = async (fields: Fields) => {
      const body = new URLSearchParams(fields as Record<string, string>).toString();
      const headers = { "content-type": "application/x-www-form-urlencoded", cookie: "account=token-of-of-alpha" };
      const answer = await wasl.fetch(`${on.path}/hand-over`, { method: "POST", body, headers } as never);
      return { status: answer.status, html: await answer.text() };
    };
    const wrong = await send({ version: "3", handOverWords: "Déjà vendu à Ouarzazate", offer: "", why: "" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Déjà vendu à Ouarzazate</textarea>");
    expect(wrong.html).toContain("Parlez-en d&#39;abord avec la personne.".replace("&#39;", "'"));
    const searched = await send({
      version: "3",
      handOverWords: "Déjà vendu",
      text: `vendre ${on.receiver}`,
      go: "show",
    });
    expect(searched.status).toBe(200);
    expect(searched.html).toContain("Déjà vendu</textarea>");
    // Once, though it is found by words and fits too.
    expect(searched.html.split(`value="${on.receiver}-offer"`)).toHaveLength(2);
    expect(await s.of(on.request)).toHaveLength(3);
  });

  it("keeps what was typed when it can no longer be sent", async () => {
    const on = await accepted();
    const actors = await actorsOn(database.db);
    await s.step(now, memberOf("alpha"), on.id, "report-no-help", { words: "Rien" });
    expect(await actors.handOver("of-alpha", "alpha", on.seen, { offer: `${on.receiver}-offer` })).toMatchObject({
      status: 409,
    });
  });

  it("is unknown at any other desk", async () => {
    const on = await accepted();
    const actors = await actorsOn(database.db);
    expect((await actors.reads("of-beta", `${on.path}/hand-over`)).status).toBe(404);
    expect((await actors.reads("of-beta", `/fr/desk/beta/introductions/${on.id}/hand-over`)).status).toBe(404);
    expect(await actors.handOver("of-beta", "beta", on.seen, { offer: "omega-offer" })).toMatchObject({ status: 404 });
  });
});

describe("the figures of a body, as a file", () => {
  it("hold what it did month by month, and what the people answered", async () => {
    const on = await accepted();
    await tendCheckIns(await s.depsAt(Date.parse("2026-12-31T08:00:00Z")));
    const author = { role: "innovator", requestId: on.request } as const;
    const said = { answer: "stuck", stuckOn: "market", number: 1, version: 2 } as const;
    await s.doing("2027-01-04T10:00:00Z", (deps) => answerCheckIn(deps, author, on.request, said));
    const actors = await actorsOn(database.db);
    const file = await (await actors.reads("of-alpha", "/fr/desk/alpha/figures.csv")).text();
    expect(file).toMatch(/^\ufeff?"Mois";"Reçues";"Acceptées"/);
    expect(file).toContain(`"Après 1 mois";"C'est bloqué";"${checkInLabels.fr.stuckOn.market}";"1"`);
  });
});

describe("a case that is handed over", () => {
  it("is accepted, passed on and told within what the free plan allows; each page shows what is its reader's", async () => {
    const on = await accepted();
    const before = await actorsOn(database.db);
    await before.opens(on.request);
    await before.handOver("of-alpha", "alpha", on.seen, { offer: `${on.receiver}-offer` });
    const { id } = await receivedBy(on.request, on.receiver);
    const own = async () => (await before.authorReads(on.request, "/fr/follow")).text();
    expect(await own()).toContain("propose une autre structure");
    expect(await own()).not.toContain(`Association ${on.receiver}`);
    await s.step(now, team, id, "approve");
    expect(await own()).toContain(
      `\u2068Association alpha\u2069 propose de transmettre le dossier à \u2068Association ${on.receiver}\u2069.`,
    );
    await s.step(now, { role: "innovator", requestId: on.request }, id, "agree");

    const { count, DB } = counting(database.db);
    const { wasl, follows } = deployed(DB);
    const actors = await actorsIn(wasl, () => Date.parse(now));
    const sent = s.letters.length;
    const { version } = await receivedBy(on.request, on.receiver);
    expect(await actors.stepAtDesk(`of-${on.receiver}`, on.receiver, { id, version }, "accept")).toMatchObject({
      status: 303,
    });
    await follows();
    expect(count.statements).toBeLessThanOrEqual(50);
    expect(count.batches + s.letters.length - sent).toBeLessThanOrEqual(50);

    const file = await (await before.reads(`of-${on.receiver}`, `/fr/desk/${on.receiver}/introductions/${id}`)).text();
    expect(file).toContain("Après un appel, voici pourquoi.");
    expect(file).toContain("@projet.example");
    const left = await (await before.reads("of-alpha", on.path)).text();
    expect(left).toContain(`\u2068Association ${on.receiver}\u2069 a accepté`);
    expect(left).not.toContain("@projet.example");
    expect(await own()).toContain(
      `\u2068Association ${on.receiver}\u2069 a accepté : \u2068Association alpha\u2069 lui a transmis`,
    );
  });

  it("brings along what was written with whoever had it before: to be read, by whoever has accepted it, and by nobody else", async () => {
    const on = await accepted();
    const author = { actor: { role: "innovator", requestId: on.request }, as: "innovator" } as const;
    const giver = { actor: memberOf("alpha"), as: "body" } as const;
    const writes = (reader: Reader, id: string, words: string, at = now) =>
      s.doing(at, (deps) =>
        actInThread(
          deps,
          reader,
          { id, isTheirs: () => true },
          { act: "write", words, entry: crypto.randomUUID().replaceAll("-", "") },
        ),
      );
    await writes(author, on.id, "Mon métier à tisser est cassé", "2026-11-30T10:00:00Z");
    await writes(giver, on.id, "Nous cherchons un artisan", "2026-11-30T10:01:00Z");
    await writes(giver, on.id, "Un mot de trop", "2026-11-30T10:02:00Z");
    const actors = await actorsOn(database.db);
    await actors.handOver("of-alpha", "alpha", on.seen, { offer: `${on.receiver}-offer` });
    const { id } = await receivedBy(on.request, on.receiver);
    const page = `/fr/desk/${on.receiver}/introductions/${id}`;
    const told = async (account: string, path: string) => {
      const answer = await actors.reads(account, path);
      const html = answer.status === 200 ? await answer.text() : "";
      return ["cassé", "artisan", "de trop"].filter((word) => html.includes(word));
    };
    await s.step(now, team, id, "approve");
    await s.step(now, author.actor, id, "agree");
    expect([await told("of-alpha", on.path), await told(`of-${on.receiver}`, page)]).toEqual([
      ["cassé", "artisan", "de trop"],
      [],
    ]);
    // What the team has hidden stays so.
    await s.rows(
      "UPDATE message SET hidden = 1 WHERE introduction = ? AND at = ?",
      on.id,
      Date.parse("2026-11-30T10:02:00Z"),
    );
    await s.step(now, memberOf(on.receiver), id, "accept");
    expect([await told("of-alpha", on.path), await told(`of-${on.receiver}`, page)]).toEqual([
      [],
      ["cassé", "artisan"],
    ]);
    const others = (await s.of(on.request)).filter(({ body }) => body !== on.receiver && body !== "alpha");
    for (const other of others) {
      expect(await told(`of-${other.body}`, `/fr/desk/${other.body}/introductions/${other.id}`)).toEqual([]);
      expect(await told(`of-${other.body}`, page)).toEqual([]);
    }
    // In one with its own, in the order in which they were written; there alone is it answered, and reported.
    await writes({ actor: memberOf(on.receiver), as: "body" }, id, "Nous en avons un", "2026-11-30T11:01:00Z");
    const both = await (await actors.reads(`of-${on.receiver}`, page)).text();
    expect(both.indexOf("artisan")).toBeLessThan(both.indexOf("Nous en avons un"));
    expect(both).not.toContain('name="reportWhy"');
    expect(both).toContain("Association alpha");
    // The author takes the case back: it is unknown again.
    await s.step(now, author.actor, id, "withdraw");
    expect(await told(`of-${on.receiver}`, page)).toEqual([]);
  });

  it("brings along what was written until it was accepted, where the giver goes on with the person", async () => {
    const on = await accepted();
    const actors = await actorsOn(database.db);
    await actors.handOver("of-alpha", "alpha", on.seen, { offer: `${on.receiver}-offer` });
    const { id } = await receivedBy(on.request, on.receiver);
    await s.step(now, team, id, "approve");
    await s.step(now, { role: "innovator", requestId: on.request }, id, "agree");
    await s.step(now, memberOf("alpha"), on.id, "report-help", { outcome: "other-help" });
    await s.step(now, memberOf(on.receiver), id, "accept");
    const said = { act: "write", words: "Entre nous deux", entry: "e".repeat(32) } as const;
    const giver = { actor: memberOf("alpha"), as: "body" } as const;
    await s.doing("2026-11-30T12:00:00Z", (deps) =>
      actInThread(deps, giver, { id: on.id, isTheirs: () => true }, said),
    );
    const reads = async (account: string, path: string) =>
      (await (await actors.reads(account, path)).text()).includes("Entre nous deux");
    expect([
      await reads("of-alpha", on.path),
      await reads(`of-${on.receiver}`, `/fr/desk/${on.receiver}/introductions/${id}`),
    ]).toEqual([true, false]);
  });

  it("shows its company once its author says so, and hides it again", async () => {
    const on = await accepted();
    const actors = await actorsOn(database.db);
    await actors.opens(on.request);
    const other = (await s.of(on.request)).find(({ state }) => state === "proposed");
    const { id = "", body = "" } = other ?? {};
    await s.step(now, team, id, "approve");
    await s.step(now, memberOf(body), id, "accept");
    const company = async () => {
      const page = await (await actors.reads("of-alpha", on.path)).text();
      return [page.includes("La personne n'a pas accepté"), page.includes(`/fr/bodies/${body}"`)];
    };
    expect(await company()).toEqual([true, false]);
    expect(await actors.showCompany(on.request, 1, "yes")).toMatchObject({ status: 303 });
    expect(await company()).toEqual([false, true]);
    const data = await (await actors.authorReads(on.request, "/fr/follow/data")).json();
    expect(data).toMatchObject({ showsCompany: true });
    expect(await actors.showCompany(on.request, 1, "no")).toMatchObject({ status: 409 });
    expect(await actors.showCompany(on.request, 2, "no")).toMatchObject({ status: 303 });
    expect(await company()).toEqual([true, false]);
    const [{ steps = "" } = {}] = await s.rows<{ steps: string }>(
      "SELECT group_concat(step) AS steps FROM request_history WHERE request = ?",
      on.request,
    );
    expect(steps).toBe("submit,share-company,hide-company");
  });
});
