import type { Context } from "hono";
import type { Deps } from "#worker/deps.ts";
import { readCookie, writeCookie } from "./cookies.ts";

/**
 * The random ids of the request forms that this browser has open, oldest first, in an HttpOnly cookie.
 * A form carries only a mark of its id, so that no page and no script ever holds what derives the PIN.
 */
export const formIdsOf = (c: Context): readonly string[] =>
  (readCookie(c, "form") ?? "").split(".").filter((id) => /^[0-9a-f]{32}$/.test(id));

/** More forms than anybody keeps open at once. */
const mostForms = 4;

/** Keeps the ids, this one last. */
export const keepFormId = (c: Context, id: string): void =>
  writeCookie(c, "form", [...formIdsOf(c).filter((other) => other !== id), id].slice(-mostForms).join("."));

/** What a form carries of its id. */
export const markOf = async ({ keys }: Pick<Deps, "keys">, formId: string): Promise<string> =>
  (await keys.mac("mark", formId)).slice(0, 16);

/** The id whose mark a form carries; `null` when this browser does not hold it (any more). */
export async function formIdOf(c: Context, deps: Pick<Deps, "keys">, mark: string | undefined): Promise<string | null> {
  for (const id of formIdsOf(c)) if ((await markOf(deps, id)) === mark) return id;
  return null;
}
