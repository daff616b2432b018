import { publicFacts } from "#contract/facts-form.ts";
import type { TypedForm } from "#contract/typed.ts";
import { linkPath } from "#web/ui/link-path.ts";

export const publicAddress = (path: string, values: TypedForm["values"]): string =>
  linkPath(path, Object.fromEntries(publicFacts.map((name) => [name, values[name]])));
