import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filed, story } from "#tests/support/filing.ts";
import { costsOf, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

let networks = 0;
/** A network of its own for each test: tries are counted by network too. */
const freshNetwork = () => `198.51.${Math.floor(++networks / 250)}.${networks % 250}`;
const start = Date.parse("2026-11-23T10:00:00Z");
const minute = 60_000;

const knock = (code: string, pin: string, network: string, at = start) =>
  visitor(wasl).post("/fr/follow", { code, pin }, { network, now: new Date(at).toISOString() });
const other = (pin: string) => String((Number(pin) + 1) % 1_000_000).padStart(6, "0");
/** A page without what differs from one person to another: what was typed. */
const told = async (answer: Awaited<ReturnType<typeof knock>>, code: string) =>
  (await answer.text()).replaceAll(code, "CODE").replaceAll(`${code.slice(0, 4)} ${code.slice(4)}`, "CODE");

describe("guessing codes and PINs", () => {
  it("waits one minute after a wrong try, then twice as long each time, up to an hour", async () => {
    const { code, pin } = await filed(wasl);
    const network = freshNetwork();
    let at = start;
    for (const wait of [1, 2, 4, 8, 16, 32, 60, 60]) {
      expect((await knock(code, other(pin), network, at)).status).toBe(422);
      const early = await knock(code, pin, network, at + wait * minute - 1000);
      expect(early.status).toBe(429);
      expect(early.headers.get("retry-after")).toBe("1");
      at += wait * minute;
    }
    expect((await knock(code, pin, network, at)).status).toBe(303);
  });

  it("locks nobody out: another network is served meanwhile", async () => {
    const { code, pin } = await filed(wasl);
    const attacker = freshNetwork();
    await knock(code, other(pin), attacker);
    expect((await knock(code, pin, attacker)).status).toBe(429);
    expect((await knock(code, pin, freshNetwork())).status).toBe(303);
  });

  it("forgets the wrong tries after the right one", async () => {
    const { code, pin } = await filed(wasl);
    const network = freshNetwork();
    await knock(code, other(pin), network);
    expect((await knock(code, pin, network, start + minute)).status).toBe(303);
    expect((await knock(code, other(pin), network, start + minute)).status).toBe(422);
    expect((await knock(code, pin, network, start + 2 * minute)).status).toBe(303);
  });

  it("counts an IPv6 network as one, by its first 64 bits", async () => {
    const { code, pin } = await filed(wasl);
    await knock(code, other(pin), "2001:db8:7:1::1");
    expect((await knock(code, pin, "2001:0db8:0007:0001:ffff::2")).status).toBe(429);
    expect((await knock(code, pin, "2001:db8:7:2::1")).status).toBe(303);
  });

  it("lets one of forty tries at the same moment be judged", async () => {
    const { code, pin } = await filed(wasl);
    const network = freshNetwork();
    const tries = Array.from({ length: 40 }, (_, i) => (i === 20 ? pin : other(String(i).padStart(6, "0"))));
    const answers = await Promise.all(tries.map((guess) => knock(code, guess, network)));
    expect(answers.filter(({ status }) => status !== 429)).toHaveLength(1);
  });

  it("slows one network that tries many codes", async () => {
    const network = freshNetwork();
    const codes = Array.from({ length: 30 }, (_, i) => `ZZZZ00${String(i).padStart(2, "0")}`);
    const statuses: number[] = [];
    for (const code of codes) statuses.push((await knock(code, "123456", network)).status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(21);
    expect(statuses.slice(21).every((status) => status === 429)).toBe(true);
  });

  it("makes nobody on the network pay for one who keeps trying while he must wait", async () => {
    const { code, pin } = await filed(wasl);
    const network = freshNetwork();
    await knock("XXXXXXXX", "123456", network);
    for (let i = 0; i < 40; i++) expect((await knock("XXXXXXXX", "123456", network)).status).toBe(429);
    expect((await knock(code, pin, network)).status).toBe(303);
  });

  it("makes nobody's code wait longer for tries that its network was not allowed", async () => {
    const { code, pin } = await filed(wasl);
    const network = freshNetwork();
    for (let i = 0; i < 21; i++) await knock(`WWWW00${String(i).padStart(2, "0")}`, "123456", network);
    expect((await knock(code, pin, network)).status).toBe(429);
    expect((await knock(code, pin, network, start + minute)).status).toBe(303);
  });

  it("lets in a right code and PIN that are sent twice at the same moment", async () => {
    const { code, pin } = await filed(wasl);
    const network = freshNetwork();
    const answers = await Promise.all([1, 2, 3, 4].map(() => knock(code, pin, network)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  });

  it("reads a PIN and a code in Arabic digits, with the marks that come along when pasted", async () => {
    const { code, pin } = await filed(wasl);
    const arabic = pin.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    expect(
      (await knock(`\u200e${code.slice(0, 4)}\u2011${code.slice(4)}`, `\u202a${arabic}\u202c`, freshNetwork())).status,
    ).toBe(303);
  });

  it("answers a wrong code and a wrong PIN alike: the same page, the same status, the same work", async () => {
    const { code, pin } = await filed(wasl);
    const wrongPin = await knock(code, other(pin), freshNetwork());
    const wrongCode = await knock("ZZZZZZZZ", pin, freshNetwork());
    expect(wrongCode.status).toBe(wrongPin.status);
    expect(costsOf(wrongCode).roundTrips).toBe(costsOf(wrongPin).roundTrips);
    expect([...wrongCode.headers.keys()]).toEqual([...wrongPin.headers.keys()]);
    expect(await told(wrongCode, "ZZZZZZZZ")).toBe(await told(wrongPin, code));
  });

  it("waits for an unknown code just as for a known one", async () => {
    const network = freshNetwork();
    await knock("YYYYYYYY", "123456", network);
    const again = await knock("YYYYYYYY", "123456", network);
    expect([again.status, again.headers.get("retry-after")]).toEqual([429, "60"]);
  });

  it("takes what is no code or PIN for a slip, without a try", async () => {
    const network = freshNetwork();
    for (const [code, pin, field] of [
      ["", "123456", "code"],
      ["ABC", "123456", "code"],
      ["ABCD-EFGH-JKLM", "123456", "code"],
      ["ABCDEFGH", "", "pin"],
      ["ABCDEFGH", "12345", "pin"],
      ["ABCDEFGH", "12345é", "pin"],
      ["<script>", "123456", "code"],
      ["x".repeat(5000), "123456", "code"],
    ] as const) {
      const answer = await knock(code, pin, network);
      const html = await answer.text();
      expect([answer.status, html.includes(`href="#${field}"`), html.includes("<script>")]).toEqual([422, true, false]);
    }
  });

  it("never shows a PIN back", async () => {
    const answer = await knock("ABCDEFGH", "987654", freshNetwork());
    expect(await answer.text()).not.toContain("987654");
  });
});

describe("a session that is not one", () => {
  it("shows the way in, and nothing else", async () => {
    for (const cookie of [
      "follow=",
      "follow=0".repeat(9),
      `follow=${"a".repeat(32)}`,
      "follow=%00",
      "follow=' OR 1=1",
    ]) {
      for (const path of ["/fr/follow", "/fr/follow/data", "/fr/follow/correct"]) {
        const answer = await wasl.fetch(path, { headers: { cookie }, redirect: "manual" });
        expect(answer.status).toBe(path === "/fr/follow" ? 200 : 303);
        expect(await answer.text()).not.toContain("abeilles");
      }
    }
  });

  it("lets nobody act without one, and loses nothing of a correction that comes too late", async () => {
    const late = visitor(wasl);
    for (const step of ["withdraw", "erase"]) {
      const answer = await late.post(`/fr/follow/${step}`, { sure: "yes", version: "1" });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/follow"]);
    }
    const { code, pin } = await filed(wasl);
    const typed = { ...story, place: "Un tout autre douar", version: "1" };
    const refused = await late.post("/fr/follow/correct", typed);
    expect(refused.status).toBe(401);
    expect(await refused.text()).toContain("Un tout autre douar");
    const signedIn = await late.post("/fr/follow", { ...typed, code, pin });
    expect([signedIn.status, await signedIn.text()]).toEqual([200, expect.stringContaining("Un tout autre douar")]);
    expect((await late.post("/fr/follow/correct", typed)).headers.get("location")).toBe("/fr/follow?said=corrected");
  });
});
