import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Letter } from "#db/write/outbox.ts";
import { html, now, rowsIn } from "#tests/support/admin-desk.ts";
import { inRole } from "#tests/support/desks.ts";
import { lettersTo } from "#tests/support/mailbox.ts";
import { writeLetters } from "#tests/support/outbox.ts";
import { costsOf, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { secretOf } from "#worker/given.ts";
import { keysOf } from "#worker/keys.ts";

let wasl: Wasl;
let admin: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  admin = await inRole(wasl, "admin", now);
});
afterAll(() => wasl.close());
beforeEach(() => wasl.db.prepare("DELETE FROM outbox").run());

const hour = 60 * 60_000;
const at = Date.parse(now);
const path = "/fr/admin/calls";
const rows = <Row = Record<string, unknown>>(sql: string, ...values: readonly string[]) =>
  rowsIn<Row>(wasl, sql, ...values);

const call = (id: string, more: Partial<Letter> = {}): Letter => ({
  ...{ id, channel: "call", letter: "confirm-offers", recipient: "0612345678", locale: "fr", at },
  facts: { body: "Coopérative <Tamdoult>", bodyId: "ads", offers: 2, by: "2026-12-31" },
  ...more,
});
const write = (...calls: readonly Letter[]) => writeLetters(wasl, calls);
type Waiting = { state: string; tries: number; due_at: number; recipient: string; facts: string };
const stateOf = async (id: string) => (await rows<Waiting>("SELECT * FROM outbox WHERE id = ?", id))[0];
/** Presses a button of the call, as it stands on the page of that moment. */
const press = (id: string, step: string, { tries = 0, when = now }: { tries?: number; when?: string } = {}) =>
  admin.post(path, { call: id, tries: String(tries), step }, { now: when });
const idsIn = (page: string) => [...page.matchAll(/name="call" value="([^"]+)"/g)].map(([, id = ""]) => id);

