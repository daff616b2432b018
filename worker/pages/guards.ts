import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { findBody } from "#db/read/bodies.ts";
import { charterVersion } from "#domain/body/charter.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { changes } from "#worker/http/changes.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { whoOf } from "#worker/http/who.ts";
import { noteRefusal } from "#worker/operations/note-refusal.ts";

/** Only an admin, in a session that has an admin's powers, goes on; to others there is nothing there. */
export const onlyAdmins = createMiddleware<AppEnv>(async (c, next) => {
  const { actor } = whoOf(c);
  if (!actor.isAdmin) return turnAway(c, "admin", "desk");
  await next();
});

/** Only a verified relay goes on; to others there is nothing there. */
export const onlyRelays = createMiddleware<AppEnv>(async (c, next) => {
  if (!whoOf(c).actor.isRelay) throw new Refused({ code: "unknown", what: "page" });
  await next();
});

/**
 * Only a member of the body goes on, to its desk; to others there is nothing there. What was sent to the desk of an entry
 * that has become part of another leads to that one. A charter that changed is read first.
 */
export const atDesk = createMiddleware<AppEnv>(async (c, next) => {
  const body = c.req.param("body") ?? "";
  const desk = whoOf(c).memberships.find((membership) => membership.body === body);
  if (!desk) {
    const elsewhere = await deskNow(c, body);
    return elsewhere ? c.redirect(elsewhere, 303) : turnAway(c, "body", body);
  }
  c.set("desk", desk);
  const charter = `/${localeOf(c.req.raw)}/desk/${body}/charter`;
  const hasAccepted = desk.charter !== null && desk.charter >= charterVersion;
  if (!hasAccepted && new URL(c.req.url).pathname !== charter) return c.redirect(charter, 303);
  await next();
});

/** Where a page of this desk is now, for a member of the body that its body became part of; `null`: nowhere. */
async function deskNow(c: Context<AppEnv>, body: string): Promise<string | null> {
  const { memberships } = whoOf(c);
  if (memberships.length === 0 || changes(c.req.raw)) return null;
  const { db } = c.var.deps;
  const [[ended]] = await db.batch([findBody(db, body)]);
  const desk = memberships.find((membership) => membership.body === ended?.mergedInto);
  if (!desk) return null;
  const { pathname, search } = new URL(c.req.url);
  return `${pathname.replace(/\/desk\/[^/]+/, `/desk/${desk.body}`)}${search}`;
}

async function turnAway(c: Context<AppEnv>, noun: "body" | "admin", subject: string): Promise<never> {
  c.var.budget.rowsWritten += 5;
  c.var.budget.roundTrips += 1;
  await noteRefusal(c.var.deps, whoOf(c).actor.id, noun, subject.slice(0, 100));
  throw new Refused({ code: "unknown", what: "page" });
}
