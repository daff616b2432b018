import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { body, type Followed, followed, granted, holder, opens } from "#tests/support/answer-links.ts";
import { caseOf, introductionsOf } from "#tests/support/cases.ts";
import { receiptOf } from "#tests/support/filing.ts";
import { stepsOf } from "#tests/support/introductions.ts";
import { type Service, service, team } from "#tests/support/service.ts";
import { costsOf, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let acts: Service;
beforeAll(async () => {
  wasl = await startWasl();
  acts = service(wasl.db);
});
afterAll(() => wasl.close());

/** A Monday; the Wednesday of the week after is a holiday (18 November). */
const monday = "2026-11-09T10:00:00Z";
const page = async ({ person }: Pick<Followed, "person">, locale = "fr") =>
  (await person.get(`/${locale}/follow`)).text();
/** What a page says, without its tags and the marks that keep names apart. */
const said = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/[\u2068\u2069]/g, "")
    .replace(/\s+/g, " ");
const open = (fields = {}) => followed(wasl, monday, { fields });

/** Posts a step as the page's form does. */
async function take(of: Followed, step: string, fields: Record<string, string> = {}) {
  const { id, version } = await of.introduction();
  return of.person.post(`/fr/follow/introductions/${id}`, { step, version: String(version), ...fields });
}
const stateOf = async (of: Followed) => (await of.introduction()).state;

describe("what its author reads of a request", () => {
  it("is how many offers the team looks at and until when, and not whose they are", async () => {
    const of = await followed(wasl, monday, { approves: false });
    const text = said(await page(of));
    const count = (await introductionsOf(wasl, { id: of.request })).filter(({ state }) => state === "proposed").length;
    expect(text).toMatch(new RegExp(`relit ${count} offres? trouvées? pour vous`));
    expect(text).toContain("au plus tard le 11 novembre 2026");
    expect(text).not.toContain("Agence de développement social");
  });

  it("is who has it, since when, until when they must answer, and what happens if they do not", async () => {
    const text = said(await page(await open()));
    expect(text).toContain("Agence de développement social");
    expect(text).toContain("Cette structure a votre projet depuis le 9 novembre 2026, sans vos coordonnées.");
    // Ten working days, less the holiday of the 18th.
    expect(text).toContain("Elle doit répondre au plus tard le 24 novembre 2026. Sinon, nous cherchons ailleurs");
  });

  it("is never just no: why, in the words of the body, and what comes next", async () => {
    const of = await open();
    const { id } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "decline", { reason: "no-capacity", words: "Revenez en mars" }));
    const text = said(await page(of));
    expect(text).toContain("ne peut pas vous aider cette fois. Raison : Plus de capacité. Revenez en mars La suite :");
  });

  it("is that nothing answered, and whom it was put to next", async () => {
    const of = await open();
    const { id } = await of.introduction();
    await granted(acts.step("2026-11-25T10:00:00Z", { role: "clock" }, id, "lapse"));
    expect(said(await page(of))).toMatch(/n'a pas répondu à temps\. La suite : (?:l'équipe relit|votre projet|nous)/);
  });

  it("is what the team has set aside not at all", async () => {
    const of = await followed(wasl, monday, { approves: false });
    const { id } = await of.introduction();
    const before = said(await page(of));
    await granted(acts.step(monday, team, id, "dismiss", { reason: "not-fitting" }));
    const after = said(await page(of));
    expect([after.includes("Agence de développement social"), after === before]).toEqual([false, false]);
    expect(
      (
        await take({ ...of, introduction: async () => ({ ...(await of.introduction()), id }) }, "withdraw", {
          sure: "yes",
        })
      ).status,
    ).toBe(404);
  });

  it("is what the body does once it has accepted: meetings, amounts, and who does what by when", async () => {
    const of = await open();
    const { id } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "accept"));
    const line = "INSERT INTO introduction_log VALUES (?, ?, ?, '2026-11-20', ?, ?, NULL, ?, 'x', ?)";
    const rows = [
      ["m", id, "meeting", null, null, "Visite des ruches", Date.parse(monday) + 1],
      ["g", id, "grant", 40_000, null, "", Date.parse(monday) + 2],
      ["t", id, "task", null, "innovator", "Apporter le devis", Date.parse(monday) + 3],
    ] as const;
    for (const row of rows)
      await wasl.db
        .prepare(line)
        .bind(row[0], ...row.slice(1))
        .run();
    const text = said(await page(of));
    expect(text).toContain("Elle a vos coordonnées depuis le 9 novembre 2026");
    expect(text).toMatch(/Rencontre avec .+, le 20 novembre 2026 : Visite des ruches/);
    expect(text).toMatch(/a accordé 40\s?000\s?DH, le 20 novembre 2026/);
    expect(text).toContain("À faire par vous, au plus tard le 20 novembre 2026 : Apporter le devis");
    await wasl.db.prepare("DELETE FROM introduction_log").run();
  });

  it("is one timeline, newest first, in each language", async () => {
    const of = await open();
    for (const [locale, first, last] of [
      ["fr", "Votre projet est présenté à", "La demande est déposée"],
      ["ar", "عرضنا مشروعكم على", "أُودع الطلب"],
      ["en", "Your project was put to", "The request"],
    ] as const) {
      const text = said(await page(of, locale));
      expect([locale, text.lastIndexOf(first) > 0, text.lastIndexOf(first) < text.lastIndexOf(last)]).toEqual([
        ...[locale, true, true],
      ]);
    }
  });
});

