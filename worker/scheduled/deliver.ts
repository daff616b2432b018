import { openDatabase } from "#db/database.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Env, Settings } from "#worker/env.ts";
import { given } from "#worker/given.ts";
import { sendLetters } from "#worker/operations/send-letters.ts";

/** Sends the letters that wait, beside the request that wrote them. `site`: where their links lead, unless it is set. */
export async function deliver(env: Env, settings: Settings, at: Instant, site: string): Promise<void> {
  const mailer = settings.mailer(env);
  if (!mailer) return;
  const { db } = openDatabase(env.DB, { bookmark: null, writes: true, onUse: () => {} });
  await sendLetters({ ...(await given(db, env, settings, at)), mailer, site: env.SITE || site });
}
