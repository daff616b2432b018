import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RelayForm, RelayRequest } from "#contract/relay-forms.ts";
import { relaysNear } from "#db/read/relays.ts";
import type { Person } from "#domain/account/actor.ts";
import { filedADay } from "#domain/relay/limits.ts";
import { signIn } from "#tests/support/introduction-actors.ts";
import { meanwhile } from "#tests/support/meanwhile.ts";
import { startQuickDatabase } from "#tests/support/quick-database.ts";
import { cookieOf, knock } from "#tests/support/quick-door.ts";
import { asked, memberOf, type Service, service, team } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import type { Wasl } from "#tests/support/wasl.ts";
import { copies } from "#web/i18n/copy.ts";
import { askAuthor } from "#worker/operations/ask-author.ts";
import { askRelay } from "#worker/operations/ask-relay.ts";
import { eraseRequest } from "#worker/operations/change-own-request.ts";
import { decideRelay, leaveRelay } from "#worker/operations/decide-relay.ts";
import { endCall } from "#worker/operations/end-call.ts";
import { eraseOwnAccount } from "#worker/operations/erase-account.ts";
import { fileClaim } from "#worker/operations/file-claim.ts";
import { fileForSomebody } from "#worker/operations/file-for-somebody.ts";
import { openFollow } from "#worker/operations/open-follow.ts";
import { readCalls, readRelayCalls } from "#worker/operations/read-calls.ts";
import { readOwnCase } from "#worker/operations/read-own-case.ts";
import { readRelayRequests } from "#worker/operations/read-relay-requests.ts";
import { setAdmin } from "#worker/operations/set-admin.ts";
import { stepForAuthor } from "#worker/operations/step-for-author.ts";
import { takeOver } from "#worker/operations/take-over.ts";

let database: Awaited<ReturnType<typeof startQuickDatabase>>;
let s: Service;
let undo = () => {};
beforeAll(async () => {
  database = await startQuickDatabase();
  s = service(database.db);
  await smallWorld(database.db, s);
  await haveRelay("ghita");
  await haveRelay("hassan");
});
afterAll(() => database.close());
/** Each begins with the world as it was. */
beforeEach(async () => {
  s.letters.length = 0;
  await new Promise<void>((begin) => {
    void database.undone(
      () =>
        new Promise<void>((end) => {
          undo = end;
          begin();
        }),
    );
  });
  return () => undo();
});

const T = (day: string, time = "12:00") => `${day}T${time}:00Z`;
const monday = "2026-11-30";
const relayOf = (id: string): Person => ({ role: "person", id, isAdmin: false, memberships: [], isRelay: true });
const [ghita, hassan] = [relayOf("ghita"), relayOf("hassan")];
const nobody: Person = { role: "person", id: "somebody", isAdmin: false, memberships: [] };

async function account(id: string) {
  await database.db.batch([
    database.db.prepare("INSERT INTO account VALUES (?, 'active', 1, 0, 'fr', 0)").bind(id),
    database.db.prepare("INSERT INTO account_person VALUES (?, ?, '', '')").bind(id, `${id}@relais.example`),
    database.db.prepare("INSERT INTO history VALUES ('account', ?, 1, 'open', 0, ?, NULL)").bind(id, id),
  ]);
}

const said: RelayForm = {
  ...{ name: "Association Tizi", kind: "association", body: null, province: "MA-TIN", address: "Place du souk" },
  ...{ phone: "0524000000", hours: "9 h-15 h", languages: ["arabic", "amazigh"], told: "Trésorière" },
};
const decide = (
  step: "verify" | "refuse" | "end",
  id: string,
  version: number,
  words: string | null = null,
  by = team,
) => s.doing(T("2026-11-23"), (deps) => decideRelay(deps, by, { id, version }, { step, words }));

async function haveRelay(id: string) {
  await account(id);
  await s.doing(T("2026-11-23"), (deps) => askRelay(deps, relayOf(id), said));
  await decide("verify", id, 1);
}

