import type { Deps } from "#worker/deps.ts";
import type { Env, Settings } from "#worker/env.ts";
import { sendLetters } from "#worker/operations/send-letters.ts";

/** Sends the next letters that wait, eight at most. `site`: where their links lead, unless `SITE` says. Answers how many it looked at. */
export async function deliver(deps: Deps, env: Env, settings: Settings, site: string): Promise<number> {
  const mailer = settings.mailer(env);
  if (!mailer) return 0;
  const link = env.SITE || site;
  if (link) return sendLetters({ ...deps, mailer, site: link });
  // A letter whose links lead nowhere is worse than one that waits: a request will know where the site is.
  console.warn(JSON.stringify({ lettersWait: "SITE is not set: see the README, Deploy" }));
  return 0;
}
