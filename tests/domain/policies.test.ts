import { describe, expect, it } from "vitest";
import type { Actor, Membership } from "#domain/account/actor.ts";
import { accountSteps } from "#domain/account/lifecycle.ts";
import * as account from "#domain/account/policy.ts";
import { bodySteps } from "#domain/body/lifecycle.ts";
import * as body from "#domain/body/policy.ts";
import { mayEndCall } from "#domain/call/policy.ts";
import { claimSteps } from "#domain/claim/lifecycle.ts";
import * as claim from "#domain/claim/policy.ts";
import { introductionSteps } from "#domain/introduction/lifecycle.ts";
import * as introduction from "#domain/introduction/policy.ts";
import { mayInvite, mayRevoke } from "#domain/invitation/lifecycle.ts";
import { memberSteps } from "#domain/member/lifecycle.ts";
import * as member from "#domain/member/policy.ts";
import { offerSteps } from "#domain/offer/lifecycle.ts";
import * as offer from "#domain/offer/policy.ts";
import { relaySteps } from "#domain/relay/lifecycle.ts";
import * as relay from "#domain/relay/policy.ts";

const person = (id: string, memberships: readonly Membership[] = [], isAdmin = false): Actor => ({
  ...{ role: "person", id, isAdmin, memberships },
});
const of = (body: string, role: Membership["role"], standing: Membership["standing"] = "active") => [
  { body, role, standing },
];

/** Everybody that a policy may be asked about, as seen from the body `ads`. */
const cast = {
  "a visitor": { role: "visitor" },
  "somebody signed in": person("somebody"),
  "an adviser": person("adviser", of("ads", "adviser")),
  "a manager": person("manager", of("ads", "manager")),
  "a manager elsewhere": person("elsewhere", of("indh", "manager")),
  "a manager while suspended": person("suspended", of("ads", "manager", "suspended")),
  "an admin": person("admin", [], true),
  "the clock": { role: "clock" },
} as const satisfies Record<string, Actor>;

/** A sentence for each step: who of the cast may take it. */
const sentences = <Step extends string>(
  steps: readonly Step[],
  may: (actor: Actor, step: Step) => boolean,
  others: Record<string, Actor> = {},
): string =>
  steps
    .map((step) => {
      const who = Object.entries({ ...cast, ...others }).filter(([, actor]) => may(actor, step));
      return `${step}: ${who.map(([name]) => name).join(", ") || "nobody"}`;
    })
    .join("\n");

