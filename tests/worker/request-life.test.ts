import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consentVersion } from "#contract/support-request.ts";
import { filed as filedIn, openForm, receiptOf, sendForm, story } from "#tests/support/filing.ts";
import { type Fields, hiddenField, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const filed = () => filedIn(wasl);
async function following() {
  const { code, pin, person } = await filed();
  const signedIn = await person.post("/fr/follow", { code, pin });
  expect([signedIn.status, signedIn.headers.get("location")]).toEqual([303, "/fr/follow"]);
  return { person, code, pin };
}
const count = async (table: string): Promise<number> =>
  (await wasl.db.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n ?? -1;
const rowOf = (code: string) => wasl.db.prepare("SELECT * FROM request WHERE code = ?").bind(code).first();

describe("filing a request", () => {
  it("shows a receipt with a code and a PIN, to the browser that filed it and to no other", async () => {
    const { code, pin } = await filed();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(pin).toMatch(/^\d{6}$/);
    expect((await visitor(wasl).get("/fr/receipt")).status).toBe(404);
  });

  it("keeps the facts as codes, the words apart, and neither code nor PIN in the clear with them", async () => {
    const { code, pin } = await filed();
    const row = await rowOf(code);
    expect(row).toMatchObject({
      province: "MA-JRA",
      needs: '["financing","training"]',
      age: 34,
      amount_mad: 80_000,
      groups: '["women","rural"]',
      disclosure: "ask-each",
      state: "submitted",
      version: 1,
    });
    expect(JSON.stringify(row)).not.toContain("abeilles");
    expect(JSON.stringify(row)).not.toContain(pin);
  });

  it("is one request when sent twice, one after the other", async () => {
    const person = visitor(wasl);
    const form = await openForm(person);
    const before = await count("request");
    await sendForm(person, form);
    const first = await receiptOf(person);
    expect((await sendForm(person, form)).headers.get("location")).toBe("/fr/receipt");
    expect(await count("request")).toBe(before + 1);
    expect(await receiptOf(person)).toEqual(first);
  });

  it("is one request when sent ten times at the same moment", async () => {
    const person = visitor(wasl);
    const form = await openForm(person);
    const before = await count("request");
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendForm(person, form)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303));
    expect(await count("request")).toBe(before + 1);
  });

  it("does not lose other words sent in a form that has filed: it asks, then files another", async () => {
    const person = visitor(wasl);
    const form = await openForm(person);
    await sendForm(person, form);
    const before = await count("request");
    const other = await sendForm(person, form, { ...story, problem: "Une autre histoire, tout autre" });
    const html = await other.text();
    expect([other.status, await count("request")]).toEqual([409, before]);
    expect(html).toContain("Une autre histoire, tout autre");
    await sendForm(person, hiddenField(html, "form"), { ...story, problem: "Une autre histoire, tout autre" });
    expect(await count("request")).toBe(before + 1);
  });

  it("asks once more, losing nothing, when the browser no longer holds the form", async () => {
    const person = visitor(wasl);
    const form = await openForm(person);
    person.jar.clear();
    const before = await count("request");
    const answer = await sendForm(person, form);
    const html = await answer.text();
    expect([answer.status, await count("request")]).toEqual([422, before]);
    expect(html).toContain("abeilles");
    expect((await sendForm(person, hiddenField(html, "form"))).headers.get("location")).toBe("/fr/receipt");
  });

  it("shows the receipt for 24 hours, and not a minute longer", async () => {
    const { person } = await filed();
    const later = (ms: number) => ({ now: new Date(Date.now() + ms).toISOString() });
    expect((await person.get("/fr/receipt", later(23.9 * 3600_000))).status).toBe(200);
    expect((await person.get("/fr/receipt", later(24.1 * 3600_000))).status).toBe(404);
  });

  it("still shows the receipt after the form is opened again", async () => {
    const { person, ...receipt } = await filed();
    await openForm(person);
    expect(await receiptOf(person)).toEqual(receipt);
  });

  it.each([
    ["80,000", 80_000],
    ["80.000", 80_000],
    ["٨٠ ٠٠٠", 80_000],
    ["1500,50", 1501],
  ])("reads an amount of %s as %d dirhams", async (typed, amount) => {
    const person = visitor(wasl);
    await sendForm(person, await openForm(person), { ...story, amountMad: typed });
    expect(await rowOf((await receiptOf(person)).code)).toMatchObject({ amount_mad: amount });
  });

  it("opens a new form after one was filed", async () => {
    const person = visitor(wasl);
    const form = await openForm(person);
    expect(await openForm(person)).toBe(form);
    await sendForm(person, form);
    expect(await openForm(person)).not.toBe(form);
  });

  it("writes the request, its history, consent and judgement in one batch", async () => {
    const { code } = await filed();
    const { id } = (await rowOf(code)) as { id: string };
    const of = (table: string) =>
      wasl.db.prepare(`SELECT * FROM ${table} WHERE request = ?`).bind(id).first<Record<string, unknown>>();
    expect(await of("request_history")).toMatchObject({ version: 1, step: "submit", by: "innovator" });
    expect(await of("request_consent")).toMatchObject({
      version: consentVersion,
      locale: "fr",
      disclosure: "ask-each",
    });
    const judged = await of("request_judgement");
    expect(JSON.parse(String(judged?.matches)).length).toBeGreaterThan(0);
  });
});

