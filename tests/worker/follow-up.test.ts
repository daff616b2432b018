import type { D1Database } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charterVersion } from "#domain/body/charter.ts";
import { counting } from "#tests/support/counting.ts";
import { actorsIn, signIn } from "#tests/support/introduction-actors.ts";
import { addMember } from "#tests/support/members.ts";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { Wasl } from "#tests/support/wasl.ts";
import { createApp } from "#worker/app.ts";
import type { Settings } from "#worker/env.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
let s: Service;
const centre = "cri-draa-tafilalet";
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await smallWorld(database.db, s);
  const { db } = database;
  await addMember(db, { body: centre, account: "of-the-centre" });
  await db
    .prepare("INSERT INTO charter_acceptance VALUES ('of-alpha', 'alpha', ?, 'fr', 0)")
    .bind(charterVersion)
    .run();
  await db.batch([
    db.prepare("UPDATE body SET verified_on = '2026-11-01' WHERE id = ?").bind(centre),
    db.prepare("UPDATE body SET standing = 'paused' WHERE id IN ('beta', 'quiet')"),
  ]);
  await signIn({ db } as Wasl, ["of-alpha"]);
});
afterAll(() => database.close());

/** The app as it is deployed, on this database: letters and ladders follow its answers. `follows`: waits for that. */
function deployed(db: D1Database, now: () => number) {
  const settings = { ...s.settings, now, sendsAtOnce: false } as Settings;
  const app = createApp(settings);
  const following: Promise<unknown>[] = [];
  const context = { waitUntil: (work: Promise<unknown>) => following.push(work), passThroughOnException: () => {} };
  const fetch = (path: string, init: RequestInit) =>
    app.fetch(new Request(new URL(path, "http://wasl.example"), init), { ...s.env, DB: db }, context as never);
  return { wasl: { db, fetch } as unknown as Wasl, follows: () => Promise.all(following) };
}

describe("what follows from an answer", () => {
  it("stays, with the answer, within what the free plan allows; the clock does what is left", async () => {
    const request = await s.file("2026-11-30T09:00:00Z", { email: "rkia@projet.example" });
    const [alpha] = await s.of(request);
    expect(alpha).toMatchObject({ body: "alpha", state: "proposed" });
    const { id = "" } = alpha ?? {};
    await s.step("2026-11-30T10:00:00Z", team, id, "approve");

    const { count, DB } = counting(database.db);
    const { wasl, follows } = deployed(DB, () => Date.parse("2026-11-30T11:00:00Z"));
    const actors = await actorsIn(wasl, () => 0);
    const before = s.letters.length;
    expect(await actors.stepAtDesk("of-alpha", "alpha", { id, version: 2 }, "decline")).toMatchObject({ status: 303 });
    await follows();

    const letters = s.letters.length - before;
    expect(count.statements).toBeLessThanOrEqual(50);
    expect(count.batches + letters).toBeLessThanOrEqual(50);
    // The ladder was climbed to the centre, which is asked when the clock runs; then the author is told of it.
    const climbed = async () => (await s.of(request)).map(({ body, state }) => `${body} ${state}`);
    expect(await climbed()).toEqual(["alpha declined", `${centre} proposed`]);
    expect(s.subjectsTo("rkia@projet.example")).toHaveLength(2);
    await s.clock("2026-11-30T11:10:00Z");
    expect(await climbed()).toEqual(["alpha declined", `${centre} sent`]);
    await s.clock("2026-11-30T11:20:00Z");
    // The last two are due at one moment, and go in any order.
    expect(s.subjectsTo("rkia@projet.example").slice(1).toSorted()).toEqual([
      "Association alpha a reçu votre projet",
      "Association alpha ne peut pas vous aider : voici la suite",
      "Centre régional d'investissement Drâa-Tafilalet a reçu votre projet",
    ]);
    expect(s.subjectsTo("of-the-centre@bodies.example")).toHaveLength(1);
  });
});
