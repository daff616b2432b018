import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authenticator, type CreationOptions, type Faults, type RequestOptions } from "#tests/support/authenticator.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { type Answer, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

type Device = Awaited<ReturnType<typeof authenticator>>;

const ask = async <Options>(person: Visitor, purpose: "register" | "sign-in", init = {}): Promise<Options> => {
  const answer = await person.sendJson("/fr/passkeys/challenge", { purpose }, init);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Options;
};
const askToMake = (person: Visitor) => ask<CreationOptions>(person, "register");
const askToSign = (person: Visitor, init?: { now: string }) => ask<RequestOptions>(person, "sign-in", init);

const add = async (person: Visitor, device: Device, faults?: Faults) =>
  person.sendJson("/fr/passkeys", { credential: await device.create(await askToMake(person), faults) });
const enter = async (person: Visitor, device: Device, faults?: Faults) =>
  person.sendJson("/fr/passkeys/session", { credential: await device.get(await askToSign(person), faults) });

/** Somebody whose account has a passkey. */
async function withPasskey(asked: Parameters<typeof signedIn>[1] = {}, kind: Parameters<typeof authenticator>[1] = {}) {
  const { person, account } = await signedIn(wasl, asked);
  const device = await authenticator(wasl.url.href, kind);
  const added = await add(person, device);
  if (added.status !== 201) throw new Error(`adding a passkey answered ${added.status}`);
  return { person, account, device };
}

const rows = async <Row>(sql: string, ...values: readonly string[]) =>
  (
    await wasl.db
      .prepare(sql)
      .bind(...values)
      .all<Row>()
  ).results;
const passkeysOf = (account: string) =>
  rows<{ id: string; counter: number }>("SELECT * FROM passkey WHERE account = ?", account);
const stepsOf = async (account: string) =>
  (await rows<{ step: string }>("SELECT step FROM history WHERE subject = ? ORDER BY version", account)).map(
    ({ step }) => step,
  );
const sessionsOf = (account: string) =>
  rows<{ method: string; device: string }>("SELECT * FROM account_session WHERE account = ?", account);
/** What a refusal says, as a problem. */
const problemOf = async (answer: Answer) => {
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  const { status, code, fields } = (await answer.json()) as Record<string, unknown>;
  return { status, code, ...(fields !== undefined && { fields }) };
};
const wrong = { status: 422, code: "invalid", fields: { credential: "wrong" } };
const expired = { status: 422, code: "invalid", fields: { challenge: "expired" } };

describe("a passkey", () => {
  it("is added by whoever is signed in, and opens a session from another browser", async () => {
    const { account, device } = await withPasskey();
    expect(await stepsOf(account)).toEqual(["open", "add-passkey"]);

    const elsewhere = visitor(wasl, { headers: { "user-agent": "Mozilla/5.0 (Linux; Android 14) Chrome/140" } });
    const answer = await enter(elsewhere, device);
    expect([answer.status, await answer.json()]).toEqual([200, { to: "/fr/account" }]);
    expect(await sessionsOf(account)).toContainEqual(
      expect.objectContaining({ method: "passkey", device: "Chrome · Android" }),
    );
    // The session is one: it may do what only somebody signed in may.
    await askToMake(elsewhere);
  });

  it("may be one that is on several devices, and does not count", async () => {
    const { device } = await withPasskey({}, { counts: false });
    for (let i = 0; i < 3; i++) expect((await enter(visitor(wasl), device)).status).toBe(200);
  });

  it("may be an old computer's, which signs by RSA", async () => {
    const { device } = await withPasskey({}, { kind: "RS256" });
    expect((await enter(visitor(wasl), device)).status).toBe(200);
  });

  it("is asked for so that it is found without a name, and used with a finger, a face or a code", async () => {
    const { person, account, device } = await withPasskey();
    const { hostname } = wasl.url;
    expect(await askToMake(person)).toMatchObject({
      rp: { id: hostname },
      user: { id: Buffer.from(account).toString("base64url") },
      attestation: "none",
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      excludeCredentials: [{ type: "public-key", id: device.id, transports: ["internal", "hybrid"] }],
    });
    const options = await askToSign(visitor(wasl));
    expect(options).toMatchObject({ rpId: hostname, userVerification: "required" });
    expect(Buffer.from(options.challenge, "base64url")).toHaveLength(32);
  });

  it.each([
    ["/desk/ads/offers", "/ar/desk/ads/offers"],
    ["//elsewhere.example", "/ar/account"],
    ["https://elsewhere.example/", "/ar/account"],
    ["/\\elsewhere.example", "/ar/account"],
  ])("leads on to %s as a code does: to our own pages only", async (next, to) => {
    const { device } = await withPasskey();
    const person = visitor(wasl);
    const credential = await device.get(await askToSign(person));
    const answer = await person.sendJson("/ar/passkeys/session", { credential, next });
    expect(await answer.json()).toEqual({ to });
  });

  it("counts how often it signed", async () => {
    const { account, device } = await withPasskey();
    await enter(visitor(wasl), device);
    await enter(visitor(wasl), device);
    expect((await passkeysOf(account)).map(({ counter }) => counter)).toEqual([3]);
  });
});

