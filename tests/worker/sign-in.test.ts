import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeTo, lettersTo } from "#tests/support/mailbox.ts";
import { visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const minute = 60_000;
const at = (ms: number) => new Date(ms).toISOString();
const now = Date.UTC(2026, 10, 24, 10);
/** Each test has an hour of its own, and a network: nobody's tries are another's. */
let hours = 0;
const someNetwork = () => `198.51.100.${++hours}`;

const ask = (person: ReturnType<typeof visitor>, email: string, more: Record<string, string> = {}) =>
  person.post("/fr/sign-in", { signInEmail: email, ...more });
const enter = (person: ReturnType<typeof visitor>, signInCode: string, more: Record<string, string> = {}) =>
  person.post("/fr/sign-in/code", { signInCode, ...more });
const isIn = async (person: ReturnType<typeof visitor>) => (await person.get("/fr/account")).status === 200;
const somebody = (clock = now) => visitor(wasl, { now: at(clock), network: someNetwork() });
const count = async (table: string) =>
  (await wasl.db.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n ?? 0;
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("signing in with a code", () => {
  it("opens the account the first time, and knows it the second", async () => {
    const person = somebody();
    expect((await ask(person, "Zineb@Example.MA")).headers.get("location")).toBe("/fr/sign-in/code?next=%2Faccount");
    const entered = await enter(person, await codeTo(wasl, "zineb@example.ma"));
    expect(entered.headers.get("location")).toBe("/fr/account");
    expect(await isIn(person)).toBe(true);
    const accounts = await count("account");

    const elsewhere = somebody();
    await ask(elsewhere, "zineb@example.ma");
    await enter(elsewhere, await codeTo(wasl, "zineb@example.ma"));
    expect(await isIn(elsewhere)).toBe(true);
    expect(await count("account")).toBe(accounts);
  });

  it("reads the code as people type it: Arabic digits, a space between", async () => {
    const person = somebody();
    await ask(person, "digits@example.ma");
    const code = await codeTo(wasl, "digits@example.ma");
    const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    await enter(person, `${arabic.slice(0, 3)} ${arabic.slice(3)}`);
    expect(await isIn(person)).toBe(true);
  });

  it("answers the same for an address that it knows and one that it does not", async () => {
    const known = somebody();
    await ask(known, "known@example.ma");
    await enter(known, await codeTo(wasl, "known@example.ma"));
    const answers = await Promise.all(
      ["known@example.ma", "nobody@example.ma"].map(async (email) => {
        const answer = await ask(somebody(), email);
        return [answer.status, answer.headers.get("location"), await answer.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it("keeps no code in the database: what is stored, and sent, cannot be read back", async () => {
    const person = somebody();
    await ask(person, "stored@example.ma");
    const code = await codeTo(wasl, "stored@example.ma");
    const rows = JSON.stringify([
      (await wasl.db.prepare("SELECT * FROM sign_in").all()).results,
      (await wasl.db.prepare("SELECT * FROM outbox").all()).results,
    ]);
    expect(rows).not.toContain(code);
    expect(await wasl.db.prepare("SELECT recipient FROM outbox WHERE recipient <> ''").first()).toBeNull();
  });

  it("refuses what is no address beside the field, and gives it back", async () => {
    const answer = await ask(somebody(), "zineb@");
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('value="zineb@"');
    expect(html).toContain("Cette adresse n'est pas complète");
  });
});

describe("who tries a code that is not theirs", () => {
  it("has five tries, and then the right code is too late", async () => {
    const person = somebody();
    await ask(person, "brute@example.ma");
    const code = await codeTo(wasl, "brute@example.ma");
    const answers: number[] = [];
    for (let tries = 0; tries < 5; tries++) answers.push((await enter(person, wrong(code))).status);
    expect(answers).toEqual([422, 422, 422, 422, 422]);
    const late = await enter(person, code);
    expect(late.status).toBe(422);
    expect(await isIn(person)).toBe(false);
  });

  it("gains nothing by trying forty at once", async () => {
    const person = somebody();
    await ask(person, "forty@example.ma");
    const code = Number(await codeTo(wasl, "forty@example.ma"));
    // The right one is among them, and after five none is looked at.
    const codes = Array.from({ length: 40 }, (_, place) => String((code + place + 1) % 1_000_000).padStart(6, "0"));
    await Promise.all(codes.map((each) => enter(person, each)));
    const left = await wasl.db.prepare("SELECT tries FROM sign_in WHERE email = 'forty@example.ma'").first();
    expect(left).toEqual({ tries: 5 });
    expect((await enter(person, String(code).padStart(6, "0"))).status).toBe(422);
  });

  it("wins once with the right code sent forty times at once", async () => {
    const person = somebody();
    await ask(person, "once@example.ma");
    const code = await codeTo(wasl, "once@example.ma");
    const sessions = await count("account_session");
    const answers = await Promise.all(Array.from({ length: 40 }, () => enter(person, code)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await count("account_session")).toBe(sessions + 1);
    expect(await count("sign_in WHERE email = 'once@example.ma'")).toBe(0);
  });

  it("cannot use a code again, nor in another browser, nor after ten minutes", async () => {
    const person = somebody();
    await ask(person, "again@example.ma");
    const code = await codeTo(wasl, "again@example.ma");
    const other = somebody();
    await ask(other, "somebody-else@example.ma");
    expect((await enter(other, code)).status).toBe(422);
    const without = somebody();
    expect((await enter(without, code)).status).toBe(422);
    const cookie = person.jar.get("code") ?? "";
    await enter(person, code);
    const replaying = somebody();
    replaying.jar.set("code", cookie);
    expect((await enter(replaying, code)).status).toBe(422);
    expect(await isIn(replaying)).toBe(false);

    await ask(person, "late@example.ma");
    const late = await person.post(
      "/fr/sign-in/code",
      { signInCode: await codeTo(wasl, "late@example.ma") },
      { now: at(now + 10 * minute + 1) },
    );
    expect(late.status).toBe(422);
  });

  it("cannot plant a session: signing in always makes a new one", async () => {
    const person = somebody();
    person.jar.set("account", "planted");
    await ask(person, "planted@example.ma");
    await enter(person, await codeTo(wasl, "planted@example.ma"));
    expect(person.jar.get("account")).not.toBe("planted");
    const thief = somebody();
    thief.jar.set("account", "planted");
    expect(await isIn(thief)).toBe(false);
  });

  it("cannot send anybody to another site afterwards", async () => {
    const outside = [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "/account/../../evil",
      "javascript:1",
      "/fr/account",
      "/desk/a?x=//evil",
    ];
    for (const next of outside) {
      const person = somebody();
      const form = await (await person.get(`/fr/sign-in?${new URLSearchParams({ next })}`)).text();
      expect(form).toContain('name="next" value="/account"');
      await ask(person, "outside@example.ma", { next });
      const entered = await enter(person, await codeTo(wasl, "outside@example.ma"), { next });
      expect([next, entered.headers.get("location")]).toEqual([next, "/fr/account"]);
      await wasl.db.prepare("DELETE FROM allowance").run();
    }
  });
});

describe("how many codes are sent", () => {
  it("a stranger's address gets four an hour from one network, and the answer does not change", async () => {
    const network = someNetwork();
    const answers: (string | null)[] = [];
    for (let times = 0; times < 8; times++) {
      const person = visitor(wasl, { now: at(now), network });
      answers.push((await ask(person, "bombed@example.ma")).headers.get("location"));
    }
    expect(new Set(answers).size).toBe(1);
    expect(await lettersTo(wasl, "bombed@example.ma")).toHaveLength(4);
    // Its owner, elsewhere, still gets a code.
    const owner = somebody();
    await ask(owner, "bombed@example.ma");
    await enter(owner, await codeTo(wasl, "bombed@example.ma"));
    expect(await isIn(owner)).toBe(true);
  });

  it("many networks together send one address twelve an hour; a new hour begins anew", async () => {
    for (let times = 0; times < 20; times++) await ask(somebody(), "swarmed@example.ma");
    expect(await lettersTo(wasl, "swarmed@example.ma")).toHaveLength(12);
    await ask(somebody(now + 61 * minute), "swarmed@example.ma");
    expect(await lettersTo(wasl, "swarmed@example.ma")).toHaveLength(13);
  });

  it("a network that asks for many addresses is told to wait; all of a /64 is one network", async () => {
    const answers: number[] = [];
    for (let times = 0; times < 32; times++) {
      const person = visitor(wasl, { now: at(now), network: `2001:db8:0:7::${times.toString(16)}` });
      answers.push((await ask(person, `many-${times}@example.ma`)).status);
    }
    expect(answers.filter((status) => status === 303)).toHaveLength(30);
    expect(answers.at(-1)).toBe(429);
    expect((await ask(visitor(wasl, { now: at(now), network: "2001:db8:0:8::1" }), "other@example.ma")).status).toBe(
      303,
    );
  });
});

describe("the sessions of an account", () => {
  const signedIn = async (email: string) => {
    const person = somebody();
    await ask(person, email);
    await enter(person, await codeTo(wasl, email));
    return person;
  };

  it("are listed, and one or all the others can be ended", async () => {
    const [one, two, three] = [
      await signedIn("three@example.ma"),
      await signedIn("three@example.ma"),
      await signedIn("three@example.ma"),
    ];
    const html = await (await one.get("/fr/account")).text();
    const ids = [...html.matchAll(/name="session" value="([0-9a-f]{32})"/g)].map(([, id]) => id ?? "");
    expect(ids).toHaveLength(2);
    await one.post("/fr/account/sessions", { session: ids[0] ?? "" });
    expect([await isIn(one), await isIn(two), await isIn(three)].filter(Boolean)).toHaveLength(2);
    await one.post("/fr/account/sessions", { session: "all" });
    expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([true, false, false]);
  });

  it("end when their owner leaves, and when a month is over", async () => {
    const person = await signedIn("leaves@example.ma");
    const stolen = somebody();
    stolen.jar.set("account", person.jar.get("account") ?? "");
    expect((await stolen.get("/fr/account", { now: at(now + 31 * 24 * 60 * minute) })).status).toBe(303);
    await person.post("/fr/account/leave", {});
    expect(await isIn(person)).toBe(false);
    expect(await isIn(stolen)).toBe(false);
  });

  it("of others cannot be ended by who names them", async () => {
    const mine = await signedIn("mine@example.ma");
    const id = (
      await wasl.db.prepare("SELECT id FROM account_session ORDER BY opened_at DESC LIMIT 1").first<{ id: string }>()
    )?.id;
    const other = await signedIn("not-mine@example.ma");
    for (const each of [
      id ?? "",
      ...(await wasl.db.prepare("SELECT id FROM account_session").all<{ id: string }>()).results.map((row) => row.id),
    ]) {
      await other.post("/fr/account/sessions", { session: each });
    }
    expect(await isIn(mine)).toBe(true);
  });
});

describe("a visit that was over when a form came", () => {
  it("gives back what was typed after signing in again, at the form that it was for", async () => {
    const person = somebody();
    const sent = await person.post("/fr/claims/new", {
      nameFr: "Coopérative <Amal>",
      kind: "association",
      territories: ["MA-08", "MA-TIN"],
    });
    expect(sent.status).toBe(401);
    const html = await sent.text();
    expect(html).toContain('value="Coopérative &lt;Amal>"');
    const values = {
      nameFr: "Coopérative <Amal>",
      kind: "association",
      territories: ["MA-08", "MA-TIN"],
      next: "/claims/new",
    };
    const asked = await person.post("/fr/sign-in", { signInEmail: "again-there@example.ma", ...values });
    expect(asked.status).toBe(200);
    const entered = await person.post("/fr/sign-in/code", {
      signInCode: await codeTo(wasl, "again-there@example.ma"),
      ...values,
    });
    expect(await entered.text()).toContain('action="/fr/claims/new"');
    const back = await (await person.post("/fr/claims/new", { ...values, go: "show" })).text();
    expect(back).toContain('value="Coopérative &lt;Amal>"');
    expect(back.match(/value="MA-(?:08|TIN)" checked/g)).toHaveLength(2);
  });
});
