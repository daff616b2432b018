import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RelayRequest } from "#contract/relay-forms.ts";
import type { Person } from "#domain/account/actor.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { type QuickDatabase, startQuickDatabase } from "#tests/support/quick-database.ts";
import { asked, memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { actInThread } from "#worker/operations/act-in-thread.ts";
import { answerCheckIn } from "#worker/operations/answer-check-in.ts";
import { eraseRequest } from "#worker/operations/change-own-request.ts";
import { fileForSomebody } from "#worker/operations/file-for-somebody.ts";
import { openFollow } from "#worker/operations/open-follow.ts";
import { stepForAuthor } from "#worker/operations/step-for-author.ts";
import { takeOver } from "#worker/operations/take-over.ts";
import { tendCheckIns } from "#worker/scheduled/tend-check-ins.ts";

let database: QuickDatabase;
let s: Service;
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await smallWorld(database.db, s);
  await database.db.batch([
    database.db.prepare("INSERT INTO account VALUES ('ghita', 'active', 1, 0, 'fr', 0)"),
    database.db.prepare("INSERT INTO account_person VALUES ('ghita', 'ghita@relais.example', '', '')"),
    database.db.prepare(
      `INSERT INTO relay VALUES ('ghita', 'verified', 2, 1, 'association', NULL, 'MA-TIN', 'MA-08', '["arabic"]')`,
    ),
    database.db.prepare(
      "INSERT INTO relay_words VALUES ('ghita', 'Association Tizi', 'Place du souk', '0524000000', '9 h-15 h', 'Trésorière', NULL)",
    ),
  ]);
});
afterAll(() => database.close());

const monday = "2026-11-30T12:00:00Z";
const ghita: Person = { role: "person", id: "ghita", isAdmin: false, memberships: [], isRelay: true };
const itto = {
  ...asked({ name: "Itto", email: "", phone: "0661223344", disclosure: "ask-each" }),
  ...{ language: "ar", consentWay: "read-aloud" },
} as RelayRequest;

/** Each test in a world of its own. */
const apart = (name: string, test: () => Promise<void>) => it(name, () => database.undone(test));

/** A request that a relay filed for somebody, and that person's session, opened with the receipt. */
async function filed(changes: Partial<RelayRequest> = {}) {
  const formId = crypto.randomUUID().replaceAll("-", "");
  const asFiled = await s.doing(monday, (deps) =>
    fileForSomebody(deps, ghita, { formId, locale: "fr" }, { ...itto, ...changes }),
  );
  if (!asFiled.ok || asFiled.value === "other-words") throw new Error(JSON.stringify(asFiled));
  const { request, receipt } = asFiled.value;
  return { request, receipt, mine: await opened(receipt) };
}
async function opened(codes: { code: string; pin: string }) {
  const opening = await s.doing(monday, (deps) => openFollow(deps, codes, crypto.randomUUID()));
  if (!("token" in opening)) throw new Error(JSON.stringify(opening));
  const { keys } = await s.depsAt(Date.parse(monday));
  return { tokenHash: await keys.mac("session", opening.token), at: Date.parse(monday) };
}
const versionOf = async (request: string) =>
  (await s.rows<{ version: number }>("SELECT version FROM request WHERE id = ?", request))[0]?.version ?? 0;
type Filed = Awaited<ReturnType<typeof filed>>;
const take = async ({ request, mine }: Filed, version?: number, chance?: string) =>
  takeOver(await s.depsAt(Date.parse(monday)), mine, {
    version: version ?? (await versionOf(request)),
    ...(chance !== undefined && { chance }),
  });
/** The introduction to alpha, approved: its author is asked. */
async function agreeing({ request }: Filed) {
  const id = (await s.of(request)).find(({ body }) => body === "alpha")?.id ?? "";
  await s.step(monday, team, id, "approve");
  return id;
}
const stateOf = async (id: string) =>
  (await s.rows<{ state: string }>("SELECT state FROM introduction WHERE id = ?", id))[0]?.state;
const refusedWith = (code: string) =>
  expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });

describe("a request that is taken over while its relay acts", () => {
  apart("takes no step of the relay any more", async () => {
    const of = await filed();
    const id = await agreeing(of);
    const deps = meanwhile(await s.depsAt(Date.parse(monday)), () => take(of));
    const outcome = await stepForAuthor(deps, ghita, { id, version: 2, request: of.request }, "withdraw");
    expect([outcome, await stateOf(id)]).toEqual([refusedWith("changed_meanwhile"), "agreeing"]);
  });

  apart("nor a word of it", async () => {
    const of = await filed({ disclosure: "go-ahead" });
    const id = await agreeing(of);
    await s.step(monday, memberOf("alpha"), id, "accept");
    const deps = meanwhile(await s.depsAt(Date.parse(monday)), () => take(of));
    const said = { act: "write", words: "Bonjour", entry: "0".repeat(32) } as const;
    const outcome = await actInThread(deps, { actor: ghita, as: "relay" }, { id, isTheirs: () => true }, said);
    expect([outcome, await s.rows("SELECT * FROM message")]).toEqual([refusedWith("changed_meanwhile"), []]);
  });

  apart("nor how it goes", async () => {
    const of = await filed({ disclosure: "go-ahead" });
    const id = await agreeing(of);
    await s.step(monday, memberOf("alpha"), id, "accept");
    const later = Date.parse("2026-12-31T08:00:00Z");
    await tendCheckIns(await s.depsAt(later));
    const deps = meanwhile(await s.depsAt(later), () => take(of));
    const said = { answer: "going-well", stuckOn: null, number: 1, version: 2 } as const;
    expect(await answerCheckIn(deps, ghita, of.request, said)).toEqual(refusedWith("changed_meanwhile"));
  });
});

describe("whoever takes their request over", () => {
  apart("is shown the same new PIN when the button is pressed twice", async () => {
    const of = await filed();
    const version = await versionOf(of.request);
    const first = await take(of, version, "of-this-session");
    expect(first.ok).toBe(true);
    expect(await take(of, version, "of-this-session")).toEqual(first);
    expect(await take(of, version, "of-another")).toEqual(refusedWith("not_now"));
  });

  apart("is the only one whom a link opens it to: those of letters before are dead", async () => {
    const of = await filed({ email: "itto@projet.example", phone: "" });
    await agreeing(of);
    const links = () => s.rows("SELECT recipient FROM answer_link WHERE request = ?", of.request);
    expect(await links()).toEqual([{ recipient: "innovator" }]);
    await take(of);
    expect(await links()).toEqual([]);
  });
});

describe("what tells a relay that a request was taken over", () => {
  apart("goes with the person, whose code it says", async () => {
    const of = await filed();
    await take(of);
    const letters = () => s.rows("SELECT letter FROM outbox WHERE facts LIKE ?", `%${of.receipt.code}%`);
    expect(await letters()).toEqual([{ letter: "request-taken-over" }]);
    const deps = await s.depsAt(Date.parse(monday));
    expect((await eraseRequest(deps, of.mine, { version: await versionOf(of.request) })).ok).toBe(true);
    expect(await letters()).toEqual([]);
  });
});

describe("a relay", () => {
  apart("gives no address of its own as the person's: what is sent to them would go on reaching it", async () => {
    const deps = await s.depsAt(Date.parse(monday));
    const at = { formId: "f".repeat(32), locale: "fr" } as const;
    expect(await fileForSomebody(deps, ghita, at, { ...itto, email: "Ghita@relais.example" })).toEqual(
      expect.objectContaining({ refusal: { code: "invalid", fields: { email: "own_address" } } }),
    );
  });
});
