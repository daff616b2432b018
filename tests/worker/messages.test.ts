import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commit, type Statements } from "#db/commit.ts";
import { endSeries } from "#db/write/check-ins.ts";
import type { Answered } from "#domain/follow-up/answers.ts";
import type { ThreadParty } from "#domain/thread/acts.ts";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { BodyLetters, InnovatorLetters, LetterName, TeamLetters } from "#worker/mail/letter.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { changeStanding } from "#worker/operations/change-body.ts";
import { tendCheckIns } from "#worker/scheduled/tend-check-ins.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
let s: Service;
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db, { mailer: "none" });
  await smallWorld(database.db, s);
});
afterAll(() => database.close());

/** A request on its way: what a row of the table is about. */
type Case = { request: string; id: string; author: string; phone: string };
type Act = (on: Case) => Promise<unknown>;

/**
 * One row for each kind of message about a request: what makes it, whom it goes to, when, by which channel, what it is known
 * by (so that it is written once), and what drops it while it waits. `by: phone`: the same for somebody without e-mail.
 */
type Row = {
  letter: keyof (InnovatorLetters & BodyLetters & TeamLetters);
  /** How the request began: sent to `alpha`, unless it says. */
  from?: "filed" | "asks-first" | "sent" | "accepted" | "asked";
  when: string;
  act: Act;
  to: "author" | "body" | "colleague" | "team" | "number";
  channel: "mail" | "call";
  /** Of the letter's id: `I` the introduction, `R` the request, `v` a version, `day` a day. */
  key: string;
  cancelledBy: { what: string; act: Act } | "nothing: it tells what has happened";
};

const alpha = memberOf("alpha");
const T = (day: string, time = "12:00") => `${day}T${time}:00Z`;
const monday = "2026-11-30";
const step =
  (
    day: string,
    actor: Parameters<Service["step"]>[1] | "author",
    name: Parameters<Service["step"]>[3],
    said = {},
  ): Act =>
  async ({ id, request }) => {
    const who = actor === "author" ? ({ role: "innovator", requestId: request } as const) : actor;
    const taken = await s.step(T(day), who, id, name, said);
    if (!taken.ok) throw new Error(`${name}: ${JSON.stringify(taken.refusal)}`);
  };
const clockOn =
  (day: string): Act =>
  () =>
    s.clockOn(day);
/** Writes in the thread of the introduction; what is written first is known by the request. */
const write =
  (actor: Parameters<Service["step"]>[1] | "author", as: ThreadParty, again = ""): Act =>
  async ({ id, request }) => {
    const who = actor === "author" ? ({ role: "innovator", requestId: request } as const) : actor;
    const said = {
      act: "write",
      words: "Bonjour",
      entry: again ? [...request].toReversed().join("") : request,
    } as const;
    await s.doing(T("2026-12-01"), (deps) =>
      actInThread(deps, { actor: who, as }, { id, isTheirs: () => true }, said).then((done) => {
        if (!done.ok) throw new Error(JSON.stringify(done.refusal));
      }),
    );
  };
const onDay =
  (day: string): Act =>
  async () =>
    tendCheckIns(await s.depsAt(Date.parse(T(day))));
const answerOn =
  (day: string, said: Answered): Act =>
  async ({ request }) => {
    const [open] = await s.rows<{ version: number }>(
      "SELECT version FROM check_in WHERE request = ? AND number = 1",
      request,
    );
    const seen = { ...said, number: 1, version: open?.version ?? 0 };
    const author = { role: "innovator", requestId: request } as const;
    const answered = await s.doing(T(day), (deps) => answerCheckIn(deps, author, request, seen));
    if (!answered.ok) throw new Error(JSON.stringify(answered.refusal));
  };
