import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { faultsIn, foundContact, html, now, rowsIn } from "#tests/support/admin-desk.ts";
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
import type { Fields, Visitor } from "#tests/support/visitor.ts";
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
beforeEach(() => clearDesk(wasl));

const run = (sql: string, ...values: readonly (string | number)[]) => rowsIn(wasl, sql, ...values);
const post = (of: Case, step: string, fields: Fields = {}, by: Visitor = admin) =>
  by.post(`${of.path}/${step}`, fields);
const requestNow = async ({ id }: Case) => {
  const [row] = await rowsIn<Record<string, string | number | null>>(wasl, "SELECT * FROM request WHERE id = ?", id);
  return row ?? {};
};
/** An offer of a named body, which the rules refuse for the story: it serves another place. */
const refusedOffer = "safi-moubadara-prets-honneur";
/** Proposes an offer of these bodies, as an admin would. */
const propose = async ({ id }: Case, bodies: readonly string[]) => {
  for (const body of bodies) {
    await run(
      `INSERT INTO introduction (id, request, body, origin, state, version, proposed_at, since, counts_from)
        VALUES (?, ?, ?, 'added', 'proposed', 1, 1, 1, 1)`,
      ...[`${body}-${id}`, id, body],
    );
    await run("INSERT INTO introduction_history VALUES (?, 1, 'propose', 1, 'local-admin', NULL)", `${body}-${id}`);
  }
};
const later = { now: "2026-11-25T10:30:00Z" };
const notesOf = ({ id }: Case) =>
  rowsIn<{ kind: string; words: string }>(
    wasl,
    "SELECT kind, words FROM request_note WHERE request = ? ORDER BY at",
    id,
  );

describe("proposing an offer that was not proposed", () => {
  it("shows first how it is judged, by its code or the address of its page", async () => {
    const of = await caseOf(wasl, now);
    for (const named of [refusedOffer, `https://wasl.example/ar/offers/${refusedOffer}?x=y`]) {
      const page = await html(admin.get(`${of.path}?${new URLSearchParams({ offer: named })}`));
      const considered = page.slice(page.indexOf('id="considered"'));
      expect(considered).toContain("Les règles refusent cette offre");
      expect(considered).toContain("Ce qui ne va pas");
      expect(considered).toMatch(/class="findings unmet"/);
    }
    expect(await introductionsOf(wasl, of)).toHaveLength(2);
  });

  it("says so of an offer that there is not, and of one that nobody is named for", async () => {
    const of = await caseOf(wasl, now);
    expect(await html(admin.get(`${of.path}?offer=nothing-like-it`))).toContain("Aucune offre n'a ce code");
    const [{ id = "" } = {}] = await rowsIn<{ id: string }>(wasl, "SELECT id FROM offer WHERE body IS NULL LIMIT 1");
    expect(await html(admin.get(`${of.path}?offer=${id}`))).toContain("pas de structure nommée");
    const answer = await post(of, "introductions", { offer: id, version: "1", reason: "Quand même" });
    expect(answer.status).toBe(422);
  });

  it("needs a reason when the rules refuse it, and keeps that with the author of the proposal", async () => {
    const of = await caseOf(wasl, now);
    const fields = { offer: refusedOffer, version: "1" };
    const back = await html(post(of, "introductions", fields), 422);
    expect(faultsIn(back)).toEqual(["reason"]);
    expect(back).toContain('id="considered"');
    const answer = await post(of, "introductions", { ...fields, reason: "Le directeur est d'accord" });
    expect([answer.status, saidIn(answer)]).toEqual([303, "added"]);
    const added = (await introductionsOf(wasl, of)).find(({ offer }) => offer === refusedOffer);
    expect(added).toMatchObject({ state: "proposed", origin: "added", verdict: "not-eligible" });
    expect(await historyOf(wasl, { id: added?.id ?? "" })).toEqual([
      { step: "propose", by: "local-admin", reason: "despite-rules", words: "Le directeur est d'accord" },
    ]);
    expect(await html(admin.get(of.path))).toContain("Proposée malgré les règles — Le directeur est d'accord");
  });

  it("is refused when the body has it, when five are open, and when the request was changed meanwhile", async () => {
    const of = await caseOf(wasl, now);
    const [, own] = await introductionsOf(wasl, of);
    const again = await html(post(of, "introductions", { offer: own?.offer ?? "", version: "1", reason: "Oui" }), 409);
    expect(again).toContain("Cette structure a déjà cette demande en cours");
    const stale = await post(of, "introductions", { offer: refusedOffer, version: "7", reason: "Oui" });
    expect(stale.status).toBe(409);
    await propose(of, ["iresen", "onudi", "fabs"]);
    const sixth = await html(post(of, "introductions", { offer: refusedOffer, version: "1", reason: "Oui" }), 409);
    expect(sixth).toContain("déjà cinq propositions en cours");
    expect(await html(admin.get(`${of.path}?offer=${refusedOffer}`))).toContain("déjà cinq propositions en cours");
  });
});

