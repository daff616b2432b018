import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enteredBy } from "#tests/support/desks.ts";
import { openForm, receiptOf, sendForm, story } from "#tests/support/filing.ts";
import { linkTo } from "#tests/support/mailbox.ts";
import { root } from "#tests/support/root.ts";
import { costsOf, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

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
