import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { meanings } from "#domain/text/meanings.ts";
import { faultsIn, foundContact, html, now, rowsIn } from "#tests/support/admin-desk.ts";
import { inRole } from "#tests/support/desks.ts";
import { addMember } from "#tests/support/members.ts";
import { costsOf, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let admin: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  admin = await inRole(wasl, "admin", now);
  await inRole(wasl, "manager", now);
  await inRole(wasl, "adviser", now);
});
afterAll(() => wasl.close());

const rows = <Row = Record<string, unknown>>(sql: string, ...values: readonly (string | number)[]) =>
  rowsIn<Row>(wasl, sql, ...values);
const run = (sql: string, ...values: readonly (string | number)[]) => rows(sql, ...values);

describe("the journal", () => {
  it("tells who did what, on what, when and why, the newest first", async () => {
    await admin.post("/fr/admin/bodies/iresen/contacts", foundContact, { now: "2026-11-25T10:01:00Z" });
    const page = await html(admin.get("/fr/admin/journal"));
    const first = /<ol class="history journal"><li>([\s\S]*?)<\/li>/.exec(page)?.[1] ?? "";
    expect(first).toContain("contact trouvé");
    expect(first).toContain('href="/fr/admin/bodies/iresen"');
    expect(first).toContain("Amina, équipe Wasl");
    const moments = [...page.matchAll(/<time datetime="([^"]+)"/g)].map(([, at = ""]) => at);
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  it("shows every entry of every history once, page after page, those of one instant too", async () => {
    const at = Date.parse("2026-10-01T12:00:00Z");
    await run(
      `INSERT INTO offer_history SELECT id, version + 100, 'edit', ${at}, 'clock' FROM offer ORDER BY id LIMIT 45`,
    );
    await run(`INSERT INTO journal VALUES ('same-instant', ${at}, 'local-admin', 'previewed', 'body', 'ads')`);
    await run(`INSERT INTO history VALUES ('body', 'zz', 1, 'edit', ${at}, 'local-manager', NULL)`);
    const [{ total = 0 } = {}] = await rows<{ total: number }>(
      `SELECT (SELECT count(*) FROM history) + (SELECT count(*) FROM offer_history)
        + (SELECT count(*) FROM request_history) + (SELECT count(*) FROM introduction_history)
        + (SELECT count(*) FROM journal) AS total`,
    );
    expect((await html(admin.get("/fr/admin/journal"))).match(/<time datetime/g)).toHaveLength(30);
    let seen = 0;
    const keys = new Set<string>();
    for (let path: string | undefined = "/fr/admin/journal"; path; ) {
      const page = await html(admin.get(path));
      seen += page.match(/<time datetime/g)?.length ?? 0;
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1];
      if (path) expect(keys.has(path)).toBe(false);
      if (path) keys.add(path);
    }
    expect(seen).toBe(total);
  });

  it("gives those who act without an account their word, and a name to nobody whose account is erased", async () => {
    const later = Date.parse("2026-11-25T10:02:00Z");
    await addMember(wasl.db, { body: "fabs", account: "gone" });
    await wasl.db.batch([
      wasl.db.prepare("DELETE FROM account_person WHERE account = 'gone'"),
      wasl.db.prepare("INSERT INTO history VALUES ('body', 'fabs', 90, 'edit', ?, 'gone', NULL)").bind(later),
      wasl.db.prepare("INSERT INTO history VALUES ('body', 'fabs', 91, 'depart', ?, 'clock', NULL)").bind(later + 1),
      wasl.db
        .prepare("INSERT INTO history VALUES ('account', 'gone', 92, 'make-admin', ?, 'command', NULL)")
        .bind(later + 2),
    ]);
    const page = await html(admin.get("/fr/admin/journal"));
    const [command = "", clock = "", erased = ""] = [...page.matchAll(/<li><time[\s\S]*?<\/li>/g)].map(
      ([line]) => line,
    );
    expect(command).toContain("par la commande d'administration");
    expect(clock).toContain("début de l'absence");
    expect(clock).toContain("automatiquement, à l'heure prévue");
    expect(erased).toContain("compte effacé");
  });

  it("says of a request what happened, and where it is: nothing that names it or its author", async () => {
    await run(
      `INSERT INTO request (id, code, form_key, digest, state, version, locale, province, needs, sectors, groups, disclosure, filed_at)
        VALUES ('secret-request', '7K2M9QXD', 'f', 'd', 'submitted', 1, 'fr', 'MA-JRA', '["training"]', '[]', '[]', 'ask-each', 1)`,
    );
    await run(
      `INSERT INTO request_history VALUES ('secret-request', 1, 'submit', ${Date.parse("2026-11-25T10:03:00Z")}, 'innovator', NULL)`,
    );
    const page = await html(admin.get("/fr/admin/journal"));
    expect(page).toContain("La demande est déposée");
    expect(page).toContain("une demande d'accompagnement");
    expect(page).toContain("la personne qui demande");
    expect(page).not.toContain("7K2M9QXD");
    expect(page).toContain('href="/fr/admin/requests/secret-request"');
    expect(page.replaceAll(/href="[^"]*"/g, "")).not.toContain("secret-request");
  });

  it("reads a key that nobody gave as none", async () => {
    for (const before of ["", "x", "1.2.3", "%00", "99999999999999999999.body.1.ads"]) {
      await html(admin.get(`/fr/admin/journal?before=${before}`));
    }
    for (const query of ["filedAt=x&id=y", "filedAt=1", "id=%00", "filedAt=999999999999999&id=z"]) {
      await html(admin.get(`/fr/admin?${query}`));
    }
  });
});

describe("searching at the desk", () => {
  const search = (question: string) => html(admin.post("/fr/admin/search", { question }));

  it("finds bodies and offers by their words, offers in any state", async () => {
    const bodies = await search("agence développement social");
    expect(bodies).toContain('href="/fr/admin/bodies/ads"');
    expect(bodies).not.toContain('href="/fr/admin/bodies/onudi"');
    await run("UPDATE offer SET state = 'draft' WHERE id = 'foudoul'");
    const offers = await search("Foudoul");
    expect(offers).toContain("Brouillon");
    expect(offers).toContain('href="/fr/admin/bodies/nobox-lab"');
    expect(offers).not.toContain('href="/fr/offers/foudoul"');
    expect(await search("إدماج المرأة")).toMatch(/worklist|Rien trouvé/);
    expect(await search("xyzzy")).toContain("Rien trouvé");
  });

  it("finds what two words share, however many hold one of them", async () => {
    const common = Array.from({ length: 120 }, (_, one) => `common-${String(one).padStart(3, "0")}`);
    await wasl.db.batch([
      ...common.map((id) =>
        wasl.db
          .prepare(
            `INSERT INTO body (id, name, short_name, kind, lang, translations, territories, cities, evidence, source)
              VALUES (?, ?, ?, 'association', 'fr', '{}', '[]', '[]', 'role', '{"document":"","lines":[]}')`,
          )
          .bind(id, `Commune ${id}`, id),
      ),
      ...common.map((id) => wasl.db.prepare("INSERT INTO body_term VALUES ('frequent', ?)").bind(id)),
      wasl.db.prepare("INSERT INTO body_term VALUES ('singulier', 'common-117')"),
    ]);
    const both = await search("fréquent singulier");
    expect([...both.matchAll(/admin\/bodies\/([\w-]+)"/g)].map(([, id]) => id)).toEqual(["common-117"]);
    const many = await search("fréquent");
    expect([...many.matchAll(/admin\/bodies\/([\w-]+)"/g)]).toHaveLength(10);
    expect(many).toContain("Il y en a peut-être d'autres");
  });

  it("finds people by their whole address, or the beginning of their name", async () => {
    expect(await search("RESPONSABLE@ads.example")).toContain('href="/fr/admin/people/local-manager"');
    expect(await search("brahim")).toContain('href="/fr/admin/people/local-manager"');
    expect(await search("@ads.example")).not.toContain("local-manager");
    expect(await search("responsable")).not.toContain("/people/local-manager");
    expect(await search("%%")).not.toContain("/people/");
    expect(await search("__")).not.toContain("/people/");
  });

  it("is in the journal, and what was looked for is nowhere", async () => {
    const count = async () =>
      (await rows("SELECT 1 FROM journal WHERE what = 'searched' AND by = 'local-admin'")).length;
    const before = await count();
    await search("un-nom-qui-ne-doit-pas-rester");
    expect(await count()).toBe(before + 1);
    const kept = JSON.stringify(await rows("SELECT * FROM journal"));
    expect(kept).not.toContain("un-nom-qui-ne-doit-pas-rester");
    expect(await html(admin.get("/fr/admin/journal"))).toContain("A cherché au bureau");
    expect(wasl.logs().join("\n")).not.toContain("un-nom-qui-ne-doit-pas-rester");
  });

  it("wants two characters", async () => {
    const page = await html(admin.post("/fr/admin/search", { question: " é " }), 422);
    expect(faultsIn(page)).toEqual(["question"]);
    expect(faultsIn(await html(admin.post("/fr/admin/search", {}), 422))).toEqual(["question"]);
  });
});

describe("what the desk costs when there is much", () => {
  const paths = [
    "",
    "/contacts",
    "/contacts?after=m-149",
    "/journal",
    "/bodies/m-000",
    "/claims/m-c-000",
    "/people/m-p-00",
  ];
  /** A statement for each number up to `count`. */
  const each = (count: number, sql: string) =>
    run(
      `WITH RECURSIVE n (i, k) AS (SELECT 0, '000' UNION ALL SELECT i + 1, printf('%03d', i + 1) FROM n WHERE i < ${count - 1}) ${sql}`,
    );

  beforeAll(async () => {
    await each(
      300,
      `INSERT INTO body (id, name, short_name, kind, lang, translations, territories, cities, evidence, source, verified_on)
        SELECT 'm-' || k, 'Maison verte solidaire ' || k, 'Maison ' || k, 'association', 'fr', '{}', '[]', '[]', 'role',
          '{"document":"","lines":[]}', '2026-11-01' FROM n`,
    );
    for (const term of meanings("Maison verte solidaire").keys()) {
      await each(300, `INSERT INTO body_term SELECT '${term}', 'm-' || k FROM n`);
    }
    await each(
      300,
      "INSERT INTO body_contact SELECT 'm-' || k, 'k', 'mail', 'a@b.example', 'Site', '2026-11-01', 'x', 1 FROM n",
    );
    await each(
      10,
      "INSERT INTO body_contact SELECT 'm-000', 'k' || k, 'mail', 'a@b.example', 'Site', '2026-11-01', 'x', 1 FROM n",
    );
    await each(80, "INSERT INTO account SELECT 'm-p-' || substr(k, 2), 'active', 1, 0, 'fr', 0 FROM n");
    await each(
      80,
      "INSERT INTO account_person SELECT 'm-p-' || substr(k, 2), k || '@m.example', 'Personne ' || k, 'personne ' || k FROM n",
    );
    await each(
      60,
      "INSERT INTO member SELECT 'm-000', 'm-p-' || substr(k, 2), 'manager', 'active', 1, 0, NULL, NULL FROM n",
    );
    await each(
      60,
      "INSERT INTO member SELECT 'm-' || k, 'm-p-00', 'adviser', 'active', 1, 0, NULL, NULL FROM n WHERE k > '000'",
    );
    await each(
      30,
      "INSERT INTO member SELECT 'm-1' || substr(k, 2), 'm-p-01', 'manager', 'left', 2, 0, NULL, NULL FROM n",
    );
    await each(
      80,
      "INSERT INTO body_claim SELECT 'm-c-' || k, 'm-p-' || substr(k, 2), 'm-000', NULL, 'pending', 1, 'Bonjour', NULL, 'fr', '2026-11', 1 FROM n",
    );
    await each(
      60,
      "INSERT INTO body_claim SELECT 'm-a-' || k, 'm-p-' || substr(k, 2), 'm-' || k, NULL, 'asked', 1, 'Bonjour', 'Qui ?', 'fr', '2026-11', i FROM n WHERE k > '000'",
    );
    await each(
      200,
      "INSERT INTO outbox SELECT 'm-' || k, 'mail', 'member-removed', '{}', 'a@b.example', 'fr', NULL, 'dead', 0, 0, 14, NULL, 0, 1, NULL, NULL, NULL FROM n",
    );
    const steps: readonly (readonly [noun: string, subject: string, step: string])[] = [
      ["body", "'m-000'", "edit"],
      ["claim", "'m-c-000'", "answer"],
      ["account", "'m-p-00'", "rename"],
      ["member", "'m-1' || substr(k, 2) || '/m-p-01'", "leave"],
      ["invitation", "'none-' || k", "invite"],
    ];
    for (const [noun, subject, step] of steps) {
      await each(
        60,
        `INSERT INTO history SELECT '${noun}', ${subject}, i + 10, '${step}', 1795600000000 + i, 'm-p-' || substr(k, 2), 'Raison' FROM n`,
      );
    }
    await each(
      60,
      "INSERT INTO offer_history SELECT 'indh-phase-3', i + 1000, 'edit', 1795600000000 + i, 'm-p-' || substr(k, 2) FROM n",
    );
    await run(
      `INSERT INTO introduction (id, request, body, origin, state, version, proposed_at, since, counts_from)
        VALUES ('m-introduction', 'secret-request', 'm-000', 'added', 'declined', 1, 1, 1, 1)`,
    );
    await each(
      60,
      "INSERT INTO introduction_history SELECT 'm-introduction', i + 1, 'decline', 1795600000000 + i, 'm-p-' || substr(k, 2), 'other' FROM n",
    );
    await each(
      60,
      "INSERT INTO journal SELECT 'm-' || k, 1795600000000 + i, 'm-p-' || substr(k, 2), 'refused', 'body', 'm-' || k FROM n",
    );
  });

  it.each(paths)("%s: at most three round trips, the session's included, and 250 rows", async (path) => {
    const answer = await admin.get(`/fr/admin${path}`);
    expect(answer.status).toBe(200);
    const { roundTrips, rowsRead, rowsWritten } = costsOf(answer);
    expect(roundTrips).toBeLessThanOrEqual(3);
    expect(rowsRead).toBeLessThanOrEqual(250);
    expect(rowsWritten).toBe(0);
  });

  it("searches words that all the entries share, and words that no entry shares, within as many", async () => {
    for (const question of ["maison verte solidaire", "personne", "maison introuvable", "verte maison zz"]) {
      const answer = await admin.post("/fr/admin/search", { question });
      expect([question, answer.status, costsOf(answer).rowsRead <= 250]).toEqual([question, 200, true]);
    }
  });
});
