import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MatchAnswer } from "#contract/match-answer.ts";
import { commit } from "#db/commit.ts";
import { saveConfirmationLetters } from "#db/write/confirmation-letters.ts";
import { dropAnswered, type Letter } from "#db/write/outbox.ts";
import { daysAskedOn } from "#domain/offer/confirmation.ts";
import { loadDirectory } from "#tests/support/database.ts";
import { editOffer, open, readOffer } from "#tests/support/edit-offer.ts";
import { addMember, addressOf } from "#tests/support/members.ts";
import { postJson } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import type { Env } from "#worker/env.ts";
import { lettersIn } from "#worker/local-only/mailbox.ts";

/** Confirmed on this day, an offer is due on 2027-05-25: reminded from 2027-05-10, paused on 2027-07-24. */
const confirmedOn = "2026-11-23";
const offers = ["ads-caisses-villageoises", "ads-fonds-developpement-local", "ads-accompagnement-porteurs"] as const;
const [villages, funds, guidance] = offers;

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
  await lettersIn(wasl.env as Env);
  await addMember(wasl.db, { body: "ads", account: "brahim" });
  await addMember(wasl.db, { body: "ads", account: "aicha", locale: "ar" });
  await addMember(wasl.db, { body: "ads", account: "chaima", role: "adviser" });
  await addMember(wasl.db, { body: "ads", account: "driss", state: "left" });
  await addMember(wasl.db, { body: "cri-oriental", account: "fatima", locale: "en" });
});
afterAll(() => wasl.close());

/** The clock, at half past midnight in Casablanca. */
const clockOn = (day: string, time = "00:30:00") => wasl.scheduled(new Date(`${day}T${time}Z`));
const run = (sql: string, ...values: readonly (string | number | null)[]) =>
  wasl.db
    .prepare(sql)
    .bind(...values)
    .run();
const all = async (sql: string, ...values: readonly string[]) =>
  (
    await wasl.db
      .prepare(sql)
      .bind(...values)
      .all()
  ).results;

type Mail = { recipient: string; subject: string; text: string };
/** What was sent since the test began, oldest first. */
const mailbox = async (): Promise<readonly Mail[]> => {
  const { results } = await wasl.db.prepare("SELECT * FROM local_mailbox ORDER BY id").all<Mail>();
  return results;
};
/** How many letters of each kind were sent, in any language. */
const sent = async () => {
  const subjects = (await mailbox()).map(({ subject }) => subject);
  const count = (kind: RegExp) => subjects.filter((subject) => kind.test(subject)).length;
  return {
    asked: count(/valables|سارية|still hold/),
    paused: count(/en pause|متوقفة|are paused/),
    all: subjects.length,
  };
};
const nothing = { asked: 0, paused: 0, all: 0 };
const stateOf = async (id: string) => (await readOffer(wasl.db, id)).entry.state;
const confirm = (id: string, day: string) => editOffer(wasl.db, id, { confirmedOn: day }, day);

/** The directory's offers as they are on the first day, of bodies that are there, and nobody was written to. */
beforeEach(async () => {
  const reset = [
    "DELETE FROM outbox",
    "DELETE FROM local_mailbox",
    "UPDATE body SET standing = 'active', away_from = NULL, away_until = NULL",
    "UPDATE member SET absent_from = NULL, absent_until = NULL",
    "UPDATE offer SET confirmed_on = NULL, state = 'open', relist_on = '2000-01-01' WHERE confirmed_on IS NOT NULL",
  ];
  await wasl.db.batch(reset.map((sql) => wasl.db.prepare(sql)));
  await clockOn(confirmedOn);
});