describe("who may take which step", () => {
  it("of an offer: whoever is of its body, and the clock what time brings", () => {
    const may = (actor: Actor, step: (typeof offerSteps)[number]) => offer.mayAdvance(actor, step, { body: "ads" });
    expect(sentences(offerSteps, may)).toMatchInlineSnapshot(`
      "draft: an adviser, a manager
      publish: an adviser, a manager
      edit: an adviser, a manager
      confirm: an adviser, a manager
      pause: an adviser, a manager, the clock
      resume: an adviser, a manager
      close: an adviser, a manager, the clock
      reopen: an adviser, a manager
      archive: an adviser, a manager
      move: nobody"
    `);
  });

  it("of an offer that nobody named gives: nobody", () => {
    const taken = offerSteps.filter((step) =>
      Object.entries(cast).some(
        ([name, actor]) => name !== "the clock" && offer.mayAdvance(actor, step, { body: null }),
      ),
    );
    expect(taken).toEqual([]);
  });

  it("of a body: its managers, and an admin what judges it", () => {
    const may = (actor: Actor, step: (typeof bodySteps)[number]) => body.mayAdvance(actor, step, { id: "ads" });
    expect(sentences(bodySteps, may)).toMatchInlineSnapshot(`
      "register: nobody
      adopt: nobody
      edit: a manager
      plan: a manager
      pause: a manager
      resume: a manager
      depart: the clock
      return: a manager, the clock
      suspend: an admin
      reinstate: an admin
      add-contact: an admin
      absorb: an admin
      yield: an admin"
    `);
  });

  it("of a claim: the claimant what is theirs, an admin and the manager in place what is decided, and nobody on their own", () => {
    const claimed = { account: "claimant", body: "ads" };
    const may = (actor: Actor, step: (typeof claimSteps)[number]) => claim.mayAdvance(actor, step, claimed);
    const others = {
      "the claimant": person("claimant"),
      "a claimant who is an admin": person("claimant", [], true),
      "a claimant who manages it": person("claimant", of("ads", "manager")),
    };
    expect(sentences(claimSteps, may, others)).toMatchInlineSnapshot(`
      "file: the claimant, a claimant who is an admin, a claimant who manages it
      ask: an admin
      answer: the claimant, a claimant who is an admin, a claimant who manages it
      verify: an admin
      admit: a manager
      doubt: a manager
      refuse: an admin
      withdraw: the claimant, a claimant who is an admin, a claimant who manages it
      move: nobody"
    `);
  });

  it("of a claim of a body that is not there yet: no manager", () => {
    const may = (actor: Actor, step: (typeof claimSteps)[number]) =>
      claim.mayAdvance(actor, step, { account: "claimant", body: null });
    expect(sentences(claimSteps, may, { "the claimant": person("claimant") })).toMatchInlineSnapshot(`
      "file: the claimant
      ask: an admin
      answer: the claimant
      verify: an admin
      admit: nobody
      doubt: nobody
      refuse: an admin
      withdraw: the claimant
      move: nobody"
    `);
  });

  it("of a member: a manager to others, an admin, and the member what is their own", () => {
    const place = { body: "ads", account: "colleague" };
    const may = (actor: Actor, step: (typeof memberSteps)[number]) => member.mayAdvance(actor, step, place);
    const others = {
      "the member as an adviser": person("colleague", of("ads", "adviser")),
      "the member as a manager": person("colleague", of("ads", "manager")),
      "the member as an admin": person("colleague", of("ads", "adviser"), true),
      "the member while suspended": person("colleague", of("ads", "manager", "suspended")),
    };
    expect(sentences(memberSteps, may, others)).toMatchInlineSnapshot(`
      "join: nobody
      make-manager: a manager, an admin
      make-adviser: a manager, an admin
      plan-absence: a manager, the member as an adviser, the member as a manager, the member as an admin, the member while suspended
      leave: the member as an adviser, the member as a manager, the member as an admin, the member while suspended
      remove: a manager, an admin"
    `);
  });

  it("of an account: its owner; who is an admin is for another admin to say", () => {
    const may = (actor: Actor, step: (typeof accountSteps)[number]) => account.mayAdvance(actor, step, { id: "owner" });
    const others = { "its owner": person("owner"), "its owner as an admin": person("owner", [], true) };
    expect(sentences(accountSteps, may, others)).toMatchInlineSnapshot(`
      "open: a visitor, somebody signed in, an adviser, a manager, a manager elsewhere, a manager while suspended, an admin, the clock, its owner, its owner as an admin
      rename: its owner, its owner as an admin
      add-passkey: its owner, its owner as an admin
      remove-passkey: its owner, its owner as an admin
      make-admin: an admin
      unmake-admin: an admin
      erase: its owner, its owner as an admin"
    `);
  });

  it("of a relay: whoever asks what is their own, an admin what is decided, and nobody on their own", () => {
    const may = (actor: Actor, step: (typeof relaySteps)[number]) =>
      relay.mayAdvance(actor, step, { account: "ghita" });
    const others = { "the relay": person("ghita"), "the relay as an admin": person("ghita", [], true) };
    expect(sentences(relaySteps, may, others)).toMatchInlineSnapshot(`
      "ask: the relay, the relay as an admin
      verify: an admin
      refuse: an admin
      end: an admin
      leave: the relay, the relay as an admin"
    `);
  });

  it("of an introduction, for its author: the relay who filed its request and is verified, yes, no, and to take it back", () => {
    const filed = { id: "introduction", request: "request", body: "indh", relay: "ghita" };
    const may = (actor: Actor, step: (typeof introductionSteps)[number]) => introduction.mayAdvance(actor, step, filed);
    const ghita = { ...person("ghita"), isRelay: true } as Actor;
    const others = {
      "the relay": ghita,
      "another relay": { ...ghita, id: "other" },
      "no relay any more": person("ghita"),
    };
    const taken = (name: keyof typeof others) => introductionSteps.filter((step) => may(others[name] as Actor, step));
    expect(taken("the relay")).toEqual(["agree", "refuse", "withdraw"]);
    expect(taken("another relay")).toEqual([]);
    expect(taken("no relay any more")).toEqual([]);
    const takenOver = { ...filed, relay: null };
    expect(introductionSteps.filter((step) => introduction.mayAdvance(ghita, step, takenOver))).toEqual([]);
  });

  it("of a call: an admin, and the relay whose call it is", () => {
    const ghita = { ...person("ghita"), isRelay: true } as Actor;
    const who = Object.entries({ ...cast, "the relay": ghita });
    const may = (call: { relay: string | null }) =>
      who.filter(([, actor]) => mayEndCall(actor, call)).map(([name]) => name);
    expect(may({ relay: "ghita" })).toEqual(["an admin", "the relay"]);
    expect(may({ relay: null })).toEqual(["an admin"]);
  });

  it("of an invitation: the managers of its body; whoever holds its link, and its address, accepts", () => {
    const may = { invite: mayInvite, revoke: mayRevoke };
    const steps = Object.keys(may) as (keyof typeof may)[];
    expect(sentences(steps, (actor, step) => may[step](actor, "ads"))).toMatchInlineSnapshot(`
      "invite: a manager
      revoke: a manager, an admin"
    `);
  });
});
