import type { ListFilter } from "#contract/lists.ts";
import { meanings } from "#domain/text/meanings.ts";

/** The most words that a list is filtered by: more would cost, and find nothing. */
const mostTerms = 5;

/** The filter of a list as the database reads it: the words by what they mean, as the entries' own words are. */
export const filterOf = ({ text, ...filter }: ListFilter, limit: number) => ({
  ...filter,
  terms: [...meanings(text).keys()].slice(0, mostTerms),
  limit,
});

/** One page out of the rows of one page and one more. */
export function pageOf<Row, Item extends { id: string }>(
  rows: readonly Row[],
  limit: number,
  show: (row: Row) => Item,
) {
  const items = rows.slice(0, limit).map(show);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