const itto: RelayRequest = {
  ...asked({ name: "Itto", email: "", phone: "0661223344" }),
  ...{ language: "ar", consentWay: "read-aloud" },
} as RelayRequest;
const form = () => crypto.randomUUID().replaceAll("-", "");
const send = (formId: string, changes: Partial<RelayRequest> = {}, { by = ghita, at = T(monday) } = {}) =>
  s.doing(at, (deps) => fileForSomebody(deps, by, { formId, locale: "fr" }, { ...itto, ...changes }));
/** Files for somebody; answers the request and its receipt. */
async function file(changes: Partial<RelayRequest> = {}, by = ghita, at = T(monday)) {
  const filed = await send(form(), changes, { by, at });
  if (!filed.ok || filed.value === "other-words") throw new Error(JSON.stringify(filed));
  return filed.value;
}
/** Opens a request by its codes; answers the session, or `null`. */
async function opened(codes: { code: string; pin: string }, at = T(monday)) {
  const opening = await s.doing(at, (deps) => openFollow(deps, codes, crypto.randomUUID()));
  const { keys } = await s.depsAt(Date.parse(at));
  return "token" in opening ? { tokenHash: await keys.mac("session", opening.token), at: Date.parse(at) } : null;
}
const sees = async (relay: string, request: string) =>
  (await readOwnCase(await s.depsAt(Date.parse(T(monday))), { relay, request }, "fr"))?.shown ?? null;
const take = async (codes: { code: string; pin: string }) => {
  const holder = await opened(codes);
  const [row] = await s.rows<{ version: number }>("SELECT version FROM request WHERE code = ?", codes.code);
  return s.doing(T(monday), (deps) => takeOver(deps, holder as never, { version: row?.version ?? 0 }));
};
const approve = async (request: string, body = "alpha") => {
  const introduction = (await s.of(request)).find((each) => each.body === body);
  if (!introduction) throw new Error(`nothing is proposed to ${body}`);
  await s.step(T(monday), team, introduction.id, "approve");
  return introduction.id;
};
const ofRelay = async (id: string, after = null as never, perPage = 8) =>
  readRelayRequests(await s.depsAt(Date.parse(T(monday))), id, after, { locale: "fr", perPage });
const site = { site: "https://wasl.example", perPage: 10 };
const callsOf = async (id: string) =>
  (await readRelayCalls(await s.depsAt(Date.parse(T(monday))), id, null, site)).calls;
const callsOfTeam = async (at = T(monday)) => (await readCalls(await s.depsAt(Date.parse(at)), team, null, site)).calls;

