import type { Group } from "#domain/vocabulary/groups.ts";
import type { RequestFacts } from "./facts.ts";
import type { Verdict } from "./match.ts";
import type { Judge } from "./ruling.ts";

/** The offer is for everybody, or for a group that the request names. "None of these" meets no restriction. */
export const judgeGroups: Judge<"groups"> = ({ groups }, offer) => {
  const shared = offer.groups.filter((group) => groups.includes(group));
  return { verdict: verdictOn(groups, offer.groups, shared), offered: offer.groups, shared };
};

function verdictOn(said: RequestFacts["groups"], offered: readonly Group[], shared: readonly Group[]): Verdict {
  if (offered.length === 0 || shared.length > 0) return "met";
  return said.length === 0 ? "unknown" : "unmet";
}