describe("reassigning", () => {
  const reassign = async (of: Case, fields: Fields) => {
    const { id, version } = await withBody(wasl, of, "ads");
    return post(of, `introductions/${id}/reassignment`, { version: String(version), ...fields });
  };

  it("dismisses one and proposes another, in one batch, and leaves the ladder alone", async () => {
    const of = await caseOf(wasl, now);
    const answer = await reassign(of, { why: "better-elsewhere", words: "Plus près d'elle", offer: refusedOffer });
    expect([answer.status, saidIn(answer)]).toEqual([303, "reassigned"]);
    const states = (await introductionsOf(wasl, of)).map(({ body, offer, state }) => [
      body === "ads" ? body : offer,
      state,
    ]);
    expect(states).toContainEqual(["ads", "dismissed"]);
    expect(states).toContainEqual([refusedOffer, "proposed"]);
    expect(states).toHaveLength(3);
    expect((await requestNow(of)).climb_at).toBeNull();
  });

  it("does neither when the other may not be proposed: without words for what the rules refuse, or to a body that has it", async () => {
    const of = await caseOf(wasl, now);
    expect(faultsIn(await html(reassign(of, { why: "not-suitable", offer: refusedOffer }), 422))).toEqual(["words"]);
    expect(faultsIn(await html(reassign(of, { why: "not-suitable" }), 422))).toEqual(["offer"]);
    expect((await reassign(of, { why: "not-suitable", words: "Oui", offer: "indh-phase-3" })).status).toBe(409);
    expect((await introductionsOf(wasl, of)).map(({ state }) => state)).toEqual(["proposed", "proposed"]);
  });
});

describe("orienting", () => {
  it("puts the case to the investment centre of its region, proposed and approved by the admin", async () => {
    const of = await caseOf(wasl, now);
    const answer = await post(of, "orientation", { version: "1" });
    expect([answer.status, saidIn(answer)]).toEqual([303, "oriented"]);
    const orientation = await withBody(wasl, of, "cri-oriental");
    expect(orientation).toMatchObject({ offer: null, origin: "orientation", state: "reaching", version: 2 });
    expect((await historyOf(wasl, orientation)).map(({ step, by }) => [step, by])).toEqual([
      ["propose", "local-admin"],
      ["approve", "local-admin"],
    ]);
    expect((await post(of, "orientation", { version: "1" })).status).toBe(409);
    expect((await introductionsOf(wasl, of)).filter(({ body }) => body === "cri-oriental")).toHaveLength(1);
  });
});

