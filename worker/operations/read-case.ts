import { regionsKept } from "#db/read/account-regions.ts";
import { holidaysFrom } from "#db/read/calendar.ts";
import {
  alikeRequests,
  type CaseRequest,
  caseIntroductions,
  caseNotes,
  caseRequest,
  caseSteps,
  helpBefore,
  inHandOfBodies,
  requestStepsTaken,
  type Sought,
} from "#db/read/case.ts";
import { caseStands } from "#db/read/cases-waiting.ts";
import { checkInsOf } from "#db/read/check-ins.ts";
import { offersById } from "#db/read/offers.ts";
import { offerEntry } from "#db/rows.ts";
import type { Person } from "#domain/account/actor.ts";
import { monthOf } from "#domain/introduction/capacity.ts";
import { isSilent } from "#domain/introduction/open.ts";
import { type Likeness, likenessOf, spellingsOf } from "#domain/request/likeness.ts";
import { addDays } from "#domain/time/add-days.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { type CaseOf, mayKnow } from "./case-of.ts";
import { factsOfCase } from "./consider-offer.ts";
import { candidates, foundIn, offersSpokenOf, surveyOf } from "./find-matches.ts";
import { kept } from "./request-parts.ts";

/** Working days are counted back over as long as an introduction may wait. */
const lookedBack = 90;

/** The regions that an admin keeps to, as their cases are looked for; `null`: all. One round trip. */
export async function regionsOf({ db }: Pick<Deps, "db">, actor: Person): Promise<CaseOf["regions"]> {
  const [rows] = await db.batch([regionsKept(db, actor.id)]);
  return keptIn(rows);
}

/** The same, and since when the case that they act on waits: where they are in the queue. One round trip. */
export async function deskOf({ db }: Pick<Deps, "db">, actor: Person, id: string) {
  const [rows, [stands]] = await db.batch([regionsKept(db, actor.id), caseStands(db, id)]);
  return { regions: keptIn(rows), deskSince: stands?.deskSince ?? null };
}

export const keptIn = (rows: Awaited<ReturnType<typeof regionsKept>>): CaseOf["regions"] =>
  rows.length === 0 ? null : rows.map(({ region }) => region);

/**
 * A case with all that helps to decide on it; `null`: there is none, or not for this admin. `offer`: one that is considered.
 * Three round trips: what is read of the case says what matching reads, and that which offers it speaks of.
 */
export async function readCase(deps: Deps, actor: Person, id: string, offer: string | null) {
  const { db, now } = deps;
  const today = casablancaDay(now());
  const [keptRows, [request], introductions, steps, notes, requestSteps, inHand, holidays, considered, series] =
    await db.batch([
      regionsKept(db, actor.id),
      caseRequest(db, id),
      caseIntroductions(db, id, monthOf(today)),
      caseSteps(db, id),
      caseNotes(db, id),
      requestStepsTaken(db, id),
      inHandOfBodies(db, id),
      holidaysFrom(db, addDays(today, -lookedBack)),
      offersById(db, offer === null ? [] : [offer]),
      checkInsOf(db, id),
    ]);
  const regions = keptIn(keptRows);
  if (!request || !mayKnow({ regions }, request.province)) return null;
  const [consideredRow] = considered;
  return {
    ...{ request, regions, introductions, steps, notes, requestSteps, inHand, series, today },
    calendar: calendarOf(holidays.map(({ day }) => day)),
    considered: consideredRow && {
      entry: offerEntry(consideredRow),
      isSilent: isSilent(consideredRow.bodyLapses ?? 0),
    },
    ...(await around(deps, request)),
  };
}
export type CaseRead = NonNullable<Awaited<ReturnType<typeof readCase>>>;

/** What matching says of a case today, the requests that look like it, and who has helped its author before. */
async function around(deps: Deps, request: CaseRequest) {
  if (request.problem === null) return { facts: null, found: null, alike: [], helped: [] };
  const { db, now } = deps;
  const facts = factsOfCase(request);
  const sought = soughtFor(request);
  const [lists, attested, alike, helped] = await db.batch([
    ...candidates(db, facts),
    alikeRequests(db, sought),
    helpBefore(db, sought),
  ]);
  const surveyed = surveyOf(facts, [lists, attested], now());
  const [rows] = await db.batch([offersSpokenOf(db, surveyed, kept)]);
  return { facts, found: foundIn(surveyed, rows, kept), alike: alike.flatMap(likenessTo(request)), helped };
}

const soughtFor = ({ id, phone, email, province, needs }: CaseRequest): Sought => ({
  ...{ request: id, phones: spellingsOf(phone ?? ""), email: email ?? "", province, needs },
});

type AlikeRow = Awaited<ReturnType<typeof alikeRequests>>[number];

/** A request that has something in common with the case, with what. */
const likenessTo =
  (request: CaseRequest) =>
  (row: AlikeRow): readonly (AlikeRow & { likeness: readonly Likeness[] })[] => {
    const likeness = likenessOf(compared(request), compared(row));
    return likeness.length === 0 ? [] : [{ ...row, likeness }];
  };

const compared = (row: Pick<CaseRequest, "phone" | "email" | "problem" | "place" | "province" | "needs">) => ({
  ...{ phone: row.phone ?? "", email: row.email ?? "", problem: row.problem ?? "", place: row.place ?? "" },
  ...{ province: row.province, needs: JSON.parse(row.needs) as string[] },
});
