import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#domain/time/add-days.ts";
import { inRole } from "#tests/support/desks.ts";
import { introductionNow, ownOffer, type Sent, sentTo, stepsOf } from "#tests/support/introductions.ts";
import { lettersTo } from "#tests/support/mailbox.ts";
import { addMember, addressOf } from "#tests/support/members.ts";
import { bodies } from "#tests/support/roles.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { type Answer, costsOf, type Fields, hiddenField, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { casablancaDay } from "#worker/clock.ts";

let wasl: Wasl;
let manager: Visitor;
let adviser: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  [manager, adviser] = [await inRole(wasl, "manager"), await inRole(wasl, "adviser")];
});
afterAll(() => wasl.close());

const inboxPath = `/fr/desk/${bodies.own}/inbox`;
const pathOf = ({ id }: Pick<Sent, "id">) => `/fr/desk/${bodies.own}/introductions/${id}`;
const open = async (person: Visitor, path: string) => (await person.get(path)).text();
const today = () => casablancaDay(Date.now());

/** What names the author of the story. */
const name = "Khadija Ouled Sidi";
const author = { name, phone: "06 61 22 33 44", email: "khadija@projet.example" };
const contact = [name, "0661223344", author.email];

/** Takes a step as a form of the case's page does. */
async function take(person: Visitor, of: Sent, step: string, fields: Fields = {}) {
  const version = hiddenField(await open(person, pathOf(of)), "version");
  return person.post(`${pathOf(of)}/steps`, { step, version, ...fields });
}
async function taken(person: Visitor, of: Sent, step: string, fields: Fields = {}) {
  const answer = await take(person, of, step, fields);
  expect([step, answer.status]).toEqual([step, 303]);
}
const log = (person: Visitor, of: Sent, fields: Fields) => person.post(`${pathOf(of)}/log`, fields);
const logged = async ({ id }: Sent) =>
  (
    await wasl.db
      .prepare(
        "SELECT kind, day, amount_mad, owner, done_at, words FROM introduction_log WHERE introduction = ? ORDER BY at, id",
      )
      .bind(id)
      .all()
  ).results;

/** Many cases of the body, in hand and over, of as many requests: several came at the same moment. */
async function manyCases({ request }: Sent) {
  const { results: columns } = await wasl.db.prepare("PRAGMA table_info(request)").all<{ name: string }>();
  const own = columns.map(({ name: column }) =>
    ["id", "code", "form_key"].includes(column) ? "'many-' || value" : column,
  );
  const ended = ["helped", "not-helped", "unreachable", "declined", "lapsed", "withdrawn", "handed-over"];
  const rows = JSON.stringify(Array.from({ length: 180 }, (_, place) => place));
  const states = JSON.stringify([...ended, "sent", "asked", "accepted"]);
  await wasl.db.batch([
    wasl.db
      .prepare(`INSERT INTO request SELECT ${own} FROM request, json_each(?) WHERE request.id = ?`)
      .bind(rows, request),
    wasl.db
      .prepare(
        "INSERT INTO request_person SELECT 'many-' || value, problem, beneficiaries, place, indicator, name, email, phone FROM request_person, json_each(?) WHERE request = ?",
      )
      .bind(rows, request),
    wasl.db
      .prepare(
        `INSERT INTO introduction (id, request, body, offer, origin, state, version, proposed_at, since, sent_at, counts_from, assignee)
        SELECT 'many-' || value, 'many-' || value, ?, ?, 'match', json_extract(?, '$[' || (value % 10) || ']'), 2, 0,
        1795000000000 + value / 2, 1795000000000, 1795000000000, 'local-manager' FROM json_each(?)`,
      )
      .bind(bodies.own, ownOffer, states, rows),
  ]);
}