const goingWell = answerOn("2027-01-05", { answer: "going-well", stuckOn: null });
const endSeriesOf: Act = async ({ request }) => {
  const { db } = await s.depsAt(Date.parse(T("2027-01-21")));
  await commit(db, endSeries(db, [request], Date.parse(T("2027-01-21"))) as unknown as Statements);
};
const nothing = "nothing: it tells what has happened" as const;
const accept = { what: "the body's answer", act: step("2026-12-11", alpha, "accept") };
const withdraw = { what: "the author withdraws it", act: step("2026-12-11", "author", "withdraw") };
const agree = { what: "the author's answer", act: step("2026-12-11", "author", "agree") };

const table: readonly Row[] = [
  {
    letter: "request-filed",
    from: "filed",
    when: "at once",
    act: async () => {},
    to: "author",
    channel: "mail",
    key: "request-filed-R",
    cancelledBy: nothing,
  },
  {
    letter: "introduction-sent",
    when: "approved",
    act: async () => {},
    to: "author",
    channel: "mail",
    key: "introduction-sent-I-2--innovator",
    cancelledBy: nothing,
  },
  {
    letter: "to-answer",
    when: "approved",
    act: async () => {},
    to: "body",
    channel: "mail",
    key: "to-answer-I-2--of-alpha",
    cancelledBy: accept,
  },
  {
    letter: "to-answer-soon",
    when: "after 3 working days",
    act: clockOn("2026-12-04"),
    to: "body",
    channel: "mail",
    key: "to-answer-soon-I-2-1-of-alpha",
    cancelledBy: accept,
  },
  {
    letter: "to-answer-soon",
    when: "after 7 working days",
    act: clockOn("2026-12-10"),
    to: "body",
    channel: "mail",
    key: "to-answer-soon-I-2-2-of-alpha",
    cancelledBy: withdraw,
  },
  {
    letter: "agreement-asked",
    from: "asks-first",
    when: "approved",
    act: async () => {},
    to: "author",
    channel: "mail",
    key: "agreement-asked-I-2--innovator",
    cancelledBy: agree,
  },
  {
    letter: "agreement-asked",
    from: "asks-first",
    when: "after 3 working days",
    act: clockOn("2026-12-04"),
    to: "author",
    channel: "mail",
    key: "agreement-asked-I-2-1-innovator",
    cancelledBy: agree,
  },
  {
    letter: "question-asked",
    when: "the body asks",
    act: step(monday, alpha, "ask", { words: "Où ?" }),
    to: "author",
    channel: "mail",
    key: "question-asked-I-3--innovator",
    cancelledBy: { what: "the answer", act: step("2026-12-01", "author", "answer", { words: "Là" }) },
  },
  {
    letter: "answer-came",
    from: "asked",
    when: "the author answers",
    act: step("2026-12-01", "author", "answer", { words: "Là" }),
    to: "body",
    channel: "mail",
    key: "answer-came-I-4--of-alpha",
    cancelledBy: accept,
  },
  {
    letter: "introduction-accepted",
    when: "the body accepts",
    act: step(monday, alpha, "accept"),
    to: "author",
    channel: "mail",
    key: "introduction-accepted-I-3--innovator",
    cancelledBy: nothing,
  },
  {
    letter: "introduction-ended",
    when: "the body declines, with what comes next",
    act: step(monday, alpha, "decline", { reason: "no-capacity" }),
    to: "author",
    channel: "mail",
    key: "introduction-ended-I-3--innovator",
    cancelledBy: nothing,
  },
  {
    letter: "introduction-ended",
    when: "it lapses after 10 working days",
    act: clockOn("2026-12-15"),
    to: "author",
    channel: "mail",
    key: "introduction-ended-I-3--innovator",
    cancelledBy: nothing,
  },
  {
    letter: "introduction-lapsed",
    when: "it lapses after 10 working days",
    act: clockOn("2026-12-15"),
    to: "body",
    channel: "mail",
    key: "introduction-lapsed-I-3--of-alpha",
    cancelledBy: nothing,
  },
  {
    letter: "introduction-withdrawn",
    when: "the author withdraws it",
    act: step(monday, "author", "withdraw"),
    to: "body",
    channel: "mail",
    key: "introduction-withdrawn-I-3--of-alpha",
    cancelledBy: nothing,
  },
  {
    letter: "news-asked",
    from: "accepted",
    when: "after 30 days without news",
    act: clockOn("2026-12-31"),
    to: "body",
    channel: "mail",
    key: "news-asked-I-3-1-day-of-alpha",
    cancelledBy: { what: "a report", act: step("2027-01-04", alpha, "report-help", { outcome: "funded" }) },
  },
  {
    letter: "no-news",
    from: "accepted",
    when: "after 60 days without news",
    act: async (on) => {
      await database.db.prepare("UPDATE body SET phone = '0537000000' WHERE id = 'alpha'").run();
      await clockOn("2027-01-30")(on);
    },
    to: "number",
    channel: "call",
    key: "no-news-I-3-day-body",
    cancelledBy: { what: "a report", act: step("2027-02-01", alpha, "report-help", { outcome: "funded" }) },
  },
  {
    letter: "help-reported",
    from: "accepted",
    when: "the body reports",
    act: step("2026-12-04", alpha, "report-no-help", { words: "Rien" }),
    to: "author",
    channel: "mail",
    key: "help-reported-I-4--innovator",
    cancelledBy: nothing,
  },
  {
    letter: "case-contested",
    from: "accepted",
    when: "the author contests within 30 days",
    act: async (on) => {
      await step("2026-12-04", alpha, "report-no-help")(on);
      await step("2026-12-05", "author", "contest", { words: "Personne n'est venu" })(on);
    },
    to: "body",
    channel: "mail",
    key: "case-contested-I-5--of-alpha",
    cancelledBy: nothing,
  },
  {
    letter: "words-waiting",
    from: "accepted",
    when: "the body writes",
    act: write(alpha, "body"),
    to: "author",
    channel: "mail",
    key: "words-waiting-I-3-R-innovator",
    cancelledBy: { what: "an answer", act: write("author", "innovator", "Bien") },
  },
  {
    letter: "words-waiting",
    from: "accepted",
    when: "a step has dropped it, and they have not read",
    act: async (on) => {
      await write(alpha, "body")(on);
      await step("2026-12-01", alpha, "report-help", { outcome: "funded" })(on);
    },
    to: "author",
    channel: "mail",
    key: "words-waiting-I-4-again-innovator",
    cancelledBy: { what: "an answer", act: write("author", "innovator", "Bien") },
  },
  {
    letter: "words-for-body",
    from: "accepted",
    when: "the author writes",
    act: write("author", "innovator"),
    to: "body",
    channel: "mail",
    key: "words-for-body-I-3-R-of-alpha",
    cancelledBy: { what: "an answer", act: write(alpha, "body", "Bien") },
  },
  {
    letter: "check-in",
    from: "accepted",
    when: "a month after the first acceptance",
    act: onDay("2026-12-31"),
    to: "author",
    channel: "mail",
    key: "check-in-R-day-2-innovator",
    cancelledBy: { what: "the author's answer", act: goingWell },
  },
  {
    letter: "check-in",
    from: "accepted",
    when: "ten working days after it was asked",
    act: async (on) => {
      await onDay("2026-12-31")(on);
      await onDay("2027-01-20")(on);
    },
    to: "author",
    channel: "mail",
    key: "check-in-R-day-3-innovator",
    cancelledBy: { what: "the author withdraws the request", act: endSeriesOf },
  },
  {
    letter: "check-in-told",
    from: "accepted",
    when: "the author has stopped",
    act: async (on) => {
      await onDay("2026-12-31")(on);
      await answerOn("2027-01-05", { answer: "stopped", stuckOn: null })(on);
    },
    to: "body",
    channel: "mail",
    key: "check-in-told-I-3-1-stopped-of-alpha",
    cancelledBy: nothing,
  },
  {
    letter: "review-due",
    from: "filed",
    when: "after 2 working days, once a day for all cases",
    act: clockOn("2026-12-03"),
    to: "team",
    channel: "mail",
    key: "review-due-day-of-the-team",
    cancelledBy: nothing,
  },
  {
    letter: "review-late",
    from: "filed",
    when: "after 5 working days",
    act: clockOn("2026-12-08"),
    to: "author",
    channel: "mail",
    key: "review-late-R-1-day-innovator",
    cancelledBy: nothing,
  },
  {
    letter: "case-raised",
    from: "accepted",
    when: "the author contests",
    act: async (on) => {
      await step("2026-12-04", alpha, "report-no-help")(on);
      await step("2026-12-05", "author", "contest", { words: "Personne n'est venu" })(on);
    },
    to: "team",
    channel: "mail",
    key: "case-raised-I-5-of-the-team",
    cancelledBy: nothing,
  },
];

