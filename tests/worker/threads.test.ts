import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ThreadPost } from "#contract/thread.ts";
import type { IntroductionStep } from "#domain/introduction/lifecycle.ts";
import type { Actor } from "#domain/introduction/policy.ts";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { eraseRequest } from "#worker/operations/change-own-request.ts";
import { parts, readOwnCase } from "#worker/operations/read-own-case.ts";
import { type Reader, threadParts, threadShown } from "#worker/operations/read-thread.ts";
import { seeThread } from "#worker/operations/see-thread.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
let s: Service;
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db, { mailer: "none" });
  await smallWorld(database.db, s);
});
afterAll(() => database.close());

const alpha = memberOf("alpha");
const beta = memberOf("beta");
const day = "2026-12-01";
const T = (time: string, on = day) => `${on}T${time}:00Z`;
/** Casablanca is an hour ahead: noon there. */
const noon = T("11:00");

type Case = { request: string; id: string };
let people = 0;
/** A request that alpha has accepted, with nothing else waiting. */
async function accepted(fields: { email?: string; phone?: string } = {}): Promise<Case> {
  await database.db.batch([
    database.db.prepare(
      "UPDATE introduction SET state = 'withdrawn', look_on = NULL WHERE state NOT IN ('withdrawn', 'dismissed')",
    ),
    database.db.prepare("UPDATE body SET lapses = 0"),
  ]);
  const at = new Date(Date.parse("2026-11-30T09:00:00Z") + 1000 * people++).toISOString();
  const request = await s.file(at, { email: `author-${people}@projet.example`, ...fields });
  const id = (await s.of(request)).find(({ body }) => body === "alpha")?.id ?? "";
  await step({ request, id }, team, "approve");
  await step({ request, id }, alpha, "accept");
  await database.db.prepare("DELETE FROM outbox").run();
  return { request, id };
}
const step = async ({ id }: Case, actor: Actor, name: IntroductionStep, said = {}, at = T("09:00", "2026-11-30")) => {
  const taken = await s.step(at, actor, id, name, said);
  if (!taken.ok) throw new Error(`${name}: ${JSON.stringify(taken.refusal)}`);
};

const author = ({ request }: Case): Reader => ({ actor: { role: "innovator", requestId: request }, as: "innovator" });
const body: Reader = { actor: alpha, as: "body" };
const admin: Reader = { actor: team, as: "admin" };
let entries = 0;
const entry = () => String(++entries).padStart(32, "0");

const act = (of: Case, reader: Reader, said: ThreadPost, at = noon) =>
  s.doing(at, (deps) => actInThread(deps, reader, { id: of.id, isTheirs: () => true }, said));
const write = (of: Case, reader: Reader, words: string, at = noon, id = entry()) =>
  act(of, reader, { act: "write", words, entry: id }, at);
const code = async (outcome: ReturnType<typeof act>) => {
  const done = await outcome;
  return done.ok ? "saved" : done.refusal.code;
};
/** The thread as somebody reads it. */
const read = async (of: Case, reader: Reader) => {
  const deps = await s.depsAt(Date.parse(noon));
  const found = await deps.db.batch(threadParts(deps.db, of.id, reader));
  return threadShown(found, reader, { locale: "fr", newId: deps.newId })?.thread ?? null;
};
const wordsOf = async (of: Case, reader: Reader) => (await read(of, reader))?.words.map(({ words }) => words) ?? null;
const notices = () =>
  s.rows<{ letter: string; recipient: string; channel: string; dueAt: number; facts: string }>(
    "SELECT letter, recipient, channel, due_at AS dueAt, facts FROM outbox WHERE state = 'waiting' AND answered_by LIKE 'words:%' ORDER BY letter",
  );
const inCasablanca = (at: number) =>
  new Intl.DateTimeFormat("en-CA", {
    timeZone: "Africa/Casablanca",
    dateStyle: "short",
    timeStyle: "short",
    hourCycle: "h23",
  }).format(at);

