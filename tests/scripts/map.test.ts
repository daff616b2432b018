import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { provinceCodes } from "#domain/territory/provinces.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import { drawn } from "../../scripts/map/drawing.ts";
import { simplified } from "../../scripts/map/simplified.ts";
import { readTopology } from "../../scripts/map/topology.ts";

const { svg, boxes, middles } = drawn(readTopology());
const paths = new Map(
  [...svg.matchAll(/<path id="([^"]+)"[^>]* d="([^"]+)"\/>/g)].map(([, id = "", d = ""]) => [id, d]),
);

it("draws the 12 regions and the 75 provinces, each once, under our codes", () => {
  expect([...paths.keys()].toSorted()).toEqual([...provinceCodes, ...regionCodes].toSorted());
  expect(svg.match(/<path /g)).toHaveLength(87);
});

it("weighs at most 6,144 bytes, compressed one way or the other", () => {
  expect(gzipSync(svg).byteLength).toBeLessThanOrEqual(6144);
  expect(brotliCompressSync(svg).byteLength).toBeLessThanOrEqual(6144);
});

it("draws each as closed lines of whole numbers, of three points at least", () => {
  for (const d of paths.values()) expect(d).toMatch(/^(?:M\d+ \d+l-?\d+(?:[ -]-?\d+){3,}z)+$/);
});

it("says whose map it is", () => {
  expect(svg).toContain("© OpenStreetMap contributors, ODbL");
});

it.each(regionCodes)("knows where %s stands, with its provinces inside", (region: RegionCode) => {
  const [x = 0, y = 0, width = 0, height = 0] = boxes[region] ?? [];
  expect(width * height).toBeGreaterThan(5000);
  for (const code of provincesOf(region)) {
    const [atX = -1, atY = -1] = middles[code] ?? [];
    expect([code, atX > x && atX < x + width, atY > y && atY < y + height]).toEqual([code, true, true]);
  }
});

it("leaves out of a line what matters least, and keeps its ends", () => {
  const line = [
    [0, 0],
    [5, 1],
    [10, 0],
    [15, 10],
    [20, 0],
  ] as const;
  expect(simplified(line, 10)).toEqual([line[0], line[2], line[3], line[4]]);
  expect(simplified(line, 1000)).toEqual([line[0], line[4]]);
  expect(simplified(line, 0)).toEqual(line);
});
