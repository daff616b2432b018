import type { Need } from "#domain/vocabulary/needs.ts";

/**
 * The needs that an introduction is about: those of the request that its offer meets; all of them, where there is no offer,
 * or one that was added although it meets none.
 */
export function needsMet(asked: readonly Need[], offered: readonly Need[] | null): readonly Need[] {
  const shared = asked.filter((need) => offered?.includes(need));
  return shared.length > 0 ? shared : asked;
}
