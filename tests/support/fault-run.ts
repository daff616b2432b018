import type { D1Database } from "@cloudflare/workers-types";
import { openDatabase } from "#db/database.ts";
import { given } from "#worker/given.ts";
import type { Mail } from "#worker/mail/letter.ts";
import type { Act, Case } from "./fault-acts.ts";
import { places, type Scenario } from "./fault-scenarios.ts";
import { type Fault, faultyDatabase, isByFault } from "./faulty-database.ts";
import { broken } from "./invariants.ts";
import { type Service, service } from "./service.ts";

/** What came of a scenario. */
export type Run = {
  /** What each batch of it did. */
  sent: readonly string[];
  /** What whoever did it was told; null: nothing. What they were told when they did it again, and what somebody else was. */
  answer: string | null;
  again: string | null;
  other: string | null;
  /** What was thrown that no fault explains. */
  bugs: readonly string[];
  /** What did not hold right after, and once the clock had run. */
  broken: readonly string[];
  /** The letters, as whoever reads them: to whom, about what. */
  letters: readonly string[];
  /** How many letters were sent that had been sent before. */
  repeated: number;
  /** Requests and introductions, as they stand. */
  outcome: readonly string[];
};

/** What goes wrong, where: nothing, or a fault; what is done meanwhile is done by somebody else. */
export type Wrong = { at: number } & ({ how: "stops before" | "stops after" | "is refused" } | { meanwhile: Act });

/**
 * How often the clock runs afterwards, every ten minutes, until nothing is left to do: a lease that a crash left behind is
 * over by the first run; what follows from one run is done by the next.
 */
const runsAfter = { least: 2, most: 4 };
const after = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

/** Runs a scenario on what its `given` left, with what goes wrong; whoever had no answer does it again, and the clock runs. */
export async function runScenario(
  db: D1Database,
  { at, act, isByItself = false }: Scenario,
  on: Case,
  wrong: Wrong | null = null,
): Promise<Run> {
  const mails: Mail[] = [];
  const bugs: string[] = [];
  const keep = async (mail: Mail) => {
    mails.push(mail);
  };
  const whole = service(db, { mailer: keep });
  const told = { answer: null as string | null, again: null as string | null, other: null as string | null };
  const meanwhile = wrong && "meanwhile" in wrong ? wrong.meanwhile : null;
  const fault = asFault(wrong, () => meanwhile?.(alone(db, whole), at, on, (code) => (told.other = code)));
  const faulty = faultyDatabase(db, fault);
  const mailer = async (mail: Mail) => {
    if (faulty.isStopped()) throw new Error("a Worker that was stopped sends nothing");
    return keep(mail);
  };
  const tries = (done: Promise<unknown>) =>
    done.catch((failure: unknown) => {
      if (!isByFault(failure)) bugs.push(String(failure));
    });
  await tries(act(service(faulty.DB, { mailer }), at, on, (code) => (told.answer = code)));
  const atOnce = await broken(db, { places });
  if (told.answer === null && !isByItself) await tries(act(whole, after(at, 1), on, (code) => (told.again = code)));
  let atLast = atOnce;
  for (let run = 1; run <= runsAfter.least || (run <= runsAfter.most && atLast.length > 0); run++) {
    await tries(whole.clock(after(at, run * 10)));
    if (run >= runsAfter.least) atLast = await broken(db, { places, settledAt: Date.parse(after(at, run * 10)) });
  }
  return {
    ...told,
    ...{ sent: faulty.sent, bugs, broken: [...new Set([...atOnce, ...atLast])], ...readBy(mails) },
    outcome: await outcomeOf(db),
  };
}

/** A service in which nothing follows by itself: of two who act at once, what follows comes after both. */
const alone = (DB: D1Database, whole: Service): Service => ({
  ...whole,
  doing: async (at, act) => {
    const { db } = openDatabase(DB, { bookmark: null, writes: true, onUse: () => {} });
    return act(await given(db, whole.env, whole.settings, Date.parse(at)));
  },
});

function asFault(wrong: Wrong | null, meanwhile: () => Promise<unknown> | undefined): Fault | null {
  if (!wrong) return null;
  return "how" in wrong ? wrong : { at: wrong.at, how: "waits", meanwhile: async () => meanwhile() };
}

/** A letter sent twice says the same twice, to the same. */
function readBy(mails: readonly Mail[]): Pick<Run, "letters" | "repeated"> {
  const whole = mails.map(({ to, subject, text }) => `${to}: ${subject}\n${text}`);
  const isFirst = (_: unknown, place: number) => whole.indexOf(whole[place] ?? "") === place;
  const letters = mails
    .filter(isFirst)
    .map(({ to, subject }) => `${to}: ${subject.replace(/\b[0-9A-Z]{8}\b/, "CODE")}`);
  return { letters: letters.toSorted(), repeated: mails.length - letters.length };
}

/** How everything stands, or one request, by what people see of it: no ids, no times. */
export async function outcomeOf(db: D1Database, request: string | null = null): Promise<readonly string[]> {
  const { results } = await db
    .prepare(
      `SELECT r.state || ' ' || ifnull(r.raised_for, '') || iif(r.desk_since IS NULL, '', ' on the desk') || ': ' || ifnull((
        SELECT group_concat(line, ', ') FROM (SELECT i.body || ' ' || i.origin || ' ' || i.state || ' (' || (SELECT group_concat(step, ' ')
          FROM (SELECT step FROM introduction_history AS h WHERE h.introduction = i.id ORDER BY version)) || ')' AS line
          FROM introduction AS i WHERE i.request = r.id ORDER BY i.body, i.proposed_at)), '') AS line FROM request AS r WHERE ifnull(r.id = ?, 1) ORDER BY r.filed_at`,
    )
    .bind(request)
    .all<{ line: string }>();
  return results.map(({ line }) => line);
}
