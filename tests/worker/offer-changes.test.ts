import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MatchAnswer } from "#contract/match-answer.ts";
import { commit } from "#db/commit.ts";
import { relistOffers, saveOfferSteps } from "#db/write/offers.ts";
import { type OfferEntry, termsOf } from "#domain/offer/entry.ts";
import { provinceCodes } from "#domain/territory/provinces.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { loadDirectory } from "#tests/support/database.ts";
import { editOffer, open, readOffer } from "#tests/support/edit-offer.ts";
import { postJson } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const today = "2026-11-24";
const now = "2026-11-24T12:00:00Z";
const id = "ads-caisses-villageoises";
const ask = async (facts: object, at = now) =>
  (await (await postJson(wasl, "/api/v1/matches", facts, { now: at })).json()) as MatchAnswer;
const isMatched = async (facts: object, at?: string) =>
  (await ask({ limit: 100, ...facts }, at)).matches.some(({ offer }) => offer.id === id);
const inJerada = { province: "MA-JRA", needs: ["financing"] };

describe("the very next match", () => {
  it.each<[string, Partial<OfferEntry>, object, boolean]>([
    ["a territory that is added", { territories: ["MA-02", "MA-SAF"] }, { ...inJerada, province: "MA-SAF" }, true],
    ["a territory that is taken away", { territories: ["MA-SAF"] }, inJerada, false],
    ["a need that is added", { needs: ["financing", "impact"] }, { ...inJerada, needs: ["impact"] }, true],
    ["a need that is taken away", { needs: ["impact"] }, inJerada, false],
    ["a window that is over", { closesOn: "2026-11-23" }, inJerada, false],
    ["a window that ends today", { closesOn: today }, inJerada, true],
    ["a window that opens tomorrow", { opensOn: "2026-11-25" }, inJerada, false],
    ["a pause", { state: "paused" }, inJerada, false],
    ["the last place taken", { placesLeft: 0 }, inJerada, false],
    ["a stage that is asked", { stages: ["growth"] }, { ...inJerada, stage: "idea" }, false],
  ])("knows of %s", async (_, change, facts, matched) => {
    const { entry: before } = await readOffer(wasl.db, id);
    expect(await isMatched(inJerada)).toBe(true);
    await editOffer(wasl.db, id, change, today);
    expect(await isMatched(facts)).toBe(matched);
    await editOffer(wasl.db, id, before, today);
    expect(await isMatched(inJerada)).toBe(true);
  });

  it("knows of the body's pause, and of its return", async () => {
    const standing = (value: string) =>
      wasl.db.prepare("UPDATE body SET standing = ? WHERE id = 'ads'").bind(value).run();
    const relist = async () => {
      const db = open(wasl.db);
      const ofBody = ["ads-caisses-villageoises", "ads-fonds-developpement-local", "ads-accompagnement-porteurs"];
      const read = await Promise.all(ofBody.map((each) => readOffer(wasl.db, each)));
      const offers = read.map(({ entry, version }) => ({ terms: termsOf(entry), version }));
      await commit(db, relistOffers(db, offers, today));
    };
    await standing("paused");
    await relist();
    expect(await isMatched(inJerada)).toBe(false);
    await standing("active");
    await relist();
    expect(await isMatched(inJerada)).toBe(true);
  });
});

describe("a list that is behind", () => {
  it.each([
    [
      "the offer is paused",
      "UPDATE offer SET state = 'paused' WHERE id = ?1",
      "UPDATE offer SET state = 'open' WHERE id = ?1",
    ],
    [
      "the offer is full",
      "UPDATE offer SET places_left = 0 WHERE id = ?1",
      "UPDATE offer SET places_left = NULL WHERE id = ?1",
    ],
    [
      "its body is suspended",
      "UPDATE body SET standing = 'suspended' WHERE id = (SELECT body FROM offer WHERE id = ?1)",
      "UPDATE body SET standing = 'active' WHERE id = (SELECT body FROM offer WHERE id = ?1)",
    ],
  ])("is judged, never trusted: %s", async (_, spoil, mend) => {
    const facts = { ...inJerada, needs: ["financing", "mentoring"], legalForm: "cooperative" };
    const before = await ask(facts);
    expect(before.plan.offers).toContain(id);
    await wasl.db.prepare(spoil).bind(id).run();
    const { matches, total, plan } = await ask(facts);
    expect(matches.map(({ offer }) => offer.id)).not.toContain(id);
    expect(matches.length).toBe(total);
    expect(plan.offers).not.toContain(id);
    expect(plan.uncovered).toEqual([]);
    await wasl.db.prepare(mend).bind(id).run();
    expect((await ask(facts)).total).toBe(before.total);
  });

  it("is judged though only some of the matches are read: the others keep their places", async () => {
    const facts = { ...inJerada, needs: ["financing", "mentoring"], limit: 1 };
    const [best] = (await ask(facts)).matches;
    await wasl.db.prepare("UPDATE offer SET state = 'paused' WHERE id = ?").bind(best?.offer.id).run();
    const { matches, total } = await ask(facts);
    expect(matches.map(({ offer }) => offer.id)).not.toContain(best?.offer.id);
    expect(total).toBeGreaterThan(1);
    await wasl.db.prepare("UPDATE offer SET state = 'open' WHERE id = ?").bind(best?.offer.id).run();
  });
});

