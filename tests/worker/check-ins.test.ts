import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CheckInMore } from "#contract/check-in-forms.ts";
import type { FollowHolder } from "#db/read/requests.ts";
import type { Answered } from "#domain/follow-up/answers.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import { addDays } from "#domain/time/add-days.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { root } from "#tests/support/root.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { Deps } from "#worker/deps.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { eraseRequest, withdrawRequest } from "#worker/operations/change-own-request.ts";
import { declareAtCheckIn } from "#worker/operations/declare-at-check-in.ts";
import { parts, readOwnCase } from "#worker/operations/read-own-case.ts";
import { reopenRequest } from "#worker/operations/reopen-request.ts";
import { sayVerdict } from "#worker/operations/say-verdict.ts";
import { sendLetters } from "#worker/operations/send-letters.ts";
import { setAsideRequest } from "#worker/operations/set-aside-request.ts";
import { tendCheckIns } from "#worker/scheduled/tend-check-ins.ts";

let database: QuickDatabase;
let s: Service;
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await smallWorld(database.db, s, ["gamma"]);
});
afterAll(() => database.close());

const alpha = memberOf("alpha");
const at = (day: string) => `${day}T12:00:00Z`;
const rkia = "rkia@projet.example";

/** A request that `alpha` has accepted on a day. */
async function accepted(day: string, changes: Parameters<Service["file"]>[1] = {}) {
  const request = await s.file(`${day}T08:00:00Z`, changes);
  const [first] = (await s.of(request)).filter(({ body }) => body === "alpha");
  const id = first?.id ?? "";
  await s.step(`${day}T09:00:00Z`, team, id, "approve");
  await s.step(`${day}T10:00:00Z`, alpha, id, "accept");
  return { request, id };
}

type Row = {
  number: number;
  due_on: string;
  state: string;
  version: number;
  look_on: string | null;
  calls: number;
  answer: string | null;
  stuck_on: string | null;
  by: string | null;
};
const series = (request: string) => s.rows<Row>("SELECT * FROM check_in WHERE request = ? ORDER BY number", request);
const states = async (request: string) => (await series(request)).map(({ state }) => state);
const stateOf = async (request: string) =>
  (await s.rows<{ state: string }>("SELECT state FROM request WHERE id = ?", request))[0]?.state;

/** The clock of check-ins on each day, both included; answers on which day something was written. */
async function days(from: string, to: string): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) await onDay(day);
}
async function onDay(day: string): Promise<void> {
  const deps = await s.depsAt(Date.parse(at(day)));
  await tendCheckIns(deps);
  await sendLetters({ ...deps, mailer: async (mail) => void s.letters.push(mail), site: "https://wasl.example" });
}

const answer = async (
  day: string,
  request: string,
  said: Answered,
  actor: Actor = { role: "innovator", requestId: request },
) => {
  const open = (await series(request)).findLast(({ state }) =>
    ["asked", "called", "rested", "answered"].includes(state),
  );
  const { number = 0, version = 0 } = open ?? {};
  return s.doing(at(day), (deps) => answerCheckIn(deps, actor, request, { ...said, number, version }));
};
const declare = (day: string, request: string, said: Partial<CheckInMore>) =>
  s.doing(at(day), (deps) =>
    declareAtCheckIn(deps, { role: "innovator", requestId: request }, request, {
      ...{ number: 1, words: "", indicatorBase: null, indicatorNow: null, amountMad: null, jobs: null, people: null },
      ...{ helped: null, ...said },
    }),
  );