const faulty: readonly [string, Fields, string, string][] = [
  ["no problem", { problem: "" }, "problem", "project"],
  ["a problem of one word", { problem: "Aide" }, "problem", "project"],
  ["a problem of 1,401 characters", { problem: "x".repeat(1401) }, "problem", "project"],
  ["control characters in the problem", { problem: "Les abeilles\u0007 meurent" }, "problem", "project"],
  ["beneficiaries past 500 characters", { beneficiaries: "x".repeat(501) }, "beneficiaries", "project"],
  ["no province", { province: "" }, "province", "project"],
  ["a province that is not one", { province: "<script>" }, "province", "project"],
  ["a place past 120 characters", { place: "x".repeat(121) }, "place", "project"],
  ["no need", { needs: [] }, "needs", "needs"],
  ["an unknown need", { needs: ["gold"] }, "needs", "needs"],
  ["an unknown stage", { stage: "later" }, "stage", "facts"],
  ["an unknown sector", { sectors: ["space"] }, "sectors", "facts"],
  ["an unknown legal form", { legalForm: "gang" }, "legalForm", "facts"],
  ["an age in words", { age: "trente" }, "age", "facts"],
  ["an age below 0", { age: "-1" }, "age", "facts"],
  ["an age of 121", { age: "121" }, "age", "facts"],
  ["half a year", { age: "30,5" }, "age", "facts"],
  ["none of these with another", { groups: ["none", "women"] }, "groups", "facts"],
  ["an unknown group", { groups: ["kings"] }, "groups", "facts"],
  ["an amount in words", { amountMad: "beaucoup" }, "amountMad", "facts"],
  ["an amount below 0", { amountMad: "-3" }, "amountMad", "facts"],
  ["an unknown area", { areaType: "moon" }, "areaType", "facts"],
  ["an unknown gender", { gender: "x" }, "gender", "facts"],
  ["an indicator past 300 characters", { indicator: "x".repeat(301) }, "indicator", "facts"],
  ["a name past 120 characters", { name: "x".repeat(121) }, "name", "contact"],
  ["neither e-mail nor phone", { phone: "", email: "" }, "phone", "contact"],
  ["half an e-mail address", { email: "fatima@" }, "email", "contact"],
  ["a phone number of letters", { phone: "zéro six" }, "phone", "contact"],
  ["a phone number of three digits", { phone: "061" }, "phone", "contact"],
  ["no choice of who sees it", { disclosure: "" }, "disclosure", "contact"],
  ["no consent", { consent: "" }, "consent", "contact"],
  ["consent to another text", { consent: "2020-01" }, "consent", "contact"],
];

