import type { Context } from "hono";
import type { MembershipHeld } from "#db/read/memberships.ts";
import type { AppEnv } from "./app-env.ts";

/** The desk of a body, as one of its members opened it: the body as their membership knows it. */
export type Desk = MembershipHeld;

/** The desk that a page behind `atDesk` stands at. */
export const deskOf = (c: Context<AppEnv>): Desk => c.var.desk;
