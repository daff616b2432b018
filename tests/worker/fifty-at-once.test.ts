import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { now } from "#tests/support/admin-desk.ts";
import { linkTo, opens } from "#tests/support/answer-links.ts";
import { type Case, caseOf, type Held, historyOf, otherAdmin, seen, withBody } from "#tests/support/cases.ts";
import { type Colleague, crowdOf } from "#tests/support/crowd.ts";
import { inRole } from "#tests/support/desks.ts";
import { openForm, receiptOf, sendForm } from "#tests/support/filing.ts";
import { broken } from "#tests/support/invariants.ts";
import { bodies } from "#tests/support/roles.ts";
import { type Answer, type Fields, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

const count = 50;
const fifty = Array.from({ length: count }, (_, place) => place);
/** So many of the body answer by the link of their letter; the others, at the desk. */
const managers = 6;

let wasl: Wasl;
let admin: Visitor;
let otherAdminHere: Visitor;
let colleagues: readonly Colleague[];
beforeAll(async () => {
  wasl = await startWasl();
  [admin, otherAdminHere] = [await inRole(wasl, "admin", now), await otherAdmin(wasl, now)];
  colleagues = await crowdOf(wasl, bodies.own, { count, managers, now });
});
afterAll(() => wasl.close());

const approve = (of: Case, proposal: Held) => admin.post(`${of.path}/approval`, { proposals: [seen(proposal)] });
const number = async (sql: string, ...values: readonly string[]): Promise<number> =>
  (
    await wasl.db
      .prepare(sql)
      .bind(...values)
      .first<{ n: number }>()
  )?.n ?? Number.NaN;
const run = (sql: string, ...values: readonly (string | number)[]) =>
  wasl.db
    .prepare(sql)
    .bind(...values)
    .run();

/** A request whose proposal to the body was approved; its author has it open. */
async function sentCase(): Promise<{ of: Case; held: Held }> {
  const of = await caseOf(wasl, now);
  await opens(of.person, await receiptOf(of.person));
  expect((await approve(of, await withBody(wasl, of, bodies.own))).status).toBe(303);
  return { of, held: await withBody(wasl, of, bodies.own) };
}

/** What a colleague sends to take a step of a case: from the letter, or at the desk. */
type Sending = Colleague & { path: string; fields: Fields };
const sendings = (held: Held, steps: readonly Fields[], { byLink }: { byLink: boolean }): Promise<readonly Sending[]> =>
  Promise.all(
    colleagues.map(async ({ account, person }, place) => ({
      ...{ account, person },
      fields: { ...steps[place % steps.length], version: String(held.version) },
      path:
        byLink && place < managers
          ? await linkTo(held, account)
          : `/fr/desk/${bodies.own}/introductions/${held.id}/steps`,
    })),
  );
const take = async ({ account, person, path, fields }: Sending) => toldBy(account, await person.post(path, fields));

/** Whether somebody did it, or what they read instead. */
type Told = { who: string; isDone: boolean; why: string };
async function toldBy(who: string, answer: Answer): Promise<Told> {
  const isDone = answer.status === 303 || answer.status === 200;
  const page = isDone ? "" : await answer.text();
  const why = reasons.find((words) => page.includes(words)) ?? "nothing";
  return { who, isDone, why: isDone ? "" : `${answer.status}: ${why}` };
}
const changed = "entre-temps";
const tooLate = "Ce n'est plus possible à cette étape";
const dead = "Ce lien ne marche plus";
const full = "Toutes les places de cette offre sont prises";
const fullMonth = "a déjà autant de demandes ce mois-ci";
const reasons = [changed, tooLate, dead, full, fullMonth];

const done = (told: readonly Told[]) => told.filter(({ isDone }) => isDone).map(({ who }) => who);
/** Those who read something else than that it has changed: that it is too late, their link is over, or nothing is left. */
const readOther = (told: readonly Told[], ...mayRead: readonly string[]) =>
  told.filter(({ isDone, why }) => !isDone && !mayRead.includes(why));
const told409 = (...words: readonly string[]) => words.map((each) => `409: ${each}`);

const answers: readonly Fields[] = [
  { step: "accept" },
  { step: "decline", declineReason: "no-capacity", declineWords: "Complet" },
  { step: "ask", caseQuestion: "Où est le douar ?" },
];
const reports: readonly Fields[] = [
  { step: "report-help", outcome: "funded" },
  { step: "report-no-help", noHelpWords: "Le projet est parti ailleurs" },
  { step: "report-unreachable" },
];

/** Once the clock has run, nothing is half done, and nothing is left. */
async function nothingIsHalfDone(places: Readonly<Record<string, number>> = {}) {
  for (const minutes of [10, 20, 30]) await wasl.scheduled(new Date(Date.parse(now) + minutes * 60_000));
  expect(await broken(wasl.db, { places, settledAt: Date.parse(now) + 30 * 60_000 })).toEqual([]);
}

describe("fifty people at once", () => {
  it("answer one introduction: one of them does, and the others are told", async () => {
    const { held } = await sentCase();
    const told = await Promise.all((await sendings(held, answers, { byLink: true })).map(take));
    const history = await historyOf(wasl, held);
    expect(done(told)).toEqual([history[held.version]?.by]);
    expect(history).toHaveLength(held.version + 1);
    expect(readOther(told, ...told409(changed, tooLate), `404: ${dead}`)).toEqual([]);
    await nothingIsHalfDone();
  });

  it("report what came of it: one of them does", async () => {
    const { of, held } = await sentCase();
    const [first] = await sendings(held, answers, { byLink: false });
    expect((await take(first as Sending)).isDone).toBe(true);
    const accepted = await withBody(wasl, of, bodies.own);
    const told = await Promise.all((await sendings(accepted, reports, { byLink: false })).map(take));
    const history = await historyOf(wasl, held);
    expect(done(told)).toEqual([history[accepted.version]?.by]);
    expect(history).toHaveLength(accepted.version + 1);
    expect(readOther(told, ...told409(changed, tooLate))).toEqual([]);
    await nothingIsHalfDone();
  });

  it("answer it while its author withdraws it and the team sets it aside: one wins each version", async () => {
    const { of, held } = await sentCase();
    const aside = { why: "duplicate", words: "", version: "1" };
    const ending: readonly (readonly [string, () => Promise<Answer>])[] = [
      ["innovator", () => of.person.post("/fr/follow/withdraw", { sure: "yes", version: "1" })],
      ["local-admin", () => admin.post(`${of.path}/setting-aside`, aside)],
      ["other-admin", () => otherAdminHere.post(`${of.path}/setting-aside`, aside)],
    ];
    const sent = (await sendings(held, answers, { byLink: true })).slice(0, count - ending.length);
    const told = await Promise.all([
      ...sent.slice(0, sent.length / 2).map(take),
      ...ending.map(async ([who, ends]) => toldBy(who, await ends())),
      ...sent.slice(sent.length / 2).map(take),
    ]);
    // Whoever was told that it is done has left a step, and nobody else has.
    const steps = [...(await historyOf(wasl, held)).slice(held.version), ...(await requestSteps(of))];
    expect(done(told).toSorted()).toEqual(
      steps
        .filter(({ by }) => by !== "system")
        .map(({ by }) => by)
        .toSorted(),
    );
    expect(done(told).length).toBeGreaterThan(0);
    expect(readOther(told, ...told409(changed, tooLate), `404: ${dead}`)).toEqual([]);
    await nothingIsHalfDone();
  });
  const requestSteps = async ({ id }: Case) =>
    (
      await wasl.db
        .prepare("SELECT step, by FROM request_history WHERE request = ? AND version > 1")
        .bind(id)
        .all<{ step: string; by: string }>()
    ).results;

  it("send the same form: one request is filed, and each of them has its receipt", async () => {
    const before = await number("SELECT count(*) AS n FROM request");
    const person = visitor(wasl, { now });
    const form = await openForm(person);
    const sent = await Promise.all(fifty.map(() => sendForm(person, form)));
    expect(sent.map(({ status }) => status)).toEqual(fifty.map(() => 303));
    expect((await receiptOf(person)).code).not.toBe("");
    expect((await number("SELECT count(*) AS n FROM request")) - before).toBe(1);
    await nothingIsHalfDone();
  });

  it("are proposed for three places: three get one; and for five of a month: five do", async () => {
    const cases = await Promise.all(fifty.map(() => caseOf(wasl, now)));
    const held = await Promise.all(cases.map((of) => withBody(wasl, of, bodies.own)));
    const offer = held[0]?.offer ?? "";
    expect(new Set(held.map((each) => each.offer))).toEqual(new Set([offer]));
    const approveAll = (which: readonly number[]) =>
      Promise.all(
        which.map(async (place) => toldBy(String(place), await approve(cases[place] as Case, held[place] as Held))),
      );

    await run("UPDATE offer SET places_left = 3 WHERE id = ?", offer);
    const first = await approveAll(fifty);
    expect(done(first)).toHaveLength(3);
    expect(readOther(first, ...told409(changed, full))).toEqual([]);
    await nothingIsHalfDone({ [offer]: 3 });
    const left = fifty.filter((place) => !done(first).includes(String(place)));
    expect(await approveAll(left.slice(0, 1))).toMatchObject([{ isDone: false, why: `409: ${full}` }]);

    const month = await number("SELECT taken AS n FROM body_month WHERE body = ?", bodies.own);
    await run("UPDATE offer SET places_left = 100 WHERE id = ?", offer);
    await run("UPDATE body SET monthly_capacity = ? WHERE id = ?", month + 5, bodies.own);
    const second = await approveAll(left);
    expect(done(second)).toHaveLength(5);
    expect(readOther(second, ...told409(changed, fullMonth))).toEqual([]);
    await nothingIsHalfDone({ [offer]: 103 });
  });
});
