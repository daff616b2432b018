import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { approves, type Case, files, theOther } from "#tests/support/fault-acts.ts";
import { outcomeOf } from "#tests/support/fault-run.ts";
import { caseOf, faultWorld } from "#tests/support/fault-scenarios.ts";
import { broken } from "#tests/support/invariants.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { type Service, service, team } from "#tests/support/service.ts";
import { byBinding } from "#worker/mail/send-email.ts";
import { readGivenUp } from "#worker/operations/read-given-up.ts";
import { resendLetter } from "#worker/operations/resend-letter.ts";

let database: QuickDatabase;
/** What is sent, and how everything stands, when the post works. */
let expected: { sent: readonly string[]; outcome: readonly string[] };
beforeAll(async () => {
  database = await startQuickDatabase();
  await faultWorld(database.db);
  expected = await database.undone(async () => {
    const { s, post, outcome } = await approvedWhile(null);
    await twoHours(s);
    return { sent: post.sent.toSorted(), outcome };
  });
});
afterAll(() => database.close());
vi.spyOn(console, "warn").mockImplementation(() => {});

/** What the binding documents: failures that pass, or that the team mends; and those that no second try would change. */
const forTheMoment = [
  ...["E_RATE_LIMIT_EXCEEDED", "E_DAILY_LIMIT_EXCEEDED", "E_DELIVERY_FAILED", "E_INTERNAL_SERVER_ERROR"],
  ...["E_SENDER_NOT_VERIFIED", "E_SENDER_DOMAIN_NOT_AVAILABLE", "E_RECIPIENT_NOT_ALLOWED"],
];
const forGood = [
  ...["E_RECIPIENT_SUPPRESSED", "E_VALIDATION_ERROR", "E_FIELD_MISSING", "E_TOO_MANY_RECIPIENTS"],
  "E_CONTENT_TOO_LARGE",
];

const at = (time: string) => `2026-11-30T${time}:00Z`;
/** Two proposals are approved while the post fails with a code, or not; afterwards it works again. */
async function approvedWhile(code: string | null) {
  const post = { code, sent: [] as string[] };
  const send = async ({ to, subject }: { to: string; subject: string }) => {
    if (post.code) throw Object.assign(new Error("not sent"), { code: post.code });
    post.sent.push(`${to}: ${subject.replace(/\b[0-9A-Z]{8}\b/, "CODE")}`);
  };
  const s = service(database.db, { mailer: byBinding({ send }, "wasl@example.ma") });
  const on: Case = caseOf("rkia");
  const answers: string[] = [];
  await files(s, at("09:00"), on, (answer) => answers.push(answer));
  on.request = (await s.rows<{ id: string }>("SELECT id FROM request"))[0]?.id ?? "";
  on.introductions = await s.of(on.request);
  await approves("alpha", theOther)(s, at("10:00"), on, (answer) => answers.push(answer));
  const outcome = await outcomeOf(database.db);
  post.code = null;
  return { s, post, answers, outcome };
}
/** The clock of two hours. */
const twoHours = async (s: Service) => {
  for (let minutes = 10; minutes <= 120; minutes += 10)
    await s.clock(new Date(Date.parse(at("10:00")) + minutes * 60_000).toISOString());
};
describe("while the post fails", () => {
  it.each(forTheMoment)(
    "for the moment (%s), everybody is answered as ever, and gets each letter once it works",
    async (code) => {
      await database.undone(async () => {
        const { s, post, answers, outcome } = await approvedWhile(code);
        expect([answers, outcome, post.sent]).toEqual([["filed", "done"], expected.outcome, []]);
        await twoHours(s);
        expect(post.sent.toSorted()).toEqual(expected.sent);
        expect(await broken(database.db, { settledAt: Date.parse(at("12:00")) })).toEqual([]);
      });
    },
  );

  it.each(forGood)("for good (%s), the team sees each letter that was given up, and sends it again", async (code) => {
    await database.undone(async () => {
      const { s, post, answers, outcome } = await approvedWhile(code);
      expect([answers, outcome]).toEqual([["filed", "done"], expected.outcome]);
      await twoHours(s);
      expect(post.sent).toEqual([]);
      const letters = await s.doing(at("12:00"), (deps) => readGivenUp(deps, null, 50));
      for (const { id } of letters) {
        expect(await s.doing(at("12:00"), (deps) => resendLetter(deps, team, id))).toMatchObject({ ok: true });
      }
      expect(post.sent.toSorted()).toEqual(expected.sent);
      expect(await broken(database.db, { settledAt: Date.parse(at("12:00")) })).toEqual([]);
    });
  });
});