describe("a body that is to confirm its offer", () => {
  beforeEach(() => confirm(villages, confirmedOn));

  it("is reminded fifteen days before, once, however often the clock runs", async () => {
    await clockOn("2027-05-09", "23:50:00");
    expect(await sent()).toEqual(nothing);
    await clockOn("2027-05-10", "00:00:00");
    expect(await sent()).toEqual({ asked: 2, paused: 0, all: 2 });
    for (const day of ["10", "11", "20", "24", "25", "26", "27"]) await clockOn(`2027-05-${day}`);
    for (const day of ["01", "05", "09"]) await clockOn(`2027-06-${day}`, "12:00:00");
    expect(await sent()).toEqual({ asked: 2, paused: 0, all: 2 });
    expect((await mailbox()).map(({ recipient }) => recipient).toSorted()).toEqual(["aicha", "brahim"].map(addressOf));
  });

  it("reads by when, and where to do it, in the language of each of its managers", async () => {
    await clockOn("2027-05-10");
    const letters = Object.fromEntries((await mailbox()).map(({ recipient, text }) => [recipient, text]));
    expect(letters[addressOf("brahim")]).toContain("Une offre de Agence de développement social");
    expect(letters[addressOf("brahim")]).toContain("avant le 25 mai 2027");
    expect(letters[addressOf("brahim")]).toContain("/fr/desk/ads?due=yes");
    expect(letters[addressOf("aicha")]).toContain("قبل 25 ماي 2027");
    expect(letters[addressOf("aicha")]).toContain("/ar/desk/ads?due=yes");
  });

  it("is reminded all the same when the clock comes back after forty days, of what is late by then", async () => {
    await clockOn("2027-05-09");
    await clockOn("2027-06-18");
    await clockOn("2027-06-19");
    expect(await sent()).toEqual({ asked: 2, paused: 0, all: 2 });
    // What is left: the day on which it pauses.
    expect((await mailbox()).find(({ recipient }) => recipient === addressOf("brahim"))?.text).toContain(
      "avant le 24 juillet 2027",
    );
    expect(await stateOf(villages)).toBe("open");
  });

  it("sees it ranked lower once it is late, and paused sixty days after", async () => {
    const prior = async () => (await all("SELECT prior FROM offer_reach WHERE offer = ?", villages))[0]?.prior;
    const fresh = (await prior()) as number;
    await clockOn("2027-05-25");
    expect(await prior()).toBe(fresh);
    await clockOn("2027-05-26");
    expect(await prior()).toBe(fresh - 1);

    const { version } = await readOffer(wasl.db, villages);
    await clockOn("2027-07-23", "23:50:00");
    expect(await stateOf(villages)).toBe("open");
    await clockOn("2027-07-24", "00:00:00");
    await clockOn("2027-07-24");
    await clockOn("2027-07-25");
    expect(await stateOf(villages)).toBe("paused");
    expect(await prior()).toBeUndefined();
    expect(
      await all("SELECT version, step, by FROM offer_history WHERE offer = ? ORDER BY version DESC LIMIT 1", villages),
    ).toEqual([{ version: version + 1, step: "pause", by: "clock" }]);
    expect(await sent()).toEqual({ asked: 2, paused: 2, all: 4 });
  });

  it("is told that it paused, and never asked for it, when the clock was away all the time", async () => {
    await clockOn("2027-09-01");
    expect(await stateOf(villages)).toBe("paused");
    expect(await sent()).toEqual({ asked: 0, paused: 2, all: 2 });
  });

  it("keeps it open when it has confirmed meanwhile, and is asked again half a year later", async () => {
    await clockOn("2027-05-10");
    await confirm(villages, "2027-06-30");
    await clockOn("2027-07-24");
    expect(await stateOf(villages)).toBe("open");
    expect(await sent()).toEqual({ asked: 2, paused: 0, all: 2 });
    await clockOn("2027-12-14");
    expect(await sent()).toEqual({ asked: 2, paused: 0, all: 2 });
    await clockOn("2027-12-15");
    expect(await sent()).toEqual({ asked: 4, paused: 0, all: 4 });
  });

  it("gets no reminder that it answers while it is written", async () => {
    const db = open(wasl.db);
    const written = async () => (await all("SELECT answered_by FROM outbox")).length;
    const letter: Letter = {
      ...{ id: "late", letter: "confirm-offers", facts: { bodyId: "ads" }, recipient: addressOf("brahim") },
      ...{ locale: "fr", at: 0 },
    };
    await confirm(villages, "2027-05-10");
    await commit(db, [saveConfirmationLetters(db, [letter], daysAskedOn("2027-05-10"))]);
    expect(await written()).toBe(0);
    await confirm(villages, confirmedOn);
    await commit(db, [saveConfirmationLetters(db, [letter], daysAskedOn("2027-05-10"))]);
    expect(await written()).toBe(1);
  });

  it("may answer a reminder before it has left: it is dropped", async () => {
    await clockOn("2027-05-10");
    await run("UPDATE outbox SET state = 'waiting' WHERE recipient = '' AND id LIKE '%brahim'");
    const db = open(wasl.db);
    await commit(db, [dropAnswered(db, "confirm:ads")]);
    expect((await all("SELECT id FROM outbox")).map(({ id }) => id)).toEqual(["confirm-offers-ads:2027-05-10-aicha"]);
  });

  it("reaches who is there, or everybody when nobody is", async () => {
    await run("UPDATE member SET absent_from = '2027-05-01', absent_until = '2027-05-20' WHERE account = 'aicha'");
    await clockOn("2027-05-10");
    expect((await mailbox()).map(({ recipient }) => recipient)).toEqual([addressOf("brahim")]);
    await run("DELETE FROM outbox");
    await run("UPDATE member SET absent_from = '2027-05-01' WHERE account = 'brahim'");
    await run("UPDATE offer SET relist_on = '2027-05-10' WHERE id = ?", villages);
    await clockOn("2027-05-11");
    expect((await mailbox()).length).toBe(3);
  });
});

