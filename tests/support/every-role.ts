import { charterVersion } from "#domain/body/charter.ts";
import { draftAt, idOf, inRole } from "./desks.ts";
import { filed, openForm, receiptOf, sendForm } from "./filing.ts";
import { sentTo } from "./introductions.ts";
import { addMember } from "./members.ts";
import { filedByRelay } from "./relays.ts";
import { accounts, bodies, type Role, roles } from "./roles.ts";
import { signedIn } from "./signed-in.ts";
import { type Things, thingsOf } from "./things.ts";
import { type Visitor, visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** Somebody's request, as their browser has it open. */
type Own = { code: string; pin: string; forms: string };

export type Cast = {
  /** A browser in which this role is signed in: no cookie that it is given is there in the next. */
  as: (role: Role) => Visitor;
  /** The same in a visit of its own, which may be ended. */
  enter: (role: Role) => Promise<Visitor>;
  /** What a path or a form names, as it is for this role. */
  things: Things;
};

/** The cast, built once: every role, with what their doors lead to. */
export async function everyRole(wasl: Wasl): Promise<Cast> {
  const manager = await inRole(wasl, "manager");
  for (const role of ["adviser", "other-manager", "admin", "relay"]) await inRole(wasl, role);
  await openTo(wasl, bodies.own);
  await openTo(wasl, bodies.suspended);
  const draft = idOf(await draftAt(manager, bodies.own));
  const suspendedDraft = await suspend(wasl);
  const requests = { innovator: await withRequest(wasl, "innovator"), other: await withRequest(wasl, "other") };
  const kept = {
    ...{ draft, suspendedDraft, code: requests.innovator.code, lostCode: (await filed(wasl)).code },
    claim: await claimed(wasl, accounts.claimant, bodies.own),
    suspendedClaim: await claimed(wasl, "hopeful", bodies.suspended),
    ...(await relayed(wasl)),
    case: (await sentTo(wasl)).id,
    suspendedCase: (await sentTo(wasl, { body: bodies.suspended })).id,
  };
  const open = new Map<Role, Visitor>();
  for (const role of roles) open.set(role, await enter(wasl, role, requests));
  return {
    as: (role) => withCookies(visitor(wasl), open.get(role)?.jar),
    enter: (role) => enter(wasl, role, requests),
    things: await thingsOf(wasl, kept),
  };
}

/** The things of the cast in the place of their names (`:id=draft`), as they are for a role. */
export async function filled(
  { things }: Cast,
  text: string,
  role: Role,
  others: Record<string, string> = {},
): Promise<string> {
  let after = text;
  for (const [named, name = "", thing = name] of text.matchAll(/:(\w+)(?:=(\w+))?/g)) {
    const found = others[thing] ?? (await things[thing]?.(role));
    if (found === undefined) throw new Error(`the cast has no ${thing}`);
    after = after.replace(named, found);
  }
  return after;
}

function withCookies(person: Visitor, jar: Visitor["jar"] = new Map()): Visitor {
  for (const [name, value] of jar) person.jar.set(name, value);
  return person;
}

/** Its offers may serve anywhere, so that one offer form is good for every desk. */
const openTo = (wasl: Wasl, body: string) =>
  wasl.db.prepare(`UPDATE body SET territories = '["MA"]' WHERE id = ?`).bind(body).run();

/** A body with a manager and a draft, suspended. Answers the draft's id. */
async function suspend(wasl: Wasl): Promise<string> {
  const { suspended: body } = bodies;
  await addMember(wasl.db, { body, account: accounts.suspended });
  const accepted = wasl.db.prepare("INSERT INTO charter_acceptance VALUES (?, ?, ?, 'fr', 0)");
  await accepted.bind(accounts.suspended, body, charterVersion).run();
  const { person } = await signedIn(wasl, { account: accounts.suspended });
  const draft = idOf(await draftAt(person, body));
  await wasl.db.prepare("UPDATE body SET standing = 'suspended' WHERE id = ?").bind(body).run();
  return draft;
}

/** An innovator with an account, in which they keep the request that they filed. */
async function withRequest(wasl: Wasl, account: string): Promise<Own> {
  const { person } = await signedIn(wasl, { account });
  await sendForm(person, await openForm(person));
  const receipt = await receiptOf(person);
  await person.post("/fr/follow", receipt);
  await person.post("/fr/follow/keep", {});
  return { ...receipt, forms: person.jar.get("form") ?? "" };
}

/** A request that the relay filed for somebody who asked to be asked, and is asked of it. */
async function relayed(wasl: Wasl): Promise<{ relayed: string; agreeing: string }> {
  const relayed = await filedByRelay(wasl, { disclosure: "ask-each" });
  const [row] = (
    await wasl.db
      .prepare("UPDATE introduction SET state = 'agreeing' WHERE request = ? RETURNING id")
      .bind(relayed)
      .all<{ id: string }>()
  ).results;
  return { relayed, agreeing: row?.id ?? "" };
}

/** Files a claim of a body, and answers its id. */
async function claimed(wasl: Wasl, account: string, body: string): Promise<string> {
  const { person } = await signedIn(wasl, { account });
  const told = "Je dirige cette structure depuis dix ans.";
  const answer = await person.post("/fr/claims/new", { body, told, name: "Salma", charter: charterVersion });
  if (answer.status !== 303) throw new Error(`claiming answered ${answer.status}`);
  return idOf((answer.headers.get("location") ?? "").replace(/\?.*/, ""));
}

async function enter(wasl: Wasl, role: Role, requests: { innovator: Own; other: Own }): Promise<Visitor> {
  if (role === "visitor") return visitor(wasl);
  const { person } = await signedIn(wasl, { account: accounts[role] });
  if (role !== "innovator" && role !== "other") return person;
  const { forms, ...receipt } = requests[role];
  person.jar.set("form", forms);
  await person.post("/fr/follow", receipt);
  return person;
}
