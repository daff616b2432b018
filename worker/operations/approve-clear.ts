import { type CaseKey, keysWaiting, proposalsThatFit } from "#db/read/cases-waiting.ts";
import { type InHandRow, introductionsInHand, theseIntroductions } from "#db/read/introductions.ts";
import type { Person } from "#domain/account/actor.ts";
import { monthOf } from "#domain/introduction/capacity.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { approvalOf } from "./approve-proposals.ts";
import { mayKnow } from "./case-of.ts";
import { gather } from "./gather-introductions.ts";
import type { Taken } from "./letters-of-step.ts";
import { isClearRow } from "./plan-step.ts";
import { regionsOf } from "./read-case.ts";
import { saveSteps } from "./step-introductions.ts";

/** So many are approved in one batch. */
const clearAtOnce = 10;
/** So many cases of the queue are looked through at a time for what is clear, and so many of their proposals. */
const looked = { cases: 40, proposals: 200 };

type Kept = readonly RegionCode[] | null;

/** What may be approved together: the clear proposals of the first cases of the queue, and where the next begin. */
type ClearPreview = {
  shown: readonly InHandRow[];
  /** How many there are among the cases that were looked through; `isMore`: further ones were not. */
  found: number;
  isMore: boolean;
  next: CaseKey | null;
  /** What was left out a moment ago, as it is now. */
  skipped: readonly InHandRow[];
};

/** The clear proposals of the cases after one, ten at most, whole cases. Two round trips. */
export async function previewClear(
  deps: Deps,
  actor: Person,
  { after, skipped }: { after: CaseKey | null; skipped: readonly string[] },
): Promise<ClearPreview> {
  const { db, now } = deps;
  const regions = await regionsOf(deps, actor);
  const asked = { regions, after, limit: looked.cases - 1 };
  const month = monthOf(casablancaDay(now()));
  const [cases, rows, left] = await db.batch([
    keysWaiting(db, asked),
    introductionsInHand(db, proposalsThatFit(asked), month, looked.proposals),
    introductionsInHand(db, theseIntroductions(skipped.slice(0, clearAtOnce)), month, clearAtOnce),
  ]);
  const clear = rows.filter(isClearRow);
  const isMore = cases.length === looked.cases;
  const page = firstCases(cases, clear);
  return {
    ...{ shown: page.shown, found: clear.length, isMore },
    next: page.next ?? (isMore ? (cases.at(-1) ?? null) : null),
    skipped: left.filter(({ province }) => mayKnow({ regions }, province)),
  };
}

/** Whole cases, in the order of the queue, until ten proposals are full; `next`: the last of them, if others follow. */
function firstCases(cases: readonly CaseKey[], clear: readonly InHandRow[]) {
  const shown: InHandRow[] = [];
  let last: CaseKey | null = null;
  for (const key of cases) {
    const own = clear.filter(({ request }) => request === key.id);
    if (shown.length + own.length > clearAtOnce) return { shown, next: last };
    shown.push(...own);
    last = key;
  }
  return { shown, next: null };
}

/** How many were approved, and which were left out: changed meanwhile, or no longer clear. */
type ClearApproved = { approved: number; skipped: readonly string[] };

/**
 * Approves the clear proposals that somebody saw, ten at most, in one batch; what was changed meanwhile, or is no longer
 * clear, is left out and named. When somebody else was faster still, it is looked at once more.
 */
export async function approveClear(
  deps: Deps,
  actor: Person,
  regions: Kept,
  seen: readonly { id: string; version: number }[],
): Promise<ClearApproved> {
  const asked = seen.slice(0, clearAtOnce);
  const first = await approveOnce(deps, actor, regions, asked);
  return (
    first ?? (await approveOnce(deps, actor, regions, asked)) ?? { approved: 0, skipped: asked.map(({ id }) => id) }
  );
}

/** `null`: somebody was faster between reading and writing. */
async function approveOnce(
  deps: Deps,
  actor: Person,
  regions: Kept,
  seen: readonly { id: string; version: number }[],
): Promise<ClearApproved | null> {
  const known = await gather(deps.db, theseIntroductions(seen.map(({ id }) => id)), deps.now());
  const planned = roomFor(known.rows.filter((row) => mayKnow({ regions }, row.province) && isClearRow(row))).map(
    (row) => approvalOf(row, actor, known, seen),
  );
  const taken = planned.flatMap((plan): readonly Taken[] => (plan.ok ? [plan.value] : []));
  const approved = new Set(taken.map(({ row }) => row.id));
  const skipped = seen.filter(({ id }) => !approved.has(id)).map(({ id }) => id);
  if (taken.length === 0) return { approved: 0, skipped };
  const saved = await saveSteps(deps, taken, known);
  return saved.ok ? { approved: taken.length, skipped } : null;
}

/** As many for each body and each offer as there is room for together: one too many would fail them all. */
function roomFor(rows: readonly InHandRow[]): readonly InHandRow[] {
  const given = new Map<string, number>();
  return rows.filter((row) => {
    const [body, offer] = [`body ${row.body}`, `offer ${row.offer}`];
    const [ofBody, ofOffer] = [given.get(body) ?? 0, given.get(offer) ?? 0];
    const fits =
      (row.monthlyCapacity === null || row.taken + ofBody < row.monthlyCapacity) &&
      (row.placesLeft === null || ofOffer < row.placesLeft);
    if (fits) given.set(body, ofBody + 1).set(offer, ofOffer + 1);
    return fits;
  });
}
