import { createApp } from "#worker/app.ts";
import type { Settings } from "#worker/env.ts";
import { admin } from "#worker/pages/admin/admin.ts";
import type { QuickDatabase } from "./quick-database.ts";
import type { Service } from "./service.ts";

/** What somebody who is signed in carries; see `signIn`. */
export const cookieOf = (account: string): string => `account=token-of-${account}`;

/** The public door over a database of a test: a page that is asked for, or a form that is sent when `fields` are given. */
export async function knock(
  database: QuickDatabase,
  s: Service,
  path: string,
  { at, cookie = "", fields }: { at: string; cookie?: string; fields?: Record<string, string> },
) {
  const settings = { ...s.settings, now: () => Date.parse(at), sendsAtOnce: false } as Settings;
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const init = fields
    ? { method: "POST", headers: { ...form, cookie }, body: new URLSearchParams(fields).toString() }
    : { headers: { cookie } };
  const context = { waitUntil: () => {}, passThroughOnException: () => {} };
  const asked = new Request(new URL(path, "http://wasl.example"), init);
  const answer = await createApp(settings, { team: admin }).fetch(
    asked,
    { ...s.env, DB: database.db },
    context as never,
  );
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}
