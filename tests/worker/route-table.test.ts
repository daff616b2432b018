import { inspectRoutes } from "hono/dev";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cast, everyRole, filled } from "#tests/support/every-role.ts";
import { csvLine, goodOffer, header } from "#tests/support/offer-file.ts";
import { accountOf, bodies, type Role, roles } from "#tests/support/roles.ts";
import { contentOfTables } from "#tests/support/tables.ts";
import type { Answer, Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { createApp } from "#worker/app.ts";
import type { Settings } from "#worker/env.ts";
import { extras } from "#worker/local-only/extras.ts";
import { admin } from "#worker/pages/admin/admin.ts";
import { withStyleguide } from "#worker/pages/styleguide.tsx";
import { type RouteRow, routeTable } from "./route-table.ts";

/** As `worker/local.ts` has them; no request is made of this one, its routes are read. */
const settings: Settings = {
  ...{ isLocal: true, reportsCosts: true, keepsBudgets: true, sendsAtOnce: true },
  ...{ now: () => 0, mailer: () => null, ask: null },
};

let wasl: Wasl;
let cast: Cast;
beforeAll(async () => {
  wasl = await startWasl();
  cast = await everyRole(wasl);
});
afterAll(() => wasl.close());

async function send(person: Visitor, { method, path, sent }: Pick<RouteRow, "method" | "path" | "sent">) {
  if (method !== "POST") return person.get(path);
  if (sent.startsWith("{")) return person.sendJson(path, JSON.parse(sent));
  if (sent === "file") return person.postForm(path, file());
  return person.post(path, Object.fromEntries(new URLSearchParams(sent)));
}

function file(): FormData {
  const form = new FormData();
  form.set("file", new File([`${header}\n${csvLine(goodOffer(1))}`], "offres.csv", { type: "text/csv" }));
  return form;
}

const inWords = ({ status, headers }: Answer): string =>
  status === 303 && headers.get("location")?.startsWith("/fr/sign-in") ? "in" : String(status);

/** Knocks at the door of a row as a role; what ends a visit ends one of its own. */
async function answerTo(row: RouteRow, role: Role): Promise<string> {
  const person = row.route.endsWith("/leave") ? await cast.enter(role) : cast.as(role);
  return inWords(await send(person, await attempt(row, role)));
}

/** What every role is answered: who reads, at once; who writes, one after the other. */
async function answersTo(row: RouteRow): Promise<Partial<Record<Role, string>>> {
  if (row.method === "GET") {
    return Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await answerTo(row, role)] as const)));
  }
  const answers: Partial<Record<Role, string>> = {};
  for (const role of roles) answers[role] = await answerTo(row, role);
  return answers;
}

describe("the table of routes", () => {
  it("holds every route of the app, in its order, and no other", () => {
    const app = createApp(settings, { team: admin, extras: withStyleguide(extras) });
    const routes = inspectRoutes(app)
      .filter(({ method, isMiddleware }) => method !== "ALL" || !isMiddleware)
      .map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, "")}`);
    expect([...new Set(routeTable.map(({ route }) => route))]).toEqual([...new Set(routes)]);
  });
});

describe("every route answers every role as the table says", () => {
  it.each(routeTable)("$method $path $sent", async (row) => {
    expect(await answersTo(row)).toEqual(row.answers);
  });
});

/** The doors of a desk, and what is of a body, named in a path or a form. */
const ofDesk = routeTable.filter(({ route }) => route.includes("/desk/:body"));
const ofTeam = routeTable.filter(({ route }) => route.includes("/admin"));
const ofBody = /=:?(?:offer|draft|import|colleague|sent|case)\b/;

/** A row as it is sent, with the things of the cast: they are made before anything is tried. */
const attempt = async ({ method, path, sent }: RouteRow, role: Role, others: Record<string, string> = {}) => ({
  ...{ method, path: await filled(cast, path, role, others) },
  sent: sent.startsWith("{") ? sent : await filled(cast, sent, role, others),
});

/** Tries every door in vain, and answers the lines that were new in the journal then; nothing else changed. */
async function knockInVain(role: Role, rows: readonly RouteRow[], others: Record<string, string> = {}) {
  const person = cast.as(role);
  const attempts = await Promise.all(rows.map((row) => attempt(row, role, others)));
  const [before, noted] = [await contentOfTables(wasl.db, ["journal"]), await journal()];
  const answers = await Promise.all(attempts.map(async (each) => [each.path, inWords(await send(person, each))]));
  expect(answers).toEqual(attempts.map(({ path }) => [path, "404"]));
  expect(before).toHaveProperty("member");
  expect(await contentOfTables(wasl.db, ["journal"])).toEqual(before);
  const known = new Set(noted.map(({ id }) => id));
  return (await journal()).filter(({ id }) => !known.has(id)).map(({ id: _, at: __, ...line }) => line);
}

const journal = async () =>
  (await wasl.db.prepare("SELECT * FROM journal").all<{ id: string; at: number; by: string }>()).results;

describe("attempts at what is not one's own leave no trace but a line of the journal each", () => {
  it.each(["outsider", "claimant", "innovator", "other", "admin"] as const)(
    "at the desk of a body: %s is answered 404 at every door",
    async (role) => {
      const line = { by: accountOf(role), what: "refused", noun: "body", subject: bodies.own };
      expect(await knockInVain(role, ofDesk)).toEqual(ofDesk.map(() => line));
    },
  );

  it.each(["manager", "adviser", "claimant", "innovator", "suspended"] as const)(
    "at the desk of the team: %s is answered 404 at every door",
    async (role) => {
      const line = { by: accountOf(role), what: "refused", noun: "admin", subject: "desk" };
      expect(await knockInVain(role, ofTeam)).toEqual(ofTeam.map(() => line));
    },
  );

  it("at one's own desk, what is another body's is unknown: 404, and nothing to note", async () => {
    const rows = ofDesk.filter(({ path, sent }) => ofBody.test(`${path} ${sent}`));
    expect(rows.length).toBeGreaterThan(10);
    expect(await knockInVain("outsider", rows, { body: bodies.other })).toEqual([]);
  });
});