/** Those that other files hold: they are written by pages. */
const elsewhere: readonly LetterName[] = [
  // hand-over.test.ts: it takes a third body.
  "hand-over-ended",
  // Below: who accepts without an account.
  "case-accepted",
  "body-being-reached",
  "team-question",
  "request-set-aside",
  "request-reopened",
  "request-closed",
  "case-assigned",
];

let people = 0;
async function begin(from: NonNullable<Row["from"]>, channel: "mail" | "call" = "mail"): Promise<Case> {
  await database.db.batch([
    database.db.prepare("UPDATE body SET lapses = 0, phone = NULL"),
    // What the rows before left is not this row's.
    database.db.prepare(
      "UPDATE introduction SET state = 'withdrawn', look_on = NULL WHERE state IN ('proposed', 'agreeing', 'sent', 'asked', 'accepted')",
    ),
    database.db.prepare("UPDATE request SET climb_at = NULL"),
    database.db.prepare("DELETE FROM outbox"),
  ]);
  const author = channel === "mail" ? `author-${people++}@projet.example` : "";
  const phone = channel === "mail" ? "" : `+2126000${String(10_000 + people++)}`;
  const at = new Date(Date.parse(T(monday, "09:00")) + people).toISOString();
  const request = await s.file(at, {
    email: author,
    phone,
    disclosure: from === "asks-first" ? "ask-each" : "go-ahead",
  });
  const id = (await s.of(request)).find(({ body }) => body === "alpha")?.id ?? "";
  const on = { request, id, author, phone };
  if (from !== "filed") await step(monday, team, "approve")(on);
  if (from === "accepted") await step(monday, alpha, "accept")(on);
  if (from === "asked") await step(monday, alpha, "ask", { words: "Où ?" })(on);
  return on;
}

