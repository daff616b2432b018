import { throwOver } from "#db/meter.ts";
import { createApp } from "#worker/app.ts";
import type { Env } from "#worker/env.ts";
import { testClock } from "#worker/local-only/test-clock.ts";
import { runSchedule, scheduleBudget } from "#worker/scheduled/schedule.ts";

type LocalEnv = Env & {
  /** `yes` in the tests: a request over its budget fails. */
  KEEP_BUDGETS?: string;
};

const apps = {
  strict: createApp({ isLocal: true, reportsCosts: true, keepsBudgets: true, now: testClock }),
  lenient: createApp({ isLocal: true, reportsCosts: true, keepsBudgets: false, now: testClock }),
};

/** A local database: the product with a clock that can be moved and costs that can be read. */
export default {
  fetch: (request, env, context) =>
    (env.KEEP_BUDGETS === "yes" ? apps.strict : apps.lenient).fetch(request, env, context),
  scheduled: ({ scheduledTime }, env, context) =>
    context.waitUntil(
      runSchedule(env, scheduledTime, env.KEEP_BUDGETS === "yes" ? throwOver(scheduleBudget) : undefined),
    ),
} satisfies ExportedHandler<LocalEnv>;
