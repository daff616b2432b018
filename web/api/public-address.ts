import type { TypedForm } from "#contract/typed.ts";
import { linkPath } from "#web/ui/link-path.ts";

/** The facts that may stand in an address (design §6): age, groups, amount and text never do. */
const publicFacts = ["province", "needs", "first", "stage", "sectors", "legalForm"] as const;

export const publicAddress = (path: string, values: TypedForm["values"]): string =>
  linkPath(path, Object.fromEntries(publicFacts.map((name) => [name, values[name]])));