describe("becoming a relay", () => {
  it("is asked by whoever belongs to no body, told to the team, and verified or refused with a reason by another", async () => {
    await account("somebody");
    const ask = () => s.doing(T(monday), (deps) => askRelay(deps, nobody, said));
    expect(await Promise.all([ask(), ask()]).then((both) => both.some(({ ok }) => ok))).toBe(true);
    expect(s.subjectsTo("team@wasl.example")).toEqual(["Association Tizi demande à être relais"]);
    expect(await decide("verify", "somebody", 1, null, { ...nobody, isAdmin: true })).toMatchObject({ ok: false });
    expect(await decide("refuse", "somebody", 1)).toMatchObject({ refusal: { code: "invalid" } });
    expect((await decide("refuse", "somebody", 1, "Pas d'accueil du public")).ok).toBe(true);
    expect(s.letters.at(-1)?.text).toContain("Pas d'accueil du public");
    expect((await ask()).ok).toBe(true);
    expect(await decide("verify", "somebody", 1)).toMatchObject({ refusal: { code: "changed_meanwhile" } });
    expect((await decide("verify", "somebody", 3)).ok).toBe(true);
    const steps = await s.rows("SELECT step, by FROM relay_history WHERE relay = 'somebody' ORDER BY version");
    expect(steps.map((row) => Object.values(row as object).join(" by "))).toEqual([
      ...["ask by somebody", "refuse by of-the-team", "ask by somebody", "verify by of-the-team"],
    ]);
  });

  it("is refused to members of a body; a relay claims none, and is let into none", async () => {
    const ask = (actor: Person) => s.doing(T(monday), (deps) => askRelay(deps, actor, said));
    expect(await ask(memberOf("alpha"))).toMatchObject({ refusal: { fields: { form: "already_member" } } });
    const filed = { told: "Directrice", name: "Ghita", locale: "fr", about: { body: "beta" } } as const;
    const claim = await s.doing(T(monday), (deps) => fileClaim(deps, { actor: ghita, name: "", version: 1 }, filed));
    expect(claim).toMatchObject({ refusal: { fields: { form: "already_member" } } });
    const joining = s.rows("INSERT INTO member VALUES ('beta', 'ghita', 'adviser', 'active', 1, 0, NULL, NULL)");
    await expect(joining).rejects.toThrow("a relay belongs to no body");
  });

  it("is refused to whoever is of the team, also in a session without its powers", async () => {
    await account("somebody");
    await database.db.prepare("UPDATE account SET is_admin = 1 WHERE id = 'somebody'").run();
    const asking = s.doing(T(monday), (deps) => askRelay(deps, nobody, said));
    expect(await asking).toMatchObject({ refusal: { fields: { form: "already_member" } } });
  });

  it("and being of the team are two accounts, whichever came first, and at one moment too", async () => {
    const reason = { account: "ghita", isAdmin: true, reason: "Renfort" };
    const makeAdmin = (account: string, between = async () => {}) =>
      s.doing(T(monday), (deps) => setAdmin(meanwhile(deps, between, 3), team, { ...reason, account }));
    expect(await makeAdmin("ghita")).toMatchObject({ refusal: { code: "account_apart" } });
    await account("somebody");
    await s.doing(T(monday), (deps) => askRelay(deps, nobody, said));
    expect(
      await makeAdmin("somebody", async () => {
        expect((await decide("verify", "somebody", 1)).ok).toBe(true);
      }),
    ).toMatchObject({ refusal: { code: "changed_meanwhile" } });
    expect((await decide("end", "somebody", 2, "Fermé")).ok).toBe(true);
    expect((await makeAdmin("somebody")).ok).toBe(true);
    await s.rows("UPDATE relay SET state = 'asked', version = 3 WHERE account = 'somebody'");
    expect(await decide("verify", "somebody", 3)).toMatchObject({ refusal: { code: "account_apart" } });
    expect((await decide("refuse", "somebody", 3, "De l'équipe")).ok).toBe(true);
  });

  it("is refused to a relay's account with a word, where the team makes its admins", async () => {
    await signIn({ db: database.db } as Wasl, ["of-the-team"]);
    const fields = { step: "make-admin", reason: "Renfort", version: "1" };
    const at = T(monday);
    const asking = { at, cookie: cookieOf("of-the-team"), fields };
    const answer = await knock(database, s, "/fr/admin/people/ghita/role", asking);
    expect([answer.status, answer.html.includes(copies.fr.problems.sentences.account_apart)]).toEqual([409, true]);
    expect(answer.html).toContain("Renfort");
  });

  it("shows verified relays near a province, those of the province first, and no other", async () => {
    await account("somebody");
    await s.doing(T(monday), (deps) => askRelay(deps, nobody, { ...said, name: "Pas encore" }));
    await s.rows("UPDATE relay SET province = 'MA-ZAG' WHERE account = 'hassan'");
    const { db } = await s.depsAt(0);
    const [here, around] = await db.batch(relaysNear(db, "MA-TIN"));
    expect([here.map(({ id }) => id), around.map(({ id }) => id)]).toEqual([["ghita"], ["hassan"]]);
    expect((await db.batch(relaysNear(db, "MA-OUJ"))).flat()).toEqual([]);
  });
});

