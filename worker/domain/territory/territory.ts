import { type ProvinceCode, provinceCodes, provinces } from "./provinces.ts";
import { type RegionCode, regionCodes } from "./regions.ts";

export const country = "MA";
/** The country, one of 12 regions, or one of 75 provinces. */
export type Territory = typeof country | RegionCode | ProvinceCode;
export const territoryCodes: readonly Territory[] = [country, ...regionCodes, ...provinceCodes];

/** How near an offer's territory is to a province. */
export type Level = "province" | "region" | "country";

export const isRegion = (territory: Territory): territory is RegionCode =>
  (regionCodes as readonly string[]).includes(territory);
export const isProvince = (territory: Territory): territory is ProvinceCode => Object.hasOwn(provinces, territory);

/** The region that a province lies in. */
export const regionOf = (province: ProvinceCode): RegionCode => provinces[province];
export const provincesOf = (region: RegionCode): readonly ProvinceCode[] =>
  provinceCodes.filter((province) => regionOf(province) === region);

/** A province with all that lies above it, nearest first: the territories an offer may have to serve it. */
export const lineage = (province: ProvinceCode): readonly [ProvinceCode, RegionCode, typeof country] => [
  province,
  regionOf(province),
  country,
];

/** Whether one territory lies within another, or is the same. */
export const covers = (own: Territory, territory: Territory): boolean =>
  own === country || own === territory || (isProvince(territory) && regionOf(territory) === own);

/** Whether every territory lies within a body's own. A body whose own are not known may serve any. */
export const isWithin = (territories: readonly Territory[], own: readonly Territory[]): boolean =>
  own.length === 0 || territories.every((territory) => own.some((each) => covers(each, territory)));