/** Somebody whose request is open in their browser does something. */
async function inSession<Answer>(
  request: string,
  day: string,
  act: (deps: Deps, holder: FollowHolder) => Promise<Answer>,
): Promise<Answer> {
  const tokenHash = crypto.randomUUID();
  await s.rows("INSERT INTO follow_session VALUES (?, ?, ?)", tokenHash, request, Date.parse(at(day)) + 1);
  return s.doing(at(day), (deps) => act(deps, { tokenHash, at: Date.parse(at(day)) }));
}
const going: Answered = { answer: "going-well", stuckOn: null };
const stuckOn = (what: NonNullable<Answered["stuckOn"]>): Answered => ({ answer: "stuck", stuckOn: what });
const stopped: Answered = { answer: "stopped", stuckOn: null };
/** How often the history holds each step, of all check-ins of a request. */
const stepsOf = (request: string) =>
  s.rows<{ number: number; step: string; on: string }>(
    `SELECT number, step, date(at / 1000, 'unixepoch') AS "on" FROM check_in_history
     WHERE request = ? AND step <> 'plan' ORDER BY at, number, version`,
    request,
  );

beforeEach(() => {
  s.letters.length = 0;
});

/** Each test in a world of its own. */
const apart = (name: string, test: () => Promise<void>) => it(name, () => database.undone(test));

