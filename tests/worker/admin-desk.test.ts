import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimedBy, faultsIn, foundContact, html, now, rowsIn, told } from "#tests/support/admin-desk.ts";
import { loadDirectory } from "#tests/support/database.ts";
import { cooperative, found, idOf, inRole, publishedAt } from "#tests/support/desks.ts";
import { lettersTo } from "#tests/support/mailbox.ts";
import { addMember, addressOf } from "#tests/support/members.ts";
import { costsOf, type Fields, hiddenField, type Visitor, visitor } from "#tests/support/visitor.ts";
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
const stepsOf = async (noun: string, subject: string) =>
  (
    await rows<{ step: string; by: string; reason: string | null }>(
      "SELECT step, by, reason FROM history WHERE noun = ? AND subject = ? ORDER BY version",
      noun,
      subject,
    )
  ).map(({ step, by, reason }) => [step, by, ...(reason === null ? [] : [reason])].join(" · "));
/** Takes a step of a claim as the desk's form does. */
const decide = async (path: string, step: string, fields: Fields) =>
  admin.post(`${path}/${step}`, { ...fields, version: hiddenField(await html(admin.get(path)), "version") });

/** A claim as it would stand after some days, without going through the pages. */
async function waitingSince(id: string, filedAt: string, body: string | null = "odco") {
  const account = `waiting-${id}`;
  const at = Date.parse(filedAt);
  await wasl.db.batch([
    wasl.db.prepare("INSERT OR IGNORE INTO account VALUES (?, 'active', 1, 0, 'fr', 0)").bind(account),
    wasl.db
      .prepare("INSERT OR IGNORE INTO account_person VALUES (?, ?, ?, ?)")
      .bind(account, addressOf(account), id, id),
    wasl.db
      .prepare("INSERT INTO body_claim VALUES (?, ?, ?, ?, 'pending', 1, 'Bonjour', NULL, 'fr', '2026-11', ?)")
      .bind(id, account, body, body === null ? JSON.stringify({ nameFr: "Coopérative proposée" }) : null, at),
    wasl.db.prepare("INSERT INTO history VALUES ('claim', ?, 1, 'file', ?, ?, NULL)").bind(id, at, account),
  ]);
}

