/** Chance that is the same on every machine: one seed, one world (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0;
  /** From 0 up to, and never, 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const isLucky = (probability: number): boolean => next() < probability;
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  /** One of the items, each as likely as its weight says. */
  const weighted = <Item>(items: readonly (readonly [Item, number])[]): Item => {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return (items.at(-1) as readonly [Item, number])[0];
  };
  /** So many different items, drawn one after another. */
  const several = <Item>(count: number, items: readonly (readonly [Item, number])[]): readonly Item[] => {
    const drawn: Item[] = [];
    while (drawn.length < Math.min(count, items.length))
      drawn.push(weighted(items.filter(([item]) => !drawn.includes(item))));
    return drawn;
  };
  return { next, below, isLucky, oneOf, weighted, several };
}
export type Chance = ReturnType<typeof chance>;