describe("filing for somebody", () => {
  it("is matched as if they had filed it, with who recorded the consent, and how", async () => {
    const { request } = await file();
    expect((await s.of(request)).map(({ body, state }) => `${body} ${state}`)).toEqual([
      ...["alpha proposed", "beta proposed"],
    ]);
    const [consent] = await s.rows("SELECT version, locale, given, by FROM request_consent WHERE request = ?", request);
    expect(consent).toEqual({ version: itto.consent, locale: "fr", given: "read-aloud", by: "ghita" });
    const [row] = await s.rows(
      "SELECT r.relay, r.locale, h.step, h.by FROM request r JOIN request_history h ON h.request = r.id WHERE r.id = ?",
      request,
    );
    expect(row).toEqual({ relay: "ghita", locale: "ar", step: "submit", by: "ghita" });
    expect((await sees("ghita", request))?.filedFor).toMatchObject({ name: "Association Tizi", given: "read-aloud" });
  });

  it("climbs the ladder when nothing fits", async () => {
    const { request } = await file({ needs: ["legal"] });
    const [row] = await s.rows<{ climbed: number }>(
      "SELECT climb_at IS NOT NULL OR dead_end_at IS NOT NULL OR EXISTS (SELECT 1 FROM introduction WHERE request = request.id) AS climbed FROM request WHERE id = ?",
      request,
    );
    expect(row).toEqual({ climbed: 1 });
  });

  it("sent twice is filed once, at one moment too, and shows the same receipt for a day; other words are another request", async () => {
    const formId = form();
    const both = await Promise.all([send(formId), send(formId)]);
    expect(both[0]).toMatchObject({ ok: true, value: { receipt: { pin: expect.stringMatching(/^\d{6}$/) } } });
    expect(both[1]).toEqual(both[0]);
    expect(await send(formId, {}, { at: T("2026-12-01", "11:00") })).toEqual(both[0]);
    expect(await send(formId, { problem: "Une autre personne, un autre projet" })).toEqual({
      ok: true,
      value: "other-words",
    });
    expect(await send(formId, {}, { at: T("2026-12-01", "12:01") })).toMatchObject({ refusal: { code: "not_now" } });
    expect(await s.rows("SELECT count(*) AS n FROM request")).toEqual([{ n: 1 }]);
  });

  it("is refused from the thirty-first of a day on, and nothing of it is kept; the next day it goes on", async () => {
    for (let filed = 0; filed < filedADay - 1; filed++) await file();
    // Of two at one moment, one is the last.
    const last = await Promise.all([send(form()), send(form())]);
    expect(last.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await send(form())).toMatchObject({ refusal: { code: "too_many" } });
    expect(await s.rows("SELECT count(*) AS n FROM request")).toEqual([{ n: filedADay }]);
    expect((await send(form(), {}, { by: hassan })).ok).toBe(true);
    expect((await send(form(), {}, { at: T("2026-12-01", "12:01") })).ok).toBe(true);
  });

  it("is refused to whoever is no relay", async () => {
    expect(await send(form(), {}, { by: nobody })).toMatchObject({ refusal: { code: "not_yours" } });
  });
});