describe("the queue of bodies to verify", () => {
  it("shows the oldest first, each with its clock, and marks what waits for more than two working days", async () => {
    await waitingSince("c-friday", "2026-11-20T09:00:00Z");
    await waitingSince("c-thursday", "2026-11-19T09:00:00Z", null);
    await waitingSince("c-today", "2026-11-25T08:00:00Z");
    await waitingSince("c-monday", "2026-11-23T09:00:00Z", "ads");
    const page = await html(admin.get("/fr/admin"));
    const lines = [...page.matchAll(/<li><div><a href="\/fr\/admin\/claims\/(c-\w+)">[\s\S]*?<\/li>/g)];
    expect(lines.map(([, id]) => id)).toEqual(["c-thursday", "c-friday", "c-monday", "c-today"]);
    const line = (id: string) => lines.find(([, one]) => one === id)?.[0] ?? "";
    for (const [id, since, isLate, about] of [
      ["c-thursday", "depuis 6 jours", true, "Nouvelle structure"],
      ["c-friday", "depuis 5 jours", true, "Dans la liste"],
      ["c-monday", "depuis 2 jours", false, "A déjà une personne responsable"],
      ["c-today", "depuis aujourd'hui", false, "Dans la liste"],
    ] as const) {
      expect(line(id)).toContain(since);
      expect(line(id)).toContain(about);
      expect([id, line(id).includes("En retard")]).toEqual([id, isLate]);
    }
    expect(line("c-thursday")).toContain("Coopérative proposée");
  });

  it("pages by key, through claims of one instant too, without losing or repeating any", async () => {
    for (let one = 0; one < 23; one++) await waitingSince(`p-${String(one).padStart(2, "0")}`, "2026-11-24T09:00:00Z");
    const seen: string[] = [];
    for (let path: string | undefined = "/fr/admin"; path; ) {
      const page = await html(admin.get(path));
      seen.push(...[...page.matchAll(/admin\/claims\/([\w-]+)"/g)].map(([, id = ""]) => id));
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    const waiting = await rows<{ id: string }>(
      "SELECT id FROM body_claim WHERE state = 'pending' ORDER BY filed_at, id",
    );
    expect(seen).toEqual(waiting.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(20);
  });

  it("names the verified bodies that nobody runs any more", async () => {
    await addMember(wasl.db, { body: "bidaya", account: "last-of-bidaya" });
    await run("UPDATE body SET verified_on = '2026-11-01' WHERE id IN ('bidaya', 'odco')");
    expect(await html(admin.get("/fr/admin"))).not.toContain("Structures sans responsable");
    await run("UPDATE member SET state = 'left' WHERE account = 'last-of-bidaya'");
    await run(
      "INSERT INTO history VALUES ('member', 'bidaya/last-of-bidaya', 2, 'leave', 1795000000000, 'last-of-bidaya', NULL)",
    );
    const page = await html(admin.get("/fr/admin"));
    expect(page).toContain("Structures sans responsable");
    expect(page).toContain('href="/fr/admin/bodies/bidaya"');
    expect(page).not.toContain('href="/fr/admin/bodies/odco"');
  });
});

describe("letters that could not be sent", () => {
  const dead = (id: string) =>
    run(
      "INSERT INTO outbox VALUES (?, 'mail', 'member-removed', '{}', 'a@b.example', 'fr', NULL, 'dead', 1, 1, 14, NULL, 0, ?, NULL, NULL, NULL)",
      id,
      Date.parse(now),
    );

  it("are counted on the first page of the desk, in words, and no further than ten", async () => {
    expect(await html(admin.get("/fr/admin"))).not.toContain("n'ont pas pu partir");
    await dead("dead-1");
    await dead("dead-2");
    for (const [locale, says] of [
      ["fr", "2 messages n'ont pas pu partir ces trente derniers jours"],
      ["ar", "لم يمكن إرسال رسالتين في الثلاثين يوما الأخيرة"],
      ["en", "2 messages could not be sent in the last thirty days"],
    ]) {
      expect(await html(admin.get(`/${locale}/admin`))).toContain(says);
    }
    for (let one = 3; one < 30; one++) await dead(`dead-${one}`);
    expect(await html(admin.get("/fr/admin"))).toContain("10 messages au moins n'ont pas pu partir");
    await run("DELETE FROM outbox WHERE state = 'dead'");
  });
});

describe("a claim at the desk", () => {
  it("shows who claims, what they told, the entry that they propose, and what happened", async () => {
    const { path, email } = await claimedBy(wasl);
    const page = await html(admin.get(path));
    for (const text of [
      email,
      "Je suis la directrice",
      "Association Tamdoult",
      "جمعية تامدولت",
      "Zagora",
      "demande déposée",
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toContain("Un contact que la personne a donné ne compte pas");
  });

  it("shows who runs the body already, and how the team reaches it", async () => {
    const { path } = await claimedBy(wasl, { body: "ads" });
    await run(
      "INSERT INTO body_contact VALUES ('ads', 'k', 'phone', '0537001122', 'Site', '2026-11-02', 'local-admin', 1)",
    );
    const page = await html(admin.get(path));
    for (const text of [
      "Agence de développement social",
      "Brahim, responsable",
      "0537001122",
      "trouvé le 2 novembre 2026",
    ]) {
      expect(page).toContain(text);
    }
    await run("DELETE FROM body_contact WHERE id = 'k'");
  });

  it("is not verified by what the claimant gave: said beside the field, with everything that was typed", async () => {
    const { path, email } = await claimedBy(wasl, { body: "entraide-nationale" });
    for (const [channel, value] of [
      ["mail", email.toUpperCase()],
      ["phone", "+212 6-61-00-11-22"],
    ] as const) {
      const page = await html(decide(path, "verification", { ...foundContact, channel, value }), 422);
      expect(faultsIn(page)).toEqual(["value"]);
      expect(page).toContain("Trouvez un autre contact");
      expect(page).toContain(`value="${channel}" checked`);
      expect(page).toContain('value="Annuaire officiel des administrations, page 14"');
    }
    expect(await rows("SELECT 1 FROM body_contact WHERE body = 'entraide-nationale'")).toEqual([]);
  });

  it("is not verified by half a contact, nor by one that is found tomorrow", async () => {
    const { path } = await claimedBy(wasl, { body: "entraide-nationale" });
    const half = await html(decide(path, "verification", { channel: "mail", value: "accueil" }), 422);
    expect(faultsIn(half)).toEqual(["value", "source", "foundOn"]);
    expect(half).toContain('value="accueil"');
    const tomorrow = await html(decide(path, "verification", { ...foundContact, foundOn: "2099-01-01" }), 422);
    expect(faultsIn(tomorrow)).toEqual(["foundOn"]);
  });

  it("verified, makes a manager, the body's day, its contact with source and date, three histories and a letter", async () => {
    const { id, path, email, account, person } = await claimedBy(wasl, { body: "anapec" });
    const answer = await decide(path, "verification", foundContact);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/admin?said=verified"]);
    expect(costsOf(answer).roundTrips).toBeLessThanOrEqual(5);
    expect(await html(admin.get("/fr/admin?said=verified"))).toContain("C'est vérifié");

    expect(await rows("SELECT role, state FROM member WHERE body = 'anapec' AND account = ?", account)).toEqual([
      { role: "manager", state: "active" },
    ]);
    const [entry] = await rows<{ verified_on: string }>("SELECT verified_on FROM body WHERE id = 'anapec'");
    expect(entry?.verified_on).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(await rows("SELECT channel, value, source, found_on, by FROM body_contact WHERE body = 'anapec'")).toEqual([
      { channel: "phone", value: "0537112233", source: foundContact.source, found_on: "2026-11-20", by: "local-admin" },
    ]);
    expect(await stepsOf("claim", id)).toEqual([`file · ${account}`, "verify · local-admin"]);
    expect(await stepsOf("body", "anapec")).toEqual(["adopt · local-admin"]);
    expect(await stepsOf("member", `anapec/${account}`)).toEqual(["join · local-admin"]);
    const at = await rows("SELECT DISTINCT at FROM history WHERE by = 'local-admin' AND subject IN (?, 'anapec')", id);
    expect(at).toHaveLength(1);
    const [letter] = await lettersTo(wasl, email);
    expect(letter?.text).toContain("/fr/desk/anapec");
    await html(person.get("/fr/desk/anapec"));
  });

  it("verified, puts a body that registered itself in the list, with its manager", async () => {
    const { path, account } = await claimedBy(wasl);
    expect((await decide(path, "verification", foundContact)).status).toBe(303);
    const [entry] = await rows<{ id: string; name: string }>(
      "SELECT id, name FROM body WHERE id IN (SELECT body FROM member WHERE account = ?)",
      account,
    );
    expect(entry?.name).toBe("Association Tamdoult");
    expect(await html(wasl.fetch(`/fr/bodies/${entry?.id}`))).toContain("Association Tamdoult");
    expect(await stepsOf("body", entry?.id ?? "")).toEqual(["register · local-admin"]);
  });

  it("begins with the contact that the team found before", async () => {
    const { path } = await claimedBy(wasl, { body: "ofppt" });
    expect((await admin.post("/fr/admin/bodies/ofppt/contacts", foundContact)).status).toBe(303);
    const page = await html(admin.get(path));
    expect(page).toContain('value="0537112233"');
    expect(page).toContain('value="2026-11-20"');
  });

  it("goes back to the claimant with a question, and returns with the answer", async () => {
    const { id, path, email, person } = await claimedBy(wasl, { body: "masen" });
    const empty = await html(decide(path, "question", { words: "  " }), 422);
    expect(faultsIn(empty)).toEqual(["words"]);
    const asked = await decide(path, "question", { words: "Quel est votre bureau à Rabat ?" });
    expect(asked.headers.get("location")).toBe("/fr/admin?said=asked");
    const [letter] = await lettersTo(wasl, email);
    expect(letter?.text).toContain("Quel est votre bureau à Rabat ?");
    // It waits for the claimant now, under the queue.
    const queue = async () => (await html(admin.get("/fr/admin"))).split('id="asked"');
    const [waiting = "", asking = ""] = await queue();
    expect([waiting.includes(`/claims/${id}"`), asking.includes(`/claims/${id}"`)]).toEqual([false, true]);
    expect(asking).toContain("En attente de la personne");
    expect(asking).not.toContain("En retard");

    const own = await html(person.get(`/fr/claims/${id}`));
    await person.post(`/fr/claims/${id}`, {
      step: "answer",
      version: hiddenField(own, "version"),
      words: "Hay Riad, deuxième étage",
    });
    expect(await html(admin.get(path))).toContain("Hay Riad, deuxième étage");
    expect((await queue())[1] ?? "").not.toContain(`/claims/${id}"`);
    expect(await stepsOf("claim", id)).toHaveLength(3);
  });

  it("is refused in words that the claimant reads", async () => {
    const { id, path, email } = await claimedBy(wasl, { body: "masen" });
    const refused = await decide(path, "refusal", { words: "Le standard ne vous connaît pas." });
    expect(refused.headers.get("location")).toBe("/fr/admin?said=refused");
    const [letter] = await lettersTo(wasl, email);
    expect(letter?.text).toContain("Le standard ne vous connaît pas.");
    // The words stand with the claim, where they can be erased; the history holds the step.
    expect((await stepsOf("claim", id)).at(-1)).toBe("refuse · local-admin");
    const page = await html(admin.get(path));
    expect(page).toContain("Le standard ne vous connaît pas.");
    expect(page).not.toContain("/verification");
  });

  it("is decided once: whoever comes second is told, and keeps their words", async () => {
    const { path } = await claimedBy(wasl, { body: "masen" });
    const version = hiddenField(await html(admin.get(path)), "version");
    await admin.post(`${path}/question`, { words: "Qui êtes-vous ?", version });
    const second = await html(admin.post(`${path}/question`, { words: "Et votre cachet ?", version }), 409);
    expect(second).toContain("Et votre cachet ?");
    expect(second).toContain('role="alert"');
    const stale = await html(admin.post(`${path}/refusal`, { words: "Personne ne répond", version }), 409);
    expect(stale).toContain("Quelque chose a changé entre-temps");
    expect(stale).toContain("Personne ne répond</textarea>");
    expect(
      (await admin.post(`${path}/refusal`, { words: "Rien", version: hiddenField(stale, "version") })).status,
    ).toBe(303);
    const late = await html(admin.post(`${path}/refusal`, { words: "Trop tard pour moi", version }), 409);
    expect(late).toContain("Trop tard pour moi");
  });

  it("is never decided by whoever filed it", async () => {
    await admin.post("/fr/claims/new", {
      body: "enabel",
      told,
      name: "Amina, équipe Wasl",
      charter: cooperative.charter ?? "",
    });
    const [{ id = "" } = {}] = await rows<{ id: string }>("SELECT id FROM body_claim WHERE account = 'local-admin'");
    const page = await html(admin.get(`/fr/admin/claims/${id}`));
    expect(page).toContain("une autre personne de l'équipe décide");
    expect(page).not.toContain("/verification");
    const tried = await admin.post(`/fr/admin/claims/${id}/verification`, { ...foundContact, version: "1" });
    expect(tried.status).toBe(403);
    expect(await rows("SELECT 1 FROM member WHERE account = 'local-admin'")).toEqual([]);
  });

  it("comes again in another language as it was typed, and nothing is decided by that", async () => {
    const { id, path } = await claimedBy(wasl, { body: "giz" });
    const typed = { words: "Une question en cours", version: "1", go: "show" };
    const page = await html(admin.post(`${path.replace("/fr/", "/ar/")}/question`, typed));
    expect(page).toContain("Une question en cours</textarea>");
    expect(page).toContain('lang="ar"');
    expect(await stepsOf("claim", id)).toHaveLength(1);
  });
});

describe("contacts to find", () => {
  it("lists the entries without one, and no longer those that have", async () => {
    const before = await listed();
    expect(before).toContain("remess");
    const answer = await admin.post("/fr/admin/bodies/remess/contacts", {
      channel: "mail",
      value: "Contact@Remess.example",
      source: "https://remess.example",
      foundOn: "21/11/2026",
    });
    expect(answer.headers.get("location")).toBe("/fr/admin/bodies/remess?said=contact");
    const page = await html(admin.get("/fr/admin/bodies/remess?said=contact"));
    for (const text of [
      "Le contact est enregistré",
      "Contact@Remess.example",
      "https://remess.example",
      "21 novembre 2026",
    ]) {
      expect(page).toContain(text);
    }
    expect(await stepsOf("body", "remess")).toEqual(["add-contact · local-admin"]);
    expect(await listed()).toEqual(before.filter((id) => id !== "remess"));
  });

  it("says beside the field what is wrong with a contact", async () => {
    const asked = { channel: "phone", value: "12", source: "", foundOn: "31/02/2026" };
    const page = await html(admin.post("/fr/admin/bodies/onudi/contacts", asked), 422);
    expect(faultsIn(page)).toEqual(["value", "source", "foundOn"]);
    expect(page).toContain('value="12"');
    const none = await html(admin.post("/fr/admin/bodies/onudi/contacts", { ...foundContact, channel: "pigeon" }), 422);
    expect(faultsIn(none)).toEqual(["channel"]);
  });

  async function listed(): Promise<string[]> {
    const seen: string[] = [];
    for (let path: string | undefined = "/fr/admin/contacts"; path; ) {
      const page = await html(admin.get(path));
      seen.push(...[...page.matchAll(/admin\/bodies\/([\w-]+)#contacts"/g)].map(([, id = ""]) => id));
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1];
    }
    expect(new Set(seen).size).toBe(seen.length);
    return seen;
  }
});

describe("a body at the desk", () => {
  const inJerada = { province: "MA-JRA", needs: ["mentoring"] };
  const standing = async (step: string, reason: string) =>
    admin.post("/fr/admin/bodies/ads/standing", {
      step,
      reason,
      version: hiddenField(await html(admin.get("/fr/admin/bodies/ads")), "version"),
    });

  it("leaves matching at once when it is suspended, and comes back; both with a reason", async () => {
    await run("UPDATE body SET territories = '[\"MA\"]' WHERE id = 'ads'");
    const offer = idOf(
      await publishedAt(await inRole(wasl, "manager", now), "ads", {
        titleFr: "Conseils à Jerada",
        textFr: "Une heure par semaine avec un conseiller.",
        needs: ["mentoring"],
        territories: ["MA-JRA"],
      }),
    );
    expect(await found(wasl, inJerada)).toContain(offer);
    expect(faultsIn(await html(standing("suspend", ""), 422))).toEqual(["reason"]);
    expect(await found(wasl, inJerada)).toContain(offer);

    const suspended = await standing("suspend", "Fait payer les demandes.");
    expect(suspended.headers.get("location")).toBe("/fr/admin/bodies/ads?said=suspended");
    expect(await found(wasl, inJerada)).not.toContain(offer);
    expect((await stepsOf("body", "ads")).at(-1)).toBe("suspend · local-admin · Fait payer les demandes.");
    const [letter] = await lettersTo(wasl, "responsable@ads.example");
    expect(letter?.text).toContain("Fait payer les demandes.");
    expect(await html(admin.get("/fr/admin/bodies/ads"))).toContain("Suspendue");

    expect((await standing("reinstate", "Tout est remboursé.")).status).toBe(303);
    expect(await found(wasl, inJerada)).toContain(offer);
    const twice = await html(standing("reinstate", "Encore"), 409);
    expect(twice).toContain('role="alert"');
  });

  it("changes what its members are, with a reason, and ends their sessions", async () => {
    const adviser = await inRole(wasl, "adviser", now);
    await html(adviser.get("/fr/account"));
    const path = "/fr/admin/bodies/ads/members/local-adviser";
    const bare = await html(admin.post(path, { step: "make-manager", reason: "" }), 422);
    expect(faultsIn(bare)).toEqual(["reason"]);
    expect((await admin.post(path, { step: "make-manager", reason: "Le responsable est parti." })).status).toBe(303);
    expect(await stepsOf("member", "ads/local-adviser")).toEqual([
      "join · system",
      "make-manager · local-admin · Le responsable est parti.",
    ]);
    expect((await adviser.get("/fr/account")).status).toBe(303);
    expect((await admin.post(path, { step: "make-adviser", reason: "Il est revenu." })).status).toBe(303);
  });

  it("keeps a manager while others are there", async () => {
    const path = "/fr/admin/bodies/ads/members/local-manager";
    const page = await html(admin.post(path, { step: "remove", reason: "Il ne répond plus." }), 409);
    expect(page).toContain("Une structure garde une personne responsable");
    expect(page).toContain("Il ne répond plus.</textarea>");
    expect(
      (await admin.post("/fr/admin/bodies/ads/members/local-adviser", { step: "remove", reason: "Parti" })).status,
    ).toBe(303);
    expect((await rows("SELECT state FROM member WHERE account = 'local-adviser'"))[0]).toEqual({ state: "left" });
  });

  it("is merged into the entry that is kept: offers, members, contacts and cases go there; nothing is left behind", async () => {
    await addMember(wasl.db, { body: "indh", account: "of-indh" });
    const { offers, cases } = await countsOf("indh");
    expect(offers).toBeGreaterThan(0);
    expect(cases).toBeGreaterThan(0);
    await admin.post("/fr/admin/bodies/indh/contacts", foundContact);
    const { id: claim } = await claimedBy(wasl, { body: "indh" });

    const path = "/fr/admin/bodies/indh/merging";
    const unsure = { into: "", reason: "" };
    expect(faultsIn(await html(admin.post(path, unsure), 422))).toEqual(
      expect.arrayContaining(["into", "reason", "sure"]),
    );
    const asked = { reason: "La même agence, deux fois.", sure: "yes" };
    for (const into of ["cri-nowhere", "indh", "Pas un code"]) {
      expect(faultsIn(await html(admin.post(path, { ...asked, into }), 422))).toEqual(["into"]);
    }
    const merged = await admin.post(path, {
      ...asked,
      into: ["https://wasl.example/fr/bodies/andzoa?x=1", ""],
    });
    expect(merged.headers.get("location")).toBe("/fr/admin/bodies/andzoa?said=merged");

    expect(await countsOf("indh")).toEqual({ offers: 0, cases: 0, contacts: 0, members: 0 });
    expect(await countsOf("andzoa")).toEqual({ offers, cases, contacts: 1, members: 1 });
    expect(await rows("SELECT body FROM body_claim WHERE id = ?", claim)).toEqual([{ body: "andzoa" }]);
    expect((await stepsOf("body", "indh")).at(-1)).toBe("yield · local-admin · La même agence, deux fois.");
    expect((await stepsOf("body", "andzoa")).at(-1)).toBe("absorb · local-admin · La même agence, deux fois.");

    const ended = await html(admin.get("/fr/admin/bodies/indh"));
    expect(ended).toContain('href="/fr/admin/bodies/andzoa"');
    expect(ended).not.toContain("/merging");
    expect((await admin.post(path, { ...asked, into: "andzoa" })).status).toBe(404);
    expect(await html(admin.get("/fr/admin/contacts"))).not.toContain("indh#contacts");

    // Its links still answer, for people and for other systems; its offers are found under the entry that is kept.
    const answers = ["/ar/bodies/indh", "/api/v1/bodies/indh?locale=ar"].map((old) =>
      wasl.fetch(old, { redirect: "manual" }),
    );
    expect((await Promise.all(answers)).map(({ status, headers }) => [status, headers.get("location")])).toEqual([
      [301, "/ar/bodies/andzoa"],
      [301, "/api/v1/bodies/andzoa?locale=ar"],
    ]);
    expect(await (await wasl.fetch("/fr/offers/indh-phase-3")).text()).toContain('href="/fr/bodies/andzoa"');
    expect(await (await wasl.fetch("/fr/bodies?text=INDH")).text()).not.toContain('href="/fr/bodies/indh"');
    await wasl.scheduled(new Date());
    const listed = await rows("SELECT DISTINCT terms FROM offer_reach WHERE offer = 'indh-phase-3'");
    expect(listed.every(({ terms }) => String(terms).includes("|andzoa "))).toBe(true);
    expect(listed.length).toBeGreaterThan(0);
    // Loading the directory again takes nothing apart.
    await loadDirectory(wasl.db);
    expect(await countsOf("andzoa")).toMatchObject({ offers, contacts: 1, members: 1 });
    expect((await wasl.fetch("/fr/bodies/indh", { redirect: "manual" })).status).toBe(301);
    expect(await rows("PRAGMA foreign_key_check")).toEqual([]);
  });

  it("offers the entries that look alike to merge with", async () => {
    const page = await html(admin.get("/fr/admin/bodies/association-enfant-femme-safi"));
    expect(page).toMatch(/type="radio"[^>]*name="into"[^>]*value="[\w-]+"/);
    expect(page).not.toMatch(/name="into" value="association-enfant-femme-safi"/);
  });

  async function countsOf(id: string) {
    const [counts] = await rows<Record<"offers" | "cases" | "contacts" | "members", number>>(
      `SELECT (SELECT count(*) FROM offer WHERE body = ?1) AS offers,
        (SELECT count(*) FROM known_support WHERE body = ?1) AS cases,
        (SELECT count(*) FROM body_contact WHERE body = ?1) AS contacts,
        (SELECT count(*) FROM member WHERE body = ?1 AND state = 'active') AS members`,
      id,
    );
    if (!counts) throw new Error("no counts");
    return counts;
  }
});

describe("a person at the desk", () => {
  it("joins the team, and leaves it, by another admin's hand, with a reason", async () => {
    const fatima = await inRole(wasl, "innovator", now);
    const path = "/fr/admin/people/local-innovator";
    expect(await html(admin.get(path))).toContain("Fatima, porteuse de projet");
    expect(faultsIn(await html(admin.post(`${path}/role`, { step: "make-admin", reason: "" }), 422))).toEqual([
      "reason",
    ]);
    const made = await admin.post(`${path}/role`, { step: "make-admin", reason: "Rejoint l'équipe d'Oujda." });
    expect(made.headers.get("location")).toBe(`${path}?said=make-admin`);
    expect((await fatima.get("/fr/account")).status).toBe(303);
    const again = await inRole(wasl, "innovator", now);
    await html(again.get("/fr/admin"));

    expect((await admin.post(`${path}/role`, { step: "unmake-admin", reason: "Mission finie." })).status).toBe(303);
    expect((await again.get("/fr/admin")).status).toBe(303);
    expect((await stepsOf("account", "local-innovator")).slice(-2)).toEqual([
      "make-admin · local-admin · Rejoint l'équipe d'Oujda.",
      "unmake-admin · local-admin · Mission finie.",
    ]);
  });

  it("is not oneself", async () => {
    const page = await html(admin.get("/fr/admin/people/local-admin"));
    expect(page).toContain("C'est vous.");
    expect(page).not.toContain("/role");
    const tried = await admin.post("/fr/admin/people/local-admin/role", { step: "unmake-admin", reason: "Assez" });
    expect(tried.status).toBe(403);
  });

  it("shows bodies and claims, and nobody where there is nobody", async () => {
    const { account } = await claimedBy(wasl, { body: "pnud" });
    expect(await html(admin.get(`/fr/admin/people/${account}`))).toContain("Programme des Nations unies");
    expect(await html(admin.get("/fr/admin/people/local-manager"))).toContain("Agence de développement social");
    await html(admin.get("/fr/admin/people/nobody"), 404);
    await html(admin.get("/fr/admin/claims/nothing"), 404);
    await html(admin.get("/fr/admin/bodies/nowhere"), 404);
  });
});

describe("the door of the desk", () => {
  const paths = ["", "/contacts", "/bodies/ads", "/people/local-manager", "/journal", "/search"];

  it("is not there for others, and the journal knows that they tried", async () => {
    const manager = await inRole(wasl, "manager", now);
    const tries = async () =>
      (await rows("SELECT 1 FROM journal WHERE what = 'refused' AND noun = 'admin' AND by = 'local-manager'")).length;
    const before = await tries();
    for (const path of paths) expect((await manager.get(`/fr/admin${path}`)).status).toBe(404);
    expect((await manager.post("/fr/admin/bodies/ads/standing", { step: "suspend", reason: "x" })).status).toBe(404);
    expect(await tries()).toBe(before + paths.length + 1);
    expect(await html(admin.get("/fr/admin/journal"))).toContain("A essayé d'ouvrir une page réservée");
  });

  it("leads a visitor to the way in", async () => {
    const answer = await visitor(wasl).get("/fr/admin/journal");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/sign-in?next=%2Fadmin%2Fjournal"]);
  });

  it.each(["fr", "ar", "en"])("opens every page in %s, and no cache keeps one", async (locale) => {
    const { id } = await claimedBy(wasl, { body: "unops" });
    for (const path of [...paths, `/claims/${id}`, "/people/local-admin"]) {
      const answer = await admin.get(`/${locale}/admin${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      expect(await answer.text()).toContain(`lang="${locale}"`);
    }
  });
});
