import type { Context } from "hono";
import { relaysNear } from "#db/read/relays.ts";
import { isProvince, type Territory } from "#domain/territory/territory.ts";
import { description, NearPage, title } from "#web/pages/near.tsx";
import { NearsPage, description as nearsDescription, title as nearsTitle } from "#web/pages/nears.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { relayShown } from "./relay/shown.ts";
import { show } from "./show.tsx";

/** Every province, with the way to who can file for somebody there. */
export const nears = (c: Context<AppEnv>) =>
  show(
    c,
    { View: NearsPage, title: nearsTitle, description: nearsDescription },
    { locale: localeOf(c.req.raw) },
    { robots: "index" },
  );

/** Who can file for somebody in a province. */
export async function near(c: Context<AppEnv>) {
  const province = (c.req.param("province") ?? "") as Territory;
  if (!isProvince(province)) throw new Refused({ code: "unknown", what: "region" });
  const { db } = c.var.deps;
  const [relays, around] = await db.batch(relaysNear(db, province));
  const props = {
    ...{ locale: localeOf(c.req.raw), province },
    relays: relays.map(relayShown),
    around: around.map(relayShown),
  };
  return show(c, { View: NearPage, title, description }, props, { robots: "index" });
}