describe("the calls that wait", () => {
  it("are shown the earliest due first, what is urgent before, with the number in every way to reach it", async () => {
    await write(
      call("later", { at: at + 30 * hour, recipient: "+33612345678" }),
      call("now", { callBy: "2026-11-26" }),
      call("urgent", { isUrgent: true, recipient: "12345678" }),
      call("late", { at: at - 2 * hour, callBy: "2026-11-24" }),
    );
    const page = await html(admin.get(path));
    expect(idsIn(page)).toEqual(["urgent", "late", "now", "later"]);
    expect(page).toContain('href="tel:+212612345678"');
    expect(page).toContain('href="https://wa.me/212612345678"');
    expect(page).toContain('href="https://wa.me/33612345678"');
    // A number that does not say of which country it is.
    expect(page).toContain('href="tel:12345678"');
    expect(page.match(/wa\.me/g)).toHaveLength(3);
    expect(page).toContain("promis au plus tard le 26 novembre 2026");
    expect(page.match(/class="late"/g)).toHaveLength(1);
    expect(page).toContain("à rappeler à partir du 26 novembre 2026");
  });

  it("say what the letter would, in the language of whoever is called, for an SMS too", async () => {
    await write(call("fr"), call("ar", { locale: "ar", at: at + 1 }));
    const page = await html(admin.get("/en/admin/calls"));
    expect(page).toMatch(/<blockquote[^>]*lang="fr"[^>]*>Bonjour,\n2 offres de Coopérative &lt;Tamdoult>? ?/);
    expect(page).toMatch(/<blockquote[^>]*lang="ar" dir="rtl">السلام عليكم/);
    expect(page).toContain("/fr/desk/ads?due=yes");
    expect(page).not.toContain("Ce message est automatique");
    const [, sms = ""] = /href="sms:\+212612345678\?body=([^"]+)"/.exec(page) ?? [];
    expect(decodeURIComponent(sms)).toMatch(/^Bonjour,\n2 offres de Coopérative <Tamdoult>[\s\S]*L'équipe de Wasl$/);
    // What goes to another site holds the number, and nothing of what is said.
    expect(page).not.toMatch(/wa\.me\/\d+[^"\d]/);
  });

  it("carry the link that answers without an account, as the mail would, with a word of caution", async () => {
    const caution = "ouvre sans compte";
    await write(call("none"));
    expect(await html(admin.get(path))).not.toContain(caution);
    const facts = { body: "ADS", bodyId: "ads", introduction: "i1", province: "MA-JRA", needs: ["training"] };
    await write(
      call("link", { letter: "to-answer", facts: { ...facts, link: "i1:2:contact", by: "2026-12-09", offer: null } }),
    );
    const keys = await keysOf(secretOf({} as never, { isLocal: true }));
    const page = await html(admin.get(path));
    expect(page).toContain(`/answers/${await keys.token("answer", "i1:2:contact")}`);
    expect(page).toContain(caution);
  });

  it("are never sent by mail", async () => {
    await write(call("by-phone", { recipient: "0600000001" }));
    await wasl.scheduled(new Date(at + hour));
    expect(await stateOf("by-phone")).toMatchObject({ state: "waiting", tries: 0 });
    expect(await lettersTo(wasl, "0600000001")).toEqual([]);
  });

  it("are there all the same when one of them cannot be written", async () => {
    await write(
      call("broken", { letter: "confirm-offers", facts: {} }),
      call("whole"),
      call("odd", { letter: "gone" }),
    );
    const page = await html(admin.get(path));
    expect(idsIn(page)).toEqual(expect.arrayContaining(["broken", "whole", "odd"]));
    expect(page).toContain("Ce texte n'a pas pu être écrit");
  });

  it.each(["fr", "ar", "en"])("have a page in %s, full and empty, that no cache keeps", async (locale) => {
    for (const given of [[], [call("one")]]) {
      if (given.length > 0) await write(...given);
      const answer = await admin.get(`/${locale}/admin/calls`);
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
      expect(await answer.text()).toContain(`lang="${locale}"`);
    }
  });

  it("are shown page by page, each once, within what a page may cost", async () => {
    await write(...Array.from({ length: 65 }, (_, one) => call(`page-${one}`, { at: at + (one % 3) })));
    const seen: string[] = [];
    for (let next: string | undefined = path; next; ) {
      const answer = await admin.get(next);
      const { roundTrips, rowsRead } = costsOf(answer);
      expect(roundTrips).toBeLessThanOrEqual(3);
      expect(rowsRead).toBeLessThanOrEqual(250);
      const page = await html(answer);
      seen.push(...idsIn(page));
      next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen).toHaveLength(65);
    expect(new Set(seen).size).toBe(65);
    for (const query of ["due=x&id=y", "due=1", "id=%00", "due=999999999999999&id=z"]) {
      await html(admin.get(`${path}?${query}`));
    }
  });
});

describe("a call that was made", () => {
  it("and was answered is over: the number goes, and the journal says who called", async () => {
    await write(call("answered"));
    const answer = await press("answered", "reached");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}?said=reached`]);
    expect(await stateOf("answered")).toMatchObject({ state: "sent", recipient: "", facts: "{}", ended_at: at });
    expect(await rows("SELECT by, noun, subject FROM journal WHERE what = 'call-reached'")).toEqual([
      { by: "local-admin", noun: "call", subject: "confirm-offers" },
    ]);
    const journal = await html(admin.get("/fr/admin/journal"));
    expect(journal).toMatch(/A joint quelqu(?:'|&#39;)un par téléphone[\s\S]*Offres à confirmer/);
    expect(journal).not.toContain("0612345678");
  });

  it.each([
    ["a Wednesday", "2026-11-25T10:00:00Z", "26 novembre 2026"],
    ["a Friday evening", "2026-11-27T22:30:00Z", "30 novembre 2026"],
    ["the day before a holiday", "2026-11-17T10:00:00Z", "19 novembre 2026"],
    ["the day before a holiday that the moon decides", "2026-08-25T10:00:00Z", "28 août 2026"],
    ["the end of the year", "2026-12-31T10:00:00Z", "4 janvier 2027"],
    ["a day of Ramadan", "2027-02-15T10:00:00Z", "16 février 2027"],
  ])("on %s without an answer comes back when the next working day begins in Casablanca", async (which, when, day) => {
    const caller = await inRole(wasl, "admin", when);
    await write(call(which, { at: Date.parse(when) - hour }));
    const answer = await caller.post(path, { call: which, tries: "0", step: "missed" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}?said=missed`]);
    const { due_at, ...rest } = (await stateOf(which)) as Waiting;
    expect(rest).toMatchObject({ state: "waiting", tries: 1, recipient: "0612345678" });
    const pageAt = async (moment: number) => html(caller.get(path, { now: new Date(moment).toISOString() }));
    expect(await pageAt(due_at - 1)).toContain(`à rappeler à partir du ${day}`);
    expect(await pageAt(due_at)).not.toContain("à rappeler à partir du");
  });

  it("five times without an answer is given up, and stands among the unsent messages", async () => {
    await write(call("silent"));
    for (let tries = 0; tries < 5; tries++) {
      expect(await stateOf("silent")).toMatchObject({ state: "waiting", tries });
      expect((await press("silent", "missed", { tries })).status).toBe(303);
    }
    expect(await stateOf("silent")).toMatchObject({ state: "dead", tries: 5, ended_at: at, recipient: "0612345678" });
    expect(idsIn(await html(admin.get(path)))).toEqual([]);
    const unsent = await html(admin.get("/fr/admin/letters"));
    expect(unsent).toContain("Offres à confirmer");
    expect(unsent).toContain("5 essais");

    // Put back, it may be missed and reached like any other.
    await admin.post("/fr/admin/letters", { letter: "silent" });
    expect((await press("silent", "missed")).status).toBe(303);
    expect((await press("silent", "reached", { tries: 1 })).status).toBe(303);
    expect(await stateOf("silent")).toMatchObject({ state: "sent" });
  });

  it("is noted once: whoever saw it as it was before is told", async () => {
    await write(call("shared"));
    const answers = await Promise.all([
      press("shared", "missed"),
      press("shared", "reached"),
      press("shared", "missed"),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
    expect(await rows("SELECT 1 FROM journal WHERE id LIKE 'call.shared.%'")).toHaveLength(1);

    await write(call("stale"));
    await press("stale", "missed");
    expect(await html(press("stale", "reached"), 409)).toContain("Quelque chose a changé entre-temps");
    expect(await stateOf("stale")).toMatchObject({ state: "waiting", tries: 1 });
    await press("stale", "reached", { tries: 1 });
    await html(press("stale", "reached", { tries: 2 }), 409);
    await html(press("nothing", "reached"), 409);
  });

  it("is no letter: a letter that waits is not reached by phone", async () => {
    await write(call("mail", { channel: "mail", recipient: "a@example.ma", at: at + hour }));
    await html(press("mail", "reached"), 409);
    expect(await stateOf("mail")).toMatchObject({ state: "waiting", recipient: "a@example.ma" });
  });

  it("gives a PIN to nobody who did not ask for one", async () => {
    await write(call("no-pin"));
    await html(admin.post(`${path}/receipt`, { call: "no-pin", tries: "0" }), 404);
    expect(await stateOf("no-pin")).toMatchObject({ state: "waiting" });
  });

  it("answers what is no form of ours as such", async () => {
    for (const fields of [{}, { call: "x", tries: "0" }, { call: "x", tries: "y", step: "reached" }]) {
      await html(admin.post(path, fields), 400);
    }
    await html(admin.post(path, { call: "x", tries: "0", step: "sold" }), 400);
    await html(admin.post(`${path}/receipt`, {}), 400);
  });
});

