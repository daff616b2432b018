import type { Context } from "hono";
import { ReceiptPage, title } from "#web/pages/receipt.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { formIdsOf } from "#worker/http/form-ids.ts";
import { localeOf } from "#worker/http/language.ts";
import { showReceipt } from "#worker/operations/show-receipt.ts";
import { show } from "./show.tsx";

/** The receipt of the last request that this browser filed. */
export async function receipt(c: Context<AppEnv>) {
  const shown = await showReceipt(c.var.deps, formIdsOf(c));
  return show(
    c,
    { View: ReceiptPage, title },
    { locale: localeOf(c.req.raw), receipt: shown },
    { status: shown ? 200 : 404, isPrivate: true, scripts: shown ? ["draft"] : [] },
  );
}
