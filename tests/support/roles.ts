/** Everybody who may knock at a door (issue 4): the columns of the table of routes. */
export const roles = [
  "visitor",
  "innovator",
  "other",
  "adviser",
  "manager",
  "claimant",
  "outsider",
  "suspended",
  "admin",
  "relay",
] as const;
export type Role = (typeof roles)[number];

/** The bodies of the cast: the one whose desk it is about, another, and one that is suspended. */
export const bodies = { own: "ads", other: "cri-oriental", suspended: "connect-institute" } as const;

/** The account of each role; a visitor has none. */
export const accounts = {
  innovator: "innovator",
  other: "other",
  adviser: "local-adviser",
  manager: "local-manager",
  claimant: "claimant",
  outsider: "local-other-manager",
  suspended: "suspended",
  admin: "local-admin",
  relay: "local-relay",
} as const satisfies Record<Exclude<Role, "visitor">, string>;
export const accountOf = (role: Role): string => (role === "visitor" ? "" : accounts[role]);

/** The body whose desk a role stands at, or knocks at. */
export const deskOf = (role: Role): string => (role === "suspended" ? bodies.suspended : bodies.own);
