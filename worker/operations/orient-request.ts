import { commit, type Statements } from "#db/commit.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import { type CaseRequest, caseRequest } from "#db/read/case.ts";
import {
  bodyInHand,
  centreOf,
  contactsOfBodies,
  type InHandRow,
  peopleOfBodies,
  triedFor,
} from "#db/read/introductions.ts";
import { saveNewIntroductions } from "#db/write/introductions.ts";
import type { Person } from "#domain/account/actor.ts";
import { monthOf } from "#domain/introduction/capacity.ts";
import { mayAdvance } from "#domain/introduction/policy.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { addDays } from "#domain/time/add-days.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { type CaseOf, knownCase } from "./case-of.ts";
import { oneTooMany } from "./consider-offer.ts";
import type { Gathered } from "./gather-introductions.ts";
import { notHandedOver } from "./giver-of.ts";
import { planStep } from "./plan-step.ts";
import { newProposal } from "./proposals-of.ts";
import { stepStatements } from "./step-introductions.ts";

/** Puts a case to the investment centre of its region, proposed and approved in one batch. Two round trips to read. */
export async function orientRequest(
  deps: Deps,
  actor: Person,
  of: CaseOf,
  seen: { version: number },
): Promise<Outcome<"saved">> {
  const { db, now, newId, wake } = deps;
  const at = now();
  const [[found], tried, holidays] = await db.batch([
    caseRequest(db, of.id),
    triedFor(db, of.id),
    holidaysFrom(db, addDays(casablancaDay(at), -90)),
  ]);
  const request = knownCase(found, of);
  if (!request.ok) return request;
  if (request.value.version !== seen.version) return refused({ code: "changed_meanwhile" });
  const [[centre], people, contacts] = await readCentre(deps, request.value);
  if (!centre) return refused({ code: "unknown", what: "body" });
  const tooMany = oneTooMany(tried, centre.body);
  if (tooMany) return refused(tooMany);
  if (!mayAdvance(actor, "propose", { id: "", request: of.id, body: centre.body }))
    return refused({ code: "not_yours" });
  const proposal = newProposal(
    { body: centre.body, offer: null, origin: "orientation", assessment: null },
    { request: of.id, at, newId },
  );
  const known: Gathered = {
    ...{ rows: [], people, contacts, admins: [], quiet: new Set(), at, today: casablancaDay(at) },
    calendar: calendarOf(holidays.map(({ day }) => day)),
  };
  const row = asProposed(request.value, centre, proposal.id, at);
  const advance = planStep(row, { step: "approve" }, actor, known);
  if (!advance.ok) return advance;
  const saved = await commit(db, [
    ...saveNewIntroductions(db, [{ ...proposal, by: actor.id }]),
    ...(await stepStatements(deps, [{ row, advance: advance.value }], known)),
  ] as unknown as Statements);
  if (saved.ok) wake();
  return saved;
}

const readCentre = ({ db, now }: Deps, request: CaseRequest) => {
  const centre = centreOf(request.region as RegionCode);
  return db.batch([
    bodyInHand(db, centre, monthOf(casablancaDay(now()))),
    peopleOfBodies(db, centre),
    contactsOfBodies(db, centre),
  ]);
};

type Centre = Awaited<ReturnType<typeof readCentre>>[0][number];

/** The orientation as a step finds it, once it is proposed in the same batch. */
const asProposed = (request: CaseRequest, centre: Centre, id: string, at: number): InHandRow => ({
  ...centre,
  ...{ id, request: request.id, offer: null, origin: "orientation", state: "proposed", version: 1 },
  ...{ since: at, countsFrom: at, sentAt: null, spent: 0, hasAsked: 0, told: 0, lookOn: null },
  ...{ tookPlace: 0, tookMonth: null, assignee: null, verdict: null },
  ...{ requestState: request.state, requestVersion: request.version, code: request.code, locale: request.locale },
  relay: request.relay,
  ...{ disclosure: request.disclosure, province: request.province, needs: request.needs },
  ...{ email: request.email, phone: request.phone, offerName: null, offerState: null, placesLeft: null },
  ...notHandedOver,
});
