import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BodyForm } from "#contract/body-form.ts";
import { claimedBy, foundContact, html, now, rowsIn } from "#tests/support/admin-desk.ts";
import { cooperative, enteredBy, inRole } from "#tests/support/desks.ts";
import { open } from "#tests/support/edit-offer.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { type Fields, hiddenField, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { keysOf } from "#worker/keys.ts";
import { type Filed, fileClaim } from "#worker/operations/file-claim.ts";

let wasl: Wasl;
let admin: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  admin = await inRole(wasl, "admin", now);
});
afterAll(() => wasl.close());

const rows = <Row = Record<string, unknown>>(sql: string, ...values: readonly (string | number)[]) =>
  rowsIn<Row>(wasl, sql, ...values);
const claimOf = (body: string): Fields => ({
  ...{ body, told: "Je travaille au secrétariat.", name: "Driss", charter: cooperative.charter ?? "" },
});
const file = (person: Visitor, fields: Fields) => person.post("/fr/claims/new", fields);
const whereTo = (answer: Awaited<ReturnType<typeof file>>) =>
  (answer.headers.get("location") ?? "").replace(/\?.*/, "");
/** Takes a step of a claim as its page's form does. */
const step = async (person: Visitor, path: string, fields: Fields) =>
  person.post(path, { ...fields, version: hiddenField(await html(person.get(path)), "version") });
/** How many letters about new claims were written. */
const told = async () => (await rows("SELECT id FROM outbox WHERE letter = 'claim-filed'")).length;

/** Files a claim as its page does, and does something between reading and writing. */
async function fileAt(account: string, about: Filed["about"], between: () => Promise<unknown>) {
  const keys = await keysOf("x".repeat(32));
  const deps = {
    ...{ db: open(wasl.db), now: () => Date.parse(now), newId: () => crypto.randomUUID().replaceAll("-", "") },
    ...{ wake: () => {}, keys: { ...keys, mac: meanwhile } },
  };
  async function meanwhile(...[purpose, text]: Parameters<typeof keys.mac>) {
    if (purpose === "claim") await between();
    return keys.mac(purpose, text);
  }
  const actor = { role: "person", id: account, isAdmin: false, memberships: [] } as const;
  return fileClaim(
    deps,
    { actor, name: "Driss", version: 1 },
    { told: "Je suis là.", name: "Driss", locale: "fr", about },
  );
}

/** Lets nobody on before so many have come. */
function gate(count: number): () => Promise<void> {
  let left = count;
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    left -= 1;
    if (left === 0) open();
    return all;
  };
}

