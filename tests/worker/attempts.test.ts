import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsIn } from "#tests/support/admin-desk.ts";
import { type Followed, followed, granted, holder, linkTo, saveLink } from "#tests/support/answer-links.ts";
import { otherAdmin } from "#tests/support/cases.ts";
import { inRole } from "#tests/support/desks.ts";
import { introductionNow, type Sent, sentTo } from "#tests/support/introductions.ts";
import { writeLetters } from "#tests/support/outbox.ts";
import { bodies } from "#tests/support/roles.ts";
import { type Service, service } from "#tests/support/service.ts";
import { contentOfTables } from "#tests/support/tables.ts";
import { type Fields, hiddenField, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

/** What somebody would try to see or do that is not theirs, on the pages of review, introduction and follow-up. */
let wasl: Wasl;
let acts: Service;
let adviser: Visitor;
let admin: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  acts = service(wasl.db);
  [adviser, admin] = [await inRole(wasl, "adviser"), await inRole(wasl, "admin")];
});
afterAll(() => wasl.close());

const rows = <Row = Record<string, unknown>>(sql: string, ...values: readonly string[]) =>
  rowsIn<Row>(wasl, sql, ...values);
const monday = "2026-11-09T10:00:00Z";
const open = (fields: Fields = {}) => followed(wasl, monday, { acts, fields: { name: "Amina Tazi", ...fields } });
const somebody = () => visitor(wasl, { now: monday });
/** The link of whoever the body's letter was sent to. */
async function bodysLink(of: Followed): Promise<string> {
  const now = await of.introduction();
  const sql = "SELECT recipient FROM answer_link WHERE introduction = ? AND recipient NOT LIKE 'innovator%'";
  const [{ recipient = "" } = {}] = await rows<{ recipient: string }>(sql, now.id);
  return linkTo(now, recipient);
}
const authorsLink = async (of: Followed) => linkTo(await of.introduction(), "innovator");
const stateOf = async (of: Followed) => (await of.introduction()).state;
const pathOf = ({ id }: Pick<Sent, "id">, body: string = bodies.own) => `/fr/desk/${body}/introductions/${id}`;

describe("by the link of a letter", () => {
  it("no button is pressed that the page has not, not even one that every object has", async () => {
    const of = await open();
    for (const link of [await bodysLink(of), await authorsLink(of)]) {
      for (const go of ["constructor", "toString", "__proto__", "hasOwnProperty", "erase"]) {
        expect([go, (await somebody().post(link, { go })).status]).toEqual([go, 400]);
      }
    }
    expect(await stateOf(of)).toBe("sent");
  });

  it("nothing is done for the page of another site, whatever it says of itself", async () => {
    const of = await open();
    const link = await bodysLink(of);
    const before = await contentOfTables(wasl.db);
    const claims = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "cross-site", origin: "null" },
      { origin: "https://evil.example" },
    ];
    for (const headers of claims) {
      for (const fields of [{ step: "accept" }, { go: "quiet" }, { go: "contact" }]) {
        expect((await somebody().post(link, fields as Fields, { headers })).status).toBe(403);
      }
    }
    expect(await contentOfTables(wasl.db)).toEqual(before);
  });

  it("a page without an origin does nothing at the desks: only a token is its own proof", async () => {
    const sent = await sentTo(wasl);
    const headers = { origin: "null" };
    const step = { step: "accept", version: "2" };
    expect((await adviser.post(`${pathOf(sent)}/steps`, step, { headers })).status).toBe(403);
    expect((await admin.post("/fr/admin/review/clear", { proposals: "x.1" }, { headers })).status).toBe(403);
    expect((await sent.person.post(`/fr/follow/introductions/${sent.id}`, step, { headers })).status).toBe(403);
    expect((await introductionNow(wasl, sent.id)).state).toBe("sent");
  });

  it("what is refused is told to no other site either, nor kept", async () => {
    const { headers, status } = await somebody().post(await bodysLink(await open()), { step: "nonsense" });
    const told = ["referrer-policy", "x-robots-tag", "cache-control"].map((name) => headers.get(name));
    expect([status, ...told]).toEqual([400, "no-referrer", "noindex", "private, no-store"]);
  });

  it("no other door is opened", async () => {
    const of = await open();
    const token = (await authorsLink(of)).split("/").at(-1) ?? "";
    const person = somebody();
    expect((await adviser.get(`/fr/invitations/${token}`)).status).toBe(404);
    expect((await person.post(`/fr/follow/lost/${token}`, {})).headers.getSetCookie().join()).not.toMatch(/follow=/);
    expect(await (await person.get("/fr/follow")).text()).not.toContain(of.code);
    expect(await rows("SELECT renewal FROM request WHERE id = ?", of.request)).toEqual([{ renewal: 0 }]);
  });

  it("one that is over neither quiets nor wakes reminders", async () => {
    const of = await open();
    const link = await bodysLink(of);
    const { id } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "decline", { reason: "no-capacity" }));
    for (const go of ["quiet", "remind", "open", "contact"]) {
      expect([go, (await somebody().post(link, { go })).status]).toEqual([go, 404]);
    }
    expect(await rows("SELECT 1 FROM reminders_off WHERE request = ?", of.request)).toEqual([]);
  });

  it("nobody answers the team in the place of another", async () => {
    const [of, other] = [await open(), await open()];
    const note = wasl.db.prepare("INSERT INTO request_note VALUES (?, ?, 'question', 'Où ?', 'local-admin', 1)");
    await wasl.db.batch([note.bind("q-mine", of.request), note.bind("q-theirs", other.request)]);
    const link = await saveLink(wasl, { request: of.request, introduction: null, recipient: "innovator", version: 1 });
    const answer = await somebody().post(link, { step: "answer-team", question: "q-theirs", words: "Ici" });
    expect(answer.status).toBe(409);
    expect(await rows("SELECT 1 FROM request_note WHERE kind = 'answer'")).toEqual([]);
  });
});

