import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { open } from "#tests/support/edit-offer.ts";
import { writeLetters } from "#tests/support/outbox.ts";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { keysOf } from "#worker/keys.ts";
import { byBinding } from "#worker/mail/send-email.ts";
import { sendLetters } from "#worker/operations/send-letters.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
beforeAll(async () => {
  database = await startQuickDatabase();
});
afterAll(() => database.close());
const log = vi.spyOn(console, "warn").mockImplementation(() => {});
beforeEach(async () => {
  log.mockClear();
  await database.db.prepare("DELETE FROM outbox").run();
});

const minute = 60_000;
const start = Date.UTC(2026, 10, 24);
const write = (...ids: readonly string[]) =>
  writeLetters(
    database,
    ids.map((id) => ({
      ...{ id, letter: "member-removed", facts: { body: "ADS" } },
      ...{ recipient: `${id}@example.ma`, locale: "fr", at: start },
    })),
  );

/** The binding as it fails: an error with a code, as Cloudflare documents it. */
const fault = (code: string) => Object.assign(new Error("to: somebody@example.ma"), { code });
type Sent = { to: string };
/** A run over a binding that throws for the addresses that `fails` holds for. */
async function run(failure: unknown, fails: (to: string) => boolean = () => true, at = start) {
  const sent: string[] = [];
  const send = async ({ to }: Sent) => {
    if (fails(to)) throw failure;
    sent.push(to);
  };
  await sendLetters({
    ...{ db: open(database.db), now: () => at, newId: () => crypto.randomUUID(), site: "https://wasl.example" },
    ...{ keys: await keysOf("a secret of thirty-two characters"), mailer: byBinding({ send }, "wasl@example.ma") },
  });
  return sent;
}
const states = async () =>
  (await database.db.prepare("SELECT id, state, tries, recipient, due_at AS due FROM outbox ORDER BY id").all())
    .results as { id: string; state: string; tries: number; recipient: string; due: number }[];

/** What passes, or is for the team to mend: the sender, and the list of those who may be written to. */
const forTheMoment = [
  "E_RATE_LIMIT_EXCEEDED",
  "E_DAILY_LIMIT_EXCEEDED",
  "E_DELIVERY_FAILED",
  "E_INTERNAL_SERVER_ERROR",
  "E_SENDER_NOT_VERIFIED",
  "E_SENDER_DOMAIN_NOT_AVAILABLE",
  "E_RECIPIENT_NOT_ALLOWED",
  "E_SOMETHING_NEW",
];
/** What is wrong with one letter or its address. */
const forGood = [
  "E_RECIPIENT_SUPPRESSED",
  "E_VALIDATION_ERROR",
  "E_FIELD_MISSING",
  "E_TOO_MANY_RECIPIENTS",
  "E_CONTENT_TOO_LARGE",
];

describe("a mail binding that fails", () => {
  it.each(forTheMoment)(
    "for the moment (%s): the letter waits, longer each time, and is dead at last",
    async (code) => {
      await write("letter");
      const waits: number[] = [];
      for (let at = start; ; ) {
        expect(await run(fault(code), undefined, at)).toEqual([]);
        const [{ state, due } = { state: "", due: 0 }] = await states();
        if (state !== "waiting") break;
        waits.push((due - at) / minute);
        at = due;
      }
      expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360]);
      expect(await states()).toMatchObject([{ state: "dead", tries: 14, recipient: "letter@example.ma" }]);
    },
  );

  it.each(forTheMoment)("and works again (%s): the letter is sent, once", async (code) => {
    await write("letter");
    await run(fault(code));
    const sent = [
      ...(await run(null, () => false, start + minute)),
      ...(await run(null, () => false, start + 9 * minute)),
    ];
    expect(sent).toEqual(["letter@example.ma"]);
    expect(await states()).toMatchObject([{ state: "sent", recipient: "" }]);
  });

  it.each(forGood)("for good (%s): the letter is given up at once, for an admin to see", async (code) => {
    await write("letter");
    await run(fault(code));
    expect(await states()).toMatchObject([{ state: "dead", tries: 1, recipient: "letter@example.ma" }]);
    expect(await run(fault(code), undefined, start + 60 * minute)).toEqual([]);
  });

  it.each([
    ...[...forTheMoment, ...forGood].map((code) => [code, fault(code)] as const),
    ["an error without a code", new Error("to: somebody@example.ma")] as const,
    ["a code that is none", Object.assign(new Error("x"), { code: 550 })] as const,
    ["what is no error at all", "somebody@example.ma"] as const,
    ["nothing", undefined] as const,
  ])("for one letter, by %s: the others are sent, and the log names nobody", async (_, failure) => {
    await write("a", "b", "c");
    expect(await run(failure, (to) => to.startsWith("b"))).toEqual(["a@example.ma", "c@example.ma"]);
    const [, failed] = await states();
    expect(failed).toMatchObject({ id: "b", tries: 1, recipient: "b@example.ma" });
    expect(log).toHaveBeenCalledOnce();
    expect(JSON.stringify(log.mock.calls)).not.toContain("example.ma");
  });

  it("says why in the log, by the code", async () => {
    await write("letter");
    await run(fault("E_DAILY_LIMIT_EXCEEDED"));
    expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toEqual({
      ...{ letter: "member-removed", id: "letter", notSent: "E_DAILY_LIMIT_EXCEEDED" },
    });
  });

  it("at once, without a promise: as if it had refused", async () => {
    await write("letter");
    const send = () => {
      throw fault("E_INTERNAL_SERVER_ERROR");
    };
    await sendLetters({
      ...{ db: open(database.db), now: () => start, newId: () => "lease", site: "https://wasl.example" },
      ...{ keys: await keysOf("a secret of thirty-two characters"), mailer: byBinding({ send }, "wasl@example.ma") },
    });
    expect(await states()).toMatchObject([{ state: "waiting", tries: 1 }]);
  });
});