describe("asking the author, and noting", () => {
  it("asks by mail, or by a call to who has no address; the case shows it", async () => {
    const byPhone = await caseOf(wasl, now);
    const byMail = await caseOf(wasl, now, { email: "rkia@asked.example" });
    for (const of of [byPhone, byMail]) {
      const answer = await post(of, "question", { words: "Avez-vous déjà un local ?" });
      expect([answer.status, saidIn(answer)]).toEqual([303, "asked"]);
      expect(await notesOf(of)).toEqual([{ kind: "question", words: "Avez-vous déjà un local ?" }]);
      expect(await messagesOf(wasl, of)).toContain("team-question");
    }
    const channels = await rowsIn<{ channel: string }>(
      wasl,
      "SELECT channel FROM outbox WHERE letter = 'team-question' AND request IN (?, ?) ORDER BY channel",
      ...[byPhone.id, byMail.id],
    );
    expect(channels.map(({ channel }) => channel)).toEqual(["call", "mail"]);
    expect(await html(admin.get(byPhone.path))).toContain("Avez-vous déjà un local ?");
    expect(faultsIn(await html(post(byPhone, "question", {}), 422))).toEqual(["words"]);
  });

  it("keeps a note for the team, which the journal mentions without its words", async () => {
    const of = await caseOf(wasl, now);
    const answer = await admin.post(`${of.path}/note`, { words: "Appelée ce matin, très motivée" }, later);
    expect([answer.status, saidIn(answer)]).toEqual([303, "noted"]);
    expect(await html(admin.get(of.path))).toContain("Appelée ce matin, très motivée");
    const journal = await html(admin.get("/fr/admin/journal"));
    expect(journal).toContain("A écrit une note sur une demande");
    expect(journal).not.toContain("très motivée");
    expect(await messagesOf(wasl, of)).not.toContain("team-question");
  });
});