describe("a request with something wrong", () => {
  it.each(faulty)("%s: nothing is filed, the field is named, nothing typed is lost", async (_, wrong, field, step) => {
    const person = visitor(wasl);
    const before = await count("request");
    const answer = await sendForm(person, await openForm(person), { ...story, ...wrong });
    const html = await answer.text();
    expect([answer.status, await count("request")]).toEqual([422, before]);
    expect(html).toContain(`href="#${field}"`);
    expect(hiddenField(html, "step")).toBe(step);
    if (field !== "problem")
      expect(html).toContain("Les abeilles &lt;b>meurent&lt;/b> &amp; la coopérative n'a pas de ruches");
    for (const typed of Object.values(wrong).flat()) {
      if (typed.startsWith("x") || typed === "trente" || typed === "fatima@") expect(html).toContain(typed);
    }
    expect(html).not.toContain("<script>");
  });

  it("keeps every word when it grows past what a request may hold", async () => {
    const person = visitor(wasl);
    const long = "parole ".repeat(5000);
    const html = await (await sendForm(person, await openForm(person), { ...story, problem: long })).text();
    expect(html).toContain(long.trimEnd());
  });

  it("answers what no form sends with a 4xx", async () => {
    const person = visitor(wasl);
    await openForm(person);
    const raw = (body: string, type: string) =>
      wasl.fetch("/fr/request", { method: "POST", headers: { "content-type": type }, body, redirect: "manual" });
    expect((await raw("{}", "application/json")).status).toBe(415);
    expect((await raw("not a form", "multipart/form-data")).status).toBe(400);
    expect((await raw("x".repeat(1_100_000), "application/x-www-form-urlencoded")).status).toBe(413);
    expect((await raw("problem=%FF%FE%80&step=project", "application/x-www-form-urlencoded")).status).toBe(422);
  });

  it("goes from step to step without filing, carrying what was typed", async () => {
    const person = visitor(wasl);
    const form = await openForm(person);
    const before = await count("request");
    const next = await person.post("/fr/request", {
      ...story,
      needs: [],
      problem: "Il nous faut un prêt et une formation",
      form,
      step: "project",
      go: "next",
    });
    const html = await next.text();
    expect([next.status, hiddenField(html, "step"), hiddenField(html, "problem")]).toEqual([
      200,
      "needs",
      "Il nous faut un prêt et une formation",
    ]);
    expect(html).toMatch(/<option[^>]* value="financing"[^>]* selected|<option[^>]* selected[^>]* value="financing"/);
    const back = await person.post("/ar/request", { ...story, form, step: "needs", go: "back" });
    expect(hiddenField(await back.text(), "step")).toBe("project");
    expect(await count("request")).toBe(before);
  });
});

