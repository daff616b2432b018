import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MatchAnswer } from "#contract/match-answer.ts";
import { directoryOffers } from "#db/directory/entries.ts";
import { capOf } from "#db/read/candidates.ts";
import { judge } from "#domain/matching/judge.ts";
import { termsOf } from "#domain/offer/entry.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";
import { bodyTerms, offerTerms, requestFacts } from "#tests/support/cast.ts";
import { open } from "#tests/support/edit-offer.ts";
import { costsOf, postJson } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { loadWorld } from "../../scripts/bench/load-world.ts";
import { workload, world } from "../../scripts/bench/world.ts";

const today = "2026-11-24";
const size = 3000;
const crowd = world(size, today);

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
  await loadWorld(open(wasl.db), crowd, today);
}, 120_000);
afterAll(() => wasl.close());

const ask = (facts: object, limit?: number) =>
  postJson(wasl, "/api/v1/matches", { ...facts, ...(limit && { limit }) }, { now: "2026-11-24T12:00:00Z" });

describe("matching in a crowd of offers", () => {
  it("says what judging every offer says, wherever no list was cut", async () => {
    const offers = [...directoryOffers().map(termsOf), ...crowd.offers];
    let whole = 0;
    for (const facts of workload(60)) {
      const answer = (await (await ask(facts)).json()) as MatchAnswer;
      if (!answer.complete) continue;
      whole++;
      const all = judge(facts, offers, today, { loads: crowd.loads, limit: 10 });
      expect(answer.matches.map(({ offer, score, findings }) => [offer.id, score, findings])).toEqual(
        all.matches.map(({ offerId, score, findings }) => [offerId, score, findings]),
      );
      expect(answer).toMatchObject({ total: all.total, nextQuestion: all.nextQuestion });
      expect(answer.nearMisses.map(({ offer, changes }) => [offer.id, changes])).toEqual(
        all.nearMisses.map(({ offerId, changes }) => [offerId, changes]),
      );
      expect(answer.perhaps.every(({ knownIn }) => knownIn.length > 0)).toBe(true);
      expect(answer.plan).toMatchObject({ offers: all.plan.offers, uncovered: all.plan.uncovered });
      expect(answer.plan.steps.map(({ offer, covers }) => [offer.id, covers])).toEqual(
        all.plan.offers.map((id, place) => [id, all.plan.covers[place]]),
      );
    }
    expect(whole).toBeGreaterThan(30);
  });

  it("keeps within two round trips and 1,600 rows, three more for each match beyond ten", async () => {
    for (const facts of workload(60)) expect(costsOf(await ask(facts)).rowsRead).toBeLessThanOrEqual(1600);
    const most = costsOf(await ask({ province: "MA-CAS", needs: ["mentoring", "training"] }, 100));
    expect(most.rowsRead).toBeLessThanOrEqual(1600 + 3 * 90);
    expect(most.roundTrips).toBe(2);
  });

  it("says that there is more where a list was cut", async () => {
    const cut = (await (await ask({ province: "MA-CAS", needs: needs.slice(0, 4) })).json()) as MatchAnswer;
    expect(cut.complete).toBe(false);
    expect(cut.total).toBeGreaterThan(10);
    const small = (await (await ask({ province: "MA-AOU", needs: ["impact"] })).json()) as MatchAnswer;
    expect(small.complete).toBe(true);
  });

  it("prefers, among equals, the body with fewer introductions in the last 30 days", async () => {
    const facts = { province: "MA-CAS", needs: ["training"] } as const;
    const [first] = ((await (await ask(facts)).json()) as MatchAnswer).matches;
    const body = first?.body?.id;
    expect(body).toBeDefined();
    await wasl.db.prepare("UPDATE body SET load30 = 1000 WHERE id = ?").bind(body).run();
    const after = ((await (await ask(facts, 100)).json()) as MatchAnswer).matches;
    const place = after.findIndex(({ offer }) => offer.id === first?.offer.id);
    const tied = after.filter(({ score }) => score === first?.score).length;
    expect(place).toBe(tied - 1);
  });

  it("tells of a page in two round trips too, with what helps where nothing is local", async () => {
    const page = await wasl.fetch("/fr/matches?province=MA-AOU&needs=impact&needs=research");
    expect(page.status).toBe(200);
    expect(costsOf(page).roundTrips).toBe(2);
  });
});

