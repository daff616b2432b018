import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { consentVersion } from "#contract/support-request.ts";
import { inRole } from "#tests/support/desks.ts";
import { ownOffer } from "#tests/support/introductions.ts";
import { lettersTo } from "#tests/support/mailbox.ts";
import { bodies } from "#tests/support/roles.ts";
import { costsOf, type Fields, hiddenField, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let adviser: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  adviser = await inRole(wasl, "adviser");
});
afterAll(() => wasl.close());
beforeEach(async () => {
  await wasl.db.batch([
    wasl.db.prepare("UPDATE offer SET places_left = NULL, state = 'open' WHERE id = ?").bind(ownOffer),
    wasl.db.prepare("UPDATE body SET monthly_capacity = NULL, standing = 'active' WHERE id = ?").bind(bodies.own),
  ]);
});

const path = `/fr/desk/${bodies.own}/walk-in`;

/** Somebody who came to the desk, as the adviser types it. */
const came: Fields = {
  offer: ownOffer,
  problem: "La coopérative n'a pas de local pour son miel",
  province: "MA-JRA",
  needs: ["financing", "training"],
  name: "Khadija Ouled Sidi",
  phone: "06 61 22 33 44",
  email: "",
  language: "ar",
  consent: consentVersion,
};

const openForm = async (person: Visitor) => hiddenField(await (await person.get(path)).text(), "form");
const send = (person: Visitor, form: string, fields: Fields = {}) => person.post(path, { ...came, form, ...fields });
/** The codes that the answer shows. */
const codesIn = (html: string) => ({
  code: (/[0-9A-HJKMNP-TV-Z]{4}\s[0-9A-HJKMNP-TV-Z]{4}(?=<)/.exec(html)?.[0] ?? "").replace(" ", ""),
  pin: /(?<![\d#])\d{6}(?=<)/.exec(html)?.[0] ?? "",
});
const requests = async () =>
  (await wasl.db.prepare("SELECT count(*) AS n FROM request").first<{ n: number }>())?.n ?? 0;
type Row = {
  id: string;
  body: string;
  state: string;
  origin: string;
  assignee: string | null;
  offer: string;
  took_month: string;
};
const introductionsOf = async (code: string) =>
  (
    await wasl.db
      .prepare(
        "SELECT * FROM introduction WHERE request = (SELECT id FROM request WHERE code = ?) ORDER BY origin = 'walk-in' DESC, id",
      )
      .bind(code)
      .all<Row>()
  ).results;

describe("somebody who came to the desk", () => {
  it("is filed and accepted at once, for an offer of the body; the codes are shown, and open the request", async () => {
    const answer = await send(adviser, await openForm(adviser));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const receipt = codesIn(await answer.text());
    const [own] = await introductionsOf(receipt.code);
    expect(own).toMatchObject({ body: bodies.own, offer: ownOffer, state: "accepted", origin: "walk-in" });
    expect(own?.assignee).toBe("local-adviser");
    const history = wasl.db.prepare("SELECT step, by FROM introduction_history WHERE introduction = ?");
    expect((await history.bind(own?.id).all()).results).toEqual([{ step: "walk-in", by: "local-adviser" }]);
    const person = visitor(wasl);
    expect((await person.post("/fr/follow", receipt)).status).toBe(303);
    expect(await (await person.get("/fr/follow")).text()).toContain("local pour son miel");
  });

  it("is filed with the consent and by whom it was recorded, and the journal says what was disclosed", async () => {
    const { code } = codesIn(await (await send(adviser, await openForm(adviser))).text());
    const of = (sql: string) => wasl.db.prepare(sql).bind(code).first();
    const own = "(SELECT id FROM request WHERE code = ?)";
    expect(await of(`SELECT version, locale, disclosure FROM request_consent WHERE request = ${own}`)).toEqual({
      ...{ version: consentVersion, locale: "fr", disclosure: "go-ahead" },
    });
    expect(await of(`SELECT step, by FROM request_history WHERE request = ${own}`)).toEqual({
      ...{ step: "submit", by: "local-adviser" },
    });
    expect(await of("SELECT locale, disclosure FROM request WHERE code = ?")).toEqual({
      ...{ locale: "ar", disclosure: "go-ahead" },
    });
    const [introduction] = await introductionsOf(code);
    const line = wasl.db.prepare("SELECT what, by FROM journal WHERE subject = ?").bind(introduction?.id);
    expect(await line.first()).toEqual({ what: "disclosed", by: "local-adviser" });
  });

  it("has its other matches proposed to the team, of other bodies", async () => {
    const { code } = codesIn(await (await send(adviser, await openForm(adviser))).text());
    const [own, ...others] = await introductionsOf(code);
    expect(own?.state).toBe("accepted");
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(5);
    for (const other of others) expect(other).toMatchObject({ state: "proposed" });
    expect(others.map(({ body }) => body)).not.toContain(bodies.own);
  });

  it("takes a place of the offer and of the body's month; when none is left it is refused, and what was typed comes back", async () => {
    await wasl.db.prepare("UPDATE offer SET places_left = 1 WHERE id = ?").bind(ownOffer).run();
    const { code } = codesIn(await (await send(adviser, await openForm(adviser))).text());
    const [own] = await introductionsOf(code);
    const left = wasl.db.prepare("SELECT places_left FROM offer WHERE id = ?").bind(ownOffer);
    expect(await left.first()).toEqual({ places_left: 0 });
    const month = wasl.db.prepare("SELECT taken FROM body_month WHERE body = ? AND month = ?");
    const taken = (await month.bind(bodies.own, own?.took_month).first<{ taken: number }>())?.taken ?? 0;
    expect(taken).toBeGreaterThan(0);
    const before = await requests();
    const full = await send(adviser, await openForm(adviser));
    expect(full.status).toBe(409);
    const html = await full.text();
    expect(html).toContain("Toutes les places de cette offre sont prises");
    expect(html).toContain("local pour son miel");
    await wasl.db.prepare("UPDATE offer SET places_left = NULL WHERE id = ?").bind(ownOffer).run();
    await wasl.db.prepare("UPDATE body SET monthly_capacity = ? WHERE id = ?").bind(taken, bodies.own).run();
    expect(await (await send(adviser, await openForm(adviser))).text()).toContain("autant de demandes ce mois-ci");
    expect(await requests()).toBe(before);
  });

  it("of two for the last place, one gets it", async () => {
    await wasl.db.prepare("UPDATE offer SET places_left = 1 WHERE id = ?").bind(ownOffer).run();
    const [manager, before] = [await inRole(wasl, "manager"), await requests()];
    const forms = [await openForm(adviser), await openForm(manager)] as const;
    const answers = await Promise.all([send(adviser, forms[0]), send(manager, forms[1])]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await requests()).toBe(before + 1);
  });

  it("sent twice is filed once, and shows the same codes; with other words, it is asked whether it is another", async () => {
    const before = await requests();
    const form = await openForm(adviser);
    const answers = await Promise.all([send(adviser, form), send(adviser, form)]);
    const [first, second] = await Promise.all(answers.map(async (answer) => codesIn(await answer.text())));
    expect(first?.pin).toMatch(/^\d{6}$/);
    expect(second).toEqual(first);
    expect(codesIn(await (await send(adviser, form)).text())).toEqual(first);
    const other = await send(adviser, form, { problem: "Une autre personne, un autre projet" });
    expect(other.status).toBe(409);
    expect(await other.text()).toContain("déjà été enregistrée");
    expect(await requests()).toBe(before + 1);
  });

  it("leaves no receipt in the adviser's browser: the codes are the person's", async () => {
    const { pin } = codesIn(await (await send(adviser, await openForm(adviser))).text());
    const receipt = await adviser.get("/fr/receipt");
    expect(receipt.status).toBe(404);
    expect(await receipt.text()).not.toContain(pin);
    const { results } = await wasl.db.prepare("SELECT * FROM request").all();
    expect(JSON.stringify(results)).not.toContain(`"${pin}"`);
  });

  it("is told by mail, with an address: in the person's language, with the link that opens the request", async () => {
    const email = "khadija@projet.example";
    expect((await send(adviser, await openForm(adviser), { email, language: "fr" })).status).toBe(200);
    const [letter] = await lettersTo(wasl, email);
    expect(letter?.subject).toContain("accepte de vous aider");
    expect(letter?.text).toMatch(/\/fr\/answers\/[0-9a-f]{32}/);
  });

  it.each([
    ["consent", { consent: "" }, "Cochez la case si elle est d"],
    ["name", { name: " " }, "Écrivez son nom"],
    ["a way to be reached", { phone: "" }, "un seul suffit"],
    ["offer", { offer: "" }, "Choisissez l"],
    ["offer that is another body's", { offer: "intelaka" }, "pas ouverte"],
    ["problem", { problem: "court" }, "problème"],
  ])("is not filed without %s, and what was typed comes back", async (_, fields, because) => {
    const before = await requests();
    const answer = await send(adviser, await openForm(adviser), fields);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(because);
    expect(html).toContain("MA-JRA");
    expect(await requests()).toBe(before);
  });

  it("is not filed from a form that this browser does not hold, nor for a body that is paused", async () => {
    const before = await requests();
    const stale = await send(adviser, "0123456789abcdef");
    expect(stale.status).toBe(422);
    expect(await stale.text()).toContain("local pour son miel");
    await wasl.db.prepare("UPDATE body SET standing = 'paused' WHERE id = ?").bind(bodies.own).run();
    expect((await send(adviser, await openForm(adviser))).status).toBe(409);
    expect(await requests()).toBe(before);
  });

  it("costs three round trips beyond the session, the last of them one batch", async () => {
    const form = await openForm(adviser);
    expect(costsOf(await send(adviser, form)).roundTrips).toBeLessThanOrEqual(4);
  });
});
