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

/** The desk of the team is a script of its own: it is read when somebody of the team is there (decision 032). */
const isOfTeam = (url: string): boolean => /^\/\w+\/admin(?:\/|$)/.test(new URL(url).pathname);
const withTeam = () => import("#worker/pages/admin/admin.ts").then(({ admin }) => createApp(settings, { team: admin }));
let forTeam: ReturnType<typeof withTeam> | undefined;
function appFor(url: string): typeof app | ReturnType<typeof withTeam> {
  if (!isOfTeam(url)) return app;
  forTeam ??= withTeam();
  return forTeam;
}

/** Production: what only a local database has is not here (design §5). */
export default {
  fetch: async (request, env, context) => (await appFor(request.url)).fetch(request, env, context),
  scheduled: (_, env, context) => context.waitUntil(runSchedule(env, settings, Date.now())),
} satisfies ExportedHandler<Env>;
