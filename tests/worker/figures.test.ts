import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { html } from "#tests/support/admin-desk.ts";
import { inRole } from "#tests/support/desks.ts";
import { happened, requestRow } from "#tests/support/figure-history.ts";
import { costsOf, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

const now = "2027-03-01T10:00:00Z";
let wasl: Wasl;
let admin: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  admin = await inRole(wasl, "admin", now);
  await told();
  for (const minute of [0, 10, 20]) await wasl.scheduled(new Date(Date.parse(now) + minute * 60_000));
});
afterAll(() => wasl.close());

/** Of two bodies, one answers and helps, the other does not; somebody waits for what nobody offers. */
async function told() {
  const sent = [
    ["propose", "2027-01-18"],
    ["approve", "2027-01-19"],
  ] as const;
  const { db } = wasl;
  await happened(db, { id: "helped", steps: [...sent, ["accept", "2027-01-22"], ["report-help", "2027-02-20"]] });
  await happened(db, { id: "declined", needs: ["legal", "training"], steps: [...sent, ["decline", "2027-01-27"]] });
  for (const id of ["lapsed-1", "lapsed-2"]) {
    await happened(db, {
      id,
      body: "indh",
      region: "MA-08",
      province: "MA-ERR",
      steps: [...sent, ["lapse", "2027-02-05"]],
    });
  }
  await db.prepare("UPDATE request SET state = 'closed'").run();
  await db.prepare("DELETE FROM offer_reach WHERE need IN ('impact', 'research')").run();
  await db.prepare("UPDATE offer SET relist_on = NULL").run();
  const asks = (id: string, needs: readonly string[], region: string, province: string) =>
    requestRow(db, { id, needs, region, province, at: Date.parse("2027-02-01T10:00:00Z") }).run();
  await asks("waits-1", ["impact"], "MA-02", "MA-JRA");
  await asks("waits-2", ["impact", "research"], "MA-02", "MA-OUJ");
  await asks("waits-3", ["financing"], "MA-02", "MA-OUJ");
}

/** What a part of the page says, without its tags. */
const textOf = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const part = (page: string, id: string) =>
  new RegExp(`<section[^>]*aria-labelledby="${id}"[\\s\\S]*?(?=<section[^>]*aria-labelledby|</main>)`).exec(
    page,
  )?.[0] ?? "";