describe("what a relay sees", () => {
  it("is what it filed, those first where something is asked; page by page, and nothing of another's", async () => {
    const first = await file({ name: "A", disclosure: "ask-each" }, ghita, T(monday, "10:00"));
    const second = await file({ name: "B" }, ghita, T(monday, "11:00"));
    await file({ name: "C" }, ghita, T(monday, "12:00"));
    const theirs = await file({ name: "D" }, hassan);
    await approve(first.request);
    const all = await ofRelay("ghita");
    expect(all.requests.map(({ name, isAsked, progress }) => [name, isAsked, progress])).toEqual([
      ["A", true, "agreeing"],
      ["C", false, "proposed"],
      ["B", false, "proposed"],
    ]);
    expect(all.requests[0]).toMatchObject({ body: { id: "alpha" }, by: "2026-12-14" });
    expect(all.requests[2]).toMatchObject({ id: second.request, body: null, by: "2026-12-02" });
    const one = await ofRelay("ghita", null as never, 1);
    const two = await ofRelay("ghita", one.next as never, 1);
    const three = await ofRelay("ghita", two.next as never, 1);
    expect([one, two, three].map(({ requests: [request] }) => request?.name)).toEqual(["A", "C", "B"]);
    expect(three.next).toBeNull();
    expect(await sees("ghita", theirs.request)).toBeNull();
  });

  it("lets it say yes, no, or take back for the person, and no more is asked then", async () => {
    const { request } = await file({ disclosure: "ask-each" });
    const id = await approve(request);
    const seen = { id, version: 2, request };
    const say = (actor: Person, step: "agree" | "refuse" | "withdraw", version = 2) =>
      s.doing(T(monday), (deps) => stepForAuthor(deps, actor, { ...seen, version }, step));
    expect(await say(hassan, "agree")).toMatchObject({ refusal: { code: "unknown" } });
    expect((await say(ghita, "agree")).ok).toBe(true);
    expect(
      await s.rows("SELECT step, by FROM introduction_history WHERE introduction = ? AND version = 3", id),
    ).toEqual([{ step: "agree", by: "ghita" }]);
    expect((await ofRelay("ghita")).requests[0]).toMatchObject({ isAsked: false, progress: "sent" });
    expect((await say(ghita, "withdraw", 3)).ok).toBe(true);
    expect((await s.of(request)).find((each) => each.id === id)?.state).toBe("withdrawn");
  });

  it("ends when the author takes it over: the PIN is another, what was open is closed, and the relay is told its code alone", async () => {
    const formId = form();
    const filed = await send(formId);
    if (!filed.ok || filed.value === "other-words") throw new Error("not filed");
    const { request, receipt } = filed.value;
    const id = await approve(request);
    const [mine, other] = [await opened(receipt), await opened(receipt)];
    expect(await sees("ghita", request)).toMatchObject({ relay: { name: "Association Tizi" } });
    const [{ version = 0 } = {}] = await s.rows<{ version: number }>(
      "SELECT version FROM request WHERE id = ?",
      request,
    );
    const taken = await s.doing(T(monday), (deps) => takeOver(deps, mine as never, { version }));
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    expect(taken.value.code).toBe(receipt.code);
    expect(await opened(receipt)).toBeNull();
    expect(await opened(taken.value)).not.toBeNull();
    const sessions = await s.rows<{ token_hash: string }>(
      "SELECT token_hash FROM follow_session WHERE request = ?",
      request,
    );
    expect(sessions.map((row) => row.token_hash)).toContain(mine?.tokenHash);
    expect(sessions.map((row) => row.token_hash)).not.toContain(other?.tokenHash);
    expect(await sees("ghita", request)).toBeNull();
    expect((await ofRelay("ghita")).requests).toEqual([]);
    const seen = { id, version: 2, request };
    const withdrawn = await s.doing(T(monday), (deps) => stepForAuthor(deps, ghita, seen, "withdraw"));
    expect(withdrawn).toMatchObject({ refusal: { code: "unknown" } });
    expect(await send(formId)).toMatchObject({ refusal: { code: "not_now" } });
    const letter = s.letters.find(({ to }) => to === "ghita@relais.example");
    expect(letter?.text).toContain(receipt.code);
    for (const theirs of ["Itto", "tapis", "0661223344"]) expect(letter?.text).not.toContain(theirs);
    const again = await s.doing(T(monday), (deps) => takeOver(deps, mine as never, { version: version + 1 }));
    expect(again).toMatchObject({ refusal: { code: "not_now" } });
  });
});