describe("a thread", () => {
  it("is read by both of its sides, the newest words last; and by nobody else", async () => {
    const of = await accepted();
    await write(of, body, "Bonjour, quand pouvez-vous venir ?", T("11:00"));
    await write(of, author(of), "Mardi.\n\nhttps://exemple.ma/devis", T("11:05"));
    const both = ["Bonjour, quand pouvez-vous venir ?", "Mardi.\n\nhttps://exemple.ma/devis"];
    expect(await wordsOf(of, body)).toEqual(both);
    expect(await wordsOf(of, author(of))).toEqual(both);
    const other = await accepted();
    expect(await wordsOf(of, author(other))).toBeNull();
    expect(await wordsOf(of, { actor: beta, as: "body" })).toBeNull();
    expect(await wordsOf(of, admin)).toBeNull();
    expect(await code(write(of, { actor: beta, as: "body" }, "Moi aussi"))).toBe("not_yours");
    expect(await code(act(of, admin, { act: "read" }))).toBe("not_now");
    expect(
      await code(
        s.doing(noon, (deps) => actInThread(deps, body, { id: of.id, isTheirs: () => false }, { act: "call" })),
      ),
    ).toBe("unknown");
  });

  it("says each thing once, however often its form is sent", async () => {
    const of = await accepted();
    const id = entry();
    await write(of, body, "Bonjour", T("11:00"), id);
    await write(of, body, "Bonjour", T("11:01"), id);
    expect(await wordsOf(of, author(of))).toEqual(["Bonjour"]);
    expect(await notices()).toHaveLength(1);
  });

  it("lets nobody write into a word of somebody else by its id", async () => {
    const [of, other] = [await accepted(), await accepted()];
    const id = entry();
    await write(other, author(other), "À moi", T("11:00"), id);
    await database.db.prepare("DELETE FROM message_words WHERE message = ?").bind(id).run();
    await write(of, author(of), "Intrus", T("11:01"), id);
    expect(await s.rows("SELECT * FROM message_words WHERE message = ?", id)).toEqual([]);
  });

  it("goes on where a body has reported; of what is taken back, the body reads no more, and the author does", async () => {
    const of = await accepted();
    await write(of, body, "Bonjour");
    await step(of, alpha, "report-no-help", { words: "Rien" }, T("12:00"));
    expect(await code(write(of, author(of), "Dommage", T("12:05")))).toBe("saved");
    await step(of, author(of).actor, "contest", { words: "Non" }, T("12:10"));
    await step(of, author(of).actor, "withdraw", {}, T("12:15"));
    expect(await wordsOf(of, body)).toBeNull();
    expect(await wordsOf(of, author(of))).toEqual(["Bonjour", "Dommage"]);
    expect(await code(write(of, author(of), "Encore"))).toBe("not_now");
  });

  it("takes forty words a day from a party, and then says so", async () => {
    const of = await accepted();
    for (let count = 0; count < 40; count++) await write(of, body, `Mot ${count}`);
    expect(await write(of, body, "Un de trop")).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { words: "enough_today" } },
    });
    expect(await code(write(of, author(of), "De l'autre côté"))).toBe("saved");
    expect(await code(write(of, body, "Le lendemain", T("11:00", "2026-12-02")))).toBe("saved");
    const page = await read(of, author(of));
    expect([page?.words.length, page?.words.at(-1)?.words, page?.earlier === null]).toEqual([
      20,
      "Le lendemain",
      false,
    ]);
  });

  it("is news of an accepted case when the body writes, and its author is heard of when they do", async () => {
    const of = await accepted();
    await write(of, body, "Bonjour");
    const [row] = await s.rows("SELECT counts_from, look_on, told FROM introduction WHERE id = ?", of.id);
    expect(row).toEqual({ counts_from: Date.parse(noon), look_on: "2027-01-01", told: 0 });
    await write(of, author(of), "Bonjour", T("12:00"));
    expect(await s.rows("SELECT heard_at FROM request WHERE id = ?", of.request)).toEqual([
      { heard_at: Date.parse(T("12:00")) },
    ]);
    expect(await s.rows("SELECT version, counts_from FROM introduction WHERE id = ?", of.id)).toEqual([
      { version: 3, counts_from: Date.parse(noon) },
    ]);
  });
});

