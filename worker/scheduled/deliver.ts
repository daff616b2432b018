import { openDatabase } from "#db/database.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Env, Settings } from "#worker/env.ts";
import { given } from "#worker/given.ts";
import { sendLetters } from "#worker/operations/send-letters.ts";

/**
 * Sends the letters that wait. `site`: where their links lead, unless `SITE` says; `times`: how often the next few are taken,
 * at most: whoever calls may reach out fifty times in all on the free plan.
 */
export async function deliver(
  env: Env,
  settings: Settings,
  at: Instant,
  { site, times }: { site: string; times: number },
): Promise<void> {
  const mailer = settings.mailer(env);
  if (!mailer) return;
  const { db } = openDatabase(env.DB, { bookmark: null, writes: true, onUse: () => {} });
  const link = env.SITE || site;
  // A letter whose links lead nowhere is worse than one that waits: a request will know where the site is.
  if (!link) return console.warn(JSON.stringify({ lettersWait: "SITE is not set: see the README, Deploy" }));
  const by = { ...(await given(db, env, settings, at)), mailer, site: link };
  for (let left = times; left > 0 && (await sendLetters(by)) > 0; left--);
}
