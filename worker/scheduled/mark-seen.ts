import { openDatabase } from "#db/database.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Env, Settings } from "#worker/env.ts";
import { given } from "#worker/given.ts";
import { type Seen, seeThread } from "#worker/operations/see-thread.ts";

/** Marks a thread as read after its page was given; what fails is only new once more. */
export async function markSeen(env: Env, settings: Settings, at: Instant, seen: Seen): Promise<void> {
  try {
    const { db } = openDatabase(env.DB, { bookmark: null, writes: true, onUse: () => {} });
    await seeThread(await given(db, env, settings, at), seen);
  } catch (failure) {
    console.error(JSON.stringify({ seen: failure instanceof Error ? failure.name : "unknown" }));
  }
}