describe("following a request", () => {
  it("shows it by code and PIN on another device, in any spelling of the code", async () => {
    const { code, pin } = await filed();
    const elsewhere = visitor(wasl);
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    expect((await elsewhere.post("/ar/follow", { code: typed, pin })).headers.get("location")).toBe("/ar/follow");
    const page = await elsewhere.get("/ar/follow");
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    expect(await page.text()).toContain("Les abeilles &lt;b>meurent&lt;/b>");
  });

  it("ends after 30 minutes", async () => {
    const { person } = await following();
    const later = (minutes: number) => ({ now: new Date(Date.now() + minutes * 60_000).toISOString() });
    expect(await (await person.get("/fr/follow", later(29))).text()).toContain("abeilles");
    expect(await (await person.get("/fr/follow", later(31))).text()).not.toContain("abeilles");
  });

  it("ends when one leaves the phone, and the receipt is gone from it too", async () => {
    const { person } = await following();
    await person.post("/fr/follow/leave", {});
    expect(await (await person.get("/fr/follow")).text()).not.toContain("abeilles");
    expect((await person.get("/fr/receipt")).status).toBe(404);
  });

  it("corrects: matching runs again, and what was judged before is kept", async () => {
    const { person, code } = await following();
    const form = await (await person.get("/fr/follow/correct")).text();
    expect(form).toContain("Douar Ouled Sidi");
    const corrected = await person.post("/fr/follow/correct", {
      ...story,
      province: "MA-AGD",
      version: hiddenField(form, "version"),
    });
    expect(corrected.headers.get("location")).toBe("/fr/follow?said=corrected");
    expect(await rowOf(code)).toMatchObject({ province: "MA-AGD", version: 2, state: "submitted" });
    const { id } = (await rowOf(code)) as { id: string };
    const judged = await wasl.db
      .prepare("SELECT version FROM request_judgement WHERE request = ? ORDER BY version")
      .bind(id)
      .all();
    expect(judged.results).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it("of two corrections at once, one wins and the other is told, keeping its words", async () => {
    const { person, code } = await following();
    const version = hiddenField(await (await person.get("/fr/follow/correct")).text(), "version");
    const correct = (place: string) => person.post("/fr/follow/correct", { ...story, place, version });
    const answers = await Promise.all([correct("Premier douar"), correct("Second douar")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const loser = answers.find(({ status }) => status === 409);
    expect(await loser?.text()).toMatch(/Premier douar|Second douar/);
    expect(await rowOf(code)).toMatchObject({ version: 2 });
  });

  it("names the field and keeps the words of a faulty correction", async () => {
    const { person, code } = await following();
    const answer = await person.post("/fr/follow/correct", { ...story, age: "trente", version: "1" });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('href="#age"');
    expect(html).toContain("trente");
    expect(await rowOf(code)).toMatchObject({ version: 1 });
  });

  it("records whether to ask before each body anew, with the consent that says so", async () => {
    const { person, code } = await following();
    await person.post("/ar/follow/correct", { ...story, disclosure: "go-ahead", version: "1" });
    const { id, disclosure } = (await rowOf(code)) as { id: string; disclosure: string };
    expect(disclosure).toBe("go-ahead");
    const consents = await wasl.db
      .prepare("SELECT locale, disclosure FROM request_consent WHERE request = ? ORDER BY at")
      .bind(id)
      .all();
    expect(consents.results).toEqual([
      { locale: "fr", disclosure: "ask-each" },
      { locale: "ar", disclosure: "go-ahead" },
    ]);
  });

  it("changes nothing when only the language of a correction is switched", async () => {
    const { person, code } = await following();
    const page = await person.post("/ar/follow/correct", { ...story, place: "Autre douar", version: "1", go: "show" });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Autre douar")]);
    expect(await rowOf(code)).toMatchObject({ version: 1 });
  });

  it("hands over the whole past, however long", async () => {
    const { person } = await following();
    for (let version = 1; version <= 7; version++) {
      await person.post("/fr/follow/correct", { ...story, place: `Douar ${version}`, version: String(version) });
    }
    const { judged, history } = (await (await person.get("/fr/follow/data")).json()) as { judged: []; history: [] };
    expect([judged.length, history.length]).toEqual([8, 8]);
  });

  it("withdraws once it is sure, and then corrects no more", async () => {
    const { person, code } = await following();
    await person.post("/fr/follow/withdraw", { version: "1" });
    expect(await rowOf(code)).toMatchObject({ state: "submitted" });
    await person.post("/fr/follow/withdraw", { version: "1", sure: "yes" });
    expect(await rowOf(code)).toMatchObject({ state: "withdrawn", version: 2 });
    expect((await person.post("/fr/follow/withdraw", { version: "1", sure: "yes" })).status).toBe(303);
    const late = await person.post("/fr/follow/correct", { ...story, place: "Trop tard", version: "2" });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining("Trop tard")]);
  });

  it("hands over everything that is kept, as a file", async () => {
    const { person, code } = await following();
    const file = await person.get("/fr/follow/data");
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="wasl-${code}.json"`);
    expect(await file.json()).toMatchObject({
      code,
      content: { province: "MA-JRA" },
      contact: { phone: "0612345678" },
    });
  });

  it("erases the person and keeps the count", async () => {
    const { person, code, pin } = await following();
    const { id } = (await rowOf(code)) as { id: string };
    const requests = await count("request");
    const answer = await person.post("/fr/follow/erase", { version: "1", sure: "yes" });
    expect(answer.status).toBe(200);
    expect(await count("request")).toBe(requests);
    expect(await rowOf(code)).toBeNull();
    expect(await wasl.db.prepare("SELECT * FROM request WHERE id = ?").bind(id).first()).toMatchObject({
      state: "erased",
      age: null,
      groups: "[]",
      amount_mad: null,
      pin_hash: null,
      province: "MA-JRA",
    });
    for (const table of ["request_person", "request_judgement", "follow_session"]) {
      const left = await wasl.db
        .prepare(`SELECT count(*) AS n FROM ${table} WHERE request = ?`)
        .bind(id)
        .first<{ n: number }>();
      expect(left?.n).toBe(0);
    }
    expect((await person.get("/fr/receipt")).status).toBe(404);
    expect((await visitor(wasl).post("/fr/follow", { code, pin })).status).toBe(422);
  });
});
