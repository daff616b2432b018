import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Letter } from "#db/write/outbox.ts";
import { html, now, rowsIn } from "#tests/support/admin-desk.ts";
import { inRole } from "#tests/support/desks.ts";
import { lettersTo } from "#tests/support/mailbox.ts";
import { writeLetters } from "#tests/support/outbox.ts";
import { costsOf, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

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
const path = "/fr/admin/letters";
const rows = <Row = Record<string, unknown>>(sql: string, ...values: readonly string[]) =>
  rowsIn<Row>(wasl, sql, ...values);

let runs = 0;
/** A letter that the last of many runs gave up, so many hours ago. */
async function givenUp(id: string, { hoursAgo = 1, ...more }: Partial<Letter> & { hoursAgo?: number } = {}) {
  const letter = { id, letter: "member-removed", facts: { body: "Agence de développement social" } };
  await writeLetters(wasl, [{ ...letter, recipient: `${id}@example.ma`, locale: "fr", at: at - 48 * hour, ...more }]);
  await wasl.db
    .prepare("UPDATE outbox SET state = 'dead', tries = 14, lease = ?, ended_at = ? WHERE id = ?")
    .bind(`run-${++runs}`, at - hoursAgo * hour, id)
    .run();
}
const resend = (letter: string, who = admin) => who.post(path, { letter });
const stateOf = async (id: string) =>
  (await rows<{ state: string; tries: number; ended_at: number | null }>("SELECT * FROM outbox WHERE id = ?", id))[0];
const linesOf = (page: string) =>
  [...page.matchAll(/<li><div><b>[\s\S]*?<\/li>/g)].map(([line]) => line.replaceAll(/<[^>]+>/g, " "));

describe("the letters that were given up", () => {
  it("are shown the newest first: which, to whom, how often they were tried, and when no more", async () => {
    await givenUp("older", { hoursAgo: 5, letter: "claim-verified", facts: { body: "ADS", bodyId: "ads" } });
    await givenUp("newer", { hoursAgo: 2 });
    await writeLetters(wasl, [
      { id: "waits", letter: "member-removed", facts: { body: "ADS" }, recipient: "w@example.ma", locale: "fr", at },
    ]);
    const page = await html(admin.get(path));
    expect(linesOf(page)).toEqual([
      expect.stringMatching(
        /Départ d'une structure.*newer@example\.ma.*écrit le 23 novembre 2026.*14 essais.*25 novembre 2026/s,
      ),
      expect.stringMatching(/Structure vérifiée.*older@example\.ma/s),
    ]);
    expect(page).not.toContain("w@example.ma");
    expect(await html(admin.get("/fr/admin"))).toContain('href="/fr/admin/letters"');
    expect(wasl.logs().join("\n")).not.toContain("older@example.ma");
  });

  it.each(["fr", "ar", "en"])("have a page in %s, full and empty, that no cache keeps", async (locale) => {
    for (const given of [null, "one"]) {
      if (given) await givenUp(given);
      const answer = await admin.get(`/${locale}/admin/letters`);
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
      expect(await answer.text()).toContain(`lang="${locale}"`);
    }
  });

  it("are sent again by one tap, as if they had never been tried, and the journal says who did", async () => {
    await givenUp("again");
    const answer = await resend("again");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}?said=resent`]);
    expect(await lettersTo(wasl, "again@example.ma")).toHaveLength(1);
    expect(await stateOf("again")).toMatchObject({ state: "sent", recipient: "" });
    expect(await rows("SELECT by, noun, subject FROM journal WHERE what = 'letter-resent'")).toEqual([
      { by: "local-admin", noun: "letter", subject: "member-removed" },
    ]);
    const journal = await html(admin.get("/fr/admin/journal"));
    expect(journal).toMatch(/A remis un message à envoyer[\s\S]*Départ d(?:'|&#39;)une structure/);
    expect(journal).not.toContain("again@example.ma");
  });

  it("are sent once, however often the button is pressed", async () => {
    await givenUp("twice");
    expect((await resend("twice")).status).toBe(303);
    expect(await html(resend("twice"), 409)).toContain("Quelque chose a changé entre-temps");

    await givenUp("at-once");
    const answers = await Promise.all([resend("at-once"), resend("at-once"), resend("at-once")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
    for (const id of ["twice", "at-once"]) expect(await lettersTo(wasl, `${id}@example.ma`)).toHaveLength(1);
    expect(await rows("SELECT id FROM journal WHERE id LIKE 'letter.at-once.%'")).toHaveLength(1);
  });

  it("can be sent again once more when they are given up once more", async () => {
    await givenUp("stubborn", { channel: "call", recipient: "0612345678", hoursAgo: 3 });
    for (const hoursAgo of [2, 1]) {
      expect((await resend("stubborn")).status).toBe(303);
      expect(await stateOf("stubborn")).toMatchObject({ state: "waiting", tries: 0, ended_at: null });
      const again = wasl.db.prepare("UPDATE outbox SET state = 'dead', ended_at = ? WHERE id = 'stubborn'");
      await again.bind(at - hoursAgo * hour).run();
    }
  });

  it.each([
    ["sign-in-code", { signIn: "s" }],
    ["receipt-link", { link: "l", code: "7K2M9QXD" }],
  ])("are not sent when what they open is over: %s", async (letter, facts) => {
    await givenUp("over", { letter, facts });
    const page = await html(admin.get(path));
    expect(page).toContain("trop tard");
    expect(page).not.toContain('name="letter"');
    await html(resend("over"), 409);
    expect(await stateOf("over")).toMatchObject({ state: "dead", tries: 14 });
    expect(await lettersTo(wasl, "over@example.ma")).toEqual([]);
  });

  it("go back among the calls when they were calls", async () => {
    await givenUp("call", { channel: "call", recipient: "0612345678" });
    const page = await html(admin.get(path));
    expect(page).toContain("Remettre dans les appels");
    expect(page).toContain('href="tel:0612345678"');
    expect((await resend("call")).status).toBe(303);
    expect(await stateOf("call")).toMatchObject({ state: "waiting", tries: 0, recipient: "0612345678" });
    expect(await html(admin.get("/fr/admin/calls"))).toContain("0612345678");
  });

  it("are shown page by page, each once, those of one instant too, within what a page may cost", async () => {
    for (let one = 0; one < 45; one++) await givenUp(`page-${one}`);
    const seen: string[] = [];
    for (let next: string | undefined = path; next; ) {
      const answer = await admin.get(next);
      const { roundTrips, rowsRead } = costsOf(answer);
      expect(roundTrips).toBeLessThanOrEqual(3);
      expect(rowsRead).toBeLessThanOrEqual(250);
      const page = await html(answer);
      seen.push(...[...page.matchAll(/name="letter" value="([^"]+)"/g)].map(([, id = ""]) => id));
      next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    for (const query of ["ended=x&id=y", "ended=1", "id=%00", "ended=999999999999999&id=z"]) {
      await html(admin.get(`${path}?${query}`));
    }
  });

  it("are there for admins only", async () => {
    await givenUp("secret");
    for (const role of ["manager", "innovator"]) {
      const other = await inRole(wasl, role, now);
      await html(other.get(path), 404);
      await html(resend("secret", other), 404);
    }
    expect((await visitor(wasl).get(path)).status).toBe(303);
    expect((await resend("secret", visitor(wasl))).status).toBe(401);
    expect(await stateOf("secret")).toMatchObject({ state: "dead" });
  });

  it("answers what is no form of ours as such", async () => {
    for (const fields of [{}, { letter: "" }, { letter: "x".repeat(501) }]) await html(admin.post(path, fields), 400);
    await html(admin.post(path, { letter: "nothing" }), 409);
  });
});
