import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { enteredBy, inRole } from "#tests/support/desks.ts";
import { filed, openForm, receiptOf, sendForm, story } from "#tests/support/filing.ts";
import { linkTo } from "#tests/support/mailbox.ts";
import { root } from "#tests/support/root.ts";
import { costsOf, hiddenField, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { secretOf } from "#worker/given.ts";
import { keysOf } from "#worker/keys.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

/** Somebody who has filed the story with an address, as they typed it. */
async function filedBy(email: string) {
  const person = visitor(wasl);
  await sendForm(person, await openForm(person), { ...story, email });
  return { person, ...(await receiptOf(person)) };
}
let networks = 0;
/** Asks for a link, each time from another network. */
const ask = (receipt: string, network = `192.0.2.${++networks}`) =>
  visitor(wasl, { network }).post("/fr/follow/lost", { receipt });
/** How many letters with a link were written. */
const written = async () =>
  (await wasl.db.prepare("SELECT count(*) AS n FROM outbox WHERE letter = 'receipt-link'").first<{ n: number }>())?.n ??
  0;

describe("a link for a lost PIN", () => {
  it("is found by the address, however it is typed and was typed", async () => {
    await filedBy("Perdue@Example.ma");
    for (const typed of ["perdue@example.ma", "PERDUE@EXAMPLE.MA", "Perdue@Example.ma"]) {
      const before = await written();
      await ask(typed);
      expect([typed, await written()]).toEqual([typed, before + 1]);
    }
    expect(await (await visitor(wasl).get("/fr/follow/lost")).text()).toMatch(
      /<input[^>]*name="receipt"[^>]*autocapitalize="off"/,
    );
  });

  it("is found by an address that was filed before addresses were in lower case", async () => {
    const { code } = await filedBy("ancienne@example.ma");
    const whose = "request = (SELECT id FROM request WHERE code = ?)";
    await wasl.db.prepare(`UPDATE request_person SET email = 'Ancienne@Example.MA' WHERE ${whose}`).bind(code).run();
    await wasl.db.prepare(readFileSync(join(root, "migrations/0009_addresses_in_lower_case.sql"), "utf8")).run();
    const before = await written();
    await ask("ancienne@example.ma");
    expect(await written()).toBe(before + 1);
  });

  it.each(["code", "address"])("is sent twelve times an hour for one %s, from however many networks", async (by) => {
    const email = `harcelee-${by}@example.ma`;
    const { code } = await filedBy(email);
    const before = await written();
    const answers = [];
    for (let times = 0; times < 15; times++) answers.push((await ask(by === "code" ? code : email)).status);
    expect(new Set(answers)).toEqual(new Set([303]));
    expect(await written()).toBe(before + 12);
  });

  it("is still sent to its owner after a stranger has asked all day from one network", async () => {
    const { code } = await filedBy("proprietaire@example.ma");
    const before = await written();
    for (let times = 0; times < 20; times++) await ask(code, "198.51.100.7");
    expect(await written()).toBe(before + 3);
    await ask(code, "198.51.100.8");
    expect(await written()).toBe(before + 4);
  });

  it("costs the same work whether there is such a request or not", async () => {
    const { code } = await filedBy("travail@example.ma");
    const known = costsOf(await ask("travail@example.ma"));
    for (const typed of [code, "personne@example.ma", "ZZZZZZZZ"]) {
      expect([typed, costsOf(await ask(typed)).roundTrips]).toEqual([typed, known.roundTrips]);
    }
  });
});

describe("a new PIN", () => {
  it("shuts out whoever kept the request in an account by the old one; they may keep it again by the new one", async () => {
    const { person, code, pin } = await filedBy("fille@example.ma");
    const stranger = await enteredBy(wasl, "curieux@example.ma");
    await stranger.post("/fr/follow", { code, pin });
    await stranger.post("/fr/follow/keep", {});
    await stranger.post("/fr/follow/leave", {});
    expect((await stranger.post("/fr/account/requests", { code })).status).toBe(303);

    await ask(code);
    const link = await linkTo(wasl, "fille@example.ma");
    expect(await (await person.get(link)).text()).toContain("Si un compte gardait cette demande");
    const shown = await (await person.post(link, {})).text();
    const fresh = (/(?<![\d#])\d{3}[\s\u00a0]?\d{3}(?=<)/.exec(shown)?.[0] ?? "").replace(/\D/g, "");

    expect(await (await stranger.get("/fr/account")).text()).not.toContain(code);
    expect((await stranger.post("/fr/account/requests", { code })).status).toBe(404);
    expect(await (await stranger.get("/fr/follow")).text()).toContain('name="pin"');

    const owner = await enteredBy(wasl, "fille@example.ma");
    await owner.post("/fr/follow", { code, pin: fresh });
    await owner.post("/fr/follow/keep", {});
    expect(await (await owner.get("/fr/account")).text()).toContain(code);
  });
});

describe("a call back, for whoever gave a phone number only", () => {
  const path = "/fr/admin/calls";
  beforeEach(() => wasl.db.prepare("DELETE FROM outbox").run());

  type Call = { id: string; state: string; tries: number; recipient: string; call_by: string; facts: string };
  const calls = async () =>
    (await wasl.db.prepare("SELECT * FROM outbox WHERE letter = 'call-back' ORDER BY id").all<Call>()).results;
  const waiting = async () => (await calls()).filter(({ state }) => state === "waiting");
  /** The one call that waits. */
  async function theCall(): Promise<Call> {
    const [call, ...others] = await waiting();
    if (!call || others.length > 0) throw new Error(`${others.length + (call ? 1 : 0)} calls wait`);
    return call;
  }
  const give = (admin: Visitor, { id, tries }: Call) =>
    admin.post(`${path}/receipt`, { call: id, tries: String(tries) });
  const pinIn = (page: string) => (/(?<![\d#])\d{3}[\s\u00a0]?\d{3}(?=<)/.exec(page)?.[0] ?? "").replace(/\D/g, "");
  const opens = async (code: string, pin: string) => {
    const person = visitor(wasl, { network: `203.0.113.${++networks}` });
    return (await person.post("/fr/follow", { code, pin })).status === 303;
  };

  it("is a call to that number, promised within two working days, asked by the code", async () => {
    const { code } = await filed(wasl);
    const answer = await visitor(wasl, { network: "192.0.2.99", now: "2026-11-17T10:00:00Z" }).post("/fr/follow/lost", {
      receipt: code,
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/follow/lost?said=sent"]);
    // The 18th is a holiday.
    expect(await theCall()).toMatchObject({ recipient: "0612345678", call_by: "2026-11-20" });
    expect(await written()).toBe(0);
    for (const page of ["/fr/follow/lost", "/fr/follow/lost?said=sent"]) {
      expect(await (await visitor(wasl).get(page)).text()).toMatch(/rappelle .*sous 2 jours ouvrés/);
    }
  });

  it("is none where there is an address, and none by a number", async () => {
    await ask((await filedBy("avec-adresse@example.ma")).code);
    await ask("0612345678");
    expect(await calls()).toEqual([]);
  });

  it("waits once, however often it is asked", async () => {
    const { code } = await filed(wasl);
    for (let times = 0; times < 5; times++) await ask(code);
    await Promise.all(Array.from({ length: 4 }, () => ask(code)));
    expect(await waiting()).toHaveLength(1);
    const { code: other } = await filed(wasl);
    await ask(other);
    expect(await waiting()).toHaveLength(2);
  });

  it("is asked again after it has ended", async () => {
    const { code } = await filed(wasl);
    const admin = await inRole(wasl, "admin");
    await ask(code);
    const { id } = await theCall();
    await admin.post(path, { call: id, tries: "0", step: "reached" });
    await ask(code);
    expect((await theCall()).id).not.toBe(id);
  });

  it("says nothing of whether there is such a request: neither by the answer nor by the work", async () => {
    const { code: byPhone } = await filed(wasl);
    const { code: byMail } = await filedBy("meme-travail@example.ma");
    const asked = async (receipt: string) => {
      const answer = await ask(receipt);
      const { roundTrips } = costsOf(answer);
      return { status: answer.status, location: answer.headers.get("location"), roundTrips };
    };
    const known = await asked(byPhone);
    for (const receipt of [byPhone, byMail, "ZZZZZZZZ", "personne@example.ma"]) {
      expect([receipt, await asked(receipt)]).toEqual([receipt, known]);
    }
  });

  it("keeps to the same allowances", async () => {
    const { code } = await filed(wasl);
    const admin = await inRole(wasl, "admin");
    for (let times = 0; times < 15; times++) {
      expect((await ask(code)).status).toBe(303);
      for (const { id } of await waiting()) await admin.post(path, { call: id, tries: "0", step: "reached" });
    }
    expect(await calls()).toHaveLength(12);
  });

  it("shows what to say and what the request says, and neither its code nor a PIN", async () => {
    const { code, pin } = await filed(wasl);
    await ask(code);
    const page = await (await (await inRole(wasl, "admin")).get(path)).text();
    expect(page).toContain("Rappel pour un nouveau code secret");
    expect(page).toContain("de quoi parle votre projet");
    expect(page).toContain("Les abeilles &lt;b>meurent");
    expect(page).toContain("Jerada");
    expect(page).toContain('href="tel:+212612345678"');
    for (const secret of [code, `${code.slice(0, 4)} ${code.slice(4)}`, pin]) expect(page).not.toContain(secret);
  });

  it("gives a new PIN, shown once, which shuts the old one; the call ends with it", async () => {
    const { code, pin } = await filed(wasl);
    await ask(code);
    const admin = await inRole(wasl, "admin");
    const call = await theCall();
    const answer = await give(admin, call);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    const page = await answer.text();
    expect(page).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    expect(page).toContain("https://wasl.example/fr/follow");
    const fresh = pinIn(page);
    expect(fresh).toMatch(/^\d{6}$/);

    expect([await opens(code, pin), await opens(code, fresh)]).toEqual([false, true]);
    expect(await calls()).toMatchObject([{ state: "sent", recipient: "", facts: "{}" }]);
    const whose = "request = (SELECT id FROM request WHERE code = ?)";
    const taken = wasl.db.prepare(`SELECT step, by FROM request_history WHERE ${whose} ORDER BY version DESC LIMIT 1`);
    expect(await taken.bind(code).first()).toEqual({ step: "renew-receipt", by: "local-admin" });
    const noted = wasl.db.prepare("SELECT what, noun, subject, by FROM journal WHERE id LIKE ?");
    expect(await noted.bind(`call.${call.id}.%`).first()).toEqual({
      ...{ what: "call-reached", noun: "call", subject: "call-back", by: "local-admin" },
    });
    // Neither again, nor from the list.
    const again = await give(admin, call);
    expect(again.status).toBe(409);
    expect(await again.text()).not.toContain(fresh);
    expect(await opens(code, fresh)).toBe(true);
  });

  it("leaves nothing behind from which the new PIN could be worked out, whoever has the key", async () => {
    const { code } = await filed(wasl);
    await ask(code);
    const before = await theCall();
    const fresh = pinIn(await (await give(await inRole(wasl, "admin"), before)).text());
    const keys = await keysOf(secretOf({} as never, { isLocal: true }));
    const { results: tables } = await wasl.db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf*'")
      .all<{ name: string }>();
    const about = await wasl.db.prepare("SELECT id FROM request WHERE code = ?").bind(code).first<{ id: string }>();
    const ids = new Set([code, before.id, before.id.replace("call-back-", ""), about?.id ?? ""]);
    for (const { name } of tables) {
      const { results } = await wasl.db.prepare(`SELECT * FROM "${name}"`).all();
      const text = JSON.stringify(results.filter((row) => JSON.stringify(row).includes(about?.id ?? code)));
      expect([name, text.includes(fresh)]).toEqual([name, false]);
      for (const [id] of text.matchAll(/[0-9a-f]{32,}/g)) ids.add(id);
    }
    for (const id of ids) {
      const derived = [await keys.pin(id, 1), await keys.pin(await keys.token("receipt-link", id), 1)];
      expect([id, derived.includes(fresh)]).toEqual([id, false]);
    }
  });

  it("gives one PIN when two of the team press at once", async () => {
    const { code } = await filed(wasl);
    await ask(code);
    const call = await theCall();
    const admins = await Promise.all([1, 2, 3].map(() => inRole(wasl, "admin")));
    const answers = await Promise.all(admins.map((admin) => give(admin, call)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const given = answers.find(({ status }) => status === 200);
    expect(await opens(code, pinIn((await given?.text()) ?? ""))).toBe(true);
  });

  it("gives none once somebody else has ended the call", async () => {
    const { code, pin } = await filed(wasl);
    await ask(code);
    const admin = await inRole(wasl, "admin");
    const call = await theCall();
    await admin.post(path, { call: call.id, tries: "0", step: "missed" });
    expect((await give(admin, call)).status).toBe(409);
    expect(await opens(code, pin)).toBe(true);
    expect((await give(admin, { ...call, tries: 1 })).status).toBe(200);
  });

  it("goes when the PIN is renewed by a link, and when the request is erased", async () => {
    const { person, code, pin } = await filed(wasl);
    await ask(code);
    await wasl.db
      .prepare("UPDATE request_person SET email = ? WHERE request = (SELECT id FROM request WHERE code = ?)")
      .bind("ajoutee@example.ma", code)
      .run();
    await ask(code);
    expect(await waiting()).toHaveLength(1);
    await person.post(await linkTo(wasl, "ajoutee@example.ma"), {});
    expect(await waiting()).toEqual([]);
    expect(await opens(code, pin)).toBe(false);

    const { person: leaver, ...receipt } = await filed(wasl);
    await ask(receipt.code);
    expect(await waiting()).toHaveLength(1);
    await leaver.post("/fr/follow", receipt);
    const version = hiddenField(await (await leaver.get("/fr/follow")).text(), "version");
    expect((await leaver.post("/fr/follow/erase", { sure: "yes", version })).status).toBeLessThan(400);
    expect(await waiting()).toEqual([]);
  });
});
