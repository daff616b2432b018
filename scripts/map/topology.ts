import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as v from "valibot";

export type Point = readonly [x: number, y: number];
/** A ring as the numbers of its arcs, one after another; `~3` is arc 3 walked backwards. */
export type Ring = readonly number[];
export type Shape = { name: string; rings: readonly Ring[] };
/** Borders drawn once, and the shapes they enclose: what two neighbours share stays shared, however it is simplified. */
export type Topology = { arcs: readonly (readonly Point[])[]; shapes: readonly Shape[] };

const Rings = v.array(v.array(v.number()));
const properties = v.object({ name: v.string() });
const TopoJson = v.object({
  transform: v.object({ scale: v.tuple([v.number(), v.number()]), translate: v.tuple([v.number(), v.number()]) }),
  arcs: v.array(v.array(v.tuple([v.number(), v.number()]))),
  objects: v.object({
    provinces: v.object({
      geometries: v.array(
        v.variant("type", [
          v.object({ type: v.literal("Polygon"), arcs: Rings, properties }),
          v.object({ type: v.literal("MultiPolygon"), arcs: v.array(Rings), properties }),
        ]),
      ),
    }),
  }),
});

/** The provinces as the package `morocco-map` has them (© OpenStreetMap contributors, ODbL), on a plane. */
export function readTopology(): Topology {
  const require = createRequire(import.meta.url);
  const file = require.resolve("morocco-map/data/provinces.json");
  const { transform, arcs, objects } = v.parse(TopoJson, JSON.parse(readFileSync(file, "utf8")));
  return {
    arcs: arcs.map((steps) => walked(steps).map((at) => projected(placed(at, transform)))),
    shapes: objects.provinces.geometries.map((geometry) => ({
      name: geometry.properties.name,
      rings: geometry.type === "Polygon" ? geometry.arcs : geometry.arcs.flat(),
    })),
  };
}

/** An arc is written as its first point and the steps from there. */
function walked(steps: readonly Point[]): readonly Point[] {
  let [x, y] = [0, 0];
  return steps.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

type Transform = { scale: Point; translate: Point };
const placed = ([x, y]: Point, { scale, translate }: Transform): Point => [
  x * scale[0] + translate[0],
  y * scale[1] + translate[1],
];

/** Mercator, as the maps that people know; south is down. */
const projected = ([longitude, latitude]: Point): Point => [
  longitude,
  (-Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI,
];
