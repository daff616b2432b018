import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { html, now, rowsIn } from "#tests/support/admin-desk.ts";
import { draftAt, inRole, publishedAt, stepOffer, workshop } from "#tests/support/desks.ts";
import { costsOf, hiddenField, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let manager: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  manager = await inRole(wasl, "manager", now);
  await run("UPDATE body SET territories = '[\"MA\"]' WHERE id = 'ads'");
});
afterAll(() => wasl.close());

const desk = "/fr/desk/ads";
const run = <Row = Record<string, unknown>>(sql: string, ...values: readonly string[]) =>
  rowsIn<Row>(wasl, sql, ...values);
const id = (path: string) => path.split("/").at(-1) ?? "";
/** An offer that the body last confirmed on a day. */
async function confirmed(title: string, on: string): Promise<string> {
  const offer = await publishedAt(manager, "ads", { ...workshop, titleFr: title });
  await run("UPDATE offer SET confirmed_on = ? WHERE id = ?", on, id(offer));
  return offer;
}
const dayOf = async (offer: string) =>
  (await run<{ day: string | null }>("SELECT confirmed_on AS day FROM offer WHERE id = ?", id(offer)))[0]?.day;
const rowOf = (page: string, title: string) =>
  page.match(/<li[^>]*><a [^>]*><bdi>[\s\S]*?<\/li>/g)?.find((row) => row.includes(title));

describe("what a body confirms with one press", () => {
  it("is what it had confirmed before and is open: no offer that is paused, nor one that nobody there has read", async () => {
    const [late, paused] = [
      await confirmed("Atelier en retard", "2026-04-01"),
      await confirmed("Atelier en pause", "2026-03-01"),
    ];
    expect((await stepOffer(manager, paused, "pause")).status).toBe(303);
    const ofReport = await run<{ id: string; name: string }>(
      "SELECT id, name FROM offer WHERE body = 'ads' AND confirmed_on IS NULL AND state = 'open'",
    );
    expect(ofReport.length).toBeGreaterThan(2);

    const list = await html(manager.get(desk));
    expect(list).toContain("1 offre est à confirmer");
    expect(list).toContain(`${ofReport.length} offres viennent d'un rapport de 2020`);
    const due = await html(manager.get(`${desk}?due=yes`));
    const [pressed = "", apart = ""] = due.split('id="unread"');
    expect(rowOf(pressed, "Atelier en retard")).toBeDefined();
    expect(rowOf(due, "Atelier en pause")).toBeUndefined();
    for (const { id: offer } of ofReport) {
      expect(pressed).not.toContain(`/offers/${offer}"`);
      expect(apart).toContain(`/offers/${offer}"`);
    }
    expect(pressed).toContain(`action="${desk}/confirmations"`);

    expect((await manager.post(`${desk}/confirmations`, {})).status).toBe(303);
    expect([await dayOf(late), await dayOf(paused)]).toEqual(["2026-11-25", "2026-03-01"]);
    expect(
      await run(
        "SELECT id FROM offer WHERE body = 'ads' AND confirmed_on IS NULL AND state = 'open' AND version = 0 ORDER BY id",
      ),
    ).toEqual(ofReport.map(({ id: offer }) => ({ id: offer })).toSorted((one, other) => (one.id < other.id ? -1 : 1)));
    const after = await html(manager.get(`${desk}?due=yes`));
    expect(after).not.toContain("/confirmations");
    expect(after).not.toContain("Tout est confirmé");
  });

  it("shows no more than the press confirms, the longest waiting first", async () => {
    await run("UPDATE offer SET state = 'archived' WHERE body = 'ads'");
    for (let one = 10; one < 22; one++) await confirmed(`Atelier ${one}`, `2026-03-${32 - one}`);
    const due = await html(manager.get(`${desk}?due=yes`));
    expect(due).toContain("12 offres sont à confirmer");
    const shown = [...due.matchAll(/<bdi>(Atelier \d\d)<\/bdi>/g)].map(([, title]) => title);
    expect(shown).toEqual(Array.from({ length: 10 }, (_, place) => `Atelier ${21 - place}`));
    await manager.post(`${desk}/confirmations`, {});
    const left = await run(
      "SELECT name FROM offer WHERE body = 'ads' AND confirmed_on LIKE '2026-03-%' AND state = 'open'",
    );
    expect(left.map(({ name }) => name).toSorted()).toEqual(["Atelier 10", "Atelier 11"]);
  });
});

describe("a letter that asks to confirm several offers", () => {
  const letters = () => run("SELECT id FROM outbox WHERE answered_by = 'confirm:ads' AND state = 'waiting'");
  const write = () =>
    run(
      `INSERT OR REPLACE INTO outbox VALUES ('asks', 'mail', 'confirm-offers', '{}', 'a@b.example', 'fr', 'confirm:ads', 'waiting', 0,
        9000000000000, 0, NULL, 0, NULL, NULL, NULL, NULL)`,
    );

  it("waits until nothing is left to confirm, whether by editing, by a button or by the press", async () => {
    await run("UPDATE offer SET state = 'archived' WHERE body = 'ads'");
    const [one, two, three] = [
      await confirmed("Atelier un", "2026-05-20"),
      await confirmed("Atelier deux", "2026-05-21"),
      await confirmed("Atelier trois", "2026-05-22"),
    ] as const;
    await write();
    const version = hiddenField(await html(manager.get(one)), "version");
    expect((await manager.post(one, { ...workshop, titleFr: "Atelier un", version, go: "save" })).status).toBe(303);
    expect(await letters()).toHaveLength(1);
    await stepOffer(manager, two, "confirm");
    expect(await letters()).toHaveLength(1);
    await manager.post(`${desk}/confirmations`, {});
    expect(await dayOf(three)).toBe("2026-11-25");
    expect(await letters()).toEqual([]);

    // The last one may as well be closed: there is nothing left to ask for.
    const last = await confirmed("Atelier dernier", "2026-05-20");
    await write();
    await stepOffer(manager, last, "close");
    expect(await letters()).toEqual([]);
  });
});

describe("the desk of a body with very many offers", () => {
  it("costs no more, whatever is to be confirmed or read", async () => {
    const template = id(await draftAt(manager, "ads", { ...workshop, titleFr: "Modèle" }));
    const columns = (await run<{ name: string }>("SELECT name FROM pragma_table_info('offer')")).map(
      ({ name }) => name,
    );
    const cells = (day: string, state: string, prefix: string) =>
      columns.map(
        (name) => ({ id: `'${prefix}-' || n.i`, confirmed_on: day, state: `'${state}'` })[name] ?? `offer.${name}`,
      );
    for (const [day, state, prefix] of [
      ["NULL", "open", "unread"],
      ["'2026-04-01'", "open", "due"],
      ["'2026-11-01'", "open", "fresh"],
      ["NULL", "draft", "draft"],
    ] as const) {
      await run(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
          INSERT INTO offer SELECT ${cells(day, state, prefix).join(", ")} FROM n, offer WHERE offer.id = ?`,
        template,
      );
    }
    for (const path of [desk, `${desk}?due=yes`]) {
      const answer = await manager.get(path);
      expect(answer.status).toBe(200);
      expect([path, costsOf(answer).rowsRead <= 250, costsOf(answer).roundTrips]).toEqual([path, true, 2]);
    }
  });
});
