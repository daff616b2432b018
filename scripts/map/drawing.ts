import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { regionOf } from "#domain/territory/territory.ts";
import { outlineOf } from "./outline.ts";
import { provinceOfShape } from "./province-of-shape.ts";
import { simplified } from "./simplified.ts";
import type { Point, Ring, Topology } from "./topology.ts";

/** How wide the country is drawn, in whole units; how small a triangle goes unseen; how small an island. */
const width = 1000;
const leastTriangle = 5;
const leastRing = 40;

/** Where something stands on the map. */
type Box = readonly [x: number, y: number, width: number, height: number];
/** `boxes`: of the country and of each region, to be shown by itself; `middles`: of each shape, to be written on. */
type Drawing = {
  svg: string;
  boxes: Readonly<Record<string, Box>>;
  middles: Readonly<Record<string, Point>>;
};

/** The country as one file: a path for each province and for each region, under its code. */
export function drawn({ arcs, shapes }: Topology): Drawing {
  const fitted = scaled(arcs).map((line) => simplified(line, leastTriangle).map(onGrid));
  const arcOf = (arc: number) => (arc < 0 ? (fitted[~arc] ?? []).toReversed() : (fitted[arc] ?? []));
  const endsOf = (arc: number) => [String(arcOf(arc).at(0)), String(arcOf(arc).at(-1))] as const;
  const provinces = shapes.map(({ name, rings }) => [provinceOfShape(name), rings] as const);
  const ofRegion = (region: RegionCode) =>
    provinces.filter(([province]) => regionOf(province) === region).flatMap(([, rings]) => rings);
  const regions = regionCodes.map((region) => [region, outlineOf(ofRegion(region), endsOf)] as const);

  const traced = [...provinces, ...regions].map(
    ([code, rings]) => [code, seen(rings.map((ring) => walk(ring, arcOf)))] as const,
  );
  const boxed = traced.slice(provinces.length);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg"><!-- © OpenStreetMap contributors, ODbL -->${traced.map(asPath).join("")}</svg>`,
    boxes: Object.fromEntries(
      [["MA", boxed.flatMap(([, rings]) => rings)] as const, ...boxed].map(([code, rings]) => [
        code,
        boxOf(rings.flat()),
      ]),
    ),
    middles: Object.fromEntries(traced.map(([code, [largest = []]]) => [code, onGrid(centreOf(largest))])),
  };
}

/** The plane in our units, its first point at the start. */
function scaled(arcs: Topology["arcs"]): readonly (readonly Point[])[] {
  const [left, top, span] = boxOf(arcs.flat());
  const scale = width / span;
  return arcs.map((line) => line.map(([x, y]) => [(x - left) * scale, (y - top) * scale]));
}

const onGrid = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

const walk = (ring: Ring, arcOf: (arc: number) => readonly Point[]): readonly Point[] =>
  ring.flatMap((arc) => arcOf(arc).slice(1)).filter((at, step, line) => String(at) !== String(line[step - 1]));

/** Without islands that are too small to see; the largest ring stays. */
function seen(rings: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  const [first, ...others] = rings.toSorted((one, other) => Math.abs(areaOf(other)) - Math.abs(areaOf(one)));
  return first ? [first, ...others.filter((ring) => Math.abs(areaOf(ring)) >= leastRing)] : [];
}

const pairs = (ring: readonly Point[]) => ring.map((at, step) => [at, ring[(step + 1) % ring.length] ?? at] as const);
const areaOf = (ring: readonly Point[]): number =>
  pairs(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0) / 2;

const boxOf = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))];
  return [left, top, xs.reduce((a, b) => Math.max(a, b)) - left, ys.reduce((a, b) => Math.max(a, b)) - top];
};

function centreOf(ring: readonly Point[]): Point {
  const area = areaOf(ring) * 6;
  const along = (axis: 0 | 1) =>
    pairs(ring).reduce((sum, [a, b]) => sum + (a[axis] + b[axis]) * (a[0] * b[1] - b[0] * a[1]), 0) / area;
  return [along(0), along(1)];
}

const asPath = ([code, rings]: readonly [string, readonly (readonly Point[])[]]): string =>
  `<path id="${code}" vector-effect="non-scaling-stroke" d="${rings.map(asSteps).join("")}"/>`;

/** A ring as steps from its first point: small numbers, which compress well. */
function asSteps(ring: readonly Point[]): string {
  const [[x, y] = [0, 0], ...others] = ring;
  let [atX, atY] = [x, y];
  const steps = others.map(([toX, toY]) => {
    const step = `${toX - atX} ${toY - atY}`;
    [atX, atY] = [toX, toY];
    return step;
  });
  return `M${x} ${y}l${steps.join(" ").replaceAll(" -", "-")}z`;
}
