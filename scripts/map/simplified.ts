import type { Point } from "./topology.ts";

const areaOf = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/**
 * A line without the points that matter least (Visvalingam and Whyatt): each time, the one whose triangle with its neighbours
 * is the smallest, until none is below `least`. The ends stay, for they are where borders meet.
 */
export function simplified(line: readonly Point[], least: number): readonly Point[] {
  const points = [...line];
  const areas = points.map((_, at) => triangleAt(points, at));
  for (;;) {
    const [at, area] = smallest(areas);
    if (area >= least) return points;
    points.splice(at, 1);
    areas.splice(at, 1);
    // A neighbour is never taken for less than what went before it, or a curve would vanish point by point.
    for (const near of [at - 1, at]) areas[near] = Math.max(area, triangleAt(points, near));
  }
}

function triangleAt(points: readonly Point[], at: number): number {
  const [before, here, after] = [points[at - 1], points[at], points[at + 1]];
  return before && here && after ? areaOf(before, here, after) : Number.POSITIVE_INFINITY;
}

function smallest(areas: readonly number[]): readonly [at: number, area: number] {
  let at = 0;
  for (let each = 1; each < areas.length; each++) if ((areas[each] ?? 0) < (areas[at] ?? 0)) at = each;
  return [at, areas[at] ?? Number.POSITIVE_INFINITY];
}
