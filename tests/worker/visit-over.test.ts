import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charterVersion } from "#domain/body/charter.ts";
import { signIn } from "#tests/support/introduction-actors.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { cookieOf, knock } from "#tests/support/quick-door.ts";
import { memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { Wasl } from "#tests/support/wasl.ts";

let database: QuickDatabase;
let s: Service;
let introduction: string;
let unanswered: string;
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
    ...["alpha", "beta"].map((body) =>
      db.prepare("INSERT INTO charter_acceptance VALUES (?, ?, ?, 'fr', 0)").bind(`of-${body}`, body, charterVersion),
    ),
  ]);
  request = await s.file("2026-11-30T09:00:00Z");
  introduction = (await s.of(request)).find(({ body }) => body === "alpha")?.id ?? "";
  await s.step(now, team, introduction, "approve");
  await s.step(now, memberOf("alpha"), introduction, "accept");
  unanswered = (await s.of(request)).find(({ body }) => body === "beta")?.id ?? "";
  await s.step(now, team, unanswered, "approve");
  await db.prepare("UPDATE request SET relay = 'ghita' WHERE id = ?").bind(request).run();
  await signIn({ db } as Wasl, ["ghita", "of-alpha", "of-beta", "of-the-team"]);
});
afterAll(() => database.close());

const send = (path: string, fields: Record<string, string>, cookie = "") =>
  knock(database, s, `/fr${path}`, { at: now, cookie, fields });

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
  ["what it notes of a meeting", "of-alpha", () => `/desk/alpha/introductions/${introduction}/log`, "meetingWords"],
  ["why it declines", "of-beta", () => `/desk/beta/introductions/${unanswered}/steps`, "declineWords"],
  ["what it reports", "of-alpha", () => `/desk/alpha/introductions/${introduction}/steps`, "noHelpWords"],
  ["what the team notes of a case", "of-the-team", () => `/admin/requests/${request}/note`, "words"],
  ["why it sets a request aside", "of-the-team", () => `/admin/requests/${request}/setting-aside`, "words"],
  ["what it writes down of somebody who came", "of-alpha", () => "/desk/alpha/walk-in", "problem"],
];

describe("a form that comes when the visit is over", () => {
  it.each(forms)("comes along, and is taken up in its place: %s", async (_, account, path, field) => {
    const late = await send(path(), { [field]: typed, act: "write" });
    expect([late.status, late.html.includes(`value="${typed}"`)]).toEqual([401, true]);
    expect(late.html).toContain(`name="next" value="${path()}"`);
    const back = await send(path(), { [field]: typed, act: "write", go: "show" }, cookieOf(account));
    expect([back.status, back.html.includes(typed)]).toEqual([200, true]);
  });

  it("is kept to be copied, where its form is there no more", async () => {
    const fields = { step: "decline", declineReason: "other", declineWords: typed, go: "show" };
    const path = `/desk/alpha/introductions/${introduction}/steps`;
    const back = await send(path, fields, cookieOf("of-alpha"));
    expect([back.status, back.html.includes('<blockquote class="quoted"'), back.html.includes(typed)]).toEqual([
      200,
      true,
      true,
    ]);
    expect(back.html).toContain("aviez écrit");
  });

  it("opens again in its place, with the reason that was chosen", async () => {
    const fields = { step: "decline", declineReason: "other", declineWords: typed, go: "show" };
    const back = await send(`/desk/beta/introductions/${unanswered}/steps`, fields, cookieOf("of-beta"));
    const [form = ""] = /<form id="step-decline"[\s\S]*?<\/form>/.exec(back.html) ?? [];
    expect([
      form.includes(typed),
      /<option value="other" selected/.test(form) || /<option selected value="other"/.test(form),
    ]).toEqual([true, true]);
    expect((await s.of(request)).find(({ id }) => id === unanswered)?.state).toBe("sent");
  });

  it("leads back to the page of a relay that its button stands on", async () => {
    const late = await send(`/relay/requests/${request}/check-in`, { answer: "going-well" });
    expect(late.html).toContain(`name="next" value="/relay/requests/${request}"`);
    const called = await send("/relay/calls", { step: "reached" });
    expect(called.html).toContain('name="next" value="/relay/calls"');
  });
});
