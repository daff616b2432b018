import { rowsIn } from "./admin-desk.ts";
import { openForm, receiptOf, sendForm, story } from "./filing.ts";
import { signedIn } from "./signed-in.ts";
import { type Fields, type Visitor, visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** A request that waits for the team, and its author's browser. */
export type Case = { id: string; code: string; person: Visitor; path: string };
/** A proposal of a case, as the database holds it. */
export type Held = { id: string; body: string; offer: string | null; state: string; version: number; origin: string };

/** Somebody files a request: it has proposals of `ads`, which has members, and of `indh`, which nobody has reached. */
export async function caseOf(wasl: Wasl, now: string, fields: Fields = {}): Promise<Case> {
  const person = visitor(wasl, { now });
  const answer = await sendForm(person, await openForm(person), { ...story, disclosure: "go-ahead", ...fields });
  if (answer.status !== 303) throw new Error(`filing answered ${answer.status}`);
  const { code } = await receiptOf(person);
  const [{ id = "" } = {}] = await rowsIn<{ id: string }>(wasl, "SELECT id FROM request WHERE code = ?", code);
  return { id, code, person, path: `/fr/admin/requests/${id}` };
}

/** The introductions of a case, by body. */
export const introductionsOf = (wasl: Wasl, { id }: Pick<Case, "id">): Promise<Held[]> =>
  rowsIn<Held>(wasl, "SELECT * FROM introduction WHERE request = ? ORDER BY body, proposed_at", id);

/** The newest introduction of a case and a body. */
export async function withBody(wasl: Wasl, of: Pick<Case, "id">, body: string): Promise<Held> {
  const found = (await introductionsOf(wasl, of)).findLast((each) => each.body === body);
  if (!found) throw new Error(`nothing was proposed to ${body}`);
  return found;
}

/** A proposal as the form of its page sends it. */
export const seen = ({ id, version }: Pick<Held, "id" | "version">): string => `${id}.${version}`;

/** The messages about a request, by name, oldest first. */
export const messagesOf = async (wasl: Wasl, { id }: Pick<Case, "id">): Promise<string[]> =>
  (
    await rowsIn<{ letter: string }>(wasl, "SELECT letter FROM outbox WHERE request = ? ORDER BY written_at, id", id)
  ).map(({ letter }) => letter);

type Taken = { step: string; by: string; reason: string | null; words: string | null };
/** The steps of an introduction, in order, with what was said at each. */
export const historyOf = (wasl: Wasl, { id }: { id: string }): Promise<Taken[]> =>
  rowsIn<Taken>(
    wasl,
    `SELECT h.step, h.by, h.reason, w.words FROM introduction_history AS h LEFT JOIN introduction_words AS w
      ON w.introduction = h.introduction AND w.version = h.version WHERE h.introduction = ? ORDER BY h.version`,
    id,
  );

/** What an answer says was done, as the address that it leads to tells it. */
export const saidIn = (answer: { headers: { get(name: string): string | null } }): string | undefined =>
  /said=([\w-]+)/.exec(answer.headers.get("location") ?? "")?.[1];

/** Another admin, beside the one of the cast. */
export async function otherAdmin(wasl: Wasl, now: string): Promise<Visitor> {
  const { person } = await signedIn(wasl, { isAdmin: true, account: "other-admin" });
  const colleague = visitor(wasl, { now });
  for (const [name, value] of person.jar) colleague.jar.set(name, value);
  return colleague;
}

/** Takes all that waits off the desk, and undoes what a test has set: what one files next is alone there. */
export async function clearDesk(wasl: Wasl): Promise<void> {
  await wasl.db.batch(
    [
      "UPDATE request SET desk_since = NULL, state = 'closed' WHERE state = 'submitted'",
      "DELETE FROM account_region",
      "UPDATE body SET lapses = 0, monthly_capacity = NULL, standing = 'active' WHERE id IN ('ads', 'indh')",
    ].map((sql) => wasl.db.prepare(sql)),
  );
}