describe("whoever is written to", () => {
  it("is told ten minutes later, once for several words, and without a word of them", async () => {
    const of = await accepted();
    await write(of, body, "Secret de fabrique", T("11:00"));
    await write(of, body, "Et encore", T("11:04"));
    const [notice, ...others] = await notices();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      letter: "words-waiting",
      recipient: `author-${people}@projet.example`,
      channel: "mail",
    });
    expect(notice?.dueAt).toBe(Date.parse(T("11:10")));
    expect(notice?.facts).not.toContain("Secret");
    await write(of, author(of), "Merci", T("11:06"));
    const toBody = await notices();
    expect(toBody.map(({ letter, recipient }) => [letter, recipient])).toEqual([
      ["words-for-body", "of-alpha@bodies.example"],
    ]);
    expect(toBody[0]?.facts).not.toContain("Rkia");
  });

  it("is not told at night, but at eight in the morning", async () => {
    const of = await accepted();
    await write(of, body, "Bonsoir", T("22:30"));
    expect((await notices()).map(({ dueAt }) => inCasablanca(dueAt))).toEqual(["2026-12-02, 08:00"]);
  });

  it("is not told any more once they have read it; words that came after are", async () => {
    const of = await accepted();
    await write(of, body, "Bonjour", T("11:00"));
    const seen = { introduction: of.id, reader: "innovator" };
    await s.doing(T("10:59"), (deps) => seeThread(deps, seen));
    expect(await notices()).toHaveLength(1);
    await s.doing(T("11:02"), (deps) => seeThread(deps, seen));
    expect(await notices()).toEqual([]);
    expect((await read(of, author(of)))?.words.map(({ isNew }) => isNew)).toEqual([false]);
    await write(of, body, "Encore", T("11:03"));
    expect((await read(of, author(of)))?.words.map(({ isNew }) => isNew)).toEqual([false, true]);
    expect(await notices()).toHaveLength(1);
  });

  it("is called without e-mail, one call at a time", async () => {
    const of = await accepted({ email: "", phone: "+212600012345" });
    await write(of, body, "Bonjour", T("11:00"));
    await write(of, body, "Encore", T("12:00"));
    expect(await notices()).toEqual([
      expect.objectContaining({ channel: "call", recipient: "+212600012345", letter: "words-waiting" }),
    ]);
  });

  it("is told by a link that lasts, and dies with the next step; who has not read is told anew, by one that lives", async () => {
    const of = await accepted();
    const links = () =>
      s.rows("SELECT recipient, version FROM answer_link WHERE introduction = ? ORDER BY recipient", of.id);
    await write(of, body, "Bonjour");
    await write(of, author(of), "Bonjour", T("11:01"));
    expect(await links()).toEqual([
      { recipient: "innovator", version: 3 },
      { recipient: "of-alpha", version: 3 },
    ]);
    await write(of, body, "Et", T("11:00", "2026-12-15"));
    const expires = await s.rows<{ at: number }>(
      "SELECT expires_at AS at FROM answer_link WHERE introduction = ? AND recipient = 'innovator'",
      of.id,
    );
    expect(expires.map(({ at }) => inCasablanca(at).slice(0, 10))).toEqual(["2027-01-06"]);
    expect(await notices()).toHaveLength(1);
    const [dropped] = await notices();
    await step(of, alpha, "report-help", { outcome: "funded" }, T("12:00", "2026-12-15"));
    const [anew, ...others] = await notices();
    expect([anew?.letter, anew?.dueAt, others]).toEqual(["words-waiting", Date.parse(T("12:10", "2026-12-15")), []]);
    expect(anew?.facts).not.toBe(dropped?.facts);
    expect(anew?.facts).toContain(`${of.id}:4:innovator`);
    expect(await links()).toEqual([{ recipient: "innovator", version: 4 }]);
  });

  it("is told nothing anew of what they have read, nor of a case that is over", async () => {
    const of = await accepted();
    await write(of, body, "Bonjour");
    await s.doing(T("11:05"), (deps) => seeThread(deps, { introduction: of.id, reader: "innovator" }));
    await step(of, alpha, "report-no-help", { words: "Rien" }, T("12:00"));
    expect(await notices()).toEqual([]);
    await write(of, author(of), "Mais si", T("12:05"));
    await step(of, author(of).actor, "contest", { words: "Non" }, T("12:10"));
    expect((await notices()).map(({ letter }) => letter)).toEqual(["words-for-body"]);
    await step(of, author(of).actor, "withdraw", {}, T("12:15"));
    expect(await notices()).toEqual([]);
  });

  it("is told anew where a body without accounts is reached at a second contact", async () => {
    const of = await accepted();
    const found = (id: string) =>
      s.rows(
        "INSERT INTO body_contact VALUES ('alpha', ?, 'mail', ?, 'Annuaire', '2026-11-01', 'of-the-team', 0)",
        id,
        `${id}@alpha.example`,
      );
    await database.undone(async () => {
      await s.rows("UPDATE member SET state = 'left' WHERE body = 'alpha'");
      await found("first");
      await write(of, author(of), "Je vous écris");
      expect((await notices()).map(({ recipient }) => recipient)).toEqual(["first@alpha.example"]);
      await step(
        of,
        { role: "holder", introduction: of.id, recipient: "first" },
        "report-no-help",
        { words: "Rien" },
        T("12:00"),
      );
      await step(of, team, "reopen", { words: "On réessaie" }, T("12:30"));
      expect(await notices()).toEqual([]);
      await found("second");
      await step(of, { role: "holder", introduction: of.id, recipient: "second" }, "accept", {}, T("13:00"));
      expect((await notices()).map(({ recipient }) => recipient).toSorted()).toEqual([
        ...["first@alpha.example", "second@alpha.example"],
      ]);
      const links = await s.rows("SELECT recipient FROM answer_link WHERE introduction = ? AND version = 6", of.id);
      expect(links).toContainEqual({ recipient: "second" });
    });
  });

  it("is not called by their relay about what the relay wrote for them, and is about what a body writes", async () => {
    const of = await accepted({ email: "", phone: "+212600012345" });
    await s.rows("INSERT INTO account VALUES ('ghita', 'active', 1, 0, 'fr', 0) ON CONFLICT DO NOTHING");
    await s.rows("UPDATE request SET relay = 'ghita' WHERE id = ?", of.request);
    const ghita: Reader = {
      actor: { role: "person", id: "ghita", isAdmin: false, memberships: [], isRelay: true },
      as: "relay",
    };
    expect(await code(write(of, ghita, "Elle demande quand venir", T("11:00")))).toBe("saved");
    expect((await notices()).map(({ letter }) => letter)).toEqual(["words-for-body"]);
    await step(of, alpha, "report-no-help", { words: "Rien" }, T("11:05"));
    expect((await notices()).map(({ letter }) => letter)).toEqual(["words-for-body"]);
    await write(of, body, "Mardi", T("11:10"));
    expect((await notices()).map(({ letter, channel }) => [letter, channel])).toEqual([["words-waiting", "call"]]);
  });

  it("reads by mail what their relay wrote for them", async () => {
    const of = await accepted();
    await s.rows("INSERT INTO account VALUES ('ghita', 'active', 1, 0, 'fr', 0) ON CONFLICT DO NOTHING");
    await s.rows("UPDATE request SET relay = 'ghita' WHERE id = ?", of.request);
    const actor = { role: "person", id: "ghita", isAdmin: false, memberships: [], isRelay: true } as const;
    await write(of, { actor, as: "relay" }, "Elle demande quand venir");
    expect((await notices()).map(({ letter, channel }) => [letter, channel])).toEqual([
      ...[
        ["words-for-body", "mail"],
        ["words-waiting", "mail"],
      ],
    ]);
  });

  it("is told of words though they want no reminders", async () => {
    const of = await accepted();
    await database.db.prepare("INSERT INTO reminders_off VALUES (?, 'innovator')").bind(of.request).run();
    await write(of, body, "Bonjour");
    expect(await notices()).toHaveLength(1);
  });
});

