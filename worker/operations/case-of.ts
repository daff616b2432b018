import type { InHandRow } from "#db/read/introductions.ts";
import { type Outcome, refused } from "#domain/outcome.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { regionOf } from "#domain/territory/territory.ts";

/** The case that an admin acts on, and the regions that they keep to (`null`: all). */
export type CaseOf = { id: string; regions: readonly RegionCode[] | null };

/** Whether an admin who keeps to some regions may know of what lies in a province. */
export const mayKnow = ({ regions }: Pick<CaseOf, "regions">, province: ProvinceCode): boolean =>
  regions === null || regions.includes(regionOf(province));

/** Whether an introduction is one of this case, which the admin may know of. */
export const isOfCase =
  (of: CaseOf) =>
  ({ request, province }: Pick<InHandRow, "request" | "province">): boolean =>
    request === of.id && mayKnow(of, province);

/** The request of the case, if it may be known of. */
export const knownCase = <Row extends { province: ProvinceCode }>(row: Row | undefined, of: CaseOf): Outcome<Row> =>
  row && mayKnow(of, row.province) ? { ok: true, value: row } : refused({ code: "unknown", what: "support-request" });
