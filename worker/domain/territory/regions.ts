/**
 * The 12 regions, with the regions they touch (from OpenStreetMap boundaries).
 * Codes: ISO 3166-2:MA. Names: `worker/contract/words`.
 */
export const regions = {
  "MA-01": { adjacent: ["MA-02", "MA-03", "MA-04"] },
  "MA-02": { adjacent: ["MA-01", "MA-03", "MA-08"] },
  "MA-03": { adjacent: ["MA-01", "MA-02", "MA-04", "MA-05", "MA-08"] },
  "MA-04": { adjacent: ["MA-01", "MA-03", "MA-05", "MA-06"] },
  "MA-05": { adjacent: ["MA-03", "MA-04", "MA-06", "MA-07", "MA-08"] },
  "MA-06": { adjacent: ["MA-04", "MA-05", "MA-07"] },
  "MA-07": { adjacent: ["MA-05", "MA-06", "MA-08", "MA-09"] },
  "MA-08": { adjacent: ["MA-02", "MA-03", "MA-05", "MA-07", "MA-09"] },
  "MA-09": { adjacent: ["MA-07", "MA-08", "MA-10"] },
  "MA-10": { adjacent: ["MA-09", "MA-11"] },
  "MA-11": { adjacent: ["MA-10", "MA-12"] },
  "MA-12": { adjacent: ["MA-11"] },
} as const;
export type RegionCode = keyof typeof regions;
export const regionCodes = Object.keys(regions) as readonly RegionCode[];