describe("two hands on one offer", () => {
  const read = async (offer: string) => {
    const { entry, version } = await readOffer(wasl.db, offer);
    return { terms: termsOf(entry), version };
  };

  it("lets the body's pause stand when the clock read the offer before it", async () => {
    const seen = await read(id);
    await editOffer(wasl.db, id, { state: "paused" }, today);
    const db = open(wasl.db);
    await commit(db, relistOffers(db, [seen], today));
    expect(await isMatched(inJerada)).toBe(false);
    const { results } = await wasl.db.prepare("SELECT 1 FROM offer_reach WHERE offer = ?").bind(id).all();
    expect(results).toEqual([]);
    await editOffer(wasl.db, id, { state: "open" }, today);
  });

  it("refuses to close what was extended meanwhile", async () => {
    await editOffer(wasl.db, id, { closesOn: "2026-11-23" }, today);
    const { version } = await read(id);
    await editOffer(wasl.db, id, { closesOn: "2026-12-31" }, today);
    const late = { id, step: "close", to: "closed", at: 0, by: "clock", version: version + 1 } as const;
    const db = open(wasl.db);
    expect(await commit(db, saveOfferSteps(db, [late]))).toEqual({
      ok: false,
      refusal: { code: "changed_meanwhile" },
    });
    expect(await isMatched(inJerada)).toBe(true);
    await editOffer(wasl.db, id, { closesOn: null }, today);
  });
});

