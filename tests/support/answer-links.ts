import { secretOf } from "#worker/given.ts";
import { keysOf } from "#worker/keys.ts";
import { caseOf, type Held, withBody } from "./cases.ts";
import { receiptOf } from "./filing.ts";
import { type Service, service, team } from "./service.ts";
import type { Fields, Visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** A request that the team has put to a body, whose author has it open. */
export type Followed = {
  request: string;
  code: string;
  pin: string;
  person: Visitor;
  introduction: () => Promise<Held>;
};

/** The body that requests of these tests are put to, and its contact, as the team found it. */
export const body = "ads";
export const contact = "desk-of-ads";
export const contactAddress = "accueil@ads.example";

/** Finds how to reach the body: it can be written to. */
const findContact = (wasl: Wasl) =>
  wasl.db
    .prepare("INSERT OR IGNORE INTO body_contact VALUES (?, ?, 'mail', ?, 'Site', '2026-11-02', 'local-admin', 1)")
    .bind(body, contact, contactAddress)
    .run();

/** Somebody files a request and opens it; the team approves what it proposes to the body, unless it says not to. */
export async function followed(
  wasl: Wasl,
  now: string,
  {
    fields = {},
    approves = true,
    acts = service(wasl.db),
  }: { fields?: Fields; approves?: boolean; acts?: Service } = {},
): Promise<Followed> {
  await findContact(wasl);
  const of = await caseOf(wasl, now, { email: "amina@projet.example", ...fields });
  const { pin } = await receiptOf(of.person);
  await opens(of.person, { code: of.code, pin });
  const { id } = await withBody(wasl, of, body);
  if (approves) await granted(acts.step(now, team, id, "approve"));
  return { request: of.id, code: of.code, pin, person: of.person, introduction: () => withBody(wasl, of, body) };
}

let networks = 0;
/** Opens a request by its receipt, from a network of one's own: nobody else's tries slow it. */
export const opens = (person: Visitor, receipt: { code: string; pin: string }, fields: Fields = {}) =>
  person.post(
    "/fr/follow",
    { code: receipt.code, pin: receipt.pin, ...fields },
    { network: `198.51.100.${++networks}` },
  );

/** What must not be refused. */
export async function granted(outcome: Promise<{ ok: boolean }>): Promise<void> {
  const came = await outcome;
  if (!came.ok) throw new Error(`refused: ${JSON.stringify(came)}`);
}

/** The path of the link that a letter about an introduction (or a request) at a version holds. */
export async function linkTo(
  about: { id: string; version: number },
  recipient: string,
  locale = "fr",
): Promise<string> {
  return `/${locale}/answers/${await (await keys()).token("answer", `${about.id}:${about.version}:${recipient}`)}`;
}

const keys = () => keysOf(secretOf({} as never, { isLocal: true }));

/** Makes such a link, as the batch of a letter does, for what the clock would only write in a month. */
export async function saveLink(
  { db }: Pick<Wasl, "db">,
  about: { request: string; introduction: string | null; recipient: string; version: number },
): Promise<string> {
  const { request, introduction, recipient, version } = about;
  const path = await linkTo({ id: introduction ?? request, version }, recipient);
  const hash = await (await keys()).mac("link", path.split("/").at(-1) ?? "");
  await db
    .prepare(
      "INSERT OR IGNORE INTO answer_link (token_hash, request, introduction, recipient, version, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(hash, request, introduction, recipient, version, Date.parse("2027-01-01"))
    .run();
  return path;
}

/** Whoever holds the link of the body. */
export const holder = (introduction: string) => ({ role: "holder", introduction, recipient: contact }) as const;
