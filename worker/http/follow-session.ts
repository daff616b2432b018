import type { Context } from "hono";
import type { FollowHolder } from "#db/read/requests.ts";
import type { Deps } from "#worker/deps.ts";
import { readCookie } from "./cookies.ts";

/** The session of the cookie, as the database knows it; `null` without a cookie. Whether it has ended, the database says. */
export async function followHolder(
  c: Context,
  { keys, now }: Deps,
  token = readCookie(c, "follow"),
): Promise<FollowHolder | null> {
  return token === undefined ? null : { tokenHash: await keys.mac("session", token), at: now() };
}