describe("the team", () => {
  const onDesk = ({ request }: Case) =>
    s.rows("SELECT raised_for, desk_since IS NOT NULL AS waits FROM request WHERE id = ?", request);
  const journal = ({ id }: Case) =>
    s.rows("SELECT what FROM journal WHERE subject = ? AND by = 'of-the-team' ORDER BY at, id", id);
  const raisedLetters = () => s.rows("SELECT recipient FROM outbox WHERE letter = 'case-raised'");

  it("is called by either side; then it reads, which the journal notes, writes, and leaves", async () => {
    const of = await accepted();
    await write(of, body, "Bonjour");
    expect(await code(act(of, author(of), { act: "call" }))).toBe("saved");
    expect(await code(act(of, body, { act: "call" }))).toBe("not_now");
    expect(await onDesk(of)).toEqual([{ raised_for: "called", waits: 1 }]);
    expect(await raisedLetters()).toEqual([{ recipient: "team@wasl.example" }]);
    expect(await code(act(of, admin, { act: "read" }))).toBe("saved");
    expect(await journal(of)).toEqual([{ what: "thread-read" }]);
    expect(await code(write(of, admin, "Je suis là", T("11:10")))).toBe("saved");
    expect((await read(of, author(of)))?.words.map(({ party }) => party)).toEqual(["body", "admin"]);
    expect((await notices()).map(({ letter }) => letter)).toEqual(["words-for-body", "words-waiting"]);
    expect(await code(act(of, admin, { act: "leave" }))).toBe("saved");
    expect(await wordsOf(of, admin)).toBeNull();
    expect(await code(act(of, body, { act: "call" }))).toBe("saved");
  });

  it("finds a case again among what waits, when somebody writes where it was called", async () => {
    const of = await accepted();
    await act(of, body, { act: "call" });
    await write(of, author(of), "Encore", T("11:05"));
    expect(await raisedLetters()).toHaveLength(1);
    await database.db
      .prepare("UPDATE request SET raised_at = NULL, raised_for = NULL WHERE id = ?")
      .bind(of.request)
      .run();
    await write(of, author(of), "Et encore", T("11:10"));
    expect(await onDesk(of)).toEqual([{ raised_for: "called", waits: 1 }]);
    expect(await raisedLetters()).toHaveLength(2);
  });

  it("hides a word that was reported, or lets it stand, once; whoever reported it is told", async () => {
    const of = await accepted();
    const [bad, fine] = [entry(), entry()];
    await write(of, body, "Payez d'abord", T("11:00"), bad);
    await write(of, body, "Bonjour", T("11:01"), fine);
    const report = (message: string, reader = author(of)) =>
      act(of, reader, { act: "report", message, reportWhy: "money" }, T("11:05"));
    expect(await code(report(bad, body))).toBe("not_now");
    expect(await code(report(bad))).toBe("saved");
    expect(await code(report(bad))).toBe("changed_meanwhile");
    expect(await code(report(fine))).toBe("saved");
    expect(await onDesk(of)).toEqual([{ raised_for: "reported", waits: 1 }]);
    expect((await read(of, author(of)))?.words.map(({ report: state }) => state)).toEqual(["waits", "waits"]);
    expect((await read(of, body))?.words.map(({ report: state }) => state)).toEqual([null, null]);
    expect(await code(write(of, admin, "Non"))).toBe("not_now");
    await database.db.prepare("DELETE FROM outbox").run();
    expect(await code(act(of, admin, { act: "hide", message: bad }, T("11:10")))).toBe("saved");
    expect(await code(act(of, admin, { act: "let-stand", message: bad }, T("11:11")))).toBe("changed_meanwhile");
    expect((await notices()).map(({ letter }) => letter)).toEqual(["words-waiting"]);
    expect(await code(act(of, admin, { act: "let-stand", message: fine }, T("11:12")))).toBe("saved");
    expect(await wordsOf(of, author(of))).toEqual([null, "Bonjour"]);
    expect((await read(of, author(of)))?.words.map(({ report: state }) => state)).toEqual(["hidden", "stands"]);
    expect(await wordsOf(of, admin)).toBeNull();
    expect(await journal(of)).toEqual([{ what: "word-hidden" }, { what: "word-stands" }]);
  });
});

