import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MatchAnswer } from "#contract/match-answer.ts";
import { directoryOffers } from "#db/directory/entries.ts";
import { capOf } from "#db/read/candidates.ts";
import { judge } from "#domain/matching/judge.ts";
import { termsOf } from "#domain/offer/entry.ts";
import { needs } from "#domain/vocabulary/needs.ts";
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
      expect(answer.plan).toMatchObject({ offers: all.plan.offers, uncovered: all.plan.uncovered });
      expect(answer.plan.steps.map(({ offer, covers }) => [offer.id, covers])).toEqual(
        all.plan.offers.map((id, place) => [id, all.plan.covers[place]]),
      );
    }
    expect(whole).toBeGreaterThan(30);
  });

  it("keeps within two round trips and 1,600 rows, whatever is asked", async () => {
    const everywhere = ["MA-CAS", "MA-JRA", "MA-AOU"].flatMap((province) =>
      [1, 2, 3, 4, 12].map((count) => ({ province, needs: needs.slice(0, count) })),
    );
    for (const facts of [...everywhere, ...workload(60)]) {
      const { roundTrips, rowsRead } = costsOf(await ask(facts));
      expect(roundTrips).toBe(2);
      expect(rowsRead).toBeLessThanOrEqual(1600);
    }
    const most = costsOf(await ask({ province: "MA-CAS", needs: ["mentoring", "training"] }, 100));
    expect(most.rowsRead).toBeLessThanOrEqual(1600 + 3 * 90);
  });

  it("reads no list further than its share, and says that there is more", async () => {
    for (const count of [1, 2, 3, 4, 12]) {
      expect(capOf("province", count)).toBeLessThanOrEqual(Math.floor(1500 / (3 * count)));
      expect(capOf("country", count)).toBeLessThanOrEqual(capOf("region", count));
    }
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