describe("what its author does with an introduction", () => {
  it.each([
    ["agree", "sent"],
    ["refuse", "withdrawn"],
  ])("when asked first: %s leads to %s", async (step, state) => {
    const of = await open({ disclosure: "ask-each" });
    expect(said(await page(of))).toContain("Répondez au plus tard le 24 novembre 2026");
    const answer = await take(of, step);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/fr/follow?said=${step}`]);
    expect(await stateOf(of)).toBe(state);
  });

  it("answers what the body asks, in words; without any, the form comes back", async () => {
    const of = await open();
    const { id } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "ask", { words: "Combien de ruches ?" }));
    expect(said(await page(of))).toContain("Combien de ruches ?");
    const blank = await take(of, "answer", { words: " " });
    expect([blank.status, await stateOf(of)]).toEqual([422, "asked"]);
    expect(await blank.text()).toContain('href="#words"');
    expect((await take(of, "answer", { words: "Quarante" })).status).toBe(303);
    expect([await stateOf(of), said(await page(of)).includes("Quarante")]).toEqual(["sent", true]);
  });

  it("contests what was reported, for thirty days and not longer", async () => {
    const of = await open();
    const { id } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "accept"));
    await granted(acts.step(monday, holder(id), id, "report-help", { outcome: "trained" }));
    expect(said(await page(of))).toContain("Résultat noté : Formé.");
    const late = visitor(wasl, { now: "2026-12-10T10:00:00Z" });
    await opens(late, of);
    const lateAnswer = await take({ ...of, person: late }, "contest", { words: "Rien ne s'est passé" });
    expect([lateAnswer.status, await lateAnswer.text()]).toEqual([
      409,
      expect.stringContaining("Ce n'est pas possible"),
    ]);
    expect((await take(of, "contest", { words: "Rien ne s'est passé" })).status).toBe(303);
    expect(await stateOf(of)).toBe("accepted");
    expect(await acts.rows("SELECT raised_for FROM request WHERE id = ?", of.request)).toEqual([
      { raised_for: "contested" },
    ]);
  });

  it("withdraws one of them once it is sure; the request goes on", async () => {
    const of = await open();
    expect((await take(of, "withdraw")).status).toBe(422);
    expect((await take(of, "withdraw", { sure: "yes" })).status).toBe(303);
    expect(await stateOf(of)).toBe("withdrawn");
    expect(await acts.rows("SELECT state FROM request WHERE id = ?", of.request)).toEqual([{ state: "submitted" }]);
  });

  it("is told when something changed meanwhile, and loses no word", async () => {
    const of = await open();
    const { id } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "ask", { words: "Combien ?" }));
    const answer = await of.person.post(`/fr/follow/introductions/${id}`, {
      ...{ step: "answer", version: "1", words: "Quarante ruches" },
    });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining("Quarante ruches")]);
    expect(await stateOf(of)).toBe("asked");
  });

  it("is of one's own only, and of what was approved: the rest is unknown", async () => {
    const [of, other] = [await open(), await open()];
    const { id, version } = await other.introduction();
    const fields = { step: "withdraw", sure: "yes", version: String(version) };
    expect((await of.person.post(`/fr/follow/introductions/${id}`, fields)).status).toBe(404);
    const proposed = (await introductionsOf(wasl, { id: of.request })).find(({ state }) => state === "proposed");
    const path = `/fr/follow/introductions/${proposed?.id}`;
    expect((await of.person.post(path, { ...fields, version: "1" })).status).toBe(404);
    expect(await stepsOf(wasl, id)).toEqual(["propose", "approve"]);
  });

  it("that comes too late for the session comes along, and is taken up where it was", async () => {
    const of = await open();
    const { id, version } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "ask", { words: "Combien ?" }));
    const late = visitor(wasl, { now: monday });
    const typed = { step: "answer", version: String(version + 1), words: "Quarante ruches" };
    const refused = await late.post(`/fr/follow/introductions/${id}`, typed);
    const html = await refused.text();
    expect([refused.status, html.includes("Quarante ruches"), await stateOf(of)]).toEqual([401, true, "asked"]);
    const again = await opens(late, of, { late: `answer-${id}`, words: "Quarante ruches" });
    expect([again.status, await again.text()]).toEqual([200, expect.stringContaining(">Quarante ruches</textarea>")]);
  });
});

/** The team asks, as its desk does. */
const asks = (request: string, id: string, words: string, at = monday) =>
  wasl.db
    .prepare("INSERT INTO request_note VALUES (?, ?, 'question', ?, 'local-admin', ?)")
    .bind(id, request, words, Date.parse(at))
    .run();

describe("the question of the team", () => {
  it("is answered once, puts the request before the team, and is there to be read", async () => {
    const of = await followed(wasl, monday, { approves: false });
    await wasl.db.prepare("UPDATE request SET desk_since = NULL WHERE id = ?").bind(of.request).run();
    await asks(of.request, "q1", "Avez-vous un local ?");
    expect(said(await page(of))).toContain("L'équipe de Wasl vous pose une question Avez-vous un local ?");
    const blank = await of.person.post("/fr/follow/answer", { question: "q1", words: "" });
    expect(blank.status).toBe(422);
    const answer = await of.person.post("/fr/follow/answer", { question: "q1", words: "Oui, à Jerada" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/follow?said=answered-team"]);
    const [row] = await acts.rows("SELECT raised_for, raised_at, heard_at FROM request WHERE id = ?", of.request);
    expect(row).toEqual({
      ...{ raised_for: "answered", raised_at: Date.parse(monday), heard_at: Date.parse(monday) },
    });
    expect(
      await acts.rows("SELECT 1 AS there FROM request WHERE id = ? AND desk_since IS NOT NULL", of.request),
    ).toEqual([{ there: 1 }]);
    const twice = await of.person.post("/fr/follow/answer", { question: "q1", words: "Non, finalement" });
    expect([twice.status, said(await twice.text()).includes("Oui, à Jerada")]).toEqual([409, true]);
  });

  it("that was asked anew meanwhile is said, with what was typed", async () => {
    const of = await followed(wasl, monday, { approves: false });
    await asks(of.request, "q2", "Un local ?");
    await asks(of.request, "q3", "Et combien de femmes ?", "2026-11-09T10:01:00Z");
    const html = await (await of.person.post("/fr/follow/answer", { question: "q2", words: "Oui" })).text();
    expect(html).toContain(">Oui</textarea>");
    expect((await of.person.post("/fr/follow/answer", { question: "q3", words: "Oui, douze" })).status).toBe(303);
  });

  it("does not show what the team notes for itself", async () => {
    const of = await open();
    await wasl.db
      .prepare("INSERT INTO request_note VALUES ('n1', ?, 'note', 'Dossier fragile', 'local-admin', 1)")
      .bind(of.request)
      .run();
    expect(await page(of)).not.toContain("Dossier fragile");
    expect(await (await of.person.get("/fr/follow/data")).text()).not.toContain("Dossier fragile");
  });
});

describe("a fact that was left out", () => {
  it("is asked on the page, and matching runs again once it is given", async () => {
    const of = await followed(wasl, monday, { fields: { stage: "" }, approves: false });
    const html = await page(of);
    expect(said(html)).toContain("Où en est votre projet ?");
    const version = (await acts.rows<{ version: number }>("SELECT version FROM request WHERE id = ?", of.request))[0]
      ?.version;
    const blank = await of.person.post("/fr/follow/fact", { fact: "stage", stage: "", version: String(version) });
    expect([blank.status, await blank.text()]).toEqual([422, expect.stringContaining('href="#stage"')]);
    const fields = { fact: "stage", stage: "growth", version: String(version) };
    const given = await of.person.post("/fr/follow/fact", fields, { now: "2026-11-09T10:05:00Z" });
    expect([given.status, given.headers.get("location")]).toEqual([303, "/fr/follow?said=fact"]);
    expect(await acts.rows("SELECT stage, version, age FROM request WHERE id = ?", of.request)).toEqual([
      { stage: "growth", version: 2, age: 34 },
    ]);
    expect(
      await acts.rows("SELECT version FROM request_judgement WHERE request = ? ORDER BY version", of.request),
    ).toEqual([{ version: 1 }, { version: 2 }]);
    expect(said(await page(of))).not.toContain("Une question qui aide");
    const stale = await of.person.post("/fr/follow/fact", { fact: "stage", stage: "idea", version: "1" });
    expect(stale.status).toBe(409);
  });
});

describe("a request as a whole", () => {
  it("is closed once it is sure: what was accepted goes on, the rest is withdrawn", async () => {
    const of = await open();
    await of.person.post("/fr/follow/close", { version: "1" });
    expect(await acts.rows("SELECT state FROM request WHERE id = ?", of.request)).toEqual([{ state: "submitted" }]);
    const closed = await of.person.post("/fr/follow/close", { version: "1", sure: "yes" });
    expect([closed.status, closed.headers.get("location")]).toEqual([303, "/fr/follow?said=closed"]);
    expect(await acts.rows("SELECT state FROM request WHERE id = ?", of.request)).toEqual([{ state: "closed" }]);
    expect(await stateOf(of)).toBe("withdrawn");
    expect(said(await page(of))).toContain("La demande est terminée.");
  });

  it("is handed over with what came of it", async () => {
    const of = await open();
    const { id } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "ask", { words: "Combien de ruches ?" }));
    const data = (await (await of.person.get("/fr/follow/data")).json()) as Record<string, unknown>;
    expect(data).toMatchObject({
      progress: "asked",
      introductions: [{ id, state: "asked", body: { id: body }, question: "Combien de ruches ?" }],
    });
    expect(data.timeline).toContainEqual(expect.objectContaining({ what: "asked", words: "Combien de ruches ?" }));
  });

  it("shows the offers that it was compared with on a page of their own", async () => {
    const of = await open();
    const matches = await of.person.get("/fr/follow/matches");
    expect([matches.status, matches.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    expect(await matches.text()).toContain("ads-caisses-villageoises");
    expect((await visitor(wasl).get("/fr/follow/matches")).status).toBe(303);
  });

  it("is a short page, whose one script makes small things easier", async () => {
    const html = await page(await open());
    expect(html.match(/<script[^>]*>/g)).toEqual([expect.stringContaining("/assets/enhance-")]);
    expect(html.length).toBeLessThan(30_000);
  });

  it("is read within what a page may cost, however much has happened to it; the rest is in the file", async () => {
    const of = await open();
    const numbers = (most: number) =>
      `(SELECT value AS n FROM json_each('${JSON.stringify([...Array(most).keys()])}'))`;
    const ended = "'declined', 5, n, n, n, n";
    await wasl.db.batch([
      wasl.db
        .prepare(
          `INSERT INTO introduction (id, request, body, origin, state, version, proposed_at, since, sent_at, counts_from)
          SELECT 'past-' || n, ?, '${body}', 'next', ${ended} FROM ${numbers(30)}`,
        )
        .bind(of.request),
      ...["propose", "approve", "ask", "answer", "decline"].flatMap((step, place) => [
        wasl.db.prepare(
          `INSERT INTO introduction_history SELECT 'past-' || n, ${place + 1}, '${step}', n, 'x', NULL FROM ${numbers(30)}`,
        ),
        wasl.db.prepare(`INSERT INTO introduction_words SELECT 'past-' || n, ${place + 1}, 'Mots' FROM ${numbers(30)}`),
      ]),
      wasl.db.prepare(
        `INSERT INTO introduction_log SELECT 'log-' || n, 'past-1', 'meeting', '2026-11-09', NULL, NULL, NULL, 'Mots', 'x', n FROM ${numbers(60)}`,
      ),
      wasl.db
        .prepare(`INSERT INTO request_note SELECT 'note-' || n, ?, 'question', 'Mots', 'x', n FROM ${numbers(60)}`)
        .bind(of.request),
    ]);
    const answer = await of.person.get("/fr/follow");
    const { roundTrips, rowsRead } = costsOf(answer);
    expect([answer.status, roundTrips <= 2, rowsRead <= 250 ? 0 : rowsRead]).toEqual([200, true, 0]);
    expect(said(await answer.text())).toContain("Ce qui est plus ancien se trouve dans le fichier de vos données.");
    const data = (await (await of.person.get("/fr/follow/data")).json()) as { introductions: []; isWhole: boolean };
    expect([data.introductions.length, data.isWhole]).toEqual([31, true]);
  });

  it("says that the team calls, when nothing is left to try", async () => {
    const { id, person } = await caseOf(wasl, monday, { email: "" });
    await wasl.db.batch([
      wasl.db.prepare("UPDATE introduction SET state = 'dismissed', look_on = NULL WHERE request = ?").bind(id),
      wasl.db.prepare("UPDATE request SET dead_end_at = ? WHERE id = ?").bind(Date.parse(monday), id),
    ]);
    await opens(person, await receiptOf(person));
    expect(said(await page({ person }))).toContain(
      "Une personne de l'équipe vous appelle ou vous écrit au plus tard le 11 novembre 2026",
    );
  });
});
