import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charterVersion } from "#domain/body/charter.ts";
import { signIn } from "#tests/support/introduction-actors.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { Wasl } from "#tests/support/wasl.ts";
import { createApp } from "#worker/app.ts";
import type { Settings } from "#worker/env.ts";

let database: QuickDatabase;
let s: Service;
let introduction: string;
let request: string;
const now = "2026-11-30T11:00:00Z";
beforeAll(async () => {
  database = await startQuickDatabase();
  const { db } = database;
  s = service(db);
  await smallWorld(db, s);
  await db.batch([
    db.prepare("INSERT INTO account VALUES ('ghita', 'active', 1, 0, 'fr', 0)"),
    db.prepare("INSERT INTO account_person VALUES ('ghita', 'ghita@relais.example', '', '')"),
    db.prepare(
      `INSERT INTO relay VALUES ('ghita', 'verified', 2, 1, 'association', NULL, 'MA-TIN', 'MA-08', '["arabic"]')`,
    ),
    db.prepare(
      "INSERT INTO relay_words VALUES ('ghita', 'Association Tizi', 'Souk', '0524000000', '9 h', 'Moi', NULL)",
    ),
    db.prepare("INSERT INTO charter_acceptance VALUES ('of-alpha', 'alpha', ?, 'fr', 0)").bind(charterVersion),
  ]);
  request = await s.file("2026-11-30T09:00:00Z");
  introduction = (await s.of(request)).find(({ body }) => body === "alpha")?.id ?? "";
  await s.step(now, team, introduction, "approve");
  await s.step(now, memberOf("alpha"), introduction, "accept");
  await db.prepare("UPDATE request SET relay = 'ghita' WHERE id = ?").bind(request).run();
  await signIn({ db } as Wasl, ["ghita", "of-alpha"]);
});
afterAll(() => database.close());

async function send(path: string, fields: Record<string, string>, cookie = "") {
  const settings = { ...s.settings, now: () => Date.parse(now), sendsAtOnce: false } as Settings;
  const headers = { "content-type": "application/x-www-form-urlencoded", cookie };
  const init = { method: "POST", headers, body: new URLSearchParams(fields).toString() };
  const context = { waitUntil: () => {}, passThroughOnException: () => {} };
  const asked = new Request(new URL(`/fr${path}`, "http://wasl.example"), init);
  const answer = await createApp(settings).fetch(asked, { ...s.env, DB: database.db }, context as never);
  return { status: answer.status, html: await answer.text() };
}

const typed = "Elle tisse à Aït Ali";
const forms: readonly [string, string, () => string, string][] = [
  ["what a relay files for somebody", "ghita", () => "/relay/file", "problem"],
  [
    "what it writes to a body",
    "ghita",
    () => `/relay/requests/${request}/introductions/${introduction}/messages`,
    "words",
  ],
  ["what somebody says who asks to be a relay", "of-alpha", () => "/relays/new", "told"],
  [
    "why a body hands a case over",
    "of-alpha",
    () => `/desk/alpha/introductions/${introduction}/hand-over`,
    "handOverWords",
  ],
  ["what it writes to the person", "of-alpha", () => `/desk/alpha/introductions/${introduction}/messages`, "words"],
  ["what it writes down of somebody who came", "of-alpha", () => "/desk/alpha/walk-in", "problem"],
];

describe("a form that comes when the visit is over", () => {
  it.each(forms)("comes along, and is taken up in its place: %s", async (_, account, path, field) => {
    const late = await send(path(), { [field]: typed, act: "write" });
    expect([late.status, late.html.includes(`value="${typed}"`)]).toEqual([401, true]);
    expect(late.html).toContain(`name="next" value="${path()}"`);
    const back = await send(path(), { [field]: typed, act: "write", go: "show" }, `account=token-of-${account}`);
    expect([back.status, back.html.includes(typed)]).toEqual([200, true]);
  });

  it("leads back to the page of a relay that its button stands on", async () => {
    const late = await send(`/relay/requests/${request}/check-in`, { answer: "going-well" });
    expect(late.html).toContain(`name="next" value="/relay/requests/${request}"`);
    const called = await send("/relay/calls", { step: "reached" });
    expect(called.html).toContain('name="next" value="/relay/calls"');
  });
});