describe("a request that was put to a body", () => {
  it("shows the project, the place and the needs, and nothing that names the person", async () => {
    const sent = await sentTo(wasl, { fields: author });
    for (const path of [inboxPath, pathOf(sent)]) {
      const html = await open(adviser, path);
      expect(html).toContain("Les abeilles");
      expect(html).toContain("Jerada");
      for (const secret of contact) expect([path, html.includes(secret)]).toEqual([path, false]);
    }
    expect(await open(adviser, pathOf(sent))).toContain("Douar Ouled Sidi");
  });

  it("says until when it is to be answered, and how many working days are left", async () => {
    const at = Date.parse("2026-11-24T09:00:00Z");
    const sent = await sentTo(wasl, { at });
    const seen = async (day: string) => open(await inRole(wasl, "adviser", `${day}T10:00:00Z`), pathOf(sent));
    expect(await seen("2026-11-24")).toContain("au plus tard le 8 décembre 2026 · encore 10 jours ouvrés");
    expect(await seen("2026-12-07")).toContain("encore 1 jour ouvré");
    expect(await seen("2026-12-08")).toContain("dernier jour aujourd");
  });

  it("is unknown to another body, and so is one that was not sent yet", async () => {
    const sent = await sentTo(wasl);
    const other = await inRole(wasl, "other-manager");
    const elsewhere = `/fr/desk/${bodies.other}/introductions/${sent.id}`;
    expect((await other.get(elsewhere)).status).toBe(404);
    expect((await other.post(`${elsewhere}/steps`, { step: "accept", version: "2" })).status).toBe(404);
    expect((await other.post(`${elsewhere}/log`, { kind: "meeting", meetingDay: today() })).status).toBe(404);
    expect((await other.post(`${elsewhere}/assignee`, { assignee: "", seen: "" })).status).toBe(404);
    await wasl.db
      .prepare("UPDATE introduction SET state = 'proposed', sent_at = NULL WHERE id = ?")
      .bind(sent.id)
      .run();
    expect((await adviser.get(pathOf(sent))).status).toBe(404);
    expect((await adviser.post(`${pathOf(sent)}/steps`, { step: "accept", version: "2" })).status).toBe(404);
    expect(await stepsOf(wasl, sent.id)).toEqual(["propose", "approve"]);
  });

  it("does not tell with whom else the same request is", async () => {
    const sent = await sentTo(wasl);
    await sentTo(wasl, { body: bodies.other, of: sent });
    expect(await open(adviser, pathOf(sent))).not.toMatch(/cri-oriental|Oriental.*investissement/);
  });
});

