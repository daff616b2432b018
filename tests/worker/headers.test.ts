import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filed, openForm, sendForm, story } from "#tests/support/filing.ts";
import { postJson, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { bugFacts } from "#worker/http/bug-facts.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

describe("the headers of every answer", () => {
  it.each([
    "/",
    "/fr",
    "/fr/",
    "/ar/matches?province=MA-JRA&needs=financing",
    "/fr/matches?province=nowhere",
    "/fr/offers",
    "/fr/nothing",
    "/nowhere",
    "/fr/follow",
    "/api/v1/offers",
    "/api/v1/offers?limit=0",
    "/api/v1/nothing",
    "/api/v1/matches",
  ])("%s", async (path) => {
    const { headers } = await wasl.fetch(path, { redirect: "manual" });
    expect(headers.get("content-security-policy")).toBe(policy);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("strict-transport-security")).toContain("max-age=");
  });

  it("keeps what is personal out of every cache", async () => {
    const { person, code, pin } = await filed(wasl);
    await person.post("/fr/follow", { code, pin });
    for (const path of ["/fr/request", "/fr/receipt", "/fr/follow", "/fr/follow/correct", "/fr/follow/data"]) {
      expect((await person.get(path)).headers.get("cache-control")).toBe("private, no-store");
    }
  });

  it("hands out cookies that no script can read", async () => {
    const person = visitor(wasl);
    const answers = [await person.get("/fr/request")];
    for (const answer of answers) {
      for (const cookie of answer.headers.getSetCookie()) {
        expect(cookie).toMatch(/HttpOnly/);
        expect(cookie).toMatch(/SameSite=Lax/);
      }
    }
    expect(answers[0]?.headers.getSetCookie().length).toBeGreaterThan(0);
  });

  it("refuses a form that another site's page sends", async () => {
    const person = visitor(wasl);
    const form = await openForm(person);
    for (const headers of [
      { origin: "https://elsewhere.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const answer = await person.post("/fr/request", { ...story, form, step: "contact", go: "submit" }, { headers });
      expect(answer.status).toBe(403);
    }
  });
});

describe("the language of a first visit", () => {
  it.each([
    ["ar-MA,ar;q=0.9,fr;q=0.8", "/ar/"],
    ["fr-FR", "/fr/"],
    ["en-GB,en;q=0.7", "/en/"],
    ["de,en;q=0.5,ar;q=0.9", "/ar/"],
    ["es", "/fr/"],
    ["ar;q=0, en", "/en/"],
    [";;;,q=", "/fr/"],
  ])("%s leads to %s", async (accepted, path) => {
    const answer = await wasl.fetch("/", { headers: { "accept-language": accepted }, redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, path]);
  });

  it("is kept by a switch that keeps the page", async () => {
    const html = await (await wasl.fetch("/fr/matches?province=MA-JRA&needs=financing&age=45")).text();
    expect(html).toContain('href="/ar/matches?province=MA-JRA&amp;needs=financing"');
  });

  it("is changed on a page reached by a form by posting the facts again", async () => {
    const answer = await visitor(wasl).post("/fr/matches", { province: "MA-JRA", needs: "financing", age: "45" });
    expect(await answer.text()).toMatch(/<button[^>]* form="choices" formaction="\/ar\/matches"/);
  });
});

describe("what the log holds", () => {
  it("is, of a bug, its name and where it happened, and no parameter of a statement", () => {
    const typed = "Les abeilles meurent";
    const bug = new Error(`Failed query: insert into "request_person" values (?, ?)\nparams: ${typed}, 0612345678`);
    const told = JSON.stringify(bugFacts(bug));
    expect(told).toContain("request_person");
    expect(told).toContain("headers.test.ts");
    for (const secret of [typed, "0612345678"]) expect(told).not.toContain(secret);
  });

  it("is no word, no contact, no code and no PIN of anybody", async () => {
    const person = visitor(wasl);
    await sendForm(person, await openForm(person), { ...story, email: "fatima@exemple.ma", consent: "" });
    const { code, pin } = await filed(wasl);
    await person.post("/fr/follow", { code, pin });
    await postJson(wasl, "/api/v1/matches", { province: "MA-JRA", needs: ["financing"], text: "abeilles" });
    const log = JSON.stringify(wasl.logs());
    for (const secret of ["abeilles", "fatima@", "0612345678", code, pin]) expect(log).not.toContain(secret);
  });
});