describe("what signs in nobody", () => {
  it.each<[string, Faults]>([
    ["another site's page", { origin: "https://wasl.example.evil" }],
    ["another port of our own site", { origin: "http://127.0.0.1:1" }],
    ["another challenge", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["what was signed to make a passkey", { type: "webauthn.create" }],
    ["a page within another site's", { crossOrigin: true }],
    ["a passkey for another domain", { rpId: "wasl.example.evil" }],
    ["an owner who was not there", { isPresent: false }],
    ["an owner who did not show that it was them", { isVerified: false }],
    ["a counter that went back", { counter: 1 }],
    ["a counter that says nothing any more", { counter: 0 }],
    ["another account's handle", { userHandle: Buffer.from("account-0").toString("base64url") }],
    ["a passkey that nobody added", { id: "AAAAAAAAAAAAAAAAAAAAAA" }],
  ])("%s", async (_, faults) => {
    const { account, device } = await withPasskey();
    await enter(visitor(wasl), device);
    const before = await sessionsOf(account);
    expect(await problemOf(await enter(visitor(wasl), device, faults))).toEqual(wrong);
    expect(await sessionsOf(account)).toEqual(before);
  });

  it("another passkey's signature", async () => {
    const { account, device } = await withPasskey();
    const other = await withPasskey();
    const userHandle = Buffer.from(account).toString("base64url");
    expect(
      await problemOf(await enter(visitor(wasl), other.device, { id: device.id, userHandle, counter: 9 })),
    ).toEqual(wrong);
  });

  it("what was signed before", async () => {
    const { device } = await withPasskey();
    const person = visitor(wasl);
    const credential = await device.get(await askToSign(person));
    const { passkey = "" } = Object.fromEntries(person.jar);
    expect((await person.sendJson("/fr/passkeys/session", { credential })).status).toBe(200);

    person.jar.set("passkey", passkey);
    expect(await problemOf(await person.sendJson("/fr/passkeys/session", { credential }))).toEqual(expired);
    await askToSign(person);
    expect(await problemOf(await person.sendJson("/fr/passkeys/session", { credential }))).toEqual(wrong);
  });

  it("what was answered wrongly once, and rightly then", async () => {
    const { device } = await withPasskey();
    const person = visitor(wasl);
    const options = await askToSign(person);
    const { passkey = "" } = Object.fromEntries(person.jar);
    const credential = await device.get(options, { isVerified: false });
    expect(await problemOf(await person.sendJson("/fr/passkeys/session", { credential }))).toEqual(wrong);
    person.jar.set("passkey", passkey);
    const again = await person.sendJson("/fr/passkeys/session", { credential: await device.get(options) });
    expect(await problemOf(again)).toEqual(expired);
  });

  it("what another browser was asked", async () => {
    const { device } = await withPasskey();
    const [asked, other] = [visitor(wasl), visitor(wasl)];
    const credential = await device.get(await askToSign(asked));
    expect(await problemOf(await other.sendJson("/fr/passkeys/session", { credential }))).toEqual(expired);
    await askToSign(other);
    expect(await problemOf(await other.sendJson("/fr/passkeys/session", { credential }))).toEqual(wrong);
    expect((await asked.sendJson("/fr/passkeys/session", { credential })).status).toBe(200);
  });

  it("what was asked five minutes ago", async () => {
    const { device } = await withPasskey();
    const answered = async (now: string) => {
      const person = visitor(wasl);
      const credential = await device.get(await askToSign(person, { now: "2026-11-24T10:00:00Z" }));
      return person.sendJson("/fr/passkeys/session", { credential }, { now });
    };
    expect((await answered("2026-11-24T10:04:59Z")).status).toBe(200);
    expect(await problemOf(await answered("2026-11-24T10:05:00Z"))).toEqual(expired);
  });

  it("what was asked to make a passkey", async () => {
    const { person, device } = await withPasskey();
    const { challenge, rp } = await askToMake(person);
    const credential = await device.get({ challenge, rpId: rp.id });
    expect(await problemOf(await person.sendJson("/fr/passkeys/session", { credential }))).toEqual(expired);
  });

  it("forty of the same answer at the same moment, but one", async () => {
    const { account, device } = await withPasskey({}, { counts: false });
    const person = visitor(wasl);
    const credential = await device.get(await askToSign(person));
    const cookie = [...person.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        visitor(wasl).sendJson("/fr/passkeys/session", { credential }, { headers: { cookie } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(39);
    expect(await sessionsOf(account)).toHaveLength(2);
  });

  it("a passkey that was removed", async () => {
    const { person, account, device } = await withPasskey();
    const answer = await person.post(`/fr/passkeys/${device.id}/removal`, {});
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/account?said=saved"]);
    expect(await stepsOf(account)).toEqual(["open", "add-passkey", "remove-passkey"]);
    expect(await problemOf(await enter(visitor(wasl), device))).toEqual(wrong);
  });

  it("what is no answer at all", async () => {
    const person = visitor(wasl);
    for (const credential of [{}, null, "x", { id: "a", type: "public-key", response: {} }, { id: "é".repeat(9000) }]) {
      const { status, code } = await problemOf(await person.sendJson("/fr/passkeys/session", { credential }));
      expect([status, code]).toEqual([422, "invalid"]);
    }
    const device = await authenticator(wasl.url.href);
    const { response, ...credential } = await device.get(await askToSign(person));
    const noise = { ...response, clientDataJSON: "e30", authenticatorData: "AA", signature: "AA", userHandle: "AA" };
    const answer = await person.sendJson("/fr/passkeys/session", { credential: { ...credential, response: noise } });
    expect(await problemOf(answer)).toEqual(wrong);
  });
});

describe("what adds no passkey", () => {
  it.each<[string, Faults]>([
    ["another site's page", { origin: "https://wasl.example.evil" }],
    ["another challenge", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["what was signed to sign in", { type: "webauthn.get" }],
    ["a page within another site's", { crossOrigin: true }],
    ["a passkey for another domain", { rpId: "wasl.example.evil" }],
    ["an owner who was not there", { isPresent: false }],
    ["an owner who did not show that it was them", { isVerified: false }],
    ["another passkey's id", { id: "AAAAAAAAAAAAAAAAAAAAAA" }],
  ])("%s", async (_, faults) => {
    const { person, account } = await signedIn(wasl);
    const device = await authenticator(wasl.url.href);
    expect(await problemOf(await add(person, device, faults))).toEqual(wrong);
    expect([await passkeysOf(account), await stepsOf(account)]).toEqual([[], ["open"]]);
  });

  it("a kind of key that was not asked for", async () => {
    const { person } = await signedIn(wasl);
    expect(await problemOf(await add(person, await authenticator(wasl.url.href, { kind: "ES384" })))).toEqual(wrong);
  });

  it("nobody's browser", async () => {
    const signedOut = { status: 401, code: "signed_out" };
    const person = visitor(wasl);
    expect(await problemOf(await person.sendJson("/fr/passkeys/challenge", { purpose: "register" }))).toEqual(
      signedOut,
    );
    expect(await problemOf(await person.sendJson("/fr/passkeys", { credential: {} }))).toEqual(signedOut);
    expect((await person.post("/fr/passkeys/AAAA/removal", {})).status).toBe(401);
  });

  it("a passkey that another account has", async () => {
    const { device } = await withPasskey();
    const other = await signedIn(wasl);
    expect(await problemOf(await add(other.person, device))).toMatchObject({ fields: { credential: "duplicate" } });
    expect(await stepsOf(other.account)).toEqual(["open"]);
  });

  it("a challenge that the same browser was given for another account", async () => {
    const one = await signedIn(wasl);
    const other = await signedIn(wasl);
    const device = await authenticator(wasl.url.href);
    const credential = await device.create(await askToMake(one.person));
    other.person.jar.set("passkey", one.person.jar.get("passkey") ?? "");
    expect(await problemOf(await other.person.sendJson("/fr/passkeys", { credential }))).toEqual(expired);
  });

  it("forty of the same answer at the same moment, but one", async () => {
    const { person, account } = await signedIn(wasl);
    const device = await authenticator(wasl.url.href);
    const credential = await device.create(await askToMake(person));
    const cookie = [...person.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => visitor(wasl).sendJson("/fr/passkeys", { credential }, { headers: { cookie } })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.every(({ status }) => [201, 409, 422].includes(status))).toBe(true);
    expect([await passkeysOf(account), await stepsOf(account)]).toEqual([[expect.anything()], ["open", "add-passkey"]]);
  });

  it("another site's page, a form, or a purpose that we do not know", async () => {
    const { person } = await signedIn(wasl);
    const elsewhere = { headers: { origin: "https://elsewhere.example" } };
    const asked = { purpose: "register" };
    expect(await problemOf(await person.sendJson("/fr/passkeys/challenge", asked, elsewhere))).toMatchObject({
      status: 403,
    });
    expect(await problemOf(await person.post("/fr/passkeys/challenge", asked))).toMatchObject({ status: 415 });
    const answer = await person.sendJson("/fr/passkeys/challenge", { purpose: "steal" });
    expect(await problemOf(answer)).toMatchObject({ fields: { purpose: "unknown_code" } });
  });
});

describe("an admin's passkeys", () => {
  it("begin in a session opened by code; the second is added in one that a passkey opened", async () => {
    const { person, device } = await withPasskey({ isAdmin: true });
    const refusal = { status: 403, code: "not_yours" };
    expect(await problemOf(await person.sendJson("/fr/passkeys/challenge", { purpose: "register" }))).toEqual(refusal);
    await enter(person, device);
    expect((await add(person, await authenticator(wasl.url.href))).status).toBe(201);
  });

  it("are not added in a session opened by code to which an earlier challenge was given", async () => {
    const { person, account } = await signedIn(wasl, { isAdmin: true });
    const late = await authenticator(wasl.url.href);
    const credential = await late.create(await askToMake(person));
    await withPasskey({ isAdmin: true, account });
    expect(await problemOf(await person.sendJson("/fr/passkeys", { credential }))).toEqual({
      status: 403,
      code: "not_yours",
    });
    expect(await passkeysOf(account)).toHaveLength(1);
  });

  it("are removed by a session opened by code down to the last, and the last by one that a passkey opened", async () => {
    const { person, account, device } = await withPasskey({ isAdmin: true });
    expect((await person.post(`/fr/passkeys/${device.id}/removal`, {})).status).toBe(403);
    const strong = await signedIn(wasl, { account, method: "passkey" });
    const second = await authenticator(wasl.url.href);
    await add(strong.person, second);
    expect((await person.post(`/fr/passkeys/${second.id}/removal`, {})).status).toBe(303);
    expect((await strong.person.post(`/fr/passkeys/${device.id}/removal`, {})).status).toBe(303);
    expect(await passkeysOf(account)).toEqual([]);
  });

  it("are never all removed at once by sessions opened by code", async () => {
    const { person, account, device } = await withPasskey({ isAdmin: true });
    const strong = await signedIn(wasl, { account, method: "passkey" });
    const second = await authenticator(wasl.url.href);
    await add(strong.person, second);
    await Promise.all([device, second].map(({ id }) => person.post(`/fr/passkeys/${id}/removal`, {})));
    expect(await passkeysOf(account)).toHaveLength(1);
  });
});

describe("removing", () => {
  it("is done once, however often it is asked", async () => {
    const { person, account, device } = await withPasskey();
    for (let i = 0; i < 2; i++) expect((await person.post(`/fr/passkeys/${device.id}/removal`, {})).status).toBe(303);
    expect(await stepsOf(account)).toEqual(["open", "add-passkey", "remove-passkey"]);
  });

  it("leaves other people's passkeys alone", async () => {
    const { device } = await withPasskey();
    const other = await withPasskey();
    await other.person.post(`/fr/passkeys/${device.id}/removal`, {});
    expect((await enter(visitor(wasl), device)).status).toBe(200);
  });
});
