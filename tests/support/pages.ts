import { routeTable } from "#tests/worker/route-table.ts";
import type { CaseThere } from "./case-there.ts";
import { type Role, roles } from "./roles.ts";

/** The pages of the product, as somebody comes to them: what is looked at in a browser, page by page. */

export const pages = [
  "",
  "matches",
  "matches?province=MA-JRA&needs=financing&needs=mentoring&legalForm=cooperative",
  "matches?province=MA-BEM&needs=financing",
  "matches?province=MA-BEM&needs=equipment",
  "matches?province=nowhere&needs=money",
  "offers",
  "offers?need=financing&territory=MA-02",
  "offers?text=zzzz",
  "offers?need=money",
  "offers/maghreb-moubadarat",
  "offers/intelaka",
  "offers/hackathon-somoud-2020",
  "bodies",
  "bodies?kind=cri",
  "bodies/ads",
  "bodies/cri-fes-meknes",
  "bodies/indh",
  "regions",
  "regions?need=financing",
  "regions/MA-02",
  "regions/MA-05",
  "regions/MA-06?need=training",
  "near",
  "near/MA-TIN",
  "request",
  "receipt",
  "follow",
  "follow/lost",
  "sign-in",
  "sign-in/code",
  "charter",
  "matching",
  "procedure",
  "about",
  "privacy",
  "nothing-here",
];

/** The pages that only somebody signed in sees, by role. */
export const ownPages = [
  ["manager", "account"],
  ["manager", "claims/new"],
  ["manager", "claims/new?body=indh"],
  ["manager", "desk/ads"],
  ["manager", "desk/ads?due=yes"],
  ["manager", "desk/ads/inbox"],
  ["manager", "desk/ads/inbox?show=done&mine=yes"],
  ["manager", "desk/ads/walk-in"],
  ["manager", "desk/ads/offers/new"],
  ["manager", "desk/ads/entry"],
  ["manager", "desk/ads/members"],
  ["manager", "desk/ads/availability"],
  ["manager", "desk/ads/figures"],
  ["manager", "desk/ads/figures/cases?count=received&month=2026-11"],
  ["manager", "desk/ads/import"],
  ["admin", "admin"],
  ["admin", "admin/review"],
  ["admin", "admin/review/clear"],
  ["admin", "admin/contacts"],
  ["admin", "admin/calls"],
  ["admin", "admin/letters"],
  ["admin", "admin/bodies/ads"],
  ["admin", "admin/people/local-manager"],
  ["admin", "admin/calendar"],
  ["admin", "admin/figures"],
  ["admin", "admin/figures/cases?measure=waiting&need=legal&region=MA-02"],
  ["admin", "admin/outcomes"],
  ["admin", "admin/outcomes/cases?by=all&answer=stuck"],
  ["admin", "admin/journal"],
  ["admin", "admin/search"],
] as const;

/** What a relay sees, and what is seen of relays. */
export const relayPages = [
  ["manager", "relays/new"],
  ["relay", "relay"],
  ["relay", "relay/file"],
  ["relay", "relay/calls"],
  ["admin", "admin/relays"],
] as const;

/** The pages about a case: of its author, of whoever holds a link, of its body, and of the team. */
export const casePages = (there: CaseThere): readonly (readonly [owner: string, path: string])[] => [
  ["author", "follow"],
  ["author", "follow/correct"],
  ["author", "follow/matches"],
  ["accepted", "follow"],
  ["accepted", `follow/introductions/${there.accepted}`],
  ["author", `answers/${there.tokens.author}`],
  ["author", `answers/${there.tokens.body}`],
  ["relay", `relay/requests/${there.relayed}`],
  ["manager", `desk/ads/introductions/${there.introduction}`],
  ["manager", `desk/ads/introductions/${there.accepted}`],
  ["manager", `desk/ads/introductions/${there.accepted}/hand-over`],
  ["admin", `admin/requests/${there.request}`],
  ["admin", `admin/requests/${there.request}?offer=maghreb-moubadarat`],
];

/** No page: a file, or what leads on to one. */
const isPage = (path: string): boolean => !/\.(?:csv|atom|ics)\b|\/data$/.test(path);

const pattern = (route: string): RegExp => new RegExp(`^${route.replace(/:\w+/g, "[^/]+")}$`);
const doors = routeTable.filter(({ method, path }) => method === "GET" && path.startsWith("/:locale/") && isPage(path));
/** The first door that fits is the one that opens: the table stands in the order of the app. */
const doorTo = (path: string) =>
  doors.find(({ route }) => pattern(route).test(`GET /:locale/${path.replace(/\?.*/, "")}`))?.route;
const listed = new Set(
  [...pages, ...[...relayPages, ...ownPages, ...casePages({ tokens: {} } as CaseThere)].map(([, path]) => path)].map(
    doorTo,
  ),
);

/**
 * The doors that none of the lists leads through, with the first role that is let in (`tests/worker/route-table.ts`): a page
 * that is new is looked at without being named here.
 */
export const otherDoors: readonly { role: Role; path: string }[] = doors.flatMap(({ route, path, answers }) => {
  const role = roles.find((each) => answers[each] === "200");
  return role && !listed.has(route) ? [{ role, path }] : [];
});