describe("the author", () => {
  /** A session of the author, as their code and PIN open it. */
  const holderOf = async ({ request }: Case) => {
    await database.db
      .prepare("INSERT INTO follow_session VALUES (?, ?, ?)")
      .bind(`of-${request}`, request, Date.parse(T("23:00")))
      .run();
    return { tokenHash: `of-${request}`, at: Date.parse(noon) };
  };

  it("downloads all that was written, by whoever; erases it, and the counts stay", async () => {
    const of = await accepted();
    await write(of, body, "Bonjour", T("11:00"));
    await write(of, author(of), "Merci", T("11:01"));
    await act(of, author(of), { act: "call" }, T("11:02"));
    await write(of, admin, "Je lis", T("11:03"));
    const holder = await holderOf(of);
    const deps = await s.depsAt(Date.parse(noon));
    const own = await readOwnCase(deps, holder, "fr", parts.everything);
    expect(own?.shown.words.map(({ party, words }) => [party, words])).toEqual([
      ["admin", "Je lis"],
      ["innovator", "Merci"],
      ["body", "Bonjour"],
    ]);
    expect(own?.shown.introductions.map(({ thread }) => thread)).toContain("new");
    const erased = await s.doing(T("11:10"), (given) =>
      eraseRequest(given, holder, { version: own?.shown.version ?? 0 }),
    );
    expect(erased.ok).toBe(true);
    const left = (sql: string) => s.rows<{ n: number }>(sql, of.id);
    expect(await left("SELECT count(*) AS n FROM message WHERE introduction = ?")).toEqual([{ n: 3 }]);
    expect(
      await left(
        "SELECT count(*) AS n FROM message_words WHERE message IN (SELECT id FROM message WHERE introduction = ?)",
      ),
    ).toEqual([{ n: 0 }]);
    expect(await left("SELECT count(*) AS n FROM thread_seen WHERE introduction = ?")).toEqual([{ n: 0 }]);
    expect(await notices()).toEqual([]);
    expect(await code(write(of, body, "Trop tard", T("11:20")))).toBe("not_now");
  });
});
