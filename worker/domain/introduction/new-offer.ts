import type { Need } from "#domain/vocabulary/needs.ts";
import { type TriedIntroduction, triedIn } from "./ladder.ts";
import { isOpen, mostOpen } from "./open.ts";

/** A request as a new offer finds it: its needs, what was tried, and whether nothing was found for it. */
export type WaitingRequest = { needs: readonly Need[]; tried: readonly TriedIntroduction[]; isDeadEnd: boolean };

/** Whether a new offer is proposed for a request: its body was not tried, there is room, and it meets a need that nothing under way would. */
export function servesAnew(
  { needs, tried, isDeadEnd }: WaitingRequest,
  offer: { body: string; needs: readonly Need[]; isSilent: boolean },
): boolean {
  const { bodies, open } = triedIn(tried);
  if (bodies.has(offer.body) || open >= mostOpen || (offer.isSilent && !isDeadEnd)) return false;
  const met = new Set(tried.filter(({ state }) => isOpen(state) || state === "helped").flatMap((each) => each.needs));
  return needs.some((need) => offer.needs.includes(need) && !met.has(need));
}
