import type { Context } from "hono";
import type { OfRelayKey } from "#db/read/relay-requests.ts";
import { RelayRequestsPage, title } from "#web/pages/relay/requests.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { whoOf } from "#worker/http/who.ts";
import { readRelayRequests } from "#worker/operations/read-relay-requests.ts";
import { show } from "#worker/pages/show.tsx";

const perPage = 8;

/** What a relay filed and sees, those first where something is asked of the person. */
export async function relayRequests(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const { actor, name } = whoOf(c);
  const after = keyIn(c);
  const { requests, next } = await readRelayRequests(c.var.deps, actor.id, after, { locale, perPage });
  const props = {
    ...{ locale, name, requests, isFirst: after === null },
    next: next && { ...(next.isAsked && { asked: "yes" }), at: String(next.at), id: next.id },
  };
  return show(c, { View: RelayRequestsPage, title }, props, { isPrivate: true, keeps: ["asked", "at", "id"] });
}

/** The key of the last request of the page before; none that can be read: the first page. */
function keyIn(c: Context<AppEnv>): OfRelayKey | null {
  const { searchParams } = new URL(c.req.url);
  const [at, id] = [searchParams.get("at"), searchParams.get("id")];
  return at && id && /^\d{1,15}$/.test(at)
    ? { at: Number(at), id, isAsked: searchParams.get("asked") === "yes" }
    : null;
}
