import { createApp } from "#worker/app.ts";
import type { Env, Settings } from "#worker/env.ts";
import { byBinding } from "#worker/mail/send-email.ts";
import { runSchedule } from "#worker/scheduled/schedule.ts";

const settings: Settings = {
  isLocal: false,
  reportsCosts: false,
  keepsBudgets: false,
  now: () => Date.now(),
  mailer: ({ MAIL, MAIL_FROM }) => (MAIL && MAIL_FROM ? byBinding(MAIL, MAIL_FROM) : null),
  ask: (url, init) => fetch(url, init),
  sendsAtOnce: false,
};
const app = createApp(settings);

/** Production: what only a local database has is not here (design §5). */
export default {
  fetch: app.fetch,
  scheduled: (_, env, context) => context.waitUntil(runSchedule(env, settings, Date.now())),
} satisfies ExportedHandler<Env>;
