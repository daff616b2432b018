import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charterVersion } from "#domain/body/charter.ts";
import { claimedBy, foundContact, html, now, rowsIn } from "#tests/support/admin-desk.ts";
import { enteredBy, idOf, inRole, publishedAt, workshop } from "#tests/support/desks.ts";
import { open } from "#tests/support/edit-offer.ts";
import { linkTo } from "#tests/support/mailbox.ts";
import { addMember } from "#tests/support/members.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { hiddenField, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import type { Deps } from "#worker/deps.ts";
import { given } from "#worker/given.ts";
import { admitClaimant } from "#worker/operations/decide-claim.ts";
import { acceptInvitation } from "#worker/operations/invite.ts";
import { mergeBodies } from "#worker/operations/merge-bodies.ts";

let wasl: Wasl;
let admin: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  admin = await inRole(wasl, "admin", now);
});
afterAll(() => wasl.close());

const rows = <Row = Record<string, unknown>>(sql: string, ...values: readonly (string | number)[]) =>
  rowsIn<Row>(wasl, sql, ...values);
/** Takes a step of a claim as the desk's form does. */
const verify = async (path: string) =>
  admin.post(`${path}/verification`, {
    ...foundContact,
    version: hiddenField(await html(admin.get(path)), "version"),
  });
const merge = async (from: string, into: string) =>
  admin.post(`/fr/admin/bodies/${from}/merging`, { into, reason: "La même, deux fois.", sure: "yes" });

/** A body that registered itself and was verified, with its manager. */
async function registered() {
  const { path, account, person } = await claimedBy(wasl);
  expect((await verify(path)).status).toBe(303);
  const [{ body = "" } = {}] = await rows<{ body: string }>("SELECT body FROM member WHERE account = ?", account);
  return { body, account, person };
}

describe("a body that registered anew and turns out to be an entry of the directory", () => {
  it("goes on under that entry as it was: verified, in its own words, with its contacts, its plans and its desk", async () => {
    const kept = "association-enfant-femme-safi";
    const { body, account, person } = await registered();
    const plan = await html(person.get(`/fr/desk/${body}/availability`));
    const planned = { monthlyCapacity: "7", awayFrom: "2027-08-01", awayUntil: "2027-08-31", step: "plan" };
    const version = hiddenField(plan, "version");
    expect((await person.post(`/fr/desk/${body}/availability`, { ...planned, version })).status).toBe(303);
    const offer = idOf(await publishedAt(person, body, { ...workshop, territories: ["MA-TIN"] }));
    await rows("INSERT INTO offer_import VALUES ('import-t', ?, ?, 1, 1)", body, account);
    await rows("INSERT INTO offer_import_line VALUES ('import-t', 2, '{}', NULL)");
    const before = await html(wasl.fetch(`/fr/bodies/${kept}`));
    expect(before).toContain("À confirmer");

    expect((await merge(body, kept)).headers.get("location")).toBe(`/fr/admin/bodies/${kept}?said=merged`);

    const sheet = await html(wasl.fetch(`/fr/bodies/${kept}`));
    for (const text of [
      "Association Tamdoult",
      "a vérifié cette structure le",
      "contact@tamdoult.example",
      "0524880011",
    ])
      expect(sheet).toContain(text);
    expect(sheet).not.toContain("C'est votre structure");
    expect(await html(wasl.fetch(`/ar/bodies/${kept}`))).toContain("جمعية تامدولت");
    expect(await rows("SELECT monthly_capacity, away_from, away_until FROM body WHERE id = ?", kept)).toEqual([
      { monthly_capacity: 7, away_from: "2027-08-01", away_until: "2027-08-31" },
    ]);
    expect(await rows("SELECT away_from FROM body WHERE id = ?", body)).toEqual([{ away_from: null }]);
    // It is found by its own name, and by the one that it had in the directory.
    for (const words of ["Tamdoult", "Femme Enfant Safi"]) {
      const found = await html(wasl.fetch(`/fr/bodies?text=${encodeURIComponent(words)}`));
      expect([words, found.includes(`href="/fr/bodies/${kept}"`)]).toEqual([words, true]);
      expect(found).not.toContain(`href="/fr/bodies/${body}"`);
    }

    // Whatever was mailed or bookmarked leads on, for those who are of it; a file on its way in goes on.
    for (const page of ["", "?due=yes", `/offers/${offer}`, "/entry", "/imports/import-t"]) {
      const answer = await person.get(`/fr/desk/${body}${page}`);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `/fr/desk/${kept}${page}`]);
      await html(person.get(`/fr/desk/${kept}${page}`));
    }
    expect((await person.post(`/fr/desk/${body}/confirmations`, {})).status).toBe(404);
    const stranger = await inRole(wasl, "other-manager", now);
    expect((await stranger.get(`/fr/desk/${body}`)).status).toBe(404);
    expect(await rows("PRAGMA foreign_key_check")).toEqual([]);
  });

  it("that had paused is paused under that entry, and none of its offers is proposed", async () => {
    const { body, person } = await registered();
    const kept = "fondation-ocp";
    const offer = idOf(await publishedAt(person, body, { ...workshop, territories: ["MA-TIN"] }));
    const page = await html(person.get(`/fr/desk/${body}/availability`));
    const version = hiddenField(page, "version");
    expect((await person.post(`/fr/desk/${body}/availability`, { step: "pause", version })).status).toBe(303);
    expect((await merge(body, kept)).status).toBe(303);
    expect(await rows("SELECT standing FROM body WHERE id = ?", kept)).toEqual([{ standing: "paused" }]);
    await wasl.scheduled(new Date());
    expect(await rows("SELECT 1 FROM offer_reach WHERE offer = ?", offer)).toEqual([]);
    expect(
      await rows("SELECT 1 FROM offer_reach JOIN offer ON offer.id = offer_reach.offer WHERE body = ?", kept),
    ).toEqual([]);
  });
});

