import type { ReceiptShown } from "#contract/own-request.ts";
import { requestsOfForms } from "#db/read/requests.ts";
import type { Deps } from "#worker/deps.ts";

const shownForMs = 24 * 60 * 60 * 1000;

/**
 * The receipt of the newest request filed by the forms whose ids the browser holds, for a day after filing; afterwards
 * nobody can see the PIN.
 */
export async function showReceipt(deps: Deps, formIds: readonly string[]): Promise<ReceiptShown | null> {
  const [newest] = await filedBy(deps, formIds);
  // A PIN that was renewed is known to whoever renewed it.
  if (!newest || newest.state === "erased" || newest.renewal > 0 || deps.now() - newest.filedAt > shownForMs)
    return null;
  return {
    code: newest.code,
    pin: await deps.keys.pin(newest.formId, newest.renewal),
    filedAt: new Date(newest.filedAt).toISOString(),
  };
}

/** Whether the form has filed a request. */
export const isFiled = async (deps: Deps, formId: string): Promise<boolean> =>
  (await filedBy(deps, [formId])).length > 0;

async function filedBy({ db, keys }: Deps, formIds: readonly string[]) {
  const idOf = new Map(await Promise.all(formIds.map(async (id) => [await keys.mac("form", id), id] as const)));
  if (idOf.size === 0) return [];
  const [filed] = await db.batch([requestsOfForms(db, [...idOf.keys()])]);
  return filed.map((request) => ({ ...request, formId: idOf.get(request.formKey) ?? "" }));
}