describe("the clock at midnight in Casablanca", () => {
  const stateOf = async (offer: string) =>
    await wasl.db.prepare("SELECT state, version, relist_on FROM offer WHERE id = ?").bind(offer).first();
  const placesOf = async (offer: string) =>
    (await wasl.db.prepare("SELECT count(*) AS n FROM offer_reach WHERE offer = ?").bind(offer).first<{ n: number }>())
      ?.n;

  it("closes what ended, once, and takes it out of the lists; until then it is judged, never trusted", async () => {
    await editOffer(wasl.db, id, { closesOn: "2026-12-31" }, today);
    const version = (await stateOf(id))?.version as number;
    await wasl.scheduled(new Date("2026-12-31T23:00:00Z"));
    expect(await stateOf(id)).toMatchObject({ state: "open", version });
    expect(await isMatched(inJerada, "2026-12-31T23:59:59Z")).toBe(true);
    // The day is over and the clock has not run: the lists still hold the offer.
    expect(await placesOf(id)).toBe(1);
    expect(await isMatched(inJerada, "2027-01-01T00:00:00Z")).toBe(false);

    await wasl.scheduled(new Date("2027-01-01T00:00:00Z"));
    await wasl.scheduled(new Date("2027-01-01T01:00:00Z"));
    expect(await stateOf(id)).toEqual({ state: "closed", version: version + 1, relist_on: null });
    expect(await placesOf(id)).toBe(0);
    const { results } = await wasl.db
      .prepare("SELECT step, by, version FROM offer_history WHERE offer = ? AND by = 'clock'")
      .bind(id)
      .all();
    expect(results).toEqual([{ step: "close", by: "clock", version: version + 1 }]);
  });

  it("is not undone when the directory is loaded again", async () => {
    const other = "souss-massa-moubadara-credits";
    await wasl.db
      .prepare("UPDATE offer SET name = 'Old', closes_on = '2026-12-01', relist_on = '2026-12-02' WHERE id = ?")
      .bind(other)
      .run();
    await wasl.scheduled(new Date("2027-01-02T00:00:00Z"));
    await loadDirectory(wasl.db);
    expect(await stateOf(other)).toMatchObject({ state: "closed", version: 1 });
    expect(await placesOf(other)).toBe(0);
    // The words are the directory's still: nobody but the clock has had a hand in it.
    expect((await readOffer(wasl.db, other)).entry.wording.original.name).not.toBe("Old");
  });

  it("lists what opens, on its day and not before", async () => {
    const other = "ads-fonds-developpement-local";
    await editOffer(wasl.db, other, { opensOn: "2027-03-01" }, today);
    expect(await placesOf(other)).toBe(0);
    await wasl.scheduled(new Date("2027-02-28T23:59:00Z"));
    expect(await placesOf(other)).toBe(0);
    await wasl.scheduled(new Date("2027-03-01T00:00:00Z"));
    expect(await placesOf(other)).toBe(1);
    expect((await stateOf(other))?.relist_on).toBeNull();
  });

  it("lets a confirmation age in the order of the lists", async () => {
    const other = "ads-accompagnement-porteurs";
    const priorOf = async () =>
      (await wasl.db.prepare("SELECT prior FROM offer_reach WHERE offer = ?").bind(other).first<{ prior: number }>())
        ?.prior;
    await editOffer(wasl.db, other, { confirmedOn: "2026-11-24" }, today);
    const fresh = (await priorOf()) as number;
    await wasl.scheduled(new Date("2027-05-26T12:00:00Z"));
    expect(await priorOf()).toBe(fresh);
    await wasl.scheduled(new Date("2027-05-27T00:00:00Z"));
    expect(await priorOf()).toBe(fresh - 1);
  });

  it("catches up after days of downtime, so many at a time, whatever the places they take", async () => {
    const many = (count: number) =>
      wasl.db
        .prepare(
          `INSERT INTO offer (id, name, summary, lang, translations, state, needs, territories, territory_basis, cities, stages,
             focus_sectors, legal_forms, groups, closes_on, source, relist_on)
           SELECT 'wide-' || value, 'Wide', '', 'fr', '{}', 'open', ?1, ?2, 'stated', '[]', '[]', '[]', '[]', '[]', '2026-12-01',
             '{"document":"test","lines":[]}', '2026-12-02' FROM json_each(?3)`,
        )
        .bind(
          JSON.stringify(needs),
          JSON.stringify(provinceCodes),
          JSON.stringify(Array.from({ length: count }, (_, at) => at)),
        )
        .run();
    const waiting = async () =>
      (await wasl.db.prepare("SELECT count(*) AS n FROM offer WHERE relist_on <= '2027-06-01'").first<{ n: number }>())
        ?.n;
    await wasl.db
      .prepare(
        "UPDATE offer SET closes_on = '2026-12-01', relist_on = '2026-12-02', state = 'open' WHERE id <> 'indh-phase-3'",
      )
      .run();
    // Each of these takes 900 places: more than a run writes, so each has a run of its own.
    await many(3);
    const left: (number | undefined)[] = [];
    for (let run = 0; run < 8 && left.at(-1) !== 0; run++) {
      await wasl.scheduled(new Date(Date.parse("2027-06-01T00:00:00Z") + run * 600_000));
      left.push(await waiting());
    }
    expect(left.length).toBeGreaterThan(3);
    expect(left.at(-1)).toBe(0);
    const open = await wasl.db.prepare("SELECT id FROM offer WHERE state = 'open'").all();
    expect(open.results).toEqual([{ id: "indh-phase-3" }]);
  });

  it("does its other jobs though one fails, and says so", async () => {
    await wasl.db
      .prepare("UPDATE offer SET needs = '[\"gold\"]', relist_on = '2027-06-01' WHERE id = 'indh-phase-3'")
      .run();
    await wasl.db.prepare("INSERT INTO pin_try (key, tries, wait_until, last_try) VALUES ('old', 1, 0, '')").run();
    await wasl.scheduled(new Date("2027-06-02T00:00:00Z")).catch(() => {});
    expect(await wasl.db.prepare("SELECT count(*) AS n FROM pin_try").first<{ n: number }>()).toEqual({ n: 0 });
  });
});
