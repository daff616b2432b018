import { deskBody } from "#db/read/desk.ts";
import { theseIntroductions } from "#db/read/introductions.ts";
import { saveBodyChange } from "#db/write/bodies.ts";
import { saveSteps as saveHistory } from "#db/write/history.ts";
import { saveContact } from "#db/write/members.ts";
import type { Person } from "#domain/account/actor.ts";
import { advanceBody } from "#domain/body/policy.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { Deps } from "#worker/deps.ts";
import { type CaseOf, isOfCase } from "./case-of.ts";
import type { FoundContact } from "./decide-claim.ts";
import { type Gathered, gather } from "./gather-introductions.ts";
import { planStep } from "./plan-step.ts";
import { saveSteps } from "./step-introductions.ts";

/**
 * The team has found how a body is reached, and puts to it the request that waited for that: the contact, the step and the
 * letter that goes to it, in one batch. Two round trips to read.
 */
export async function reachBody(
  deps: Deps,
  actor: Person,
  of: CaseOf,
  seen: { id: string; version: number },
  contact: FoundContact,
): Promise<Outcome<"saved">> {
  const { db, newId } = deps;
  const known = await gather(db, theseIntroductions([seen.id]), deps.now());
  const [row] = known.rows;
  if (!row || !isOfCase(of)(row)) return refused({ code: "unknown", what: "introduction" });
  if (row.version !== seen.version) return refused({ code: "changed_meanwhile" });
  const advance = planStep(row, { step: "reach", contactVerified: true }, actor, known);
  if (!advance.ok) return advance;
  const [[body]] = await db.batch([deskBody(db, row.body)]);
  if (!body) return refused({ code: "unknown", what: "body" });
  const kept = advanceBody(body, actor, "add-contact");
  if (!kept.ok) return kept;
  const [id, at, version] = [newId(), known.at, body.version + 1];
  const statements = [
    saveHistory(db, [{ noun: "body", subject: body.id, version, step: "add-contact", at, by: actor.id }]),
    saveBodyChange(db, body.id, version, {}),
    saveContact(db, { body: body.id, id, ...contact, by: actor.id, at }),
  ];
  return saveSteps(deps, [{ row, advance: advance.value }], withContact(known, body, id, contact), { statements });
}

/** What is known, with the contact that is found: the letter of this step goes to it. */
const withContact = (
  known: Gathered,
  { id: body, lang }: { id: string; lang: Gathered["contacts"][number]["locale"] },
  recipient: string,
  { channel, value }: FoundContact,
): Gathered => ({
  ...known,
  contacts: [{ body, recipient, address: value, channel, locale: lang }, ...known.contacts],
});
