import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commit } from "#db/commit.ts";
import type { Db } from "#db/database.ts";
import { dropAnswered, dropLettersOfRequests, type Letter, saveLetters } from "#db/write/outbox.ts";
import { open } from "#tests/support/edit-offer.ts";
import { startDatabase } from "#tests/support/wasl.ts";
import { keysOf } from "#worker/keys.ts";
import type { Mail, Mailer } from "#worker/mail/letter.ts";
import { sendLetters } from "#worker/operations/send-letters.ts";
import { tidy } from "#worker/scheduled/tidy.ts";

let database: Awaited<ReturnType<typeof startDatabase>>;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.db.prepare("DELETE FROM outbox").run());

const minute = 60_000;
const start = Date.UTC(2026, 10, 24);
const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
  id,
  letter: "member-removed",
  facts: { body: `Body <${id}>` },
  recipient: `${id}@example.ma`,
  locale: "fr",
  at: start,
  ...more,
});
const write = (...letters: readonly Letter[]) => {
  const db = open(database.db);
  return commit(db, [saveLetters(db, letters)]);
};
let ids = 0;
const drain = async (mailer: Mailer, at = start, db: Db = open(database.db)) =>
  sendLetters({
    db,
    now: () => at,
    newId: () => `lease-${++ids}`,
    keys: await keysOf("a secret of thirty-two characters"),
    mailer,
    site: "https://wasl.example",
  });
const states = async () =>
  (await database.db.prepare("SELECT id, state, tries, recipient, due_at AS due FROM outbox ORDER BY id").all())
    .results;
/** A driver that keeps what it was given. */
const keeping = () => {
  const sent: Mail[] = [];
  return { sent, mailer: async (mail: Mail) => void sent.push(mail) };
};