describe("who is not asked to confirm", () => {
  it("is whoever the directory alone speaks for: its offers never pause for it", async () => {
    await run("UPDATE offer SET relist_on = '2027-05-10'");
    await clockOn("2027-05-10");
    await clockOn("2028-11-23");
    expect(await stateOf(villages)).toBe("open");
    expect(await sent()).toEqual(nothing);
  });

  it("is a body with nobody to write to: its offer pauses in silence", async () => {
    const [alone] = await all("SELECT id FROM offer WHERE body = 'indh' AND state = 'open' ORDER BY id LIMIT 1");
    await confirm(alone?.id as string, confirmedOn);
    await clockOn("2027-05-10");
    await clockOn("2027-07-24");
    expect(await stateOf(alone?.id as string)).toBe("paused");
    expect(await sent()).toEqual(nothing);
  });

  it("is a suspended body, whose offers do not pause either; back, it is told at once", async () => {
    await confirm(villages, confirmedOn);
    await run("UPDATE body SET standing = 'suspended' WHERE id = 'ads'");
    await run("UPDATE offer SET relist_on = '2026-11-24' WHERE id = ?", villages);
    for (const day of ["2026-11-24", "2027-05-10", "2027-05-26", "2027-07-24"]) await clockOn(day);
    expect([await stateOf(villages), await sent()]).toEqual(["open", nothing]);

    await run("UPDATE body SET standing = 'active' WHERE id = 'ads'");
    await run("UPDATE offer SET relist_on = '2000-01-01' WHERE id = ?", villages);
    await clockOn("2027-07-30");
    expect([await stateOf(villages), await sent()]).toEqual(["paused", { asked: 0, paused: 2, all: 2 }]);
  });
});

describe("a body with several offers to confirm", () => {
  const toBrahim = async () =>
    (await mailbox()).filter(({ recipient }) => recipient === addressOf("brahim")).map(({ text }) => text);

  it("gets one letter for those due within a fortnight, and another for those due after", async () => {
    await confirm(villages, "2026-11-23");
    await confirm(funds, "2026-12-07");
    await confirm(guidance, "2026-12-08");
    // Their reminders fall on 10, 24 and 25 May.
    for (const day of ["10", "11", "24"]) await clockOn(`2027-05-${day}`);
    expect(await sent()).toEqual({ asked: 2, paused: 0, all: 2 });
    expect((await toBrahim())[0]).toContain("2 offres de Agence de développement social");
    await clockOn("2027-05-25");
    await clockOn("2027-05-26");
    expect(await sent()).toEqual({ asked: 4, paused: 0, all: 4 });
    expect((await toBrahim())[1]).toContain("3 offres de");
  });

  it("gets one letter for all that pause on a day, and each body its own", async () => {
    const [other] = await all("SELECT id FROM offer WHERE body = 'cri-oriental' AND state = 'open' LIMIT 1");
    for (const id of [villages, funds, other?.id as string]) await confirm(id, confirmedOn);
    await clockOn("2027-07-24");
    await clockOn("2027-07-24", "12:00:00");
    expect(await sent()).toEqual({ asked: 0, paused: 3, all: 3 });
    expect((await toBrahim())[0]).toContain("2 offres de");
    expect((await mailbox()).find(({ recipient }) => recipient === addressOf("fatima"))?.text).toContain(
      "One offer of",
    );
  });

  it("tells how many in all when more are paused than a run takes", async () => {
    await run(
      `INSERT INTO offer (id, body, body_basis, name, summary, lang, translations, state, needs, territories, territory_basis,
         cities, stages, focus_sectors, legal_forms, groups, confirmed_on, source, relist_on)
       SELECT 'many-' || value, 'ads', 'explicit', 'Many', '', 'fr', '{}', 'open', '["training"]', '["MA-JRA"]', 'stated', '[]',
         '[]', '[]', '[]', '[]', '2026-11-23', '{"document":"test","lines":[]}', '2027-07-24'
         FROM json_each(?)`,
      JSON.stringify(Array.from({ length: 70 }, (_, at) => at)),
    );
    await clockOn("2027-07-24", "00:00:00");
    expect((await all("SELECT id FROM offer WHERE name = 'Many' AND state = 'open'")).length).toBe(20);
    await clockOn("2027-07-24", "00:10:00");
    expect((await all("SELECT id FROM offer WHERE name = 'Many' AND state = 'open'")).length).toBe(0);
    expect(await sent()).toEqual({ asked: 0, paused: 2, all: 2 });
    expect((await toBrahim())[0]).toContain("70 offres de");
    await run("UPDATE offer SET state = 'archived' WHERE name = 'Many'");
  });
});

