import { createApp } from "#worker/app.ts";
import type { Env } from "#worker/env.ts";
import { runSchedule } from "#worker/scheduled/schedule.ts";

const app = createApp({ isLocal: false, reportsCosts: false, keepsBudgets: false, now: () => Date.now() });

/** Production: what only a local database has is not here (design §5). */
export default {
  fetch: app.fetch,
  scheduled: (_, env, context) => context.waitUntil(runSchedule(env, Date.now())),
} satisfies ExportedHandler<Env>;