describe("the bodies that answer nobody", () => {
  it("stand below the calls, with a number and their figures, until they answer", async () => {
    await wasl.db
      .prepare("UPDATE body SET lapses = 3, phone = '0537123456', answered = 0.25, load30 = 4 WHERE id = 'indh'")
      .run();
    const page = await html(admin.get(path));
    expect(page).toContain("Structures qui ne répondent plus");
    expect(page).toMatch(/bodies\/indh.*3 demandes de suite sans réponse.*25.%.*4 demandes reçues/s);
    expect(page).toContain("tel:+212537123456");
    await wasl.db.prepare("UPDATE body SET lapses = 0 WHERE id = 'indh'").run();
    expect(await html(admin.get(path))).not.toContain("Structures qui ne répondent plus");
  });
});

describe("the door of the calls", () => {
  it("is there for admins only", async () => {
    await write(call("theirs"));
    const fields = { call: "theirs", tries: "0", step: "reached" };
    for (const role of ["manager", "innovator"]) {
      const other = await inRole(wasl, role, now);
      await html(other.get(path), 404);
      await html(other.post(path, fields), 404);
      await html(other.post(`${path}/receipt`, fields), 404);
    }
    expect((await visitor(wasl).get(path)).status).toBe(303);
    expect((await visitor(wasl).post(path, fields)).status).toBe(401);
    expect(await stateOf("theirs")).toMatchObject({ state: "waiting", tries: 0 });
  });
});