const rowOf = (text: string, name: string) => text.split("<li>").find((row) => row.includes(name)) ?? "";
const casesAt = (query: string) => html(admin.get(`/fr/admin/figures/cases?${query}`));
const requestsIn = (page: string) => [...page.matchAll(/\/admin\/requests\/([\w-]+)"/g)].map(([, id]) => id);

describe("the figures of the desk", () => {
  it("say how long half of the cases took, and how many had an answer", async () => {
    const all = textOf(part(await html(admin.get("/fr/admin/figures")), "all"));
    expect(all).toContain("Relecture par l'équipe 1 jour ouvré au plus 4 cas");
    expect(all).toContain("Première réponse de la structure 3 jours ouvrés au plus 2 cas");
    expect(all).toContain("Part de réponses 50 % 2 sans réponse");
    expect(all).toContain("Aide apportée, après l'acceptation 30 jours au plus 1 cas");
  });

  it("say when they were counted", async () => {
    expect(textOf(await html(admin.get("/fr/admin/figures")))).toContain("Dernier compte : 1 mars 2027");
  });

  it("tell bodies apart, the one that answers least first, without what the team did", async () => {
    const bodies = part(await html(admin.get("/fr/admin/figures")), "bodies");
    expect([...bodies.matchAll(/admin\/bodies\/([\w-]+)"/g)].map(([, id]) => id)).toEqual(["indh", "ads"]);
    expect(textOf(rowOf(bodies, "/bodies/indh"))).toContain("0 % 2 sans réponse");
    expect(textOf(rowOf(bodies, "/bodies/ads"))).toContain("100 %");
    expect(bodies).not.toContain("Relecture");
  });

  it("tell regions and needs apart, in their order, those without a case left out", async () => {
    const page = await html(admin.get("/fr/admin/figures"));
    const headings = (text: string) => [...text.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, name]) => name);
    expect(headings(part(page, "regions"))).toEqual(["Oriental", "Drâa-Tafilalet"]);
    expect(headings(part(page, "needs"))).toEqual(["Formation", "Statut juridique et formalités"]);
    expect(textOf(rowOf(part(page, "regions"), "Drâa-Tafilalet"))).toContain("0 % 2 sans réponse");
  });

  it.each(["fr", "ar", "en"])("cost one round trip beyond the session, in %s", async (locale) => {
    const { roundTrips, rowsRead } = costsOf(await admin.get(`/${locale}/admin/figures`));
    expect([roundTrips, rowsRead < 150]).toEqual([2, true]);
  });

  it("are for the team", async () => {
    const manager = await inRole(wasl, "manager", now);
    expect((await manager.get("/fr/admin/figures")).status).toBe(404);
    expect((await manager.get("/fr/admin/figures/cases?measure=answered&by=all")).status).toBe(404);
  });
});

describe("the list of bodies", () => {
  it("goes on by key, through bodies of one share too, and shows nothing else on the pages that follow", async () => {
    const ids = (
      await wasl.db.prepare("SELECT id FROM body WHERE id NOT IN ('ads', 'indh') LIMIT 24").all<{ id: string }>()
    ).results;
    const bands = "[0,0,0,0,0,0,0,0]";
    await wasl.db.batch(
      ids.map(({ id }) => wasl.db.prepare("INSERT INTO figure VALUES ('body', ?1, ?2, ?2, ?2, 1, 0)").bind(id, bands)),
    );
    const first = await html(admin.get("/fr/admin/figures"));
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1] ?? "";
    const second = await html(admin.get(next));
    const seen = [first, second].flatMap((page) =>
      [...part(page, "bodies").matchAll(/admin\/bodies\/([\w-]+)"/g)].map(([, id]) => id),
    );
    expect(seen.toSorted()).toEqual([...ids.map(({ id }) => id), "ads", "indh"].toSorted());
    expect(seen.at(-1)).toBe("ads");
    expect(second).not.toContain('id="gaps"');
    expect((await admin.get("/fr/admin/figures?after=nonsense")).status).toBe(200);
    await wasl.db.prepare("DELETE FROM figure WHERE by = 'body' AND key NOT IN ('ads', 'indh')").run();
  });
});

describe("the cases behind a figure", () => {
  it.each([
    ["measure=reviewed&by=all", ["lapsed-2", "lapsed-1", "helped", "declined"]],
    ["measure=answered&by=body&key=ads", ["declined", "helped"]],
    ["measure=lapsed&by=region&key=MA-08", ["lapsed-2", "lapsed-1"]],
    ["measure=answered&by=need&key=training", ["declined"]],
    ["measure=helped&by=need&key=legal", ["helped"]],
    ["measure=helped&by=body&key=indh", []],
  ])("are listed, newest first: %s", async (query, requests) => {
    expect(requestsIn(await casesAt(query))).toEqual(requests);
  });

  it("are what the page of figures links to, as many as it says", async () => {
    const page = await html(admin.get("/fr/admin/figures"));
    const links = [...page.matchAll(/href="([^"]+figures\/cases\?measure=(?!waiting)[^"]+)">(\d+) (?:cas|sans)/g)];
    expect(links.length).toBeGreaterThan(15);
    for (const [, path = "", cases] of links) {
      const listed = requestsIn(await html(admin.get(path.replaceAll("&amp;", "&"))));
      expect([path, listed.length]).toEqual([path, Number(cases)]);
    }
  });

  it("say how long each took, and whose it is", async () => {
    const line = textOf(rowOf(await casesAt("measure=answered&by=all"), "requests/declined"));
    expect(line).toContain("réponse le 27 janvier 2027 · 6 jours ouvrés");
    expect(line).toContain("Agence de développement social");
    expect(line).toContain("Jerada");
  });

  it.each([
    "",
    "measure=answered",
    "measure=answered&by=need&key=money",
    "measure=x&by=all",
    "measure=waiting&need=legal",
    "measure=lapsed&by=body&key=A/B",
  ])("are nowhere to be found where the address names none: %s", async (query) => {
    expect((await admin.get(`/fr/admin/figures/cases?${query}`)).status).toBe(404);
  });

  it("are those of an admin's own regions, where they have some", async () => {
    await wasl.db.prepare("INSERT INTO account_region VALUES ('local-admin', 'MA-08')").run();
    expect(requestsIn(await casesAt("measure=reviewed&by=all"))).toEqual(["lapsed-2", "lapsed-1"]);
    expect(requestsIn(await casesAt("measure=waiting&need=impact&region=MA-02"))).toEqual([]);
    await wasl.db.prepare("DELETE FROM account_region").run();
  });

  it("go on by key, and stay within what a page may read", async () => {
    await wasl.db
      .prepare("INSERT INTO figure_case SELECT 'all', '', 'helped', key, 'declined', 100 + key, 1 FROM json_each(?)")
      .bind(JSON.stringify(Array.from({ length: 70 }, () => 0)))
      .run();
    let listed = 0;
    for (let path: string | undefined = "/fr/admin/figures/cases?measure=helped&by=all"; path; ) {
      const answer: Awaited<ReturnType<typeof admin.get>> = await admin.get(path);
      expect(costsOf(answer).rowsRead).toBeLessThan(250);
      const page = await answer.text();
      listed += requestsIn(page).length;
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(listed).toBe(71);
    await wasl.db.prepare("DELETE FROM figure_case WHERE version >= 100").run();
  });
});

describe("needs and regions, offers against requests", () => {
  it("begin with those where somebody waits and nothing is offered, most people first", async () => {
    const gaps = part(await html(admin.get("/fr/admin/figures")), "gaps");
    const list = gaps.slice(0, gaps.indexOf("<details"));
    const lines = list.split("<li>").slice(1).map(textOf);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("Mesure d'impact Oriental 2 demandes · aucune offre");
    expect(lines[1]).toContain("Appui scientifique et technique Oriental 1 demande · aucune offre");
  });

  it("lead from each cell to its offers and to its requests", async () => {
    const page = await html(admin.get("/fr/admin/figures"));
    expect(page).toContain('href="/fr/offers?territory=MA-02&amp;need=financing"');
    expect(page).toContain('href="/fr/admin/figures/cases?measure=waiting&amp;need=financing&amp;region=MA-02"');
    expect([...page.matchAll(/<td/g)]).toHaveLength(144);
    expect(page).not.toContain("pas encore compté");
    expect(requestsIn(await casesAt("measure=waiting&need=impact&region=MA-02"))).toEqual(["waits-1", "waits-2"]);
    expect(requestsIn(await casesAt("measure=waiting&need=impact&region=MA-01"))).toEqual([]);
  });

  it("look through many requests a few at a time, and find those that have the need", async () => {
    const many = JSON.stringify(Array.from({ length: 230 }, (_, at) => at));
    await wasl.db
      .prepare(
        `INSERT INTO request (id, code, form_key, digest, state, version, locale, province, needs, sectors, groups, disclosure, filed_at, region)
        SELECT 'many-' || value, 'many-' || value, 'many-' || value, '', 'submitted', 1, 'fr', 'MA-ERR',
          iif(value % 50 = 49, '["digital","legal"]', '["legal"]'), '[]', '[]', 'go-ahead', value, 'MA-08' FROM json_each(?)`,
      )
      .bind(many)
      .run();
    const found: (string | undefined)[] = [];
    for (let path: string | undefined = "/fr/admin/figures/cases?measure=waiting&need=digital&region=MA-08"; path; ) {
      const answer: Awaited<ReturnType<typeof admin.get>> = await admin.get(path);
      expect(costsOf(answer).rowsRead).toBeLessThan(300);
      const page = await answer.text();
      found.push(...requestsIn(page));
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(found).toEqual(["many-49", "many-99", "many-149", "many-199"]);
  });
});
