import type { Verdict } from "./match.ts";

/** Whether an offer that lists the codes it is kept for takes the one that is said. An empty list is open to all. */
export function listed<Code>(offered: readonly Code[], said: Code | null): Verdict {
  if (offered.length === 0) return "met";
  if (said === null) return "unknown";
  return offered.includes(said) ? "met" : "unmet";
}