describe("the calls of a relay", () => {
  it("are those to people for whom it filed, without what opens the request; the team has them once they are late", async () => {
    const { request } = await file();
    await approve(request);
    const [call] = await callsOf("ghita");
    expect(call).toMatchObject({ letter: "introduction-sent", number: "0661223344", name: "Itto" });
    expect(call?.text).toContain("https://wasl.example/ar/follow");
    expect(call?.text).not.toContain("/answers/");
    expect(await callsOf("hassan")).toEqual([]);
    expect(await callsOfTeam()).toEqual([]);
    expect(await callsOfTeam(T("2026-12-02", "22:00"))).toEqual([]);
    expect(await callsOfTeam(T("2026-12-03"))).toMatchObject([{ id: call?.id }]);
  });

  it("are ended by it, and by no other relay", async () => {
    await approve((await file()).request);
    const [call] = await callsOf("ghita");
    const end = (actor: Person, step: "reached" | "missed", tries: number) =>
      s.doing(T(monday), (deps) => endCall(deps, actor, { id: call?.id ?? "", tries }, step));
    expect(await end(hassan, "reached", 0)).toMatchObject({ refusal: { code: "changed_meanwhile" } });
    expect((await end(ghita, "missed", 0)).ok).toBe(true);
    expect(await callsOf("ghita")).toMatchObject([{ tries: 1 }]);
    expect((await end(ghita, "reached", 1)).ok).toBe(true);
    expect(await callsOf("ghita")).toEqual([]);
    expect(await s.rows("SELECT what FROM journal WHERE by = 'ghita' ORDER BY what")).toEqual([
      { what: "call-missed" },
      { what: "call-reached" },
    ]);
  });

  it("are the team's where the team has promised to call, and once the request is taken over", async () => {
    const { request, receipt } = await file();
    await approve(request);
    expect(await callsOf("ghita")).toHaveLength(1);
    expect((await take(receipt)).ok).toBe(true);
    expect(await callsOf("ghita")).toEqual([]);
    expect(await callsOfTeam()).toMatchObject([{ letter: "introduction-sent" }]);
    const { request: asked } = await file();
    expect(
      (await s.doing(T(monday), (deps) => askAuthor(deps, team, { id: asked, regions: null }, "Où vendez-vous ?"))).ok,
    ).toBe(true);
    expect(await callsOf("ghita")).toEqual([]);
    expect((await callsOfTeam()).map(({ letter }) => letter)).toContain("team-question");
    expect((await ofRelay("ghita")).requests).toMatchObject([{ id: asked, isAsked: true }]);
  });
});

describe("what is left when somebody goes", () => {
  it("of a relay that is ended: its requests go on, and their calls are the team's", async () => {
    const { request } = await file();
    const id = await approve(request);
    expect((await decide("end", "ghita", 2, "Fermé")).ok).toBe(true);
    expect(s.subjectsTo("ghita@relais.example")).toEqual(["Association Tizi n'est plus relais"]);
    expect(await sees("ghita", request)).toBeNull();
    expect(await callsOf("ghita")).toEqual([]);
    expect(await callsOfTeam()).toHaveLength(1);
    await s.step(T("2026-12-01"), memberOf("alpha"), id, "accept");
    expect(await s.rows("SELECT DISTINCT relay FROM outbox WHERE request = ? AND channel = 'call'", request)).toEqual([
      { relay: null },
    ]);
    expect((await s.doing(T(monday), (deps) => leaveRelay(deps, ghita))).ok).toBe(true);
  });

  it("of a relay's account that is erased: its history keeps the id, nothing says its name", async () => {
    const { request, receipt } = await file();
    expect((await s.doing(T(monday), (deps) => eraseOwnAccount(deps, ghita))).ok).toBe(true);
    expect(await s.rows("SELECT * FROM relay_words WHERE relay = 'ghita'")).toEqual([]);
    expect(await s.rows("SELECT step FROM relay_history WHERE relay = 'ghita' AND version = 3")).toEqual([
      { step: "leave" },
    ]);
    const own = await readOwnCase(await s.depsAt(Date.parse(T(monday))), (await opened(receipt)) as never, "fr");
    expect(own?.shown).toMatchObject({ relay: null, filedFor: { name: null, given: "read-aloud" } });
    expect(own?.id).toBe(request);
  });

  it("of a person who erases themselves: the relay sees nothing", async () => {
    const { request, receipt } = await file();
    await approve(request);
    const holder = (await opened(receipt)) as never;
    const [{ version = 0 } = {}] = await s.rows<{ version: number }>(
      "SELECT version FROM request WHERE id = ?",
      request,
    );
    expect((await s.doing(T(monday), (deps) => eraseRequest(deps, holder, { version }))).ok).toBe(true);
    expect(await sees("ghita", request)).toBeNull();
    expect((await ofRelay("ghita")).requests).toEqual([]);
    expect(await callsOf("ghita")).toEqual([]);
    expect(await s.rows("SELECT relay FROM request WHERE id = ?", request)).toEqual([{ relay: null }]);
  });
});