describe("the outbox", () => {
  it("sends what is due, once, and forgets the address", async () => {
    await write(letter("one"), letter("two"));
    const { sent, mailer } = keeping();
    await drain(mailer);
    await drain(mailer, start + 10 * minute);
    expect(sent.map(({ to }) => to)).toEqual(["one@example.ma", "two@example.ma"]);
    expect(await states()).toMatchObject([
      { state: "sent", recipient: "" },
      { state: "sent", recipient: "" },
    ]);
  });

  it("lets one letter that cannot be written stand in nobody's way", async () => {
    await write(letter("aa-broken", { letter: "no-such-letter" }), letter("bb"));
    const { sent, mailer } = keeping();
    await drain(mailer);
    expect(sent.map(({ to }) => to)).toEqual(["bb@example.ma"]);
    expect(await states()).toMatchObject([{ state: "waiting", tries: 1 }, { state: "sent" }]);
  });

  it("sends a code before whatever waits, and not at all once it is over", async () => {
    await write(...Array.from({ length: 20 }, (_, place) => letter(`old-${place}`, { at: start - 60 * minute })));
    await write(letter("code", { letter: "sign-in-code", facts: { signIn: "x" }, isUrgent: true }));
    const { sent, mailer } = keeping();
    await drain(mailer);
    expect(sent[0]?.to).toBe("code@example.ma");
    await write(letter("late-code", { letter: "sign-in-code", facts: { signIn: "y" }, isUrgent: true }));
    await drain(mailer, start + 11 * minute);
    expect(sent.map(({ to }) => to)).not.toContain("late-code@example.ma");
  });

  it("writes one letter of two with the same id", async () => {
    await write(letter("same"));
    await write(letter("same"));
    expect(await states()).toHaveLength(1);
  });

  it("is drained by many at once, and sends each letter once", async () => {
    await write(...Array.from({ length: 12 }, (_, place) => letter(`many-${place}`)));
    const { sent, mailer } = keeping();
    await Promise.all(Array.from({ length: 5 }, () => drain(mailer)));
    expect(new Set(sent.map(({ to }) => to)).size).toBe(12);
    expect(sent).toHaveLength(12);
  });

  it("tries again what was not sent, later each time, and gives it up in the end, kept for an admin to see", async () => {
    await write(letter("refused"));
    const failing: Mailer = async () => {
      throw new Error("no");
    };
    const waits: number[] = [];
    let at = start;
    for (let tries = 0; tries < 14; tries++) {
      await drain(failing, at);
      const [{ due, state }] = (await states()) as [{ due: number; state: string }];
      if (state === "dead") break;
      waits.push((due - at) / minute);
      // Not before its time.
      await drain(failing, due - 1);
      at = due;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360]);
    expect(await states()).toMatchObject([{ state: "dead", tries: 14, recipient: "refused@example.ma" }]);
  });

  it("keeps for a month what was sent or given up, the address of what was given up with it, and drops it then", async () => {
    await write(letter("given-up"), letter("gone"), letter("waits"));
    const ended = (id: string, state: string, recipient: string) =>
      database.db
        .prepare("UPDATE outbox SET state = ?, recipient = ?, ended_at = ? WHERE id = ?")
        .bind(state, recipient, start, id)
        .run();
    await ended("given-up", "dead", "given-up@example.ma");
    await ended("gone", "sent", "");
    const day = 24 * 60 * minute;
    const tidied = async (at: number) => {
      await tidy({ db: open(database.db), now: () => at });
      return (await states()).map(({ id, recipient }) => `${id} ${recipient}`);
    };
    expect(await tidied(start + 29 * day)).toEqual(["given-up given-up@example.ma", "gone ", "waits waits@example.ma"]);
    expect(await tidied(start + 31 * day)).toEqual(["waits waits@example.ma"]);
  });

  it("a crash between sending and writing it down repeats that letter, and no other", async () => {
    await write(letter("a"), letter("b"), letter("c"));
    const { sent, mailer } = keeping();
    const db = open(database.db);
    let batches = 0;
    const crashing = new Proxy(db, {
      get: (target, name) =>
        name === "batch"
          ? async (statements: Parameters<Db["batch"]>[0]) => {
              // The third batch writes down that the second letter was sent.
              if (++batches === 3) throw new Error("the machine stopped");
              return target.batch(statements);
            }
          : Reflect.get(target, name),
    });
    await expect(drain(mailer, start, crashing)).rejects.toThrow("the machine stopped");
    // Held by a lease until whoever took them is surely gone.
    await drain(mailer, start + 9 * minute);
    expect(sent.map(({ to }) => to[0])).toEqual(["a", "b"]);
    await drain(mailer, start + 11 * minute);
    expect(sent.map(({ to }) => to[0])).toEqual(["a", "b", "b", "c"]);
  });

  it("drops what an activity has answered, while it waits", async () => {
    await write(letter("answered", { answeredBy: "confirm:ads" }), letter("other", { answeredBy: "confirm:indh" }));
    const db = open(database.db);
    await commit(db, [dropAnswered(db, "confirm:ads")]);
    expect((await states()).map(({ id }) => id)).toEqual(["other"]);
  });

  it("drops the calls that an activity has answered like the letters", async () => {
    const by = { channel: "call", recipient: "0612345678" } as const;
    await write(letter("answered", { ...by, answeredBy: "confirm:ads" }), letter("other", by));
    const db = open(database.db);
    await commit(db, [dropAnswered(db, "confirm:ads")]);
    expect((await states()).map(({ id }) => id)).toEqual(["other"]);
  });

  it("sends no call", async () => {
    await write(letter("call", { channel: "call", recipient: "0612345678" }), letter("mail"));
    const { sent, mailer } = keeping();
    await drain(mailer, start + 60 * minute);
    expect(sent.map(({ to }) => to)).toEqual(["mail@example.ma"]);
    expect(await states()).toMatchObject([{ state: "waiting", tries: 0, recipient: "0612345678" }, { state: "sent" }]);
  });

  it("drops what is about a request whose person is gone, letters, calls and what was given up", async () => {
    const about = { request: "r1" };
    await write(
      letter("mail", about),
      letter("call", { channel: "call", facts: about }),
      letter("dead", about),
      letter("another", { request: "r2" }),
      letter("of-none"),
    );
    await database.db.prepare("UPDATE outbox SET state = 'dead', ended_at = 1 WHERE id = 'dead'").run();
    const db = open(database.db);
    await commit(db, [dropLettersOfRequests(db, ["r1"])]);
    expect((await states()).map(({ id }) => id)).toEqual(["another", "of-none"]);
  });

  it("makes no markup of a name, and no second header of a line break", async () => {
    await write(letter("markup", { facts: { body: '<img src=x onerror="1">\r\nBcc: all@example.ma' } }));
    const { sent, mailer } = keeping();
    await drain(mailer);
    expect(sent[0]?.html).not.toContain("<img");
    expect(sent[0]?.subject).not.toMatch(/[\r\n]/);
  });
});
