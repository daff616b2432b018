import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import { openForm, receiptOf, sendForm, story } from "./filing.ts";
import { accounts, bodies } from "./roles.ts";
import { type Fields, type Visitor, visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** A request that was put to a body: its introduction, and its author with their receipt. */
export type Sent = { id: string; request: string; code: string; pin: string; person: Visitor };

type Asked = {
  body?: string;
  offer?: string | null;
  /** What the author files; `null` fields of the story are kept. */
  fields?: Fields;
  /** A request that was filed before, instead of a new one. */
  of?: Omit<Sent, "id">;
  /** When it came to the body; now, unless it says. */
  at?: number;
};

/** What the body of the cast offers for the needs of the story. */
export const ownOffer = "ads-caisses-villageoises";

/** A request that the team has put to a body, as if a proposal of it were approved: its places are taken, its history is whole. */
export async function sentTo(wasl: Wasl, asked: Asked = {}): Promise<Sent> {
  const { body = bodies.own, offer = body === bodies.own ? ownOffer : null, at = Date.now() } = asked;
  const filed = asked.of ?? (await file(wasl, asked.fields));
  const id = await proposalTo(wasl, { request: filed.request, body, offer, at });
  const month = new Date(at).toISOString().slice(0, 7);
  await wasl.db.batch([
    wasl.db
      .prepare(
        `UPDATE introduction SET state = 'sent', version = version + 1, since = ?1, counts_from = ?1, sent_at = ?1, told = 0,
        look_on = date(?1 / 1000, 'unixepoch', '+1 day'), took_month = ?2, offer = ?3,
        took_place = EXISTS (SELECT 1 FROM offer WHERE id = ?3 AND places_left IS NOT NULL) WHERE id = ?4`,
      )
      .bind(at, month, offer, id),
    wasl.db
      .prepare(
        "INSERT INTO introduction_history SELECT id, version, 'approve', ?, ?, NULL FROM introduction WHERE id = ?",
      )
      .bind(at, accounts.admin, id),
    wasl.db
      .prepare("INSERT INTO body_month VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET taken = taken + 1")
      .bind(body, month),
    wasl.db.prepare("UPDATE offer SET places_left = places_left - 1 WHERE id = ? AND places_left > 0").bind(offer),
    wasl.db.prepare("UPDATE request SET desk_since = NULL WHERE id = ?").bind(filed.request),
  ]);
  return { ...filed, id };
}

/** Somebody who has filed a request. */
async function file(wasl: Wasl, fields: Fields = {}): Promise<Omit<Sent, "id">> {
  const person = visitor(wasl);
  const answer = await sendForm(person, await openForm(person), { ...story, ...fields });
  if (answer.status !== 303) throw new Error(`filing answered ${answer.status}`);
  const receipt = await receiptOf(person);
  return { person, ...receipt, request: await requestOf(wasl, receipt.code) };
}

/** The id of a request, by the code on its receipt. */
async function requestOf(wasl: Wasl, code: string): Promise<string> {
  const row = await wasl.db.prepare("SELECT id FROM request WHERE code = ?").bind(code).first<{ id: string }>();
  if (!row) throw new Error(`no request has the code ${code}`);
  return row.id;
}

type Place = { request: string; body: string; offer: string | null; at: number };

/** The open introduction of a request and a body; a new proposal, where there is none: one of the others makes room for it. */
async function proposalTo(wasl: Wasl, { request, body, offer, at }: Place): Promise<string> {
  const { results: open } = await wasl.db
    .prepare(
      "SELECT id, body, state FROM introduction WHERE request = ? AND state IN ('proposed', 'sent', 'asked', 'accepted')",
    )
    .bind(request)
    .all<{ id: string; body: string; state: IntroductionState }>();
  const there = open.find((each) => each.body === body);
  if (there) return there.id;
  const others = open.filter(({ state }) => state === "proposed");
  if (open.length >= 5 && others[0]) await dismiss(wasl, others[0].id, at);
  const id = crypto.randomUUID().replaceAll("-", "");
  await wasl.db.batch([
    wasl.db
      .prepare(
        `INSERT INTO introduction (id, request, body, offer, origin, state, version, proposed_at, since, counts_from)
        VALUES (?1, ?2, ?3, ?4, 'added', 'proposed', 1, ?5, ?5, ?5)`,
      )
      .bind(id, request, body, offer, at),
    wasl.db
      .prepare("INSERT INTO introduction_history VALUES (?, 1, 'propose', ?, ?, NULL)")
      .bind(id, at, accounts.admin),
  ]);
  return id;
}

async function dismiss(wasl: Wasl, id: string, at: number) {
  await wasl.db.batch([
    wasl.db.prepare("UPDATE introduction SET state = 'dismissed', version = 2, look_on = NULL WHERE id = ?").bind(id),
    wasl.db
      .prepare("INSERT INTO introduction_history VALUES (?, 2, 'dismiss', ?, 'local-admin', 'other')")
      .bind(id, at),
  ]);
}

/** An introduction as the database holds it. */
export type Held = {
  state: IntroductionState;
  version: number;
  assignee: string | null;
  outcome: string | null;
  has_asked: number;
  took_month: string | null;
  counts_from: number;
};
export const introductionNow = async (wasl: Wasl, id: string): Promise<Held> => {
  const row = await wasl.db.prepare("SELECT * FROM introduction WHERE id = ?").bind(id).first<Held>();
  if (!row) throw new Error(`no introduction is called ${id}`);
  return row;
};

/** The steps of an introduction, in order. */
export async function stepsOf(wasl: Wasl, id: string): Promise<readonly string[]> {
  const { results } = await wasl.db
    .prepare("SELECT step FROM introduction_history WHERE introduction = ? ORDER BY version")
    .bind(id)
    .all<{ step: string }>();
  return results.map(({ step }) => step);
}