describe("setting aside, and reopening", () => {
  it("withdraws what is not accepted, tells the author why, and leaves the desk", async () => {
    const of = await caseOf(wasl, now, { email: "aside@asked.example" });
    const kept = await withBody(wasl, of, "ads");
    await run("UPDATE introduction SET state = 'accepted' WHERE id = ?", kept.id);
    const answer = await post(of, "setting-aside", {
      version: "1",
      why: "duplicate",
      words: "Voyez votre autre demande",
    });
    expect([answer.status, saidIn(answer)]).toEqual([303, "set-aside"]);
    expect(await requestNow(of)).toMatchObject({ state: "set-aside", version: 2, desk_since: null });
    expect(await withBody(wasl, of, "ads")).toMatchObject({ state: "accepted" });
    expect(await withBody(wasl, of, "indh")).toMatchObject({ state: "withdrawn" });
    expect(await messagesOf(wasl, of)).toContain("request-set-aside");
    const page = await html(admin.get(of.path));
    expect(page).toContain("La même demande existe déjà");
    expect(page).toContain("Rouvrir la demande");
    expect((await post(of, "question", { words: "Encore ?" })).status).toBe(409);
  });

  it("needs a reason of the list, and tells the second of two", async () => {
    const of = await caseOf(wasl, now);
    expect(faultsIn(await html(post(of, "setting-aside", { version: "1", words: "Mes mots" }), 422))).toEqual(["why"]);
    const answers = await Promise.all(
      [admin, colleague].map((by) => post(of, "setting-aside", { version: "1", why: "spam" }, by)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await rowsIn(wasl, "SELECT 1 FROM request_history WHERE request = ?", of.id)).toHaveLength(2);
  });

  it("reopens: matching runs again, the same bodies may be proposed, and the author is told", async () => {
    const of = await caseOf(wasl, now, { email: "again@asked.example" });
    await post(of, "setting-aside", { version: "1", why: "spam" });
    const answer = await post(of, "reopening", { version: "2" });
    expect([answer.status, saidIn(answer)]).toEqual([303, "reopened"]);
    expect(await requestNow(of)).toMatchObject({ state: "submitted", version: 3 });
    expect((await requestNow(of)).desk_since).not.toBeNull();
    const open = (await introductionsOf(wasl, of)).filter(({ state }) => state === "proposed");
    expect(open.map(({ body }) => body)).toEqual(["ads", "indh"]);
    expect(await messagesOf(wasl, of)).toContain("request-reopened");
    expect((await post(of, "reopening", { version: "3" })).status).toBe(409);
  });
});

describe("reaching a body", () => {
  const toReach = async () => {
    const of = await caseOf(wasl, now);
    await run("DELETE FROM body_contact WHERE body = 'indh'");
    await post(of, "approval", { proposals: seen(await withBody(wasl, of, "indh")) });
    return { of, introduction: await withBody(wasl, of, "indh") };
  };

  it("keeps the contact, puts the request to the body, and writes to that contact, all at once", async () => {
    const { of, introduction } = await toReach();
    const contact = { ...foundContact, channel: "mail", value: "accueil@indh.example" };
    const answer = await post(of, `introductions/${introduction.id}/contact`, { ...contact, version: "2" });
    expect([answer.status, saidIn(answer)]).toEqual([303, "reached"]);
    expect(await withBody(wasl, of, "indh")).toMatchObject({ state: "sent", version: 3 });
    expect(await rowsIn(wasl, "SELECT value FROM body_contact WHERE body = 'indh'")).toEqual([
      { value: "accueil@indh.example" },
    ]);
    expect(await messagesOf(wasl, of)).toContain("to-answer");
    expect(
      await rowsIn(
        wasl,
        `SELECT value FROM answer_link JOIN body_contact ON body_contact.body = 'indh' AND body_contact.id = recipient
          WHERE introduction = ?`,
        introduction.id,
      ),
    ).toEqual([{ value: "accueil@indh.example" }]);
    expect(
      await rowsIn(wasl, "SELECT 1 FROM history WHERE noun = 'body' AND subject = 'indh' AND step = 'add-contact'"),
    ).not.toHaveLength(0);
  });

  it("takes no contact of a day that has not come, nor without a source; nothing is kept then", async () => {
    const { of, introduction } = await toReach();
    const path = `introductions/${introduction.id}/contact`;
    const early = await html(post(of, path, { ...foundContact, foundOn: "2027-01-01", version: "2" }), 422);
    expect(faultsIn(early)).toEqual(["foundOn"]);
    expect(faultsIn(await html(post(of, path, { channel: "mail", value: "x", version: "2" }), 422))).toEqual(
      expect.arrayContaining(["value", "source"]),
    );
    expect(await rowsIn(wasl, "SELECT 1 FROM body_contact WHERE body = 'indh'")).toHaveLength(0);
    expect(await withBody(wasl, of, "indh")).toMatchObject({ state: "reaching" });
  });

  it("is given up with words that the author reads, and may be looked for again", async () => {
    const { of, introduction } = await toReach();
    const path = `introductions/${introduction.id}`;
    expect(faultsIn(await html(post(of, `${path}/giving-up`, { version: "2" }), 422))).toEqual(["words"]);
    const answer = await post(of, `${path}/giving-up`, { version: "2", words: "Le numéro ne répond plus" });
    expect([answer.status, saidIn(answer)]).toEqual([303, "gave-up"]);
    expect(await withBody(wasl, of, "indh")).toMatchObject({ state: "lapsed", version: 3 });
    const again = await post(of, `${path}/reopening`, { version: "3", words: "Elle a rappelé" });
    expect([again.status, saidIn(again)]).toEqual([303, "opened-again"]);
    expect(await withBody(wasl, of, "indh")).toMatchObject({ state: "reaching" });
  });
});

describe("putting to a body again what came to nothing", () => {
  const declined = async () => {
    const of = await caseOf(wasl, now);
    await post(of, "approval", { proposals: seen(await withBody(wasl, of, "ads")) });
    const { id } = await withBody(wasl, of, "ads");
    await run("UPDATE introduction SET state = 'declined', took_month = NULL, took_place = 0 WHERE id = ?", id);
    return { of, path: `introductions/${id}/reopening` };
  };

  it("needs a reason, and is refused when the body has no place left", async () => {
    const { of, path } = await declined();
    expect(faultsIn(await html(post(of, path, { version: "2" }), 422))).toEqual(["words"]);
    await run("UPDATE body SET monthly_capacity = 0 WHERE id = 'ads'");
    const full = await html(post(of, path, { version: "2", words: "Elle a changé d'avis" }), 409);
    expect(full).toContain("déjà autant de demandes ce mois-ci");
    expect(full).toContain("Elle a changé d'avis");
    await run("UPDATE body SET monthly_capacity = NULL WHERE id = 'ads'");
    expect((await post(of, path, { version: "2", words: "Elle a changé d'avis" })).status).toBe(303);
    expect(await withBody(wasl, of, "ads")).toMatchObject({ state: "sent" });
  });

  it("is refused when the body has been given the request anew, and when five are open", async () => {
    const { of, path } = await declined();
    await propose(of, ["ads"]);
    const again = await html(post(of, path, { version: "2", words: "Encore" }), 409);
    expect(again).toContain("Cette structure a déjà cette demande en cours");
  });
});

describe("what was raised", () => {
  it("is dealt with once, and leaves the queue with what else waits", async () => {
    const of = await caseOf(wasl, now);
    await run("UPDATE introduction SET state = 'dismissed' WHERE request = ?", of.id);
    await run("UPDATE request SET raised_at = 5, raised_for = 'dead-end', desk_since = 5 WHERE id = ?", of.id);
    expect(await html(admin.get(of.path))).toContain("Rien n'a été trouvé\u00a0: appelez la personne");
    const answers = await Promise.all([admin, colleague].map((by) => post(of, "settlement", { raised: "5" }, by)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await requestNow(of)).toMatchObject({ raised_at: null, raised_for: null, desk_since: null });
    expect(await rowsIn(wasl, "SELECT 1 FROM journal WHERE what = 'settled' AND subject = ?", of.id)).toHaveLength(1);
  });

  it("stays when it was raised anew meanwhile", async () => {
    const of = await caseOf(wasl, now);
    await run("UPDATE request SET raised_at = 9, raised_for = 'answered' WHERE id = ?", of.id);
    expect((await post(of, "settlement", { raised: "5" })).status).toBe(409);
    expect(await requestNow(of)).toMatchObject({ raised_for: "answered" });
  });
});

describe("the clear cases", () => {
  const page = "/fr/admin/review/clear";
  const proposalsIn = (text: string) =>
    [...text.matchAll(/name="proposals" value="([^"]+)"/g)].map(([, one = ""]) => one);

  it("are those with all criteria met, a verified contact, a place and a body that answers", async () => {
    const of = await caseOf(wasl, now);
    const text = await html(admin.get(page));
    expect(proposalsIn(text)).toEqual([seen(await withBody(wasl, of, "ads"))]);
    expect(text).toContain("1 proposition est claire");
    for (const unclear of ["lapses = 3", "monthly_capacity = 0", "standing = 'paused'"]) {
      await run(`UPDATE body SET ${unclear} WHERE id = 'ads'`);
      expect([unclear, proposalsIn(await html(admin.get(page)))]).toEqual([unclear, []]);
      await run("UPDATE body SET lapses = 0, monthly_capacity = NULL, standing = 'active' WHERE id = 'ads'");
    }
    await run("UPDATE introduction SET verdict = 'to-confirm' WHERE request = ?", of.id);
    expect(proposalsIn(await html(admin.get(page)))).toEqual([]);
  });

  it("are approved ten at a time, and the page goes on with the rest", async () => {
    const cases: Case[] = [];
    for (let one = 0; one < 12; one++) cases.push(await caseOf(wasl, now, one === 0 ? { disclosure: "ask-each" } : {}));
    const first = await html(admin.get(page));
    expect(first).toContain("12 propositions sont claires");
    expect(proposalsIn(first)).toHaveLength(10);
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(proposalsIn(await html(admin.get(next)))).toHaveLength(2);
    const answer = await admin.post(page, { proposals: proposalsIn(first) });
    expect(answer.status).toBe(303);
    const second = await html(admin.get(answer.headers.get("location") ?? ""));
    expect(second).toContain("10 propositions sont validées");
    expect(proposalsIn(second)).toHaveLength(2);
    await admin.post(page, { proposals: proposalsIn(second) });
    const states = await Promise.all(cases.map(async (of) => (await withBody(wasl, of, "ads")).state));
    expect(states.filter((state) => state === "sent")).toHaveLength(11);
    expect(await withBody(wasl, cases[0] as Case, "ads")).toMatchObject({ state: "agreeing" });
    expect(await html(admin.get(page))).toContain("Aucune proposition claire");
  });

  it("leaves out what was changed meanwhile, and names it; the rest is approved", async () => {
    const [one, other] = [await caseOf(wasl, now), await caseOf(wasl, now)];
    const proposals = proposalsIn(await html(admin.get(page)));
    await post(one, "approval", { proposals: seen(await withBody(wasl, one, "ads")) }, colleague);
    const answer = await admin.post(page, { proposals });
    const text = await html(admin.get(answer.headers.get("location") ?? ""));
    expect(text).toContain("1 proposition est validée");
    expect(text).toContain("Pas validées");
    expect(text).toContain(one.code);
    expect(await withBody(wasl, other, "ads")).toMatchObject({ state: "sent" });
    expect((await historyOf(wasl, await withBody(wasl, one, "ads"))).at(-1)).toMatchObject({ by: "other-admin" });
  });

  it("takes no more of a body than it has places for", async () => {
    const cases = [await caseOf(wasl, now), await caseOf(wasl, now), await caseOf(wasl, now)];
    const [{ taken = 0 } = {}] = await rowsIn<{ taken: number }>(
      wasl,
      "SELECT taken FROM body_month WHERE body = 'ads' AND month = '2026-11'",
    );
    await run("UPDATE body SET monthly_capacity = ? WHERE id = 'ads'", taken + 2);
    const answer = await admin.post(page, { proposals: proposalsIn(await html(admin.get(page))) });
    expect(answer.headers.get("location")).toContain("approved=2");
    const states = await Promise.all(cases.map(async (of) => (await withBody(wasl, of, "ads")).state));
    expect(states.toSorted()).toEqual(["proposed", "sent", "sent"]);
  });
});

describe("the regions that an admin keeps to", () => {
  const person = "/fr/admin/people/other-admin";
  const kept = async () =>
    (await rowsIn<{ region: string }>(wasl, "SELECT region FROM account_region ORDER BY region")).map(
      ({ region }) => region,
    );

  it("are set on their page, and journaled; none ticked is all", async () => {
    expect(await html(admin.get(person))).toContain("Toutes les régions.");
    const answer = await admin.post(`${person}/regions`, { regions: ["MA-02", "MA-03"], seen: "" }, later);
    expect([answer.status, saidIn(answer)]).toEqual([303, "regions"]);
    expect(await kept()).toEqual(["MA-02", "MA-03"]);
    expect(await html(admin.get(person))).toContain("Oriental et Fès-Meknès");
    expect(await html(admin.get("/fr/admin/journal"))).toContain("A changé les régions de quelqu'un de l'équipe");
    await admin.post(`${person}/regions`, { seen: "MA-02,MA-03" });
    expect(await kept()).toEqual([]);
  });

  it("are refused when somebody else set them meanwhile, when there is no such region, and of who is no admin", async () => {
    await admin.post(`${person}/regions`, { regions: "MA-02", seen: "" });
    expect((await admin.post(`${person}/regions`, { regions: "MA-04", seen: "" })).status).toBe(409);
    expect((await admin.post(`${person}/regions`, { regions: "MA-99", seen: "MA-02" })).status).toBe(422);
    expect((await admin.post("/fr/admin/people/local-manager/regions", { regions: "MA-02", seen: "" })).status).toBe(
      409,
    );
    expect(await kept()).toEqual(["MA-02"]);
  });
});

describe("the journal", () => {
  it("tells the steps of introductions with their body, why, and a way to the case", async () => {
    const of = await caseOf(wasl, now);
    const { id, version } = await withBody(wasl, of, "ads");
    await admin.post(
      `${of.path}/introductions/${id}/dismissal`,
      { version: String(version), why: "out-of-date", words: "Des mots à effacer un jour" },
      later,
    );
    const journal = await html(admin.get("/fr/admin/journal"));
    const line =
      [...journal.matchAll(/<li><time[\s\S]*?<\/li>/g)].find(([text]) => text.includes("écartée"))?.[0] ?? "";
    expect(line).toContain('href="/fr/admin/bodies/ads"');
    expect(line).toContain(`href="${of.path}"`);
    expect(line).toContain("L'offre n'est plus à jour");
    expect(journal).not.toContain("Des mots à effacer");
    expect(journal).not.toContain(of.code);
  });
});
