import type { ReceiptShown } from "#contract/own-request.ts";
import { requestOfForm } from "#db/read/requests.ts";
import type { Deps } from "#worker/deps.ts";

const shownForMs = 24 * 60 * 60 * 1000;

/** The receipt of the form whose id the browser holds, for a day after filing; afterwards nobody can see the PIN. */
export async function showReceipt(deps: Deps, formId: string): Promise<ReceiptShown | null> {
  const filed = await filedBy(deps, formId);
  if (!filed || filed.state === "erased" || deps.now() - filed.filedAt > shownForMs) return null;
  return {
    code: filed.code,
    pin: await deps.keys.pin(formId, filed.renewal),
    filedAt: new Date(filed.filedAt).toISOString(),
  };
}

/** Whether the form has filed a request. */
export const isFiled = async (deps: Deps, formId: string): Promise<boolean> =>
  (await filedBy(deps, formId)) !== undefined;

async function filedBy({ db, keys }: Deps, formId: string) {
  const [[filed]] = await db.batch([requestOfForm(db, await keys.mac("form", formId))]);
  return filed;
}
