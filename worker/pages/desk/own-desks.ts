import type { Context } from "hono";
import { bodiesToAnswer } from "#db/read/inbox.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { whoOf } from "#worker/http/who.ts";

/** To the desk of whoever is signed in: where something waits to be answered, its inbox; of several bodies, they choose. */
export async function ownDesks(c: Context<AppEnv>) {
  const { db } = c.var.deps;
  const locale = localeOf(c.req.raw);
  const bodies = whoOf(c).memberships.map(({ body }) => body);
  if (bodies.length === 0) return c.redirect(`/${locale}/account`, 303);
  const [waiting] = await db.batch([bodiesToAnswer(db, bodies)]);
  const [only, ...others] = waiting.length === 1 ? waiting.map(({ body }) => body) : bodies;
  if (others.length > 0) return c.redirect(`/${locale}/account`, 303);
  return c.redirect(`/${locale}/desk/${only}${waiting.length === 1 ? "/inbox" : ""}`, 303);
}
