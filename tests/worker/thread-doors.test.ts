import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contact, type Followed, followed, granted, linkTo, opens } from "#tests/support/answer-links.ts";
import { inRole } from "#tests/support/desks.ts";
import { memberOf, type Service, service } from "#tests/support/service.ts";
import { contentOfTables } from "#tests/support/tables.ts";
import { hiddenField, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { copies } from "#web/i18n/copy.ts";

let wasl: Wasl;
let acts: Service;
let of: Followed;
let introduction: string;
let adviser: Visitor;
let admin: Visitor;
const now = "2026-11-25T10:00:00Z";
beforeAll(async () => {
  wasl = await startWasl();
  acts = service(wasl.db);
  of = await followed(wasl, now, { acts });
  introduction = (await of.introduction()).id;
  await granted(acts.step(now, memberOf("ads"), introduction, "accept"));
  [adviser, admin] = await Promise.all([inRole(wasl, "manager", now), inRole(wasl, "admin", now)]);
});
afterAll(() => wasl.close());

const deskCase = () => `/fr/desk/ads/introductions/${introduction}`;
const own = () => `/fr/follow/introductions/${introduction}`;
let moments = 0;
/** A second later than what was before: what is read then was written before. */
const later = () => ({ now: new Date(Date.parse(now) + 1000 * ++moments).toISOString() });
const look = async (who: Visitor, path: string) => (await who.get(path, later())).text();
const write = async (who: Visitor, page: string, action: string, words: string) =>
  who.post(action, { act: "write", words, entry: hiddenField(await look(who, page), "entry") }, later());
const bodysLink = async () => linkTo(await of.introduction(), contact);
const text = async (answer: ReturnType<Visitor["post"]>) => (await answer).text();

describe("a thread, at its doors", () => {
  it("goes back and forth: what is new is marked where the other looks, until it is read", async () => {
    const sent = await write(
      adviser,
      deskCase(),
      `${deskCase()}/messages`,
      "Venez <b>mardi</b> : https://ads.ma/plan.",
    );
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `${deskCase()}?said=write`]);
    expect(await look(of.person, "/fr/follow")).toMatch(/Votre échange avec.*Nouveau/s);
    const page = await look(of.person, own());
    expect(page).toContain(
      'Venez &lt;b>mardi&lt;/b> : <a href="https://ads.ma/plan" rel="noopener nofollow ugc" dir="ltr">https://ads.ma/plan</a>.',
    );
    expect(await look(of.person, own())).not.toContain("Nouveau");
    expect((await write(of.person, own(), `${own()}/messages`, "Merci,\nà mardi")).status).toBe(303);
    expect(await look(adviser, "/fr/desk/ads/inbox")).toContain(copies.fr.inbox.newWords);
    await look(adviser, deskCase());
    expect(await look(adviser, "/fr/desk/ads/inbox")).not.toContain(copies.fr.inbox.newWords);
  });

  it("opens by a link at a press: looking at the link shows nobody's words, and changes nothing", async () => {
    const stranger = visitor(wasl, { now });
    const path = await bodysLink();
    const before = await contentOfTables(wasl.db);
    const page = await look(stranger, path);
    expect([page.includes("Merci,"), page.includes("Lire et écrire")]).toEqual([false, true]);
    expect(await contentOfTables(wasl.db)).toEqual(before);
    const opened = await stranger.post(path, { act: "read" });
    const shown = await opened.text();
    expect([opened.status, shown.includes("à mardi")]).toEqual([200, true]);
    const entry = hiddenField(shown, "entry");
    const answered = await text(stranger.post(path, { act: "write", words: "Par le lien", entry }));
    expect([answered.includes("C'est envoyé."), answered.includes("Par le lien")]).toEqual([true, true]);
    await stranger.post(path, { act: "write", words: "Par le lien", entry });
    expect((await look(of.person, own())).split("Par le lien").length - 1).toBe(1);
    const authors = await linkTo(await of.introduction(), "innovator");
    expect(await text(stranger.post(authors, { act: "read" }))).toContain("Par le lien");
  });

  it("shows by a link the words before those of a page", async () => {
    const at = Date.parse("2026-11-25T09:00:00Z");
    const said = (place: number) => [
      wasl.db
        .prepare("INSERT INTO message (id, introduction, at, party, by) VALUES (?, ?, ?, 'body', 'of-ads')")
        .bind(String(place).padStart(32, "b"), introduction, at + place),
      wasl.db
        .prepare("INSERT INTO message_words VALUES (?, ?)")
        .bind(String(place).padStart(32, "b"), `Ancien ${place}.`),
    ];
    await wasl.db.batch(Array.from({ length: 22 }, (_, place) => said(place)).flat());
    const [stranger, path] = [visitor(wasl, { now }), await bodysLink()];
    const newest = await text(stranger.post(path, { act: "read" }));
    expect([newest.includes("Ancien 21."), newest.includes("Ancien 0.")]).toEqual([true, false]);
    const older = await text(stranger.post(path, { act: "read", before: hiddenField(newest, "before") }));
    expect([older.includes("Ancien 21."), older.includes("Ancien 0.")]).toEqual([false, true]);
    await wasl.db.batch([
      wasl.db.prepare("DELETE FROM message_words WHERE words LIKE 'Ancien %'"),
      wasl.db.prepare("DELETE FROM message WHERE introduction = ? AND at < ?").bind(introduction, at + 100),
    ]);
  });

  it.each([
    ["at the desk", () => adviser, () => `${deskCase()}/messages`],
    ["of the author", () => of.person, () => `${own()}/messages`],
    ["by a link", () => visitor(wasl, { now }), bodysLink],
  ])("%s, gives back what is too long, beside its field", async (_, who, action) => {
    const words = "é".repeat(2001);
    const answer = await who().post(await action(), { act: "write", words, entry: "0".repeat(32) });
    const page = await answer.text();
    expect([answer.status, page.includes(words), page.includes('href="#words"')]).toEqual([422, true, true]);
  });

  it("keeps what was written when the visit had ended, and takes it up in its place", async () => {
    const late = visitor(wasl, { now });
    const sent = await late.post(`${own()}/messages`, { act: "write", words: "Trop tard ?", entry: "1".repeat(32) });
    const way = await sent.text();
    expect([sent.status, way.includes("Trop tard ?")]).toEqual([401, true]);
    const back = await opens(late, of, { late: hiddenField(way, "late"), words: "Trop tard ?" });
    const page = await back.text();
    expect([back.status, page.includes("Trop tard ?"), page.includes(`${own()}/messages`)]).toEqual([200, true, true]);
  });

  it("opens to the team once it is called, by a press, which the journal notes", async () => {
    const request = `/fr/admin/requests/${of.request}`;
    const action = `${request}/introductions/${introduction}/messages`;
    expect((await admin.post(action, { act: "read" })).status).toBe(409);
    expect((await of.person.post(`${own()}/messages`, { act: "call" })).status).toBe(303);
    const closed = await look(admin, request);
    expect([closed.includes("Par le lien"), closed.includes(action)]).toEqual([false, true]);
    const opened = await admin.post(action, { act: "read" });
    const page = await opened.text();
    expect([opened.status, page.includes("Par le lien")]).toEqual([200, true]);
    expect(
      await acts.rows("SELECT what FROM journal WHERE subject = ? AND what = 'thread-read'", introduction),
    ).toHaveLength(1);
    // A form that comes back shows the words too.
    const back = await admin.post(action, { act: "write", words: "", entry: hiddenField(page, "entry") });
    expect([back.status, (await back.text()).includes("Par le lien")]).toEqual([422, true]);
    expect(
      await acts.rows("SELECT what FROM journal WHERE subject = ? AND what = 'thread-read'", introduction),
    ).toHaveLength(2);
    const sent = await admin.post(action, { act: "write", words: "L'équipe lit", entry: hiddenField(page, "entry") });
    expect(sent.status).toBe(303);
    expect(await look(of.person, own())).toContain("L'équipe lit");
  });

  it("keeps, of a thread that is over, what was typed too late", async () => {
    await granted(acts.step(now, { role: "innovator", requestId: of.request }, introduction, "withdraw"));
    const answers = await Promise.all([
      adviser.post(`${deskCase()}/messages`, { act: "write", words: "Encore un mot", entry: "2".repeat(32) }),
      of.person.post(`${own()}/messages`, { act: "write", words: "Encore un mot", entry: "3".repeat(32) }),
    ]);
    for (const answer of answers)
      expect([answer.status, (await answer.text()).includes("Encore un mot")]).toEqual([409, true]);
    expect((await look(adviser, deskCase())).includes("à mardi")).toBe(false);
    expect((await look(of.person, own())).includes("à mardi")).toBe(true);
  });
});
