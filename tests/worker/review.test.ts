import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faultsIn, html, now, rowsIn } from "#tests/support/admin-desk.ts";
import {
  type Case,
  caseOf,
  clearDesk,
  historyOf,
  introductionsOf,
  messagesOf,
  otherAdmin,
  saidIn,
  seen,
  withBody,
} from "#tests/support/cases.ts";
import { inRole } from "#tests/support/desks.ts";
import { costsOf, type Fields, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let admin: Visitor;
let colleague: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  admin = await inRole(wasl, "admin", now);
  await inRole(wasl, "manager", now);
  colleague = await otherAdmin(wasl, now);
});
afterAll(() => wasl.close());

const run = (sql: string, ...values: readonly (string | number)[]) => rowsIn(wasl, sql, ...values);
const post = (of: Case, step: string, fields: Fields = {}, by: Visitor = admin) =>
  by.post(`${of.path}/${step}`, fields);

beforeEach(() => clearDesk(wasl));

describe("the queue of the review desk", () => {
  const codesIn = (page: string) => [...page.matchAll(/<bdi dir="ltr">([0-9A-Z]{8})<\/bdi>/g)].map(([, code]) => code);

  it("puts the case that has waited longest first, and marks what is late: after two working days", async () => {
    const friday = await caseOf(wasl, "2026-11-20T09:00:00Z");
    const monday = await caseOf(wasl, "2026-11-23T09:00:00Z");
    const today = await caseOf(wasl, now);
    const page = await html(admin.get("/fr/admin/review"));
    expect(codesIn(page)).toEqual([friday.code, monday.code, today.code]);
    const lines = page.split("<li>").filter((line) => line.includes('class="clock"'));
    expect(lines.map((line) => line.includes("En retard"))).toEqual([true, false, false]);
    expect(lines[0]).toContain("depuis 5 jours");
    expect(lines[0]).toContain("2 propositions à relire");
    expect(lines[0]).toContain("Jerada");
    const nextDay = await html(admin.get("/fr/admin/review", { now: "2026-11-26T10:00:00Z" }));
    expect(nextDay.match(/En retard/g)).toHaveLength(2);
  });

  it("stands first in the navigation, and keeps the claims where they were", async () => {
    const page = await html(admin.get("/fr/admin"));
    const places = [...page.matchAll(/href="\/fr\/admin([^"?]*)"/g)].map(([, path]) => path);
    expect(places.slice(0, 2)).toEqual(["/review", ""]);
    expect(page).toContain("Structures à vérifier");
  });

  it("is filtered by region", async () => {
    const oriental = await caseOf(wasl, now);
    const fes = await caseOf(wasl, now, { province: "MA-FES" });
    expect(codesIn(await html(admin.get("/fr/admin/review?region=MA-03")))).toEqual([fes.code]);
    expect(codesIn(await html(admin.get("/fr/admin/review?region=MA-02")))).toEqual([oriental.code]);
    const [, first] = /class="go" href="([^"]+)"/.exec(await html(admin.get("/fr/admin/review?region=MA-03"))) ?? [];
    expect(first).toBe(fes.path);
    expect(codesIn(await html(admin.get("/fr/admin/review?region=MA-12")))).toEqual([]);
    expect(codesIn(await html(admin.get("/fr/admin/review?region=nowhere")))).toHaveLength(2);
  });

  it("shows every case once, page after page, and costs as little when there are many", async () => {
    const one = await caseOf(wasl, now);
    await run(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
        INSERT INTO request (id, code, form_key, digest, state, version, locale, province, needs, sectors, groups, disclosure,
          filed_at, region, desk_since)
        SELECT 'many-' || i, 'MANY' || printf('%04d', i), 'many-' || i, '', 'submitted', 1, 'fr', province, needs, '[]', '[]',
          'go-ahead', filed_at, CASE i % 3 WHEN 0 THEN 'MA-02' WHEN 1 THEN 'MA-03' ELSE 'MA-04' END, desk_since + i / 4
        FROM n, request WHERE request.id = ?`,
      one.id,
    );
    await run(
      `INSERT INTO introduction (id, request, body, origin, state, version, proposed_at, since, counts_from)
        SELECT 'many-' || request.id || body.value, request.id, body.value, 'added', 'proposed', 1, 0, 0, 0
        FROM request, json_each('["ads","indh","iresen","onudi","fabs"]') AS body WHERE request.id LIKE 'many-%'`,
    );
    for (const filter of ["", "region=MA-03"]) {
      const codes: (string | undefined)[] = [];
      for (let path: string | undefined = `/fr/admin/review?${filter}`; path; ) {
        const answer = await admin.get(path.replaceAll("&amp;", "&"));
        expect(costsOf(answer).roundTrips).toBe(3);
        const page = await html(answer);
        codes.push(...codesIn(page));
        path = /rel="next" href="([^"]+)"/.exec(page)?.[1];
      }
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes).toHaveLength(filter === "" ? 41 : 14);
    }
    await run(
      'INSERT INTO account_region SELECT \'local-admin\', value FROM json_each(\'["MA-02","MA-03","MA-04","MA-05"]\')',
    );
    expect(codesIn(await html(admin.get("/fr/admin/review")))).toHaveLength(15);
  });

  it("holds what was raised, and what is to be reached", async () => {
    const of = await caseOf(wasl, now);
    await run("UPDATE request SET raised_at = 1, raised_for = 'answered', desk_since = 1 WHERE id = ?", of.id);
    const { id } = await withBody(wasl, of, "indh");
    await run("UPDATE introduction SET state = 'reaching' WHERE id = ?", id);
    const page = await html(admin.get("/fr/admin/review"));
    expect(page).toContain("La personne a répondu à l'équipe");
    expect(page).toContain("1 structure à joindre");
  });
});

describe("a case", () => {
  it("shows the request, the contact with why, each proposal with its reasons, and what is to be weighed", async () => {
    const of = await caseOf(wasl, now);
    const answer = await admin.get(of.path);
    const page = await html(answer);
    expect(costsOf(answer).roundTrips).toBe(4);
    expect(page).toContain("Les abeilles");
    expect(page).toContain("06");
    expect(page).toContain("Une structure ne les reçoit que si elle accepte");
    expect(page).toContain("Contact vérifié");
    expect(page).toContain("Pas de contact vérifié");
    expect(page).toContain("Cas clair");
    expect(page).toContain("Comparée avec les règles");
    expect(page).toMatch(/class="findings met"/);
    expect(page).toContain("Qui a déjà aidé cette personne");
  });

  it("names the requests that look like it, by phone in any spelling, by words and by place", async () => {
    const first = await caseOf(wasl, now, { phone: "+212 661 00 22 33", email: "" });
    const second = await caseOf(wasl, now, {
      phone: "06 61 00 22 33",
      problem: "Il faut réparer la route du souk",
      place: "Ailleurs",
    });
    const third = await caseOf(wasl, now, { phone: "06 99 99 99 98" });
    const page = await html(admin.get(first.path));
    const alike = page.slice(page.indexOf('id="alike"'), page.indexOf('id="helped"'));
    const lineOf = (code: string) => alike.split("<li>").find((line) => line.includes(code)) ?? "";
    expect(lineOf(second.code)).toContain("même téléphone");
    expect(lineOf(second.code)).not.toContain("mêmes mots");
    expect(lineOf(third.code)).toContain("mêmes mots");
    expect(lineOf(third.code)).toContain("même lieu et mêmes besoins");
    expect(lineOf(third.code)).not.toContain("même téléphone");
  });

  it("says who has helped this person before", async () => {
    const before = await caseOf(wasl, now, { phone: "06 77 00 22 33" });
    const { id } = await withBody(wasl, before, "ads");
    await run("UPDATE introduction SET state = 'helped' WHERE id = ?", id);
    const of = await caseOf(wasl, now, { phone: "06 77 00 22 33" });
    const page = await html(admin.get(of.path));
    const helped = page.slice(page.indexOf('id="helped"'));
    expect(helped).toContain(before.code);
    expect(helped).toContain('href="/fr/admin/bodies/ads"');
  });

  it("marks silent bodies, exceptions, and a body without a place; and counts what the body has in hand", async () => {
    const of = await caseOf(wasl, now);
    await run("UPDATE body SET lapses = 3, monthly_capacity = 0 WHERE id = 'indh'");
    await run("UPDATE introduction SET origin = 'perhaps' WHERE request = ? AND body = 'indh'", of.id);
    const page = await html(admin.get(of.path));
    expect(page).toContain("Structure silencieuse");
    expect(page).toContain("Exception\u00a0: connue ailleurs");
    expect(page).toContain("déjà autant de demandes ce mois-ci");
    expect(page).toMatch(/Cette structure a déjà\u00a0:[^<]*à relire/);
  });

  it("is unknown to an admin who keeps to another region, in every step too; and to one of its region it is not", async () => {
    const of = await caseOf(wasl, now);
    const { id, version } = await withBody(wasl, of, "ads");
    await run("INSERT INTO account_region VALUES ('local-admin', 'MA-03')");
    expect((await admin.get(of.path)).status).toBe(404);
    expect(await html(admin.get("/fr/admin/review"))).not.toContain(of.code);
    const words = { why: "not-suitable", words: "Non", version: String(version), offer: "indh-phase-3", reason: "Oui" };
    const steps = [
      ...["introductions", "orientation", "question", "note", "setting-aside"],
      ...[`introductions/${id}/dismissal`, `introductions/${id}/reassignment`, `introductions/${id}/giving-up`],
    ].map((step) => [step, step === "setting-aside" ? { ...words, why: "spam" } : words] as const);
    for (const [step, fields] of steps) expect([step, (await post(of, step, fields)).status]).toEqual([step, 404]);
    expect((await post(of, "approval", { proposals: `${id}.${version}` })).status).toBe(404);
    expect((await admin.post("/fr/admin/review/clear", { proposals: `${id}.${version}` })).status).toBe(303);
    expect(await withBody(wasl, of, "ads")).toMatchObject({ state: "proposed", version });
    await run("INSERT INTO account_region VALUES ('local-admin', 'MA-02')");
    expect((await admin.get(of.path)).status).toBe(200);
  });
});

describe("approving", () => {
  it("approves one: it goes to its body, and the author is told", async () => {
    const of = await caseOf(wasl, now);
    const proposal = await withBody(wasl, of, "ads");
    const answer = await post(of, "approval", { proposals: seen(proposal) });
    expect([answer.status, saidIn(answer)]).toEqual([303, "approved"]);
    expect(await withBody(wasl, of, "ads")).toMatchObject({ state: "sent", version: 2 });
    expect(await withBody(wasl, of, "indh")).toMatchObject({ state: "proposed", version: 1 });
    expect((await historyOf(wasl, proposal)).at(-1)).toMatchObject({ step: "approve", by: "local-admin" });
    expect(await messagesOf(wasl, of)).toContain("to-answer");
    expect(await html(admin.get(`${of.path}?said=approved`))).toContain("C'est validé");
  });

  it("approves several at once: where there is no contact, the team is to reach the body", async () => {
    const of = await caseOf(wasl, now);
    const both = await introductionsOf(wasl, of);
    expect((await post(of, "approval", { proposals: both.map(seen) })).status).toBe(303);
    expect((await introductionsOf(wasl, of)).map(({ body, state }) => [body, state])).toEqual([
      ["ads", "sent"],
      ["indh", "reaching"],
    ]);
  });

  it("asks first whoever wants to be asked", async () => {
    const of = await caseOf(wasl, now, { disclosure: "ask-each" });
    expect(await html(admin.get(of.path))).toContain("La personne veut choisir");
    expect((await post(of, "approval", { proposals: seen(await withBody(wasl, of, "ads")) })).status).toBe(303);
    expect(await withBody(wasl, of, "ads")).toMatchObject({ state: "agreeing" });
  });

  it("does nothing when one of several was changed meanwhile, and names it with why", async () => {
    const of = await caseOf(wasl, now);
    const both = await introductionsOf(wasl, of);
    await post(of, "approval", { proposals: seen(await withBody(wasl, of, "indh")) }, colleague);
    const page = await html(post(of, "approval", { proposals: both.map(seen) }), 409);
    expect(page).toContain("Rien n'a été validé");
    expect(page).toMatch(/<bdi>[^<]*Développement Humain[^<]*<\/bdi> — Quelque chose a changé entre-temps/i);
    expect(await withBody(wasl, of, "ads")).toMatchObject({ state: "proposed", version: 1 });
  });

  it("does nothing when one of several has no place, and names it with why", async () => {
    const of = await caseOf(wasl, now);
    await run("UPDATE body SET monthly_capacity = 0 WHERE id = 'indh'");
    const page = await html(post(of, "approval", { proposals: (await introductionsOf(wasl, of)).map(seen) }), 409);
    expect(page).toContain("déjà autant de demandes ce mois-ci");
    expect((await introductionsOf(wasl, of)).map(({ state }) => state)).toEqual(["proposed", "proposed"]);
  });

  it("lets one of two reviewers through, and tells the second; nothing is done twice", async () => {
    const of = await caseOf(wasl, now);
    const proposal = await withBody(wasl, of, "ads");
    const answers = await Promise.all(
      [admin, colleague].map((by) => post(of, "approval", { proposals: seen(proposal) }, by)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await historyOf(wasl, proposal)).map(({ step }) => step)).toEqual(["propose", "approve"]);
    expect((await messagesOf(wasl, of)).filter((letter) => letter === "to-answer")).toHaveLength(1);
  });

  it("wants at least one, and knows none of another case", async () => {
    const [of, other] = [await caseOf(wasl, now), await caseOf(wasl, now)];
    expect(faultsIn(await html(post(of, "approval"), 422))).toEqual(["proposals"]);
    expect((await post(of, "approval", { proposals: "nothing" })).status).toBe(422);
    expect((await post(of, "approval", { proposals: seen(await withBody(wasl, other, "ads")) })).status).toBe(404);
  });
});

describe("dismissing", () => {
  const dismissal = async (of: Case, fields: Fields, by = admin) => {
    const { id, version } = await withBody(wasl, of, "ads");
    return post(of, `introductions/${id}/dismissal`, { version: String(version), ...fields }, by);
  };

  it("needs a reason, in words where the code says little; what was typed comes back", async () => {
    const of = await caseOf(wasl, now);
    expect(faultsIn(await html(dismissal(of, { words: "Des mots à garder" }), 422))).toEqual(["why"]);
    expect(await html(dismissal(of, { words: "Des mots à garder" }), 422)).toContain("Des mots à garder");
    expect(faultsIn(await html(dismissal(of, { why: "other" }), 422))).toEqual(["words"]);
    expect(faultsIn(await html(dismissal(of, { why: "nonsense" }), 422))).toEqual(["why"]);
    expect(await withBody(wasl, of, "ads")).toMatchObject({ state: "proposed" });
  });

  it("keeps the reason as a code and the words apart, and shows both", async () => {
    const of = await caseOf(wasl, now);
    const answer = await dismissal(of, { why: "already-helped", words: "Elle y est déjà suivie" });
    expect([answer.status, saidIn(answer)]).toEqual([303, "dismissed"]);
    const proposal = await withBody(wasl, of, "ads");
    expect(proposal.state).toBe("dismissed");
    expect((await historyOf(wasl, proposal)).at(-1)).toMatchObject({
      ...{ step: "dismiss", by: "local-admin", reason: "already-helped", words: "Elle y est déjà suivie" },
    });
    const page = await html(admin.get(of.path));
    expect(page).toContain("La personne a déjà cette aide — Elle y est déjà suivie");
  });

  it("tells the second of two reviewers, whose words come back", async () => {
    const of = await caseOf(wasl, now);
    const { id } = await withBody(wasl, of, "ads");
    await post(of, "approval", { proposals: seen(await withBody(wasl, of, "ads")) }, colleague);
    const late = await html(
      post(of, `introductions/${id}/dismissal`, { version: "1", why: "other", words: "Mes mots" }),
      409,
    );
    expect(late).toMatch(/role="alert"/);
    expect(await withBody(wasl, of, "ads")).toMatchObject({ state: "sent" });
  });
});

describe("what the review desk costs when there is much", () => {
  it("keeps to its budget, with a long history, busy bodies and many requests that look alike", async () => {
    const of = await caseOf(wasl, now, { phone: "06 55 00 11 22", email: "much@asked.example" });
    const n = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)";
    const columns = "id, request, body, origin, state, version, proposed_at, since, counts_from";
    await run(
      `${n} INSERT INTO request (id, code, form_key, digest, state, version, locale, province, needs, sectors, groups,
          disclosure, filed_at, region, desk_since)
        SELECT 'much-' || i, 'MUCH' || printf('%04d', i), 'much-' || i, '', 'submitted', 1, 'fr', province, needs, '[]', '[]',
          'go-ahead', filed_at, region, desk_since FROM n, request WHERE request.id = ?`,
      of.id,
    );
    await run(
      `${n} INSERT INTO request_person SELECT 'much-' || i, problem, beneficiaries, place, indicator, name, email, phone
        FROM n, request_person WHERE request = ?`,
      of.id,
    );
    await run(
      `INSERT INTO introduction (${columns}, verdict) SELECT 'much-' || request.id || body.value, request.id, body.value, 'added',
          'proposed', 1, 0, 0, 0, 'eligible' FROM request, json_each('["ads","indh","iresen","onudi","fabs"]') AS body
        WHERE request.id LIKE 'much-%'`,
    );
    await run(
      `${n} INSERT INTO introduction (${columns}) SELECT 'past-' || i, 'much-' || (i % 9 + 1), 'pnud', 'added', 'helped', 1, i, i, i FROM n`,
    );
    await run(
      `${n} INSERT INTO introduction (${columns}) SELECT 'own-' || i, ?, 'pnud', 'added', 'declined', 1, i, i, i FROM n`,
      of.id,
    );
    await run(`${n} INSERT INTO introduction_history SELECT 'own-' || i, 1, 'propose', i, 'local-admin', NULL FROM n`);
    await run(
      `${n} INSERT INTO request_note SELECT 'note-' || i, ?, 'note', 'Une note', 'local-admin', i FROM n`,
      of.id,
    );
    for (const path of [of.path, "/fr/admin/review", "/fr/admin/review?region=MA-02", "/fr/admin/review/clear"]) {
      const answer = await admin.get(path);
      expect([path, answer.status, costsOf(answer)]).toMatchObject([path, 200, { rowsWritten: 0 }]);
    }
    expect(
      (await admin.post("/fr/admin/review/clear", { proposals: seen(await withBody(wasl, of, "ads")) })).status,
    ).toBe(303);
    expect((await post(of, "setting-aside", { version: "1", why: "spam" })).status).toBe(303);
    expect((await post(of, "reopening", { version: "2" })).status).toBe(303);
  });
});