describe("at the desk of a body", () => {
  const step = async (sent: Sent, fields: Fields) => {
    const version = hiddenField(await (await adviser.get(pathOf(sent))).text(), "version");
    expect((await adviser.post(`${pathOf(sent)}/steps`, { version, ...fields })).status).toBe(303);
  };

  it("the case of another body is unknown, by its id too", async () => {
    const sent = await sentTo(wasl, { body: bodies.other });
    const path = pathOf(sent);
    expect((await adviser.get(path)).status).toBe(404);
    expect((await adviser.post(`${path}/steps`, { step: "accept", version: "2" })).status).toBe(404);
    expect((await adviser.post(`${path}/log`, { kind: "done", task: "x" })).status).toBe(404);
    expect((await adviser.post(`${path}/assignee`, { assignee: "local-adviser", seen: "" })).status).toBe(404);
    expect(await introductionNow(wasl, sent.id)).toMatchObject({ state: "sent", assignee: null });
  });

  it("what another case wrote down is neither ended nor written over", async () => {
    const [mine, theirs] = [await sentTo(wasl), await sentTo(wasl, { body: bodies.other })];
    await step(mine, { step: "accept" });
    const entry = "0123456789abcdef0123456789abcdef";
    await wasl.db
      .prepare(
        "INSERT INTO introduction_log VALUES (?, ?, 'task', '2099-01-01', NULL, 'body', NULL, 'Le leur', 'them', 1)",
      )
      .bind(entry, theirs.id)
      .run();
    await adviser.post(`${pathOf(mine)}/log`, { kind: "done", task: entry });
    await adviser.post(`${pathOf(mine)}/log`, {
      kind: "meeting",
      meetingDay: "2020-01-05",
      meetingWords: "Moi",
      entry,
    });
    expect(await rows("SELECT introduction, words, done_at FROM introduction_log WHERE id = ?", entry)).toEqual([
      { introduction: theirs.id, words: "Le leur", done_at: null },
    ]);
  });

  it("who has left sees and does nothing more, in the browser that was open", async () => {
    const sent = await sentTo(wasl);
    const state = (to: string) =>
      wasl.db.prepare("UPDATE member SET state = ? WHERE account = 'local-adviser'").bind(to).run();
    await state("left");
    for (const path of [pathOf(sent), `/fr/desk/${bodies.own}/inbox`, `/fr/desk/${bodies.own}/walk-in`]) {
      expect([path, (await adviser.get(path)).status]).toEqual([path, 404]);
    }
    expect((await adviser.post(`${pathOf(sent)}/steps`, { step: "accept", version: "2" })).status).toBe(404);
    await state("active");
    expect((await introductionNow(wasl, sent.id)).state).toBe("sent");
  });

  it("a number that is more than a number makes no link", async () => {
    for (const phone of ["0612345678?body=x", "javascript:alert(1)", "0612345678;ext=1", "+2126123456780000000"]) {
      const answer = await adviser.post(`/fr/desk/${bodies.own}/walk-in`, { phone, name: "Amina" });
      const page = await answer.text();
      expect([phone, answer.status, page.includes('id="phone-error"')]).toEqual([phone, 422, true]);
      expect(page).not.toMatch(/href="(?:tel|sms|javascript):/);
    }
  });
});

describe("what somebody writes", () => {
  const evil = `Nous avons </script><script>alert(1)</script><img src=x onerror="alert(2)"> besoin d'aide`;
  const isHarmless = (html: string) => !/<script>alert|<img src=x/.test(html);

  it("is never part of a page, nor of a letter", async () => {
    const of = await open({ problem: evil, place: evil.slice(0, 100) });
    const { id } = await of.introduction();
    const pages = [await somebody().get(await bodysLink(of)), await of.person.get("/fr/follow")];
    await granted(acts.step(monday, holder(id), id, "ask", { words: evil }));
    pages.push(await somebody().get(await authorsLink(of)), await of.person.get("/fr/follow"));
    await somebody().post(await authorsLink(of), { step: "answer", words: evil });
    pages.push(await somebody().get(await bodysLink(of)), await adviser.get(pathOf({ id })));
    await granted(acts.step(monday, holder(id), id, "decline", { reason: "other", words: evil }));
    await admin.post(`/fr/admin/requests/${of.request}/question`, { words: evil });
    await admin.post(`/fr/admin/requests/${of.request}/note`, { words: evil });
    pages.push(await of.person.get("/fr/follow"), await adviser.get(pathOf({ id })));
    pages.push(await admin.get(`/fr/admin/requests/${of.request}`), await admin.get("/fr/admin/journal"));
    for (const page of pages) {
      const html = await page.text();
      expect([page.url, page.status, isHarmless(html)]).toEqual([page.url, 200, true]);
    }
    expect(acts.letters.filter(({ text }) => text.includes("<img src=x")).length).toBeGreaterThan(0);
    for (const letter of acts.letters) expect(isHarmless(letter.html)).toBe(true);
  });
});

describe("an admin who keeps to some regions", () => {
  const keepTo = (...regions: readonly string[]) =>
    wasl.db.batch([
      wasl.db.prepare("DELETE FROM account_region"),
      ...regions.map((region) => wasl.db.prepare("INSERT INTO account_region VALUES ('local-admin', ?)").bind(region)),
    ]);
  const call = (id: string, request?: string) => ({
    ...{ id, channel: "call" as const, letter: "call-back" as const, recipient: "0612345678", locale: "fr" as const },
    ...{ facts: {}, at: Date.now() - 1000, ...(request && { request }) },
  });
  /** Each call is named by each of its forms. */
  const idsIn = (page: string) => [
    ...new Set([...page.matchAll(/name="call" value="([^"]+)"/g)].map(([, id = ""]) => id)),
  ];
  const calls = async () => idsIn(await (await admin.get("/fr/admin/calls")).text()).toSorted();

  it("has no call of another region, neither ends one nor gives a PIN for it", async () => {
    const { request } = await sentTo(wasl);
    await wasl.db.prepare("DELETE FROM outbox").run();
    await writeLetters(wasl, [call("of-a-request", request), call("of-none")]);
    expect(await calls()).toEqual(["of-a-request", "of-none"]);
    await keepTo("MA-03");
    expect(await calls()).toEqual(["of-none"]);
    const fields = { call: "of-a-request", tries: "0" };
    expect((await admin.post("/fr/admin/calls", { ...fields, step: "reached" })).status).toBe(409);
    const pin = await admin.post("/fr/admin/calls/receipt", fields);
    expect([pin.status, (await pin.text()).includes("of-a-request")]).toEqual([409, false]);
    expect(await rows("SELECT state, tries FROM outbox WHERE id = 'of-a-request'")).toEqual([
      { state: "waiting", tries: 0 },
    ]);
    await keepTo("MA-02");
    expect(await calls()).toEqual(["of-a-request", "of-none"]);
    await keepTo();
  });

  it("finds the calls of their region behind however many of another", async () => {
    const { request } = await sentTo(wasl);
    await wasl.db.prepare("DELETE FROM outbox").run();
    await writeLetters(
      wasl,
      Array.from({ length: 45 }, (_, one) => ({ ...call(`theirs-${one}`, request), at: Date.now() - 9000 })),
    );
    await writeLetters(wasl, [call("mine")]);
    await keepTo("MA-03");
    const first = await (await admin.get("/fr/admin/calls")).text();
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect([idsIn(first), idsIn(await (await admin.get(next)).text())]).toEqual([[], ["mine"]]);
    await keepTo();
  });

  it("is told nothing of another region's case by what an address says was left out", async () => {
    const sent = await sentTo(wasl);
    await keepTo("MA-03");
    const page = await (await admin.get(`/fr/admin/review/clear?skipped=${sent.id}`)).text();
    expect([page.includes(sent.code), page.includes(sent.request)]).toEqual([false, false]);
    await keepTo();
  });

  it("is let out of them by a colleague, not by themselves", async () => {
    await keepTo("MA-03");
    const path = "/fr/admin/people/local-admin";
    expect(await (await admin.get(path)).text()).not.toContain(`action="${path}/regions"`);
    expect((await admin.post(`${path}/regions`, { seen: "MA-03" })).status).toBe(403);
    expect(await rows("SELECT region FROM account_region")).toEqual([{ region: "MA-03" }]);
    const colleague = await otherAdmin(wasl, monday);
    expect((await colleague.post(`${path}/regions`, { seen: "MA-03" }, { now: new Date().toISOString() })).status).toBe(
      303,
    );
    expect(await rows("SELECT region FROM account_region")).toEqual([]);
  });
});

it("nobody's name, number or address stands in what the team searches or reads back of what happened", async () => {
  const of = await open({ name: "Zineb Unique", phone: "0677889900", email: "zineb@unique.example" });
  const { id } = await of.introduction();
  await granted(acts.step(monday, holder(id), id, "accept"));
  for (const question of ["Zineb Unique", "0677889900", "zineb@unique.example"]) {
    const found = await (await admin.post("/fr/admin/search", { question })).text();
    expect(found).not.toContain(of.request);
  }
  const journal = await (await admin.get("/fr/admin/journal")).text();
  expect(journal).not.toMatch(/Zineb|0677889900|zineb@/);
  expect(JSON.stringify(wasl.logs())).not.toMatch(/Zineb|0677889900|zineb@/);
});
