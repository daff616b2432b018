import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

export const places: Copy["places"] = {
  regions: {
    title: "The 12 regions",
    description: "The support organisations and offers known in each of the 12 regions of Morocco.",
    heading: "The 12 regions",
    lead: "What we know of in each region. A small number means that information is missing, or that support is.",
    bodies: plural("en", { one: "# organisation", other: "# organisations" }),
    offers: plural("en", { one: "# offer of its own", other: "# offers of its own" }),
  },
  region: {
    title: (region) => `${region} region`,
    description: (region) =>
      `Organisations, offers and projects known in the ${region} region, and the needs without any offer.`,
    bodies: "Organisations",
    noBodies: "No known organisation in this region.",
    offers: "Offers of the region",
    noOffers: "We know of no offer of this region's own.",
    national: "Offers open in all of Morocco",
    without: "Needs without any offer",
    withoutNote: "We know of no offer, regional or national, for:",
    covered: "Each need has at least one known offer.",
    cases: "Projects of the region",
    casesNote: "As told in the report of the 2020 regional meetings.",
    problem: "The problem",
    solution: "The solution",
    find: "Find help in this region",
    cri: "Where to turn first",
  },
};
