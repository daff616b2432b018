import type { Wasl } from "#tests/support/wasl.ts";
import type { RequestState, State, Step } from "./reference.ts";

/** What the database holds, as far as the model tells it. */
export type Facts = {
  introductions: readonly {
    id: string;
    request: string;
    body: string;
    offer: string | null;
    origin: string;
    verdict: string | null;
    state: State;
    version: number;
    since: number;
    spent: number;
    asked: number;
    place: number;
    month: string | null;
    told: number;
  }[];
  steps: readonly Dated[];
  requests: readonly {
    id: string;
    state: RequestState;
    version: number;
    disclosure: string;
    climbs: number;
    dead: number;
  }[];
  requestSteps: readonly { of: string; version: number; step: string; by: string; at: number }[];
  bodies: readonly { id: string; standing: string; lapses: number; version: number }[];
  months: readonly { body: string; month: string; taken: number }[];
  offers: readonly { id: string; left: number | null }[];
  links: readonly { hash: string; introduction: string; recipient: string; version: number }[];
  letters: readonly { n: number }[];
  /** What has come since it was looked at last. */
  mail: readonly { to: string; subject: string; text: string; html: string }[];
  /** What the clock is to do: from which day, how many ladders, and from when letters. */
  due: readonly { looks: string | null; climbs: number; letter: number | null }[];
};
/** A step as a history holds it. */
export type Dated = { of: string; version: number; step: Step; by: string; at: number };

const reads: Record<keyof Facts, string> = {
  introductions: `SELECT id, request, body, offer, origin, verdict, state, version, since, spent, has_asked AS asked,
    took_place AS place, took_month AS month, told FROM introduction ORDER BY proposed_at, request, body`,
  steps:
    "SELECT introduction AS 'of', version, step, by, at FROM introduction_history ORDER BY at, introduction, version",
  requests: `SELECT id, state, version, disclosure, climb_at IS NOT NULL AS climbs, dead_end_at IS NOT NULL AS dead
    FROM request ORDER BY filed_at`,
  requestSteps: "SELECT request AS 'of', version, step, by, at FROM request_history ORDER BY at, request, version",
  bodies: "SELECT id, standing, lapses, version FROM body",
  months: "SELECT body, month, taken FROM body_month",
  offers: "SELECT id, places_left AS 'left' FROM offer WHERE state = 'open'",
  links: "SELECT token_hash AS hash, introduction, recipient, version FROM answer_link WHERE introduction IS NOT NULL",
  letters: "SELECT count(*) AS n FROM outbox",
  mail: `SELECT recipient AS "to", subject, text, html FROM local_mailbox ORDER BY id`,
  due: `SELECT (SELECT min(look_on) FROM introduction) AS looks, (SELECT count(*) FROM request WHERE climb_at IS NOT NULL) AS climbs,
    (SELECT min(due_at) FROM outbox WHERE state = 'waiting' AND channel = 'mail') AS letter`,
};

/** How the database is looked at: all of it in one round trip, again and again. The mailbox is emptied each time. */
export function lookerAt({ db }: Wasl): () => Promise<Facts> {
  const names = Object.keys(reads) as readonly (keyof Facts)[];
  // Made once: what is asked from outside the Worker costs more to make than to run.
  const statements = [...names.map((name) => db.prepare(reads[name])), db.prepare("DELETE FROM local_mailbox")];
  return async () => {
    const results = await db.batch(statements);
    return Object.fromEntries(names.map((name, at) => [name, results[at]?.results ?? []])) as unknown as Facts;
  };
}

/** Whether the clock has nothing left to do, on a day, at a moment of it. */
export const isAtRest = ({ due: [due] }: Pick<Facts, "due">, today: string, at: number): boolean =>
  due !== undefined && due.climbs === 0 && (due.looks ?? "9999") > today && (due.letter ?? at + 1) > at;