describe("the check-ins of a request", () => {
  apart("begin once, with the first acceptance, however many bodies accept", async () => {
    const { request } = await accepted("2026-11-30");
    const beta = (await s.of(request)).find(({ body }) => body === "beta")?.id ?? "";
    await s.step("2027-01-15T09:00:00Z", team, beta, "approve");
    await s.step("2027-01-15T10:00:00Z", memberOf("beta"), beta, "accept");
    expect((await series(request)).map(({ number, due_on, state }) => [number, due_on, state])).toEqual([
      [1, "2026-12-30", "due"],
      [2, "2027-02-28", "due"],
      [3, "2027-05-30", "due"],
      [4, "2027-11-30", "due"],
      [5, "2028-11-30", "due"],
    ]);
    expect(await s.rows("SELECT count(*) AS plans FROM check_in_history WHERE request = ?", request)).toEqual([
      { plans: 5 },
    ]);
  });

  apart("are asked five times in two years, called about twice, rest, and close the request at last", async () => {
    const { request } = await accepted("2026-11-30", { phone: "0612345678" });
    await days("2026-12-01", "2029-01-15");
    const taken = await stepsOf(request);
    expect(taken.filter(({ step }) => step === "ask").map(({ number, on }) => [number, on])).toEqual([
      [1, "2026-12-31"],
      [2, "2027-03-01"],
      [3, "2027-05-31"],
      [4, "2027-12-01"],
      [5, "2028-12-01"],
    ]);
    const first = taken.filter(({ number }) => number === 1).map(({ step, on }) => [step, on]);
    expect(first).toEqual([
      ["ask", "2026-12-31"],
      ["call", "2027-01-20"],
      ["call-again", "2027-02-04"],
      ["pass", "2027-03-01"],
    ]);
    expect(s.subjectsTo(rkia).filter((subject) => subject.includes("en est votre projet"))).toHaveLength(5);
    // The last is closed on its thirty-first day: called about, and then nothing more.
    expect(await states(request)).toEqual(["passed", "passed", "passed", "passed", "rested"]);
    expect(await stateOf(request)).toBe("closed");
    expect(
      await s.rows(
        "SELECT step, by, date(at / 1000, 'unixepoch') AS day FROM request_history WHERE request = ? AND step = 'close'",
        request,
      ),
    ).toEqual([{ step: "close", by: "clock", day: "2029-01-01" }]);
    expect(s.subjectsTo(rkia).at(-1)).toMatch(/est close$/);
  });

  apart(
    "are a call at once for whoever has no e-mail, and once more; a mail again where there is no number",
    async () => {
      const { request } = await accepted("2026-11-30", { email: "", phone: "0612345678" });
      const byMail = await accepted("2026-12-01");
      await days("2026-12-31", "2027-02-10");
      const calls = await s.rows(
        "SELECT channel, recipient, date(written_at / 1000, 'unixepoch') AS day FROM outbox WHERE letter = 'check-in' AND request = ? ORDER BY written_at",
        request,
      );
      expect(calls).toEqual([
        { channel: "call", recipient: "0612345678", day: "2026-12-31" },
        { channel: "call", recipient: "0612345678", day: "2027-01-20" },
      ]);
      expect((await series(request))[0]).toMatchObject({ state: "rested", calls: 2 });
      expect((await series(byMail.request))[0]).toMatchObject({ state: "rested", calls: 0 });
      expect(s.subjectsTo(rkia).filter((subject) => subject.startsWith("Rappel"))).toHaveLength(2);
    },
  );

  apart("remind nobody who wants no reminders, and go on", async () => {
    const { request } = await accepted("2026-11-30");
    await s.rows("INSERT INTO reminders_off VALUES (?, 'innovator')", request);
    await days("2026-12-31", "2027-02-10");
    expect(s.subjectsTo(rkia).filter((subject) => subject.includes("en est votre projet"))).toHaveLength(1);
    expect((await series(request))[0]).toMatchObject({ state: "rested" });
  });

  apart("come one, however many are due after a downtime", async () => {
    const { request } = await accepted("2026-11-30");
    await onDay("2027-06-15");
    expect(await states(request)).toEqual(["passed", "passed", "asked", "due", "due"]);
    expect(s.subjectsTo(rkia).filter((subject) => subject.includes("en est votre projet"))).toHaveLength(1);
    await onDay("2027-06-15");
    expect(s.subjectsTo(rkia).filter((subject) => subject.includes("en est votre projet"))).toHaveLength(1);
  });

  apart(
    "begin where a body receives somebody at its desk, and for what was accepted before they were kept",
    async () => {
      const { request } = await accepted("2027-01-31");
      await s.rows("DELETE FROM check_in");
      const migration = readFileSync(join(root, "migrations/0018_check_ins.sql"), "utf8");
      const [fill = ""] = /INSERT INTO check_in \(request[\s\S]*?;/.exec(migration) ?? [];
      await s.rows(fill);
      expect((await series(request)).map(({ due_on, look_on, state }) => [due_on, look_on, state])).toEqual([
        ["2027-02-28", "2027-03-01", "due"],
        ["2027-04-30", "2027-05-01", "due"],
        ["2027-07-31", "2027-08-01", "due"],
        ["2028-01-31", "2028-02-01", "due"],
        ["2029-01-31", "2029-02-01", "due"],
      ]);
    },
  );
});

describe("an answer", () => {
  apart("is kept with who gave it, ends the asking, and may be changed until the next one is due", async () => {
    const { request } = await accepted("2026-11-30", { email: "", phone: "0612345678" });
    await onDay("2026-12-31");
    expect(await answer("2027-01-05", request, going)).toMatchObject({ ok: true });
    expect((await series(request))[0]).toMatchObject({
      state: "answered",
      answer: "going-well",
      by: "innovator",
      look_on: null,
    });
    expect(await s.rows("SELECT id FROM outbox WHERE letter = 'check-in' AND state = 'waiting'")).toEqual([]);
    expect(await answer("2027-02-28", request, stopped)).toMatchObject({ ok: true });
    expect(
      await answer("2027-02-28", request, going, { role: "person", id: "of-the-team", isAdmin: true, memberships: [] }),
    ).toMatchObject({ ok: true });
    expect((await series(request))[0]).toMatchObject({ answer: "going-well", by: "of-the-team" });
    expect(await answer("2027-03-01", request, stopped)).toMatchObject({ refusal: { code: "not_now" } });
    expect(
      await s.rows(
        "SELECT answer, by FROM check_in_history WHERE request = ? AND number = 1 AND step = 'answer' ORDER BY version",
        request,
      ),
    ).toEqual([
      { answer: "going-well", by: "innovator" },
      { answer: "stopped", by: "innovator" },
      { answer: "going-well", by: "of-the-team" },
    ]);
    expect(await s.rows("SELECT by, noun, subject FROM journal WHERE what = 'noted'")).toEqual([
      { by: "of-the-team", noun: "request", subject: request },
    ]);
  });

  apart("is nobody's but the person's, and the team's that heard it", async () => {
    const { request } = await accepted("2026-11-30");
    await onDay("2026-12-31");
    expect(await answer("2027-01-05", request, going, alpha)).toMatchObject({ refusal: { code: "not_yours" } });
    expect(await answer("2027-01-05", request, going, { role: "innovator", requestId: "other" })).toMatchObject({
      refusal: { code: "not_yours" },
    });
  });

  apart("is one, however often it is sent; of two at once one wins", async () => {
    const { request } = await accepted("2026-11-30");
    await onDay("2026-12-31");
    expect(await answer("2027-01-05", request, stuckOn("something-else"))).toMatchObject({ ok: true });
    const letters = s.letters.length;
    expect(await answer("2027-01-05", request, stuckOn("something-else"))).toMatchObject({ ok: true });
    expect(s.letters).toHaveLength(letters);
    const seen = { number: 1, version: 2 };
    expect(
      await s.doing(at("2027-01-05"), (deps) =>
        answerCheckIn(deps, { role: "innovator", requestId: request }, request, { ...going, ...seen }),
      ),
    ).toMatchObject({ refusal: { code: "changed_meanwhile" } });
    expect(
      await s.rows("SELECT count(*) AS n FROM check_in_history WHERE request = ? AND step = 'answer'", request),
    ).toEqual([{ n: 1 }]);
  });

  apart("of somebody stuck on the market has the offers for it proposed anew, and the body told", async () => {
    const { request, id } = await accepted("2026-11-30");
    for (const other of (await s.of(request)).filter(({ state }) => state === "proposed")) {
      await s.step(at("2026-12-01"), team, other.id, "dismiss", { reason: "not-suitable" });
    }
    await s.step(at("2026-12-20"), alpha, id, "report-help", { outcome: "other-help" });
    await onDay("2026-12-31");
    expect(await answer("2027-01-05", request, stuckOn("market"))).toMatchObject({ ok: true });
    const anew = (await s.of(request)).filter(({ state }) => state === "proposed");
    expect(anew.map(({ body }) => body).toSorted()).toEqual(["beta", "gamma"]);
    expect(
      await s.rows(
        "SELECT DISTINCT reason FROM introduction_history WHERE step = 'propose' AND at = ?",
        Date.parse(at("2027-01-05")),
      ),
    ).toEqual([{ reason: "stuck" }]);
    expect(s.subjectsTo("of-alpha@bodies.example").at(-1)).toBe("Un projet que vous aidez est bloqué (Tinghir)");
    const [told] = s.letters.filter(
      ({ to, subject }) => to === "of-alpha@bodies.example" && subject.includes("bloqué"),
    );
    expect(told?.text).toContain("la vente, les clients");
    expect(told?.text).not.toContain("Rkia");
    // The need was asked already: the request says what it said; it is on the desk with its proposals, and raised for nothing.
    expect(await s.rows("SELECT needs, version, raised_at, climb_at FROM request WHERE id = ?", request)).toEqual([
      { needs: '["market-access"]', version: 1, raised_at: null, climb_at: null },
    ]);
    // Changed to and fro, nothing is proposed or told twice.
    await answer("2027-01-06", request, going);
    await answer("2027-01-07", request, stuckOn("market"));
    expect((await s.of(request)).filter(({ state }) => state === "proposed")).toHaveLength(2);
    expect(s.subjectsTo("of-alpha@bodies.example").filter((subject) => subject.includes("bloqué"))).toHaveLength(1);
  });

  apart(
    "of somebody stuck on money puts that need first, as a correction that their judgement is kept of",
    async () => {
      const { request } = await accepted("2026-11-30");
      for (const other of (await s.of(request)).filter(({ state }) => state === "proposed")) {
        await s.step(at("2026-12-01"), team, other.id, "dismiss", { reason: "not-suitable" });
      }
      await s.rows(
        `UPDATE offer SET needs = '["market-access","financing"]', relist_on = '2000-01-01' WHERE id IN ('alpha-offer', 'gamma-offer')`,
      );
      await s.clock("2026-12-30T20:00:00Z");
      await s.rows("DELETE FROM offer_to_propose");
      await onDay("2026-12-31");
      expect(await answer("2027-01-05", request, stuckOn("financing"))).toMatchObject({ ok: true });
      expect(await s.rows("SELECT needs, version FROM request WHERE id = ?", request)).toEqual([
        { needs: '["financing","market-access"]', version: 2 },
      ]);
      expect(
        await s.rows("SELECT version, by FROM request_history WHERE request = ? AND step = 'correct'", request),
      ).toEqual([{ version: 2, by: "innovator" }]);
      expect(await s.rows("SELECT version FROM request_judgement WHERE request = ? ORDER BY version", request)).toEqual(
        [{ version: 1 }, { version: 2 }],
      );
      // Alpha has the case in hand, and is not asked beside.
      expect((await s.of(request)).filter(({ state }) => state === "proposed").map(({ body }) => body)).toEqual([
        "gamma",
      ]);
    },
  );

  apart("of somebody stuck where nothing is found goes before the team, and the ladder goes on", async () => {
    const { request } = await accepted("2026-11-30");
    await onDay("2026-12-31");
    expect(await answer("2027-01-05", request, stuckOn("people"))).toMatchObject({ ok: true });
    expect(await s.rows("SELECT needs, raised_for, climb_at FROM request WHERE id = ?", request)).toEqual([
      { needs: '["mentoring","market-access"]', raised_for: "stuck", climb_at: null },
    ]);
    expect(s.subjectsTo("team@wasl.example").at(-1)).toBe("Une personne est bloquée dans son projet");
  });

  apart("of somebody stuck on something else goes before the team, with their word", async () => {
    const { request } = await accepted("2026-11-30");
    await onDay("2026-12-31");
    expect(await answer("2027-01-05", request, stuckOn("something-else"))).toMatchObject({ ok: true });
    await declare("2027-01-05", request, { words: "La route est coupée" });
    expect(await s.rows("SELECT needs, version, raised_for FROM request WHERE id = ?", request)).toEqual([
      { needs: '["market-access"]', version: 1, raised_for: "stuck" },
    ]);
    expect(await s.rows("SELECT words FROM check_in_words WHERE request = ?", request)).toEqual([
      { words: "La route est coupée" },
    ]);
  });

  apart("of somebody who has stopped ends the series, and closes the request thirty days later", async () => {
    const { request } = await accepted("2026-11-30");
    await onDay("2026-12-31");
    expect(await answer("2027-01-05", request, stopped)).toMatchObject({ ok: true });
    expect(await states(request)).toEqual(["answered", "ended", "ended", "ended", "ended"]);
    expect([await stateOf(request), s.subjectsTo("of-alpha@bodies.example").at(-1)]).toEqual([
      "submitted",
      "Un projet que vous aidez s'est arrêté (Tinghir)",
    ]);
    // Taken back, the series goes on.
    expect(await answer("2027-01-06", request, going)).toMatchObject({ ok: true });
    expect(await states(request)).toEqual(["answered", "due", "due", "due", "due"]);
    expect(await answer("2027-01-07", request, stopped)).toMatchObject({ ok: true });
    await days("2027-01-08", "2027-02-06");
    expect(await stateOf(request)).toBe("submitted");
    await onDay("2027-02-07");
    expect(await stateOf(request)).toBe("closed");
    // What nobody had accepted ends with it; what a body has in hand goes on.
    expect((await s.of(request)).map(({ body, state }) => `${body} ${state}`).toSorted()).toEqual([
      ...["alpha accepted", "beta withdrawn", "gamma withdrawn"],
    ]);
  });
});

describe("a series", () => {
  apart("ends when the request is withdrawn, and a call that waits is made no more", async () => {
    const { request } = await accepted("2026-11-30", { email: "", phone: "0612345678" });
    await onDay("2026-12-31");
    await inSession(request, "2027-01-05", (deps, holder) => withdrawRequest(deps, holder, { version: 1 }));
    expect(await states(request)).toEqual(["ended", "ended", "ended", "ended", "ended"]);
    expect(await s.rows("SELECT id FROM outbox WHERE letter = 'check-in' AND state = 'waiting'")).toEqual([]);
    expect(await answer("2027-01-06", request, going)).toMatchObject({ refusal: { code: "not_now" } });
    await days("2027-02-25", "2027-03-05");
    expect(s.subjectsTo(rkia)).toEqual([]);
  });

  apart("ends when the request is set aside, and goes on with what was not asked once it is reopened", async () => {
    const { request } = await accepted("2026-11-30");
    await onDay("2026-12-31");
    const of = { id: request, regions: null };
    await s.doing(at("2027-01-05"), (deps) =>
      setAsideRequest(deps, team, of, { version: 1, why: "duplicate", words: "" }),
    );
    expect(await states(request)).toEqual(["ended", "ended", "ended", "ended", "ended"]);
    await s.doing(at("2027-01-06"), (deps) => reopenRequest(deps, team, of, { version: 2 }));
    expect(await states(request)).toEqual(["ended", "due", "due", "due", "due"]);
  });

  apart(
    "is erased but for its codes and numbers, with the person; their words are in the file of their data until then",
    async () => {
      const { request, id } = await accepted("2026-11-30", { indicator: "Tapis vendus" });
      await s.step(at("2026-12-20"), alpha, id, "report-help", { outcome: "other-help" });
      await onDay("2026-12-31");
      await answer("2027-01-05", request, going);
      await declare("2027-01-05", request, {
        words: "Dix tapis vendus",
        indicatorBase: 2,
        indicatorNow: 10,
        jobs: 3,
        helped: "yes",
      });
      const author = { role: "innovator", requestId: request } as const;
      await s.doing(at("2027-01-05"), (deps) => sayVerdict(deps, author, id, { helped: "partly", words: "Un peu" }));
      const own = await inSession(request, "2027-01-05", (deps, holder) =>
        readOwnCase(deps, holder, "fr", parts.everything),
      );
      expect(own?.shown.checkIns[0]).toMatchObject({
        words: "Dix tapis vendus",
        indicatorNow: 10,
        jobs: 3,
        helped: "yes",
      });
      expect(own?.shown.introductions[0]).toMatchObject({ verdict: { helped: "partly", words: "Un peu" } });
      expect(own?.shown.checkIn).toMatchObject({ number: 1, indicator: "Tapis vendus", nextOn: "2027-02-28" });
      await inSession(request, "2027-01-06", (deps, holder) => eraseRequest(deps, holder, { version: 1 }));
      expect(
        await s.rows("SELECT * FROM check_in_words UNION ALL SELECT '', * FROM introduction_verdict_words"),
      ).toEqual([]);
      expect(
        await s.rows("SELECT answer, jobs, helped FROM check_in WHERE request = ? AND number = 1", request),
      ).toEqual([{ answer: "going-well", jobs: 3, helped: "yes" }]);
    },
  );
});

describe("what is said beside an answer", () => {
  apart("may be corrected, and the beginning of the indicator is said once", async () => {
    const { request } = await accepted("2026-11-30", { indicator: "Tapis vendus" });
    await onDay("2026-12-31");
    expect(await declare("2027-01-04", request, { jobs: 1 })).toMatchObject({ refusal: { code: "not_now" } });
    await answer("2027-01-05", request, going);
    await declare("2027-01-05", request, { indicatorBase: 2, indicatorNow: 10 });
    await declare("2027-01-06", request, { indicatorBase: 3, indicatorNow: 11 });
    await days("2027-03-01", "2027-03-01");
    await answer("2027-03-02", request, going);
    await declare("2027-03-02", request, { number: 2, indicatorBase: 7, indicatorNow: 15 });
    expect(
      await s.rows("SELECT indicator_base, indicator_now FROM check_in WHERE request = ? AND number < 3", request),
    ).toEqual([
      { indicator_base: 3, indicator_now: 11 },
      { indicator_base: null, indicator_now: 15 },
    ]);
    expect(await declare("2027-03-02", request, { number: 1, jobs: 1 })).toMatchObject({
      refusal: { code: "not_now" },
    });
  });
});

describe("whether help has helped", () => {
  apart("is said once a body has reported, by the person alone, until the next check-in", async () => {
    const { request, id } = await accepted("2026-11-30");
    const author = { role: "innovator", requestId: request } as const;
    const say = (day: string, helped: "yes" | "no", actor: Actor = author) =>
      s.doing(at(day), (deps) => sayVerdict(deps, actor, id, { helped, words: "" }));
    expect(await say("2026-12-01", "yes")).toMatchObject({ refusal: { code: "not_now" } });
    await s.step(at("2026-12-20"), alpha, id, "report-help", { outcome: "other-help" });
    expect(await say("2026-12-21", "yes", alpha)).toMatchObject({ refusal: { code: "not_yours" } });
    expect(await say("2026-12-21", "yes", { role: "innovator", requestId: "other" })).toMatchObject({
      refusal: { code: "unknown" },
    });
    for (const helped of ["yes", "yes", "no"] as const)
      expect(await say("2026-12-22", helped)).toMatchObject({ ok: true });
    expect(await say("2027-01-20", "yes")).toMatchObject({ refusal: { code: "not_now" } });
    expect(await s.rows("SELECT version, helped FROM introduction_verdict")).toEqual([
      { version: 1, helped: "yes" },
      { version: 2, helped: "no" },
    ]);
  });
});

describe("what is said while its author erases themselves", () => {
  /** Whoever erases the request of a session, as it stands. */
  const erasing = (request: string, day: string) => async () => {
    const [row] = await s.rows<{ version: number }>("SELECT version FROM request WHERE id = ?", request);
    const erased = await inSession(request, day, (deps, holder) =>
      eraseRequest(deps, holder, { version: row?.version ?? 0 }),
    );
    expect(erased.ok).toBe(true);
  };
  const kept = async () =>
    (await s.rows("SELECT words FROM check_in_words UNION ALL SELECT words FROM introduction_verdict_words")).length;
  const refusedNow = { ok: false, refusal: { code: "changed_meanwhile" } };

  apart("beside an answer, is not kept", async () => {
    const { request } = await accepted("2026-11-30");
    await onDay("2026-12-31");
    await answer("2027-01-04", request, going);
    const more = {
      ...{ number: 1, words: "Trois métiers à tisser de plus", indicatorBase: null, indicatorNow: null },
      ...{ amountMad: null, jobs: null, people: null, helped: null },
    };
    const said = await s.doing(at("2027-01-05"), (deps) =>
      declareAtCheckIn(
        meanwhile(deps, erasing(request, "2027-01-05")),
        { role: "innovator", requestId: request },
        request,
        more,
      ),
    );
    expect([said, await kept()]).toEqual([refusedNow, 0]);
  });

  apart("of help, is not kept", async () => {
    const { request, id } = await accepted("2026-11-30");
    await s.step(at("2026-12-20"), alpha, id, "report-help", { outcome: "other-help" });
    const said = await s.doing(at("2026-12-21"), (deps) =>
      sayVerdict(meanwhile(deps, erasing(request, "2026-12-21")), { role: "innovator", requestId: request }, id, {
        helped: "no",
        words: "Personne n'est venu",
      }),
    );
    expect([said, await kept()]).toEqual([refusedNow, 0]);
  });

  apart("as another answer, proposes nothing", async () => {
    const { request } = await accepted("2026-11-30");
    await onDay("2026-12-31");
    await answer("2027-01-04", request, going);
    const said = await s.doing(at("2027-01-05"), (deps) =>
      answerCheckIn(
        meanwhile(deps, erasing(request, "2027-01-05")),
        { role: "innovator", requestId: request },
        request,
        { ...going, answer: "stopped", number: 1, version: 3, words: "J'arrête, je pars" },
      ),
    );
    expect([said, await kept()]).toEqual([refusedNow, 0]);
  });
});
