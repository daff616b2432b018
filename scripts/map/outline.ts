import type { Ring } from "./topology.ts";

/** The arcs around shapes taken together: what two of them share lies inside. */
export function outlineOf(
  rings: readonly Ring[],
  endsOf: (arc: number) => readonly [start: string, end: string],
): Ring[] {
  const all = new Set(rings.flat());
  const outer = new Set([...all].filter((arc) => !all.has(~arc)));
  const found: Ring[] = [];
  for (const first of outer) if (outer.delete(first)) found.push(followed(first, outer, endsOf));
  return found;
}

/** From an arc on to the one that starts where it ends, until the ring is closed. */
function followed(first: number, left: Set<number>, endsOf: (arc: number) => readonly [string, string]): Ring {
  const ring = [first];
  const [home] = endsOf(first);
  for (let [, at] = endsOf(first); at !== home; ) {
    const next = [...left].find((arc) => endsOf(arc)[0] === at);
    if (next === undefined) throw new Error("a border of the map leads nowhere");
    left.delete(next);
    ring.push(next);
    at = endsOf(next)[1];
  }
  return ring;
}