describe("whoever is made a member while two entries are merged", () => {
  /** An operation's means, whose third round trip comes after a merging. */
  async function mergingMeanwhile(from: string, into: string, at: number): Promise<Deps> {
    const db = open(wasl.db);
    const deps = await given(db, {} as never, { isLocal: true } as never, Date.parse(now));
    let trips = 0;
    const slow = new Proxy(db, {
      get: (target, name) =>
        name === "batch"
          ? async (statements: Parameters<typeof db.batch>[0]) => {
              if (++trips === at) {
                const boss = { role: "person", id: "local-admin", isAdmin: true, memberships: [] } as const;
                const merged = await mergeBodies(deps, boss, { from, into, reason: "La même" });
                expect(merged).toEqual({ ok: true, value: "saved" });
              }
              return target.batch(statements);
            }
          : Reflect.get(target, name),
    });
    return { ...deps, db: slow };
  }

  it("by a manager's yes is told, and becomes none of the entry that ended", async () => {
    await addMember(wasl.db, { body: "enactus", account: "runs-enactus" });
    const { id, account } = await claimedBy(wasl, { body: "enactus" });
    const [{ version = 0 } = {}] = await rows<{ version: number }>("SELECT version FROM body_claim WHERE id = ?", id);
    const deps = await mergingMeanwhile("enactus", "bidaya", 3);
    const memberships = [{ body: "enactus", role: "manager", standing: "active" }] as const;
    const actor = { role: "person", id: "runs-enactus", isAdmin: false, memberships } as const;
    const outcome = await admitClaimant(deps, { actor, id, version }, "adviser");
    expect(outcome).toEqual({ ok: false, refusal: { code: "changed_meanwhile" } });
    expect(await rows("SELECT body FROM member WHERE account = ?", account)).toEqual([]);
    expect(await rows("SELECT body, state, version FROM body_claim WHERE id = ?", id)).toEqual([
      { body: "bidaya", state: "pending", version: version + 1 },
    ]);
    expect(
      await rows("SELECT step, by FROM history WHERE noun = 'claim' AND subject = ? AND version = ?", id, version + 1),
    ).toEqual([{ step: "move", by: "local-admin" }]);
  });

  it("by an invitation is told, and joins the entry that is kept with the same link", async () => {
    const { account, person: manager } = await signedIn(wasl, { account: "runs-moubadara" });
    await rows("INSERT INTO member VALUES ('safi-moubadara', ?, 'manager', 'active', 1, 0, NULL, NULL)", account);
    await rows("INSERT INTO charter_acceptance VALUES (?, 'safi-moubadara', ?, 'fr', 0)", account, charterVersion);
    const email = "invitee@moubadara.example";
    expect((await manager.post("/fr/desk/safi-moubadara/invitations", { email, role: "adviser" })).status).toBe(303);
    const link = await linkTo(wasl, email);
    const guest = await enteredBy(wasl, email, now);
    const [{ id = "" } = {}] = await rows<{ id: string }>(
      "SELECT account AS id FROM account_person WHERE email = ?",
      email,
    );

    const deps = await mergingMeanwhile("safi-moubadara", "connect-institute", 3);
    const accepting = {
      actor: { role: "person", id, isAdmin: false, memberships: [] } as const,
      email,
      name: "",
      version: 1,
    };
    const outcome = await acceptInvitation(deps, accepting, idOf(link), { name: "Hind", locale: "fr" });
    expect(outcome).toEqual({ ok: false, refusal: { code: "changed_meanwhile" } });
    expect(await rows("SELECT body FROM member WHERE account = ?", id)).toEqual([]);

    const again = await guest.post(link, { name: "Hind", charter: charterVersion });
    expect(again.headers.get("location")).toBe("/fr/desk/connect-institute");
    expect(await rows("SELECT body FROM member WHERE account = ?", id)).toEqual([{ body: "connect-institute" }]);
    const [{ invitation = "" } = {}] = await rows<{ invitation: string }>(
      "SELECT id AS invitation FROM invitation WHERE email = ?",
      email,
    );
    expect(
      await rows("SELECT step FROM history WHERE noun = 'invitation' AND subject = ? ORDER BY version", invitation),
    ).toEqual([{ step: "invite" }, { step: "move" }, { step: "accept" }]);
  });
});
