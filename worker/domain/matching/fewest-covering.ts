import type { Need } from "#domain/vocabulary/needs.ts";
import type { Weighed } from "./weighed.ts";

/** A set of needs, a bit for each. */
type NeedSet = number;
type Candidate = { offered: Weighed; body: string; covers: NeedSet };
/** Offers chosen together, the last one first. */
type Choice = { offered: Weighed; before: Choice | null; count: number; score: number };

/**
 * The fewest offers of different bodies that cover as many of the needs as can be; of as few, the highest scores.
 * Exact: for each set of needs, the best choice that covers just that set, grown body by body.
 */
export function fewestCovering(needs: readonly Need[], ranked: readonly Weighed[]): readonly Weighed[] {
  const candidates = worthTrying(needs, ranked);
  const best: (Choice | undefined)[] = new Array(2 ** needs.length);
  for (const ofOneBody of byBody(candidates)) grow(best, ofOneBody);
  const reached = best.flatMap((choice, set) => (choice ? [{ choice, set }] : []));
  return reached.length === 0 ? [] : offersOf(reached.reduce(wider).choice);
}

/** Adds at most one of the body's offers to each choice; from the widest set down, so that none is added twice. */
function grow(best: (Choice | undefined)[], ofOneBody: readonly Candidate[]): void {
  for (let covered = best.length - 1; covered >= 0; covered--) {
    const choice = best[covered];
    if (covered > 0 && !choice) continue;
    for (const { offered, covers } of ofOneBody) {
      const set = covered | covers;
      const count = (choice?.count ?? 0) + 1;
      const score = (choice?.score ?? 0) + offered.tally.score;
      if (isBetter(count, score, best[set])) best[set] = { offered, before: choice ?? null, count, score };
    }
  }
}

const isBetter = (count: number, score: number, than: Choice | undefined): boolean =>
  !than || count < than.count || (count === than.count && score > than.score);

function offersOf(choice: Choice | null): readonly Weighed[] {
  return choice ? [...offersOf(choice.before), choice.offered] : [];
}

/**
 * Leaves out an offer that could always be replaced by a better one that covers as much: one of its own body,
 * or one of so many bodies that a plan, which is never longer than the one that is easily found, leaves one of them free.
 */
function worthTrying(needs: readonly Need[], ranked: readonly Weighed[]): readonly Candidate[] {
  const candidates = ranked.map((offered) => candidateOf(needs, offered));
  const longest = Math.min(needs.length, easilyFound(candidates));
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const bodies = new Set<string>();
    for (const { body, covers } of kept) if ((covers & candidate.covers) === candidate.covers) bodies.add(body);
    if (!bodies.has(candidate.body) && bodies.size < longest) kept.push(candidate);
  }
  return kept;
}

/** How many offers are enough: as many as it takes when each adds as much as it can, one for each body. */
function easilyFound(candidates: readonly Candidate[]): number {
  const all = candidates.reduce((set, { covers }) => set | covers, 0);
  const used = new Set<string>();
  for (let covered = 0; covered !== all; ) {
    const free = candidates.filter(({ body }) => !used.has(body));
    const next = free.reduce<Candidate | null>((most, each) => {
      const adds = sizeOf(each.covers & ~covered);
      return adds > (most ? sizeOf(most.covers & ~covered) : 0) ? each : most;
    }, null);
    // What is left is covered only by bodies already chosen for something else: no bound is known.
    if (!next) return Number.POSITIVE_INFINITY;
    used.add(next.body);
    covered |= next.covers;
  }
  return used.size;
}

const candidateOf = (needs: readonly Need[], offered: Weighed): Candidate => ({
  offered,
  body: offered.offer.body?.id ?? "",
  // The first need has the highest bit, so that of two sets of one size the greater holds what matters more.
  covers: needs.reduce((set, need) => set * 2 + Number(offered.offer.needs.includes(need)), 0),
});

function byBody(candidates: readonly Candidate[]): Iterable<readonly Candidate[]> {
  const offers = new Map<string, Candidate[]>();
  for (const candidate of candidates) offers.set(candidate.body, [...(offers.get(candidate.body) ?? []), candidate]);
  return offers.values();
}

type Reached = { choice: Choice; set: NeedSet };

/** The set with more needs; of as many, the one with those that matter more. */
function wider(one: Reached, other: Reached): Reached {
  const gain = sizeOf(other.set) - sizeOf(one.set) || other.set - one.set;
  return gain > 0 ? other : one;
}

function sizeOf(set: NeedSet): number {
  let size = 0;
  for (let left = set; left !== 0; left &= left - 1) size++;
  return size;
}
