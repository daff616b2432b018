/** Chance that falls the same way each time: what happens in a region, and when, hangs on the seed alone. */
export type Chance = {
  /** From 0 up to 1. */
  next: () => number;
  happens: (share: number) => boolean;
  one: <Thing>(things: readonly Thing[]) => Thing;
  /** One of these, each as often as its share says. */
  among: <Thing extends string>(shares: Readonly<Record<Thing, number>>) => Thing;
  /** An id of 32 hexadecimal digits, with hyphens as UUIDs have them. */
  id: () => `${string}-${string}-${string}-${string}-${string}`;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(16 * next()).toString(16)).join("");
  return {
    next,
    happens: (share) => next() < share,
    one: <Thing>(things: readonly Thing[]): Thing => things[Math.floor(next() * things.length)] as Thing,
    among: <Thing extends string>(shares: Readonly<Record<Thing, number>>): Thing => {
      let left = next();
      const names = Object.keys(shares) as Thing[];
      const found = names.find((name) => {
        left -= shares[name];
        return left < 0;
      });
      return found ?? (names.at(-1) as Thing);
    },
    id: () => `${digits(8)}-${digits(4)}-${digits(4)}-${digits(4)}-${digits(12)}`,
  };
}