describe("a claim that is sent four times at once", () => {
  it.each([
    ["of a body that is there", claimOf("indh")],
    ["of a body that is not there yet", cooperative],
  ])("%s is one, and everybody is led to it", async (about, fields) => {
    const email = `presse-${about.length}@example.ma`;
    const person = await enteredBy(wasl, email, now);
    const before = await told();
    const answers = await Promise.all([1, 2, 3, 4].map(() => file(person, fields)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(whereTo)).size).toBe(1);
    const whose = "SELECT account FROM account_person WHERE email = ?";
    expect(await rows(`SELECT id FROM body_claim WHERE account = (${whose})`, email)).toHaveLength(1);
    expect(await told()).toBe(before + 1);
  });

  it.each([
    ["of a body that is there", { body: "odco" }],
    ["of a body that is not there yet", { proposed: { nameFr: "Réseau Draa", nameAr: "" } as BodyForm }],
  ])("%s is one, though all had been read before any was written", async (_, about) => {
    const { account } = await signedIn(wasl);
    const allHaveRead = gate(4);
    const answers = await Promise.all([1, 2, 3, 4].map(() => fileAt(account, about, allHaveRead)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({ ok: true, value: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(await rows("SELECT id FROM body_claim WHERE account = ?", account)).toHaveLength(1);
  });

  it("gives way to another of the same body that came in between", async () => {
    const { account } = await signedIn(wasl);
    const answer = await fileAt(account, { body: "odco" }, () =>
      rows(
        "INSERT INTO body_claim VALUES ('between', ?, 'odco', NULL, 'asked', 2, 'Bonjour', NULL, 'fr', '2026-11', 0)",
        account,
      ),
    );
    expect(answer).toEqual({ ok: true, value: "between" });
  });

  it("is another one once it was taken back", async () => {
    const person = await enteredBy(wasl, "encore@example.ma", now);
    const first = whereTo(await file(person, cooperative));
    expect((await step(person, first, { step: "withdraw" })).status).toBe(303);
    const second = whereTo(await file(person, cooperative));
    expect(second).not.toBe(first);
    expect(whereTo(await file(person, cooperative))).toBe(second);
    expect(whereTo(await file(person, { ...cooperative, nameFr: "Association Tamdoult Zagora" }))).not.toBe(second);
  });
});

describe("claims that are filed and taken back, again and again", () => {
  const tomorrow = new Date(Date.parse(now) + 25 * 60 * 60_000).toISOString();
  /** Files a claim and takes it back. */
  const bother = async (person: Visitor, fields: Fields) => {
    const filed = await file(person, fields);
    if (filed.status === 303) await step(person, whereTo(filed), { step: "withdraw" });
    return filed.status;
  };

  it("write to the team five times a day", async () => {
    const person = await enteredBy(wasl, "insiste@example.ma", now);
    const before = await told();
    const statuses: number[] = [];
    for (let times = 0; times < 8; times++) {
      statuses.push(await bother(person, { ...cooperative, nameFr: `Association ${times}` }));
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429, 429]);
    expect(await told()).toBe(before + 5);
    expect(await rows("SELECT id FROM body_claim WHERE proposed LIKE '%Association 5%'")).toEqual([]);
    // What was refused has left nothing, not even the name that came with it.
    const renamed = await file(person, { ...cooperative, nameFr: "Association 9", name: "Autre Nom" });
    expect(renamed.status).toBe(429);
    expect(await rows("SELECT account FROM account_person WHERE name = 'Autre Nom'")).toEqual([]);
    const again = await person.post("/fr/claims/new", { ...cooperative, nameFr: "Association 9" }, { now: tomorrow });
    expect(again.status).toBe(303);
  });

  it("write to the team five times a day, though all had been read before any was written", async () => {
    const { account } = await signedIn(wasl);
    const before = await told();
    const allHaveRead = gate(9);
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, place) =>
        fileAt(account, { proposed: { nameFr: `Collectif ${place}`, nameAr: "" } as BodyForm }, allHaveRead),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(answers).toContainEqual({ ok: false, refusal: { code: "too_many", retryAfter: 24 * 60 * 60 } });
    expect(await rows("SELECT id FROM body_claim WHERE account = ?", account)).toHaveLength(5);
    expect(await told()).toBe(before + 5);
  });

  it("write to those who run a body three times a day, whoever files them", async () => {
    const people = [];
    for (const name of ["un", "deux", "trois", "quatre"])
      people.push(await enteredBy(wasl, `${name}@ads.example`, now));
    const statuses: number[] = [];
    for (const person of people) statuses.push(await bother(person, claimOf("ads")));
    expect(statuses).toEqual([303, 303, 303, 429]);
    // Of another body they may still file.
    expect(await bother(people[3] ?? admin, claimOf("anapec"))).toBe(303);
  });
});

describe("what a claimant tells", () => {
  it("grows with each answer, and loses nothing of what was told first", async () => {
    const { path, person, id } = await claimedBy(wasl, { body: "entraide-nationale" });
    const own = `/fr/claims/${id}`;
    const answered: number[] = [];
    for (let times = 0; times < 7; times++) {
      const asked = await admin.post(`${path}/question`, {
        words: "Dites-en plus.",
        version: hiddenField(await html(admin.get(path)), "version"),
      });
      if (asked.status !== 303) break;
      answered.push((await step(person, own, { step: "answer", words: `${times} ${"x".repeat(990)}` })).status);
    }
    expect(answered).toEqual([303, 303, 303, 303, 303, 422]);
    const typed = `${"y".repeat(980)} fin`;
    const refused = await step(person, own, { step: "answer", words: typed });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('id="words-error"');
    expect(page).toContain(`${typed}</textarea>`);
    expect((await step(person, own, { step: "answer", words: "Voilà tout." })).status).toBe(303);

    // The number that was told first still counts for nothing.
    const verified = await admin.post(`${path}/verification`, {
      ...{ ...foundContact, value: "06 61 00 11 22" },
      version: hiddenField(await html(admin.get(path)), "version"),
    });
    expect(verified.status).toBe(422);
    expect(await rows("SELECT body FROM body_contact WHERE body = 'entraide-nationale'")).toEqual([]);
  });

  it("is not verified by an address of the site that the registration proposes, nor by a page of it", async () => {
    const person = await enteredBy(wasl, "faussaire@example.ma", now);
    const claim = whereTo(await file(person, { ...cooperative, website: "https://www.tamdoult.ma" }));
    const path = `/fr/admin${claim.slice(3)}`;
    const verify = async (fields: Fields) => {
      const version = hiddenField(await html(admin.get(path)), "version");
      return (await html(admin.post(`${path}/verification`, { ...foundContact, ...fields, version }), 422)).match(
        /(?<=class="error" id=")\w+/,
      )?.[0];
    };
    expect(await verify({ channel: "mail", value: "bureau@tamdoult.ma" })).toBe("value");
    expect(await verify({ source: "https://tamdoult.ma/contact" })).toBe("source");
  });
});

describe("the words that a claimant reads", () => {
  it("stand with the claim, where they can be erased, and in no history", async () => {
    const { path, id, person } = await claimedBy(wasl, { body: "remess" });
    const words = "Votre mandat, Madame Salma Idrissi, est-il encore valable ?";
    const version = hiddenField(await html(admin.get(path)), "version");
    expect((await admin.post(`${path}/question`, { words, version })).status).toBe(303);
    expect(await html(person.get(`/fr/claims/${id}`))).toContain("Madame Salma Idrissi");
    expect(await html(admin.get(path))).toContain("Madame Salma Idrissi");
    expect(await rows("SELECT step, reason FROM history WHERE noun = 'claim' AND subject = ?", id)).toEqual([
      { step: "file", reason: null },
      { step: "ask", reason: null },
    ]);
  });
});

describe("an account that is erased", () => {
  it("leaves no way to reach its owner: not in what they proposed, nor in letters that wait or died", async () => {
    const email = "efface@example.ma";
    const person = await enteredBy(wasl, email, now);
    const claim = whereTo(
      await file(person, { ...cooperative, website: "https://efface.example.ma", officialId: "ICE 0012" }),
    ).slice(11);
    const letter =
      "INSERT INTO outbox VALUES (?, 'mail', 'claim-asked', ?, ?, 'fr', NULL, ?, 0, 4000000000000, 0, NULL, 0, NULL, NULL, NULL, NULL)";
    for (const [id, to, state] of [
      ["waits", email, "waiting"],
      ["dead", email, "dead"],
      ["other", "autre@example.ma", "dead"],
    ] as const) {
      await rows(letter, id, JSON.stringify({ words: `Bonjour ${id}` }), to, state);
    }
    expect((await person.post("/fr/account/erasure", { sure: "yes" })).status).toBe(303);
    const [left] = await rows<{ proposed: string; state: string }>(
      "SELECT proposed, state FROM body_claim WHERE id = ?",
      claim,
    );
    expect(left?.state).toBe("withdrawn");
    expect(JSON.parse(left?.proposed ?? "")).toMatchObject({
      ...{ nameFr: "Association Tamdoult", kind: "association", email: "", phone: "", website: "", officialId: "" },
      ...{ aboutFr: "", aboutAr: "" },
    });
    expect(
      await rows("SELECT id, recipient, facts FROM outbox WHERE id IN ('waits', 'dead', 'other') ORDER BY id"),
    ).toEqual([
      { id: "dead", recipient: "", facts: "{}" },
      { id: "other", recipient: "autre@example.ma", facts: '{"words":"Bonjour other"}' },
    ]);
    expect(await html(admin.get(`/fr/admin/claims/${claim}`))).toContain("Association Tamdoult");
  });
});