const written = (letter: string) =>
  s.rows<{ id: string; channel: string; recipient: string; state: string }>(
    "SELECT id, channel, recipient, state FROM outbox WHERE letter = ? ORDER BY id",
    letter,
  );
const keyOf = (id: string, { id: introduction, request }: Case) =>
  id
    .replace(introduction, "I")
    .replace(request, "R")
    .replace(/\d{4}-\d\d-\d\d/, "day");

const addressOf = ({ to }: Row, { author, phone }: Case) =>
  ({
    author: author || phone,
    body: "of-alpha@bodies.example",
    colleague: "",
    team: "team@wasl.example",
    number: "0537000000",
  })[to];

describe.each(table.map((row) => [`${row.letter}, ${row.when}`, row] as const))("%s", (_, row) => {
  it(`goes to the ${row.to} by ${row.channel}, once`, async () => {
    const on = await begin(row.from ?? "sent");
    await row.act(on);
    const found = (await written(row.letter)).filter(({ id }) => keyOf(id, on) === row.key);
    expect([row.letter, await written(row.letter).then((all) => all.map(({ id }) => keyOf(id, on))), found]).toEqual([
      row.letter,
      expect.arrayContaining([row.key]),
      [expect.objectContaining({ channel: row.channel, recipient: addressOf(row, on), state: "waiting" })],
    ]);
    // Whatever happens twice tells once.
    await s.clockOn("2026-12-04");
    expect((await written(row.letter)).filter(({ id }) => keyOf(id, on) === row.key).length).toBeLessThanOrEqual(1);
    if (row.cancelledBy === nothing) return;
    await row.cancelledBy.act(on);
    expect((await written(row.letter)).filter(({ id }) => keyOf(id, on) === row.key)).toEqual([]);
  });
});

