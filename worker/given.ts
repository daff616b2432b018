import type { Db } from "#db/database.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Deps } from "./deps.ts";
import type { Env, Settings } from "./env.ts";
import { keysOf } from "./keys.ts";

/** A local database has a secret of its own, which protects nothing. */
const localSecret = "a local database keeps no secrets";

/** What the operations of one request, or of one run of the clock, are given. */
export async function given(db: Db, env: Env, settings: Settings, at: Instant, wake = () => {}): Promise<Deps> {
  return {
    db,
    now: () => at,
    newId: () => crypto.randomUUID().replaceAll("-", ""),
    keys: await keysOf(secretOf(env, settings)),
    wake,
  };
}

/** What PINs, codes, sessions and links are keyed with. Throws where production has none. */
export function secretOf({ SECRET }: Env, { isLocal }: Pick<Settings, "isLocal">): string {
  if (SECRET !== undefined && SECRET.length >= 32) return SECRET;
  if (isLocal) return localSecret;
  throw new Error("SECRET is missing or shorter than 32 characters: `npm run deploy` sets it");
}
