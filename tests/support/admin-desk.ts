import { expect } from "vitest";
import { cooperative, enteredBy, idOf } from "./desks.ts";
import type { Answer, Fields } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** A Wednesday. */
export const now = "2026-11-25T10:00:00Z";

/** The page of an answer, which has this status. */
export const html = async (answer: Answer | Promise<Answer>, status = 200): Promise<string> => {
  const got = await answer;
  const text = await got.text();
  expect(got.status).toBe(status);
  return text;
};

/** The fields of a page that have a message beside them. */
export const faultsIn = (page: string) =>
  [...page.matchAll(/class="error" id="([\w-]+)-error"/g)].map(([, name]) => name);

/** What the database holds. */
export const rowsIn = async <Row = Record<string, unknown>>(
  { db }: Wasl,
  sql: string,
  ...values: readonly (string | number)[]
): Promise<Row[]> =>
  (
    await db
      .prepare(sql)
      .bind(...values)
      .all<Row>()
  ).results;

/** What a claimant tells, and a contact of the body that an admin found elsewhere. */
export const told = "Je suis la directrice. Mon numéro : 06 61 00 11 22.";
export const foundContact: Fields = {
  channel: "phone",
  value: "05 37 11 22 33",
  source: "Annuaire officiel des administrations, page 14",
  foundOn: "2026-11-20",
};

let claimants = 0;
/** Somebody who has filed a claim through its page: of an entry, or of a body that they register. */
export async function claimedBy(wasl: Wasl, { body }: { body?: string } = {}) {
  const email = `claimant-${++claimants}@claims.example`;
  const person = await enteredBy(wasl, email, now);
  const fields = body
    ? { body, told, name: "Salma Idrissi", charter: cooperative.charter ?? "" }
    : { ...cooperative, told };
  const answer = await person.post("/fr/claims/new", fields);
  if (answer.status !== 303) throw new Error(`claiming answered ${answer.status}`);
  const id = idOf((answer.headers.get("location") ?? "").replace(/\?.*/, ""));
  const sql = "SELECT account FROM body_claim WHERE id = ?";
  const [{ account = "" } = {}] = await rowsIn<{ account: string }>(wasl, sql, id);
  return { id, email, account, person, path: `/fr/admin/claims/${id}` };
}