describe("matching at its worst", () => {
  let full: Wasl;
  beforeAll(async () => {
    full = await startWasl();
    // Every list of one province is longer than what is read of it: offers of one need and one territory each, all tied.
    const one = (need: Need, territory: Territory, at: number) =>
      offerTerms({
        id: `${need}-${territory}-${at}`,
        body: bodyTerms({ id: `body-${at % 97}-${need}` }),
        needs: [need],
        territories: [territory],
        territoryBasis: territory === "MA-SAF" ? "attested-only" : "stated",
        legalForms: at % 5 === 0 ? ["company"] : [],
      });
    const offers = needs.flatMap((need) => [
      ...(["MA-JRA", "MA-02", "MA"] as const).flatMap((territory) =>
        Array.from({ length: 510 }, (_, at) => one(need, territory, at)),
      ),
      ...Array.from({ length: 70 }, (_, at) => one(need, "MA-SAF", at)),
    ]);
    await loadWorld(open(full.db), { offers, loads: new Map() }, today);
  }, 120_000);
  afterAll(() => full.close());

  it.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    "with %i needs, every list full: 1,600 rows",
    async (count) => {
      const facts = { province: "MA-JRA", needs: needs.slice(0, count), legalForm: "cooperative" };
      const answer = await postJson(full, "/api/v1/matches", facts);
      expect(answer.status).toBe(200);
      const { roundTrips, rowsRead } = costsOf(answer);
      expect(roundTrips).toBe(2);
      expect(rowsRead).toBeLessThanOrEqual(1600);
      expect(rowsRead).toBeGreaterThan(1300);
      const { complete, matches, perhaps, nearMisses } = (await answer.json()) as MatchAnswer;
      expect([complete, matches.length, perhaps.length, nearMisses.length]).toEqual([false, 10, 10, 8]);
    },
  );

  it("and a hundred matches asked, or a page of them", async () => {
    const most = await postJson(full, "/api/v1/matches", { province: "MA-JRA", needs, limit: 100 });
    expect([most.status, costsOf(most).rowsRead <= 1600 + 3 * 90]).toEqual([200, true]);
    const query = needs.map((need) => `needs=${need}`).join("&");
    const page = await full.fetch(`/fr/matches?province=MA-JRA&${query}&legalForm=association`);
    expect([page.status, costsOf(page).rowsRead <= 1600 + 3 * 20]).toEqual([200, true]);
    // Nothing fits: what helps elsewhere is read beside.
    const nothing = await full.fetch("/fr/matches?province=MA-AOU&needs=legal&needs=impact");
    expect([nothing.status, costsOf(nothing).roundTrips]).toEqual([200, 2]);
  });

  it("reads no list further than its share", () => {
    for (let count = 1; count <= 12; count++) {
      const caps = (["province", "region", "country"] as const).map((level) => capOf(level, count));
      for (const cap of caps) expect(cap).toBeLessThanOrEqual(Math.floor(1500 / (3 * count)));
      expect(Math.min(...caps)).toBeGreaterThan(15);
    }
  });
});

describe("matching on the real directory", () => {
  let real: Wasl;
  beforeAll(async () => {
    real = await startWasl();
  });
  afterAll(() => real.close());

  it("says all that judging every offer says, what is known elsewhere included", async () => {
    const offers = directoryOffers().map(termsOf);
    const somewhere = ["MA-JRA", "MA-OUJ", "MA-SAF", "MA-BEM", "MA-LAA", "MA-TNG", "MA-AGD", "MA-OUA"] as const;
    const wanted = [...needs.map((need) => [need]), ["financing", "mentoring", "training"] as const, needs];
    for (const province of somewhere) {
      for (const asked of wanted) {
        const facts = requestFacts({ province, needs: asked, legalForm: "cooperative" });
        const answer = (await (
          await postJson(real, "/api/v1/matches", { province, needs: asked, legalForm: "cooperative" })
        ).json()) as MatchAnswer;
        const all = judge(facts, offers, today, { limit: 10 });
        const told = [answer.matches, answer.nearMisses, answer.perhaps].map((list) =>
          list.map(({ offer }) => offer.id),
        );
        expect([province, asked, ...told]).toEqual([
          province,
          asked,
          ...[all.matches, all.nearMisses, all.perhaps].map((list) => list.map(({ offerId }) => offerId)),
        ]);
        expect(answer).toMatchObject({ total: all.total, complete: true, nextQuestion: all.nextQuestion });
      }
    }
  });
});