describe("somebody without e-mail", () => {
  it.each(
    table
      .filter(({ to, letter }) => to === "author" && letter !== "request-filed")
      .map((row) => [`${row.letter}, ${row.when}`, row] as const),
  )("is called: %s", async (_, row) => {
    const on = await begin(row.from ?? "sent", "call");
    await row.act(on);
    const found = (await written(row.letter)).filter(({ id }) => keyOf(id, on) === row.key);
    expect(found).toEqual([expect.objectContaining({ channel: "call", recipient: on.phone })]);
  });
});

describe("the table", () => {
  it("has a row for every message about a request, or another file has", () => {
    const all = Object.keys(letterNames) as LetterName[];
    const missing = all.filter((letter) => !table.some((row) => row.letter === letter) && !elsewhere.includes(letter));
    expect(missing).toEqual([]);
  });

  it("gives whoever accepts without an account a link to the contact; a body with a desk needs none", async () => {
    await database.db.batch([
      database.db.prepare("UPDATE member SET state = 'left' WHERE body = 'alpha'"),
      database.db.prepare(
        "INSERT INTO body_contact VALUES ('alpha', 'found', 'mail', 'contact@alpha.example', 'Annuaire', '2026-11-01', 'of-the-team', 0)",
      ),
    ]);
    const on = await begin("sent");
    await step(monday, { role: "holder", introduction: on.id, recipient: "found" }, "accept")(on);
    expect((await written("case-accepted")).map(({ id, recipient }) => [keyOf(id, on), recipient])).toEqual([
      ["case-accepted-I-3--found", "contact@alpha.example"],
    ]);
    await database.db.prepare("UPDATE member SET state = 'active' WHERE body = 'alpha'").run();
    const other = await begin("accepted");
    expect([(await written("case-accepted")).length, other.id.length > 0]).toEqual([0, true]);
  });

  it("sends no reminder to who wants none of a case, and tells them all the same what happens", async () => {
    const on = await begin("sent");
    await database.db.prepare("INSERT INTO reminders_off VALUES (?, 'of-alpha')").bind(on.request).run();
    await s.clockOn("2026-12-04");
    expect(await written("to-answer-soon")).toEqual([]);
    await s.clockOn("2026-12-15");
    expect((await written("introduction-lapsed")).map(({ id }) => keyOf(id, on))).toEqual([
      "introduction-lapsed-I-3--of-alpha",
    ]);
  });

  it("tells the author when the body is suspended, and what comes next", async () => {
    const on = await begin("sent");
    await s.doing(T(monday), (deps) => changeStanding(deps, team, { id: "alpha", reason: "Plainte" }, "suspend"));
    expect((await written("introduction-ended")).map(({ id }) => keyOf(id, on))).toEqual([
      "introduction-ended-I-3--innovator",
    ]);
  });
});

/** Every name, by type: a letter that is added must be said here. */
const letterNames: Record<keyof (InnovatorLetters & BodyLetters & TeamLetters), true> = {
  "request-filed": true,
  "introduction-sent": true,
  "agreement-asked": true,
  "body-being-reached": true,
  "question-asked": true,
  "team-question": true,
  "introduction-accepted": true,
  "introduction-ended": true,
  "review-late": true,
  "help-reported": true,
  "request-set-aside": true,
  "request-reopened": true,
  "request-closed": true,
  "check-in": true,
  "to-answer": true,
  "check-in-told": true,
  "to-answer-soon": true,
  "answer-came": true,
  "introduction-lapsed": true,
  "introduction-withdrawn": true,
  "case-assigned": true,
  "case-accepted": true,
  "hand-over-ended": true,
  "news-asked": true,
  "case-contested": true,
  "words-waiting": true,
  "words-for-body": true,
  "no-news": true,
  "review-due": true,
  "case-raised": true,
};