describe("a body that plans an absence", () => {
  const inJerada = { province: "MA-JRA", needs: ["financing"], limit: 100 };
  const isMatched = async (day: string) => {
    const answer = await postJson(wasl, "/api/v1/matches", inJerada, { now: `${day}T12:00:00Z` });
    return ((await answer.json()) as MatchAnswer).matches.some(({ offer }) => offer.id === villages);
  };
  const places = async () => (await all("SELECT 1 FROM offer_reach WHERE offer = ?", villages)).length;
  const body = async () =>
    (await all("SELECT standing, version, away_from, away_until FROM body WHERE id = 'ads'"))[0] as {
      standing: string;
      version: number;
    };
  const plans = (from: string, until: string | null) =>
    run("UPDATE body SET away_from = ?, away_until = ? WHERE id = 'ads'", from, until);

  it("departs on its first day and is back after its last, and its offers with it, in the same run", async () => {
    await plans("2027-08-01", "2027-08-15");
    const { version } = await body();
    await clockOn("2027-07-31", "22:50:00");
    expect(await body()).toMatchObject({ standing: "active", version });

    await clockOn("2027-08-01");
    await clockOn("2027-08-01", "12:00:00");
    expect(await body()).toEqual({
      standing: "away",
      version: version + 1,
      away_from: "2027-08-01",
      away_until: "2027-08-15",
    });
    expect([await places(), await isMatched("2027-08-01")]).toEqual([0, false]);

    await clockOn("2027-08-15", "12:00:00");
    expect(await body()).toMatchObject({ standing: "away" });
    await clockOn("2027-08-16");
    await clockOn("2027-08-16", "12:00:00");
    expect(await body()).toEqual({ standing: "active", version: version + 2, away_from: null, away_until: null });
    expect([await places(), await isMatched("2027-08-16")]).toEqual([1, true]);
    const steps = await all(
      "SELECT version, step, by FROM history WHERE noun = 'body' AND subject = 'ads' ORDER BY version",
    );
    expect(steps).toEqual([
      { version: version + 1, step: "depart", by: "clock" },
      { version: version + 2, step: "return", by: "clock" },
    ]);
  });

  it("is not matched while it is away and the lists are behind", async () => {
    await run("UPDATE body SET standing = 'away' WHERE id = 'ads'");
    expect([await places(), await isMatched("2027-08-01")]).toEqual([1, false]);
  });

  it("has only its dates cleared when it is over and nobody looked, or when it has paused since", async () => {
    await plans("2027-08-01", "2027-08-15");
    const { version } = await body();
    await clockOn("2027-09-30");
    expect(await body()).toEqual({ standing: "active", version, away_from: null, away_until: null });
    await plans("2027-10-01", "2027-10-02");
    await run("UPDATE body SET standing = 'paused' WHERE id = 'ads'");
    await clockOn("2027-10-01");
    expect(await body()).toMatchObject({ standing: "paused", away_from: "2027-10-01" });
    await clockOn("2027-10-03");
    expect(await body()).toEqual({ standing: "paused", version, away_from: null, away_until: null });
  });

  it("is among many on the first of August: twenty at a time, and each once", async () => {
    await run("UPDATE body SET away_from = '2027-08-01', away_until = '2027-08-31'");
    const there = async () => (await all("SELECT id FROM body WHERE standing = 'active'")).length;
    const bodies = await there();
    expect(bodies).toBeGreaterThan(25);
    await clockOn("2027-08-01", "00:00:00");
    expect(await there()).toBe(bodies - 20);
    for (let time = 1; (await there()) > 0 && time < 9; time++)
      await clockOn("2027-08-01", `01:${time}0:00`.slice(0, 8));
    expect(await there()).toBe(0);
    await loadDirectory(wasl.db);
    expect(await there()).toBe(0);
  });
});
