import { type CaseRequest, caseRequest } from "#db/read/case.ts";
import { saveNote } from "#db/write/cases.ts";
import { type Advance, saveAdvance } from "#db/write/requests.ts";
import { isAdmin, type Person } from "#domain/account/actor.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import { advanceRequest } from "#domain/request/advance.ts";
import type { RequestStep } from "#domain/request/lifecycle.ts";
import type { SetAsideReason } from "#domain/request/set-aside.ts";
import type { Deps } from "#worker/deps.ts";
import { innovatorOf } from "./addressees.ts";
import { type CaseOf, knownCase } from "./case-of.ts";
import { saveWithEnding } from "./end-request.ts";
import type { Draft } from "./write-letters.ts";

/** Why a request is set aside: a code, and words that its author reads. */
type Aside = { version: number; why: SetAsideReason; words: string };

/**
 * Sets a request aside, withdraws what was not yet accepted, and tells its author, in one batch. The words are kept among the
 * notes, which can be erased.
 */
export async function setAsideRequest(deps: Deps, actor: Person, of: CaseOf, aside: Aside): Promise<Outcome<"saved">> {
  const { db, newId } = deps;
  const { why, words } = aside;
  const [[found]] = await db.batch([caseRequest(db, of.id)]);
  const next = stepByAdmin(deps, actor, found, of, aside.version, "set-aside", why);
  if (!next.ok) return next;
  const { request, advance } = next.value;
  const note = { id: newId(), request: of.id, kind: "note", words, by: actor.id, at: advance.at } as const;
  const told = [...saveAdvance(db, advance), ...(words === "" ? [] : [saveNote(db, note)])];
  return saveWithEnding(deps, advance, "not-accepted", told, { drafts: letterTo(request, advance, aside) });
}

const letterTo = (request: CaseRequest, { version }: Advance, { why, words }: Aside): readonly Draft[] =>
  innovatorOf(request).map((to) => ({
    letter: "request-set-aside",
    facts: { code: request.code, reason: why, words },
    ...{ to, about: { request: request.id, introduction: null, version } },
    ...{ hasLink: false, isAnswerable: false },
  }));

/** A step of a request that an admin takes, if the table holds it and nobody was faster. */
export function stepByAdmin(
  { now }: Pick<Deps, "now">,
  actor: Person,
  found: CaseRequest | undefined,
  of: CaseOf,
  version: number,
  step: RequestStep,
  reason: string | null = null,
): Outcome<{ request: CaseRequest; advance: Advance }> {
  const request = knownCase(found, of);
  if (!request.ok) return request;
  const { id, state, version: current } = request.value;
  const to = advanceRequest(
    { id, state },
    isAdmin(actor) ? { role: "admin", id: actor.id } : { role: "visitor" },
    step,
  );
  if (!to.ok) return to;
  if (current !== version) return refused({ code: "changed_meanwhile" });
  const advance = { id, step, to: to.value, at: now(), by: actor.id, version: current + 1, reason };
  return { ok: true, value: { request: request.value, advance } };
}
