import { throwOver } from "#db/meter.ts";
import { createApp } from "#worker/app.ts";
import type { Env, Settings } from "#worker/env.ts";
import { extras } from "#worker/local-only/extras.ts";
import { toMailbox } from "#worker/local-only/mailbox.ts";
import { testClock } from "#worker/local-only/test-clock.ts";
import { admin } from "#worker/pages/admin/admin.ts";
import { withStyleguide } from "#worker/pages/styleguide.tsx";
import { runSchedule, scheduleBudget } from "#worker/scheduled/schedule.ts";

type LocalEnv = Env & {
  /** `yes` in the tests: a request over its budget fails. */
  KEEP_BUDGETS?: string;
};

const settings: Settings = {
  isLocal: true,
  reportsCosts: true,
  keepsBudgets: false,
  now: testClock,
  mailer: toMailbox,
  ask: (url, init) => fetch(url, init),
  sendsAtOnce: true,
};
/** In the tests, no other site is asked anything. */
const strict: Settings = { ...settings, keepsBudgets: true, ask: null };
const beside = { team: admin, extras: withStyleguide(extras) };
const apps = { strict: createApp(strict, beside), lenient: createApp(settings, beside) };

/** A local database: the product with a clock that can be moved, costs that can be read, a mailbox, and roles to try. */
export default {
  fetch: async (request, env, context) => {
    const answer = await (env.KEEP_BUDGETS === "yes" ? apps.strict : apps.lenient).fetch(request, env, context);
    return isSignIn(request, answer)
      ? new HTMLRewriter().on("main", { element: pointTheWay }).transform(answer)
      : answer;
  },
  scheduled: ({ scheduledTime }, env, context) =>
    context.waitUntil(
      env.KEEP_BUDGETS === "yes"
        ? runSchedule(env, strict, scheduledTime, throwOver(scheduleBudget))
        : runSchedule(env, settings, scheduledTime),
    ),
} satisfies ExportedHandler<LocalEnv>;

const isSignIn = ({ url }: Request, { headers }: Response): boolean =>
  /^\/\w\w\/sign-in/.test(new URL(url).pathname) && (headers.get("content-type") ?? "").startsWith("text/html");

/** Where the codes arrive on a local database, and how to sign in without one. */
const pointTheWay = (main: Element) => {
  main.append(
    '<p class="notice"><a href="/local/mailbox">/local/mailbox</a> · <a href="/local/roles">/local/roles</a></p>',
    {
      html: true,
    },
  );
};