describe("answering", () => {
  it("accepting gives the name and the ways to reach the person, and the journal says so", async () => {
    const sent = await sentTo(wasl, { fields: author });
    await taken(adviser, sent, "accept");
    const html = await open(adviser, pathOf(sent));
    for (const shown of contact) expect(html).toContain(shown);
    expect(html).toContain('href="tel:0661223344"');
    expect(html).toContain(`href="mailto:${author.email}"`);
    const line = await wasl.db.prepare("SELECT by, what FROM journal WHERE subject = ?").bind(sent.id).first();
    expect(line).toEqual({ by: "local-adviser", what: "disclosed" });
    const [letter] = await lettersTo(wasl, author.email);
    expect(letter?.subject).toContain("accepte de vous aider");
  });

  it("declining needs a reason; without one, what was typed comes back", async () => {
    const sent = await sentTo(wasl);
    const refused = await take(manager, sent, "decline", { declineWords: "Essayez la commune." });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain("Choisissez une raison");
    expect(html).toContain("Essayez la commune.");
    await taken(manager, sent, "decline", { declineReason: "no-capacity", declineWords: "Essayez la commune." });
    expect((await introductionNow(wasl, sent.id)).state).toBe("declined");
    const after = await open(manager, pathOf(sent));
    expect(after).toContain("Plus de capacité");
    expect(after).toContain("Essayez la commune.");
  });

  it("a question is asked once, and stops the body's time", async () => {
    const sent = await sentTo(wasl, { fields: author });
    expect((await take(adviser, sent, "ask")).status).toBe(422);
    await taken(adviser, sent, "ask", { caseQuestion: "Combien de ruches ?" });
    expect(await introductionNow(wasl, sent.id)).toMatchObject({ state: "asked", has_asked: 1 });
    const html = await open(adviser, pathOf(sent));
    expect(html).toContain("Combien de ruches ?");
    expect(html).not.toContain('value="accept"');
    for (const secret of contact) expect(html).not.toContain(secret);
    const [letter] = await lettersTo(wasl, author.email);
    expect(letter?.text).toContain("Combien de ruches ?");
    await wasl.db.prepare("UPDATE introduction SET state = 'sent' WHERE id = ?").bind(sent.id).run();
    expect(await open(adviser, pathOf(sent))).not.toContain('value="ask"');
    const { version } = await introductionNow(wasl, sent.id);
    const again = { step: "ask", version: String(version), caseQuestion: "Et le miel ?" };
    const refused = await adviser.post(`${pathOf(sent)}/steps`, again);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Et le miel ?");
  });

  it("of two at once, one wins; the other is told, and keeps what they wrote", async () => {
    const sent = await sentTo(wasl);
    const { version } = await introductionNow(wasl, sent.id);
    const answers = await Promise.all([
      manager.post(`${pathOf(sent)}/steps`, { step: "accept", version: String(version) }),
      adviser.post(`${pathOf(sent)}/steps`, {
        ...{ step: "decline", version: String(version) },
        ...{ declineReason: "other", declineWords: "Nous ne faisons plus cela." },
      }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    if (answers[1].status === 409) expect(await answers[1].text()).toContain("Nous ne faisons plus cela.");
    expect(await stepsOf(wasl, sent.id)).toHaveLength(3);
  });

  it("takes no step that is none of a body's", async () => {
    const sent = await sentTo(wasl);
    for (const step of ["approve", "lapse", "contest", "withdraw", ""]) {
      expect([step, (await take(manager, sent, step)).status]).toEqual([step, 400]);
    }
    expect(await stepsOf(wasl, sent.id)).toEqual(["propose", "approve"]);
  });
});

describe("what came of it", () => {
  it.each([
    ["report-help", { outcome: "trained", helpWords: "Douze femmes formées." }, "helped", "trained"],
    ["report-no-help", { noHelpWords: "Le dossier n'a pas abouti." }, "not-helped", "not-helped"],
    ["report-unreachable", {}, "unreachable", "unreachable"],
  ] as const)("%s leads there, with its outcome", async (step, fields, state, outcome) => {
    const sent = await sentTo(wasl);
    await taken(adviser, sent, "accept");
    await taken(adviser, sent, step, fields);
    expect(await introductionNow(wasl, sent.id)).toMatchObject({ state, outcome });
    expect((await take(adviser, sent, step, fields)).status).toBe(409);
  });

  it("asks which help, and why there was none", async () => {
    const sent = await sentTo(wasl);
    await taken(adviser, sent, "accept");
    for (const step of ["report-help", "report-no-help"]) expect((await take(adviser, sent, step)).status).toBe(422);
    expect((await take(adviser, sent, "report-help", { outcome: "unreachable" })).status).toBe(422);
    expect((await introductionNow(wasl, sent.id)).state).toBe("accepted");
  });

  it("who joined after the end sees the case, and not how to reach the person", async () => {
    const sent = await sentTo(wasl, { fields: author });
    await taken(adviser, sent, "accept");
    await addMember(wasl.db, { body: bodies.own, account: "latecomer", role: "adviser" });
    const joined = wasl.db.prepare("UPDATE member SET since = ? WHERE account = 'latecomer'");
    await joined.bind(Date.now() + 60_000).run();
    await wasl.db
      .prepare(
        "INSERT INTO charter_acceptance SELECT 'latecomer', body, version, 'fr', 0 FROM charter_acceptance WHERE account = 'local-adviser'",
      )
      .run();
    const { person } = await signedIn(wasl, { account: "latecomer" });
    expect(await open(person, pathOf(sent))).toContain(author.email);
    await taken(adviser, sent, "report-help", { outcome: "funded" });
    const html = await open(person, pathOf(sent));
    expect(html).toContain("Les abeilles");
    for (const secret of contact) expect(html).not.toContain(secret);
    expect(await open(adviser, pathOf(sent))).toContain(author.email);
  });

  it("once the person has withdrawn, neither their words nor how to reach them are shown", async () => {
    const sent = await sentTo(wasl, { fields: author });
    await taken(adviser, sent, "accept");
    await sent.person.post("/fr/follow", { code: sent.code, pin: sent.pin });
    await sent.person.post("/fr/follow/withdraw", { sure: "yes", version: "1" });
    for (const path of [pathOf(sent), `${inboxPath}?show=done`]) {
      const html = await open(adviser, path);
      for (const secret of contact) expect([path, html.includes(secret)]).toEqual([path, false]);
    }
    expect(await open(adviser, pathOf(sent))).not.toContain("Les abeilles");
  });
});

describe("who looks after a case", () => {
  it("is a colleague, who is told; taken by oneself, nobody is", async () => {
    const sent = await sentTo(wasl);
    await addMember(wasl.db, { body: bodies.own, account: "hands", role: "adviser" });
    expect((await adviser.post(`${pathOf(sent)}/assignee`, { assignee: "hands", seen: "" })).status).toBe(303);
    expect((await introductionNow(wasl, sent.id)).assignee).toBe("hands");
    const [letter] = await lettersTo(wasl, addressOf("hands"));
    expect(letter?.subject).toContain("vous confie un projet");
    expect(letter?.text).toContain(pathOf(sent).replace("/fr/", "/"));
    expect((await adviser.post(`${pathOf(sent)}/assignee`, { assignee: "local-adviser", seen: "hands" })).status).toBe(
      303,
    );
    expect(await lettersTo(wasl, "conseil@ads.example")).toEqual([]);
    expect((await adviser.post(`${pathOf(sent)}/assignee`, { assignee: "", seen: "local-adviser" })).status).toBe(303);
    const { results } = await wasl.db.prepare("SELECT what FROM journal WHERE subject = ?").bind(sent.id).all();
    expect(results.map(({ what }) => what)).toEqual(["assigned", "assigned", "assigned"]);
  });

  it("cannot be somebody who is away, of another body, or gone", async () => {
    const sent = await sentTo(wasl);
    const away = { absentFrom: addDays(today(), -1), absentUntil: addDays(today(), 1) };
    await addMember(wasl.db, { body: bodies.own, account: "away", role: "adviser", ...away });
    await addMember(wasl.db, { body: bodies.own, account: "gone", role: "adviser", state: "left" });
    for (const assignee of ["away", "gone", "local-other-manager", "nobody-at-all"]) {
      const answer = await adviser.post(`${pathOf(sent)}/assignee`, { assignee, seen: "" });
      expect([assignee, answer.status]).toEqual([assignee, 422]);
    }
    const html = await open(adviser, pathOf(sent));
    expect(html).toContain("away (absence)");
    expect(html).not.toContain('value="away"');
    expect((await introductionNow(wasl, sent.id)).assignee).toBe(null);
  });

  it("of two who give it away at once, one wins, and only theirs is told", async () => {
    const sent = await sentTo(wasl);
    for (const account of ["left-hand", "right-hand"]) await addMember(wasl.db, { body: bodies.own, account });
    const answers = await Promise.all(
      [
        [manager, "left-hand"],
        [adviser, "right-hand"],
      ].map(([person, assignee]) =>
        (person as Visitor).post(`${pathOf(sent)}/assignee`, { assignee: assignee as string, seen: "" }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const { assignee } = await introductionNow(wasl, sent.id);
    const loser = assignee === "left-hand" ? "right-hand" : "left-hand";
    expect(await lettersTo(wasl, addressOf(assignee ?? ""))).toHaveLength(1);
    expect(await lettersTo(wasl, addressOf(loser))).toHaveLength(0);
  });
});

describe("what the body writes down", () => {
  it("meetings, amounts, and steps that somebody is to take, each sent twice written once", async () => {
    const sent = await sentTo(wasl);
    await taken(adviser, sent, "accept");
    const lines: readonly Fields[] = [
      { kind: "meeting", meetingDay: today(), meetingWords: "Visite du rucher." },
      { kind: "grant", grantDay: today(), amountMad: "12 000" },
      { kind: "task", taskWords: "Apporter le devis", taskOwner: "innovator", taskDay: addDays(today(), 7) },
    ];
    for (const line of lines) {
      const entry = hiddenField(await open(adviser, pathOf(sent)), "entry");
      for (const _ of [1, 2]) expect((await log(adviser, sent, { ...line, entry })).status).toBe(303);
    }
    const empty = { amount_mad: null, owner: null, done_at: null, words: "" };
    expect(await logged(sent)).toEqual([
      { ...empty, kind: "meeting", day: today(), words: "Visite du rucher." },
      { ...empty, kind: "grant", day: today(), amount_mad: 12_000 },
      { ...empty, kind: "task", day: addDays(today(), 7), owner: "innovator", words: "Apporter le devis" },
    ]);
    const html = await open(adviser, pathOf(sent));
    expect(html).toContain("Visite du rucher.");
    expect(html).toMatch(/12.000.DH/);
    const task = hiddenField(html, "task");
    for (const _ of [1, 2]) expect((await log(adviser, sent, { kind: "done", task })).status).toBe(303);
    expect((await logged(sent)).filter(({ done_at }) => done_at !== null)).toHaveLength(1);
  });

  it("is news: the body is not asked for any before it has been silent again for as long", async () => {
    const sent = await sentTo(wasl, { at: Date.parse("2026-10-01T09:00:00Z") });
    const then = await inRole(wasl, "adviser", "2026-10-02T09:00:00Z");
    await taken(then, sent, "accept");
    const before = await introductionNow(wasl, sent.id);
    const later = await inRole(wasl, "adviser", "2026-10-20T09:00:00Z");
    expect((await log(later, sent, { kind: "meeting", meetingDay: "2026-10-19" })).status).toBe(303);
    const after = await introductionNow(wasl, sent.id);
    expect(after.counts_from).toBeGreaterThan(before.counts_from);
    expect(after.version).toBe(before.version);
  });

  it.each([
    [{ kind: "meeting", meetingDay: "2099-01-01" }, "pas encore venu"],
    [{ kind: "meeting", meetingDay: "demain" }, "Écrivez une date"],
    [{ kind: "grant", grantDay: "2026-01-05" }, "nécessaire"],
    [{ kind: "task", taskWords: "Appeler", taskOwner: "body", taskDay: "2020-01-05" }, "Ce jour est passé"],
    [{ kind: "task", taskWords: "Appeler", taskOwner: "nobody", taskDay: "2099-01-05" }, "Choisissez qui le fait"],
  ] as const)("refuses %j, and says why", async (line, because) => {
    const sent = await sentTo(wasl);
    await taken(adviser, sent, "accept");
    const answer = await log(adviser, sent, line);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(because);
    expect(await logged(sent)).toEqual([]);
  });

  it("only while it has the case in hand", async () => {
    const sent = await sentTo(wasl);
    const meeting = { kind: "meeting", meetingDay: today(), meetingWords: "Trop tôt" };
    expect((await log(adviser, sent, meeting)).status).toBe(409);
    await taken(adviser, sent, "accept");
    await taken(adviser, sent, "report-unreachable");
    const refused = await log(adviser, sent, meeting);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Trop tôt");
    expect(await logged(sent)).toEqual([]);
  });
});

describe("the inbox", () => {
  it("is where the desk leads while something waits to be answered", async () => {
    await wasl.db.prepare("UPDATE introduction SET state = 'lapsed' WHERE body = ?").bind(bodies.other).run();
    const driss = await inRole(wasl, "other-manager");
    const desk = async () => (await driss.get("/fr/desk")).headers.get("location");
    expect(await desk()).toBe(`/fr/desk/${bodies.other}`);
    const sent = await sentTo(wasl, { body: bodies.other });
    expect(await desk()).toBe(`/fr/desk/${bodies.other}/inbox`);
    const path = `/fr/desk/${bodies.other}/introductions/${sent.id}`;
    const version = hiddenField(await open(driss, path), "version");
    await driss.post(`${path}/steps`, { step: "accept", version });
    expect(await desk()).toBe(`/fr/desk/${bodies.other}`);
  });

  it("marks what nobody has taken in hand yet, and keeps to mine when asked", async () => {
    const [mine, theirs] = [await sentTo(wasl), await sentTo(wasl)];
    await adviser.post(`${pathOf(mine)}/assignee`, { assignee: "local-adviser", seen: "" });
    const all = await open(adviser, `${inboxPath}?show=to-answer`);
    expect(all).toContain("Nouveau");
    const own = await open(adviser, `${inboxPath}?mine=yes`);
    expect(own).toContain(pathOf(mine));
    expect(own).not.toContain(pathOf(theirs));
    expect(await open(manager, `${inboxPath}?mine=yes`)).not.toContain(pathOf(mine));
  });

  it("reads no more than it shows, however much there is, page by page", async () => {
    await manyCases(await sentTo(wasl));
    for (const part of ["done", "to-answer"]) {
      const seen: string[] = [];
      let next: string | null = `${inboxPath}?show=${part}`;
      for (let pages = 0; next !== null && pages < 60; pages += 1) {
        const answer: Answer = await manager.get(next);
        const { roundTrips, rowsRead } = costsOf(answer);
        expect([next, roundTrips, Math.max(260, rowsRead)]).toEqual([next, 2, 260]);
        const html = await answer.text();
        seen.push(...[...html.matchAll(/introductions\/(many-[\w-]+)/g)].map(([, id = ""]) => id));
        next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? null;
      }
      const all = await wasl.db
        .prepare(
          `SELECT id FROM introduction WHERE id GLOB 'many-*' AND state ${part === "done" ? "NOT IN ('sent', 'asked', 'accepted')" : "= 'sent'"}`,
        )
        .all<{ id: string }>();
      expect(seen.toSorted()).toEqual(all.results.map(({ id }) => id).toSorted());
    }
    for (const path of [inboxPath, `${inboxPath}?mine=yes`]) {
      const { roundTrips, rowsRead } = costsOf(await manager.get(path));
      expect([path, roundTrips, Math.max(260, rowsRead)]).toEqual([path, 2, 260]);
    }
    // What came in a month, behind its figure.
    let next: string | null = `/fr/desk/${bodies.own}/figures/cases?count=received&month=2026-11`;
    let cases = 0;
    for (let pages = 0; next !== null && pages < 60; pages += 1) {
      const answer: Answer = await manager.get(next);
      const { roundTrips, rowsRead } = costsOf(answer);
      expect([next, roundTrips, Math.max(250, rowsRead)]).toEqual([next, 2, 250]);
      const html = await answer.text();
      cases += [...html.matchAll(/introductions\/many-/g)].length;
      next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? null;
    }
    // A tenth was passed on.
    expect(cases).toBe(162);
    await wasl.db.batch(
      ["body_case WHERE introduction", "introduction WHERE id"].map((of) =>
        wasl.db.prepare(`DELETE FROM ${of} GLOB 'many-*'`),
      ),
    );
  });

  it("shows a case with a long story, in a large body, at the same price", async () => {
    const sent = await sentTo(wasl);
    await taken(adviser, sent, "accept");
    const many = JSON.stringify(Array.from({ length: 60 }, (_, place) => place + 10));
    const put = (sql: string) => wasl.db.prepare(sql).bind(many, ...(sql.includes("?2") ? [sent.id] : []));
    await wasl.db.batch([
      put("INSERT INTO introduction_history SELECT ?2, value, 'ask', 4e12, 'local-adviser', NULL FROM json_each(?1)"),
      put("INSERT INTO introduction_words SELECT ?2, value, 'Combien ?' FROM json_each(?1)"),
      put(
        `INSERT INTO introduction_log SELECT 'line-' || value, ?2, 'meeting', '2026-11-20', NULL, NULL, NULL, 'Vus', 'local-adviser', value
        FROM json_each(?1)`,
      ),
      put("INSERT INTO account SELECT 'crowd-' || value, 'active', 1, 0, 'fr', 0 FROM json_each(?1)"),
      put(
        "INSERT INTO account_person SELECT 'crowd-' || value, value || '@crowd.example', value, value FROM json_each(?1)",
      ),
      put(
        `INSERT INTO member SELECT '${bodies.own}', 'crowd-' || value, 'adviser', 'active', 1, 0, NULL, NULL FROM json_each(?1)`,
      ),
    ]);
    const { roundTrips, rowsRead } = costsOf(await adviser.get(pathOf(sent)));
    expect([roundTrips, Math.max(260, rowsRead)]).toEqual([3, 260]);
  });

  it("tells whoever runs the body how it answers; one that was silent reads why it gets nothing new", async () => {
    const standing = wasl.db.prepare("UPDATE body SET answered = ?, lapses = ? WHERE id = ?");
    await standing.bind(0.8, 2, bodies.own).run();
    expect(await open(manager, inboxPath)).toMatch(/80.%.*2 demandes de suite/s);
    expect(await open(adviser, inboxPath)).not.toMatch(/80.%/);
    await standing.bind(0.5, 3, bodies.own).run();
    for (const person of [manager, adviser]) expect(await open(person, inboxPath)).toContain("Trois demandes de suite");
    const sent = await sentTo(wasl);
    await taken(adviser, sent, "decline", { declineReason: "other" });
    expect(await open(manager, inboxPath)).not.toContain("Trois demandes de suite");
  });
});
