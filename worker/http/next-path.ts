/** Where somebody may be sent after they signed in: our own pages, by their path without its language; never another site. */
const ours =
  /^\/(?:account|desk|admin|relays?|claims|invitations|charter|follow)(?:\/[a-z0-9-]+){0,6}(?:\?[a-z]+=[a-z0-9-]+)?$/;

/** The path that was asked for, if it is one of ours; else the account's own page. */
export const nextPath = (asked: string | null | undefined): string => (asked && ours.test(asked) ? asked : "/account");
