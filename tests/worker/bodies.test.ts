import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charterVersion } from "#domain/body/charter.ts";
import { cooperative, enteredBy, inRole } from "#tests/support/desks.ts";
import { lettersTo, linkTo } from "#tests/support/mailbox.ts";
import { hiddenField, type Visitor, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";
import { copies } from "#web/i18n/copy.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

const rows = async (sql: string, ...values: readonly string[]) =>
  (
    await wasl.db
      .prepare(sql)
      .bind(...values)
      .all<Record<string, string>>()
  ).results;
const join = async (body: string, account: string, role: string) =>
  wasl.db.batch([
    wasl.db.prepare("INSERT INTO member VALUES (?, ?, ?, 'active', 1, 0, NULL, NULL)").bind(body, account, role),
    wasl.db
      .prepare("INSERT INTO history VALUES ('member', ?, 1, 'join', 0, 'system', NULL)")
      .bind(`${body}/${account}`),
    wasl.db.prepare("INSERT INTO charter_acceptance VALUES (?, ?, ?, 'fr', 0)").bind(account, body, charterVersion),
  ]);
const accountOf = async (email: string) =>
  (await rows("SELECT account FROM account_person WHERE email = ?", email))[0]?.account ?? "";
/** Somebody signed in who belongs to a body. */
const member = async (email: string, body: string, role: string) => {
  const person = await enteredBy(wasl, email);
  await join(body, await accountOf(email), role);
  return person;
};
const invite = (person: Visitor, body: string, email: string, role = "adviser") =>
  person.post(`/fr/desk/${body}/invitations`, { email, role });

describe("a claim", () => {
  it("of a body that is not there yet is filed with everything, and tells the admins", async () => {
    await inRole(wasl, "admin");
    const person = await enteredBy(wasl, "rkia@tamdoult.example");
    const filed = await person.post("/fr/claims/new", cooperative);
    expect(filed.status).toBe(303);
    const page = await (await person.get(filed.headers.get("location") ?? "")).text();
    expect(page).toContain("Association Tamdoult");
    expect(page).toContain("deux jours ouvrés");
    expect(await rows("SELECT step, by FROM history WHERE noun = 'claim'")).toEqual([
      { step: "file", by: await accountOf("rkia@tamdoult.example") },
    ]);
    expect(await rows("SELECT name FROM account_person WHERE email = 'rkia@tamdoult.example'")).toEqual([
      { name: "Rkia Aït Ali" },
    ]);
    expect((await lettersTo(wasl, "admin@wasl.example"))[0]?.subject).toContain("Association Tamdoult");
    // There is no such body before somebody has verified it.
    expect(await rows("SELECT id FROM body WHERE name = 'Association Tamdoult'")).toEqual([]);
  });

  it("comes back whole with a message beside each faulty field", async () => {
    const person = await enteredBy(wasl, "faulty@example.ma");
    const answer = await person.post("/fr/claims/new", {
      ...cooperative,
      nameFr: "",
      nameAr: "",
      kind: "market",
      territories: [],
      website: "ftp://x",
      phone: "12",
      told: "moi",
      charter: "2019-01",
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect([...html.matchAll(/class="error" id="(\w+)-error"/g)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(["nameFr", "kind", "territories", "website", "phone", "told"]),
    );
    expect(html).toContain('value="ftp://x"');
    const old = await person.post("/fr/claims/new", { ...cooperative, charter: "2019-01" });
    expect(await old.text()).toContain('id="charter-error"');
  });

  it("of the same body by the same person is one, however often it is sent", async () => {
    const person = await enteredBy(wasl, "twice@example.ma");
    const claim = { body: "indh", told: "Je travaille au secrétariat.", name: "Driss", charter: charterVersion };
    const first = await person.post("/fr/claims/new", claim);
    const again = await person.post("/fr/claims/new", claim);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(await rows("SELECT id FROM body_claim WHERE body = 'indh'")).toHaveLength(1);
  });

  it("shows its claimant nothing of the body, and nobody else the claim", async () => {
    const claimant = await enteredBy(wasl, "pending@example.ma");
    await claimant.post("/fr/claims/new", {
      body: "ads",
      told: "Je suis conseillère là-bas.",
      name: "Nour",
      charter: charterVersion,
    });
    for (const path of ["", "/offers/new", "/members", "/entry", "/import"]) {
      expect([path, (await claimant.get(`/fr/desk/ads${path}`)).status]).toEqual([path, 404]);
    }
    const id = (await rows("SELECT id FROM body_claim WHERE body = 'ads'"))[0]?.id ?? "";
    expect((await claimant.get(`/fr/claims/${id}`)).status).toBe(200);
    expect((await (await enteredBy(wasl, "other@example.ma")).get(`/fr/claims/${id}`)).status).toBe(404);
  });

  it("is taken back by whoever filed it, and says so", async () => {
    const person = await enteredBy(wasl, "retire@example.ma");
    const claim = { body: "anapec", told: "Je travaille au secrétariat.", name: "Driss", charter: charterVersion };
    const path = ((await person.post("/fr/claims/new", claim)).headers.get("location") ?? "").replace(/\?.*/, "");
    const back = await person.post(path, { step: "withdraw", version: "1" });
    expect(await (await person.get(back.headers.get("location") ?? "")).text()).toContain(
      copies.fr.claims.said.withdrawn,
    );
    expect(await rows("SELECT state FROM body_claim WHERE body = 'anapec'")).toEqual([{ state: "withdrawn" }]);
  });

  it("ends with the account of whoever filed it: what they told goes", async () => {
    const person = await enteredBy(wasl, "efface@example.ma");
    const told = "Je suis la présidente, voici mon numéro.";
    await person.post("/fr/claims/new", { body: "odco", told, name: "Aziza", charter: charterVersion });
    expect((await person.post("/fr/account/erasure", { sure: "yes" })).status).toBe(303);
    expect(await rows("SELECT state, told FROM body_claim WHERE body = 'odco'")).toEqual([
      { state: "withdrawn", told: "" },
    ]);
    expect(
      await rows(
        "SELECT step FROM history WHERE noun = 'claim' AND subject = (SELECT id FROM body_claim WHERE body = 'odco') ORDER BY version",
      ),
    ).toEqual([{ step: "file" }, { step: "withdraw" }]);
  });

  it("on a body that has a manager goes to them, who admits a colleague", async () => {
    const manager = await member("responsable@amal.example", "indh", "manager");
    const claimant = await enteredBy(wasl, "collegue@amal.example");
    const filed = await claimant.post("/fr/claims/new", {
      body: "indh",
      told: "Je remplace Samira au guichet.",
      name: "Hind",
      charter: charterVersion,
    });
    const path = (filed.headers.get("location") ?? "").replace(/\?.*/, "");
    expect((await lettersTo(wasl, "responsable@amal.example"))[0]?.text).toContain(path.split("/").at(-1));
    const page = await (await manager.get(path)).text();
    expect(page).toContain("Je remplace Samira au guichet.");
    // The claimant cannot admit themselves.
    expect((await claimant.post(path, { step: "admit", role: "manager", version: "1" })).status).toBe(403);
    const admitted = await manager.post(path, {
      step: "admit",
      role: "adviser",
      version: hiddenField(page, "version"),
    });
    expect(admitted.status).toBe(303);
    expect((await claimant.get("/fr/desk/indh")).status).toBe(200);
    expect(
      await rows(
        "SELECT role FROM member WHERE body = 'indh' AND account = ?",
        await accountOf("collegue@amal.example"),
      ),
    ).toEqual([{ role: "adviser" }]);
    // Whom a manager admits is not whom an admin verified.
    expect(await rows("SELECT verified_on FROM body WHERE id = 'indh'")).toEqual([{ verified_on: null }]);
  });
});

describe("a manager in place who says no to a claim", () => {
  it("ends nothing: the team reads why, and decides; the claimant does not read it", async () => {
    const admin = await inRole(wasl, "admin");
    const manager = await member("faux@ofppt.example", "ofppt", "manager");
    const claimant = await enteredBy(wasl, "vraie@ofppt.example");
    const claim = { body: "ofppt", told: "Je dirige le centre.", name: "Vraie directrice", charter: charterVersion };
    const path = ((await claimant.post("/fr/claims/new", claim)).headers.get("location") ?? "").replace(/\?.*/, "");
    const page = await (await manager.get(path)).text();
    expect(page).toContain("L'équipe de Wasl lira ces mots et décidera");
    expect(page).not.toContain('value="refuse"');
    const version = hiddenField(page, "version");
    expect((await manager.post(path, { step: "refuse", words: "Dehors", version })).status).toBe(400);
    const empty = await manager.post(path, { step: "doubt", words: " ", version });
    expect([empty.status, (await empty.text()).includes('id="words-error"')]).toEqual([422, true]);

    const words = "Nous ne la connaissons pas.";
    const answered = await manager.post(path, { step: "doubt", words, version });
    expect(answered.headers.get("location")).toBe(`${path}?said=doubted`);
    expect(await (await manager.get(`${path}?said=doubted`)).text()).toContain("L'équipe de Wasl décidera.");
    const id = path.split("/").at(-1) ?? "";
    expect(await rows("SELECT state, answer FROM body_claim WHERE id = ?", id)).toEqual([
      { state: "pending", answer: null },
    ]);
    expect(await (await claimant.get(path)).text()).not.toContain(words);
    expect(
      await lettersTo(wasl, "vraie@ofppt.example").then((letters) =>
        letters.filter(({ text }) => text.includes(words)),
      ),
    ).toEqual([]);

    // Nobody's words stand in a history, which is never erased.
    expect(
      await rows("SELECT step, reason FROM history WHERE noun = 'claim' AND subject = ? ORDER BY version", id),
    ).toEqual([
      { step: "file", reason: null },
      { step: "doubt", reason: null },
    ]);
    const desk = await (await admin.get(`/fr/admin/claims/${id}`)).text();
    expect(desk).toContain("une personne responsable de la structure dit non");
    expect(desk).toContain(words);
    const verified = await admin.post(`/fr/admin/claims/${id}/verification`, {
      ...{ channel: "phone", value: "05 37 11 22 33", source: "Annuaire officiel, page 14", foundOn: "2026-01-20" },
      version: hiddenField(desk, "version"),
    });
    expect(verified.status).toBe(303);
    expect((await claimant.get("/fr/desk/ofppt")).status).toBe(200);
    await claimant.post("/fr/account/erasure", { sure: "yes" });
    expect(await rows("SELECT words FROM claim_doubt WHERE claim = ?", id)).toEqual([]);
  });
});

describe("an invitation", () => {
  it("makes its one recipient a member, once, with the charter accepted in their language", async () => {
    const manager = await member("chef@fondation.example", "fondation-ocp", "manager").catch(async () => {
      throw new Error("the directory has no fondation-ocp");
    });
    expect((await invite(manager, "fondation-ocp", "Nouvelle@Fondation.example")).headers.get("location")).toContain(
      "said=sent",
    );
    const link = await linkTo(wasl, "nouvelle@fondation.example");
    expect(link).toMatch(/^\/fr\/invitations\/[0-9a-f]{32}$/);

    const nobody = visitor(wasl);
    const seen = await nobody.get(link);
    expect(seen.headers.get("referrer-policy")).toBe("no-referrer");
    expect(await seen.text()).toContain("/fr/sign-in?next=%2Finvitations%2F");
    expect((await nobody.post(link, { name: "X", charter: charterVersion })).status).toBe(401);

    const other = await enteredBy(wasl, "quelquun@ailleurs.example");
    expect(await (await other.get(link)).text()).toContain("pour une autre adresse");
    expect((await other.post(link, { name: "X", charter: charterVersion })).status).toBe(404);

    const invited = await enteredBy(wasl, "nouvelle@fondation.example");
    expect((await invited.post(link, { name: "Salma" })).status).toBe(422);
    const arabic = link.replace("/fr/", "/ar/");
    const accepted = await Promise.all(
      [1, 2, 3].map(() => invited.post(arabic, { name: "Salma", charter: charterVersion })),
    );
    expect(accepted.filter(({ status }) => status === 303)).toHaveLength(1);
    expect((await invited.get("/fr/desk/fondation-ocp")).status).toBe(200);
    const account = await accountOf("nouvelle@fondation.example");
    expect(await rows("SELECT locale, version FROM charter_acceptance WHERE account = ?", account)).toEqual([
      { locale: "ar", version: charterVersion },
    ]);
    expect((await invited.get(link)).status).toBe(404);
  });

  it("is dead when it is forged, taken back, or three weeks old", async () => {
    const manager = await member("chef2@fondation.example", "fondation-ocp", "manager");
    const guest = await enteredBy(wasl, "invitee@fondation.example");
    expect((await guest.get(`/fr/invitations/${"0".repeat(32)}`)).status).toBe(404);
    await invite(manager, "fondation-ocp", "invitee@fondation.example");
    const link = await linkTo(wasl, "invitee@fondation.example");
    expect((await guest.get(link)).status).toBe(200);
    const late = new Date(Date.now() + 22 * 24 * 60 * 60_000).toISOString();
    expect((await guest.get(link, { now: late })).status).toBe(404);
    const id = (await rows("SELECT id FROM invitation WHERE email = 'invitee@fondation.example'"))[0]?.id ?? "";
    expect((await manager.post("/fr/desk/fondation-ocp/invitations/revocation", { invitation: id })).status).toBe(303);
    expect((await guest.get(link)).status).toBe(404);
    expect((await guest.post(link, { name: "X", charter: charterVersion })).status).toBe(404);
  });

  it("is a manager's to send, of their own body; twice to one address it is refused beside the field", async () => {
    const adviser = await member("conseil@fondation.example", "fondation-ocp", "adviser");
    expect((await invite(adviser, "fondation-ocp", "a@b.example")).status).toBe(403);
    const manager = await member("chef3@fondation.example", "fondation-ocp", "manager");
    expect((await invite(manager, "ads", "a@b.example")).status).toBe(404);
    await invite(manager, "fondation-ocp", "double@fondation.example");
    const again = await invite(manager, "fondation-ocp", "double@fondation.example");
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("a déjà une invitation");
  });

  it("cannot be used to write to strangers: twenty a day", async () => {
    const manager = await member("chef4@fondation.example", "fondation-ocp", "manager");
    await wasl.db.prepare("DELETE FROM allowance").run();
    const answers: number[] = [];
    for (let times = 0; times < 22; times++) {
      answers.push((await invite(manager, "fondation-ocp", `stranger-${times}@example.ma`)).status);
    }
    expect(answers.filter((status) => status === 303)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
  });
});

describe("the members of a body", () => {
  const body = "enactus";
  const step = (person: Visitor, account: string, fields: Record<string, string>) =>
    person.post(`/fr/desk/${body}/members/${account}`, fields);

  it("change roles by a manager, whose step ends the other's sessions", async () => {
    const manager = await member("une@enactus.example", body, "manager");
    const adviser = await member("deux@enactus.example", body, "adviser");
    const account = await accountOf("deux@enactus.example");
    expect((await step(adviser, await accountOf("une@enactus.example"), { step: "make-adviser" })).status).toBe(403);
    expect((await step(manager, account, { step: "make-manager" })).status).toBe(303);
    expect((await adviser.get(`/fr/desk/${body}`)).status).toBe(303);
    const back = await enteredBy(wasl, "deux@enactus.example");
    expect((await back.get(`/fr/desk/${body}/entry`)).status).toBe(200);
  });

  it("leave, and what they did stays: their name goes with their account, and nothing dangles", async () => {
    const manager = await enteredBy(wasl, "une@enactus.example");
    const leaver = await member("trois@enactus.example", body, "adviser");
    const account = await accountOf("trois@enactus.example");
    await wasl.db.prepare("UPDATE body SET territories = '[\"MA\"]' WHERE id = ?").bind(body).run();
    const drafted = await leaver.post(`/fr/desk/${body}/offers/new`, {
      titleFr: "Concours d'idées",
      textFr: "Trois jours, dix équipes.",
      needs: ["networking"],
      territories: ["MA"],
      go: "save",
    });
    const offer = (drafted.headers.get("location") ?? "").replace(/\?.*/, "");
    await leaver.post("/fr/account/name", { name: "Youssef Trois" });
    expect(await (await manager.get(offer)).text()).toContain("par Youssef Trois");
    const erased = await leaver.post("/fr/account/erasure", { sure: "yes" });
    expect(erased.status).toBe(303);
    expect((await leaver.get("/fr/account")).status).toBe(303);
    const page = await (await manager.get(offer)).text();
    expect(page).toContain("par une personne qui n'est plus là");
    expect(page).not.toContain("Youssef");
    expect(await (await manager.get(`/fr/desk/${body}/members`)).text()).not.toContain("trois@enactus.example");
    expect(await rows("SELECT state FROM account WHERE id = ?", account)).toEqual([{ state: "erased" }]);
    expect(
      await rows("SELECT step FROM history WHERE noun = 'account' AND subject = ? ORDER BY version", account),
    ).toEqual([{ step: "open" }, { step: "rename" }, { step: "erase" }]);
    for (const table of ["account_person", "account_session", "passkey"]) {
      expect(await rows(`SELECT * FROM ${table} WHERE account = ?`, account)).toEqual([]);
    }
    expect(await rows("PRAGMA foreign_key_check")).toEqual([]);
  });

  it("keep a manager: the last one leaves only once another is there", async () => {
    const other = "bidaya";
    const alone = await member("seule@tibu.example", other, "manager");
    const colleague = await member("collegue@tibu.example", other, "adviser");
    const account = await accountOf("seule@tibu.example");
    const leave = () => alone.post(`/fr/desk/${other}/members/${account}`, { step: "leave" });
    const refused = await leave();
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("nommez-en d'abord une autre");
    expect((await alone.post("/fr/account/erasure", { sure: "yes" })).status).toBe(409);
    await alone.post(`/fr/desk/${other}/members/${await accountOf("collegue@tibu.example")}`, { step: "make-manager" });
    expect((await leave()).status).toBe(303);
    expect((await alone.get(`/fr/desk/${other}`)).status).toBe(404);
    expect((await colleague.get(`/fr/desk/${other}`)).status).toBe(303);
  });

  it("say when they are away, in order", async () => {
    const manager = await enteredBy(wasl, "une@enactus.example");
    const account = await accountOf("une@enactus.example");
    const wrong = await step(manager, account, {
      step: "plan-absence",
      awayFrom: "2026-12-20",
      awayUntil: "2026-12-10",
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="2026-12-20"');
    await step(manager, account, { step: "plan-absence", awayFrom: "20/12/2026", awayUntil: "2027-01-05" });
    expect(await (await manager.get(`/fr/desk/${body}/members`)).text()).toContain(
      "absence du 20 décembre 2026 au 5 janvier 2027",
    );
  });

  it("accept the charter anew when its text has changed, before anything else", async () => {
    const person = await member("charte@enactus.example", body, "adviser");
    const account = await accountOf("charte@enactus.example");
    await wasl.db.prepare("UPDATE charter_acceptance SET version = '2020-01' WHERE account = ?").bind(account).run();
    expect((await person.get(`/fr/desk/${body}`)).headers.get("location")).toBe(`/fr/desk/${body}/charter`);
    expect((await person.get(`/fr/desk/${body}/charter`)).status).toBe(200);
    await person.post(`/fr/desk/${body}/charter`, { charter: charterVersion });
    expect((await person.get(`/fr/desk/${body}`)).status).toBe(200);
  });
});

describe("a body's own entry", () => {
  it("is renamed by its manager: its address stays, its offers and lists bear the new name", async () => {
    const manager = await member("chef@cri.example", "cri-souss-massa", "manager");
    const page = await (await manager.get("/fr/desk/cri-souss-massa/entry")).text();
    const fields = {
      nameFr: "CRI Souss-Massa, nouveau nom",
      shortName: "CRI SM",
      kind: "cri",
      territories: ["MA-09"],
      website: "cri-sm.example.ma",
    };
    const saved = await manager.post("/fr/desk/cri-souss-massa/entry", {
      ...fields,
      version: hiddenField(page, "version"),
    });
    expect(saved.status).toBe(303);
    const sheet = await (await wasl.fetch("/fr/bodies/cri-souss-massa")).text();
    expect(sheet).toContain("CRI Souss-Massa, nouveau nom");
    expect(sheet).toContain('href="https://cri-sm.example.ma"');
    expect(await (await wasl.fetch("/fr/bodies?text=nouveau%20nom")).text()).toContain("CRI Souss-Massa, nouveau nom");
    const stale = await manager.post("/fr/desk/cri-souss-massa/entry", {
      ...fields,
      nameFr: "Encore un autre",
      version: "0",
    });
    expect(stale.status).toBe(409);
    const html = await stale.text();
    expect(html).toContain('value="Encore un autre"');
    expect(html).toContain("CRI Souss-Massa, nouveau nom");
  });

  it("keeps its territories as wide as its offers", async () => {
    const manager = await member("chef@ads.example", "ads", "manager");
    const page = await (await manager.get("/fr/desk/ads/entry")).text();
    const answer = await manager.post("/fr/desk/ads/entry", {
      nameFr: "ADS",
      kind: "public-agency",
      territories: ["MA-JRA"],
      version: hiddenField(page, "version"),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("servent hors de ces territoires");
  });
});

describe("a lost PIN", () => {
  const file = async (email: string) => {
    const { filed } = await import("#tests/support/filing.ts");
    const { person, code, pin } = await filed(wasl);
    await wasl.db
      .prepare("UPDATE request_person SET email = ? WHERE request = (SELECT id FROM request WHERE code = ?)")
      .bind(email, code)
      .run();
    return { person, code, pin };
  };
  const enters = async (code: string, pin: string) =>
    (
      await visitor(wasl, { network: `192.0.2.${Math.floor(Math.random() * 0) + code.charCodeAt(0)}` }).post(
        "/fr/follow",
        { code, pin },
      )
    ).status === 303;

  it("is made anew by a link to the address on file, once: the old receipt and its sessions end", async () => {
    const { person, code, pin } = await file("perdue@example.ma");
    await person.post("/fr/follow", { code, pin });
    expect((await person.get("/fr/follow")).status).toBe(200);
    const asking = visitor(wasl);
    expect((await asking.post("/fr/follow/lost", { receipt: `${code.slice(0, 4)}-${code.slice(4)}` })).status).toBe(
      303,
    );
    const link = await linkTo(wasl, "perdue@example.ma");
    expect(await (await asking.get(link)).text()).toContain("Afficher le nouveau code secret");
    // Looking changed nothing.
    expect(await enters(code, pin)).toBe(true);
    const shown = await (await asking.post(link, {})).text();
    const fresh = (/(?<![\d#])\d{3}[\s\u00a0]?\d{3}(?=<)/.exec(shown)?.[0] ?? "").replace(/\D/g, "");
    expect(fresh).toMatch(/^\d{6}$/);
    expect(await enters(code, fresh)).toBe(true);
    expect(await enters(code, pin)).toBe(false);
    expect((await asking.post(link, {})).status).toBe(404);
    expect(await (await person.get("/fr/follow")).text()).toContain('name="pin"');
    // Nor does the browser that filed it show a PIN that no longer opens anything.
    expect(await (await person.get("/fr/receipt")).text()).not.toContain(pin.slice(0, 3));
  });

  it("is asked for with the address as well; the answer is the same when there is no such request", async () => {
    await file("adresse@example.ma");
    const one = await visitor(wasl, { network: "192.0.2.201" }).post("/fr/follow/lost", {
      receipt: "adresse@example.ma",
    });
    const none = await visitor(wasl, { network: "192.0.2.202" }).post("/fr/follow/lost", {
      receipt: "personne@example.ma",
    });
    expect([one.status, one.headers.get("location")]).toEqual([none.status, none.headers.get("location")]);
    expect(await lettersTo(wasl, "adresse@example.ma")).toHaveLength(1);
    expect(await lettersTo(wasl, "personne@example.ma")).toHaveLength(0);
  });

  it("sends a stranger's address three letters an hour from one network", async () => {
    await file("harcelee@example.ma");
    const person = visitor(wasl, { network: "192.0.2.210" });
    for (let times = 0; times < 6; times++) await person.post("/fr/follow/lost", { receipt: "harcelee@example.ma" });
    expect(await lettersTo(wasl, "harcelee@example.ma")).toHaveLength(3);
  });

  it("gives nothing to a forged link, nor after a day", async () => {
    const { code } = await file("tard@example.ma");
    const person = visitor(wasl, { network: "192.0.2.220" });
    expect((await person.post(`/fr/follow/lost/${"a".repeat(32)}`, {})).status).toBe(404);
    await person.post("/fr/follow/lost", { receipt: code });
    const link = await linkTo(wasl, "tard@example.ma");
    const late = new Date(Date.now() + 25 * 60 * 60_000).toISOString();
    expect((await person.post(link, {}, { now: late })).status).toBe(404);
  });
});

describe("requests gathered in an account", () => {
  it("are kept while they are open by code and PIN, and opened from there without a PIN", async () => {
    const { filed } = await import("#tests/support/filing.ts");
    const { code, pin } = await filed(wasl);
    const person = await enteredBy(wasl, "porteuse@example.ma");
    await person.post("/fr/follow", { code, pin });
    expect((await person.post("/fr/follow/keep", {})).headers.get("location")).toContain("/fr/account");
    await person.post("/fr/follow/leave", {});
    const page = await (await person.get("/fr/account")).text();
    expect(page).toContain(code);
    expect((await person.post("/fr/account/requests", { code })).headers.get("location")).toBe("/fr/follow");
    expect(await (await person.get("/fr/follow")).text()).toContain(code);
    // Another account does not open it by its code.
    const other = await enteredBy(wasl, "autre-porteuse@example.ma");
    expect((await other.post("/fr/account/requests", { code })).status).toBe(404);
  });
});

describe("who was taken out of a body", () => {
  const body = "bidaya";

  it("does not come back by an older invitation, nor by one that they sent themselves", async () => {
    const manager = await member("directrice@bidaya.example", body, "manager");
    const second = await member("second@bidaya.example", body, "manager");
    await invite(second, body, "second-ami@bidaya.example", "manager");
    const sentByThem = await linkTo(wasl, "second-ami@bidaya.example");
    await manager.post(`/fr/desk/${body}/members/${await accountOf("second@bidaya.example")}`, { step: "remove" });
    const friend = await enteredBy(wasl, "second-ami@bidaya.example");
    expect((await friend.get(sentByThem)).status).toBe(404);

    await invite(manager, body, "tiers@bidaya.example", "manager");
    const older = await linkTo(wasl, "tiers@bidaya.example");
    const third = await member("tiers@bidaya.example", body, "adviser");
    await manager.post(`/fr/desk/${body}/members/${await accountOf("tiers@bidaya.example")}`, { step: "remove" });
    const back = await enteredBy(wasl, "tiers@bidaya.example");
    expect((await back.post(older, { name: "Tiers", charter: charterVersion })).status).toBe(404);
    expect((await third.get(`/fr/desk/${body}`)).status).toBe(303);
    expect(
      await rows(
        "SELECT DISTINCT step FROM history WHERE noun = 'invitation' AND by = ? AND step = 'revoke'",
        await accountOf("directrice@bidaya.example"),
      ),
    ).toHaveLength(1);
  });

  it("of two managers who leave at once, one stays", async () => {
    const other = "nobox-lab";
    for (let times = 0; times < 6; times++) {
      const [one, two] = [
        await member(`un-${times}@nobox.example`, other, "manager"),
        await member(`deux-${times}@nobox.example`, other, "manager"),
      ];
      await member(`conseil-${times}@nobox.example`, other, "adviser");
      const leave = async (person: Visitor, email: string) =>
        person.post(`/fr/desk/${other}/members/${await accountOf(email)}`, { step: "leave" });
      await Promise.all([leave(one, `un-${times}@nobox.example`), leave(two, `deux-${times}@nobox.example`)]);
      const managers = await rows(
        "SELECT account FROM member WHERE body = ? AND state = 'active' AND role = 'manager'",
        other,
      );
      expect(managers).toHaveLength(1);
      await wasl.db.prepare("UPDATE member SET state = 'left' WHERE body = ?").bind(other).run();
    }
  });
});

describe("a machine that others use", () => {
  it("keeps nothing open once somebody has signed out", async () => {
    const { filed } = await import("#tests/support/filing.ts");
    const { code, pin } = await filed(wasl);
    const person = await enteredBy(wasl, "cyber@example.ma");
    await person.post("/fr/follow", { code, pin });
    await person.post("/fr/follow/keep", {});
    await person.post("/fr/account/requests", { code });
    const session = person.jar.get("follow") ?? "";
    await person.post("/fr/account/leave", {});
    expect(await (await person.get("/fr/follow")).text()).toContain('name="pin"');
    const next = visitor(wasl);
    next.jar.set("follow", session);
    expect(await (await next.get("/fr/follow")).text()).toContain('name="pin"');
  });

  it("gives a body's own address back after signing in again, and does not take it for the reader's", async () => {
    const person = await member("entree@ads.example", "ads", "manager");
    await person.post("/fr/account/leave", {});
    const sent = await person.post("/fr/desk/ads/entry", { nameFr: "ADS", email: "accueil@ads.example", version: "0" });
    const html = await sent.text();
    expect(sent.status).toBe(401);
    expect(hiddenField(html, "email")).toBe("accueil@ads.example");
    expect(hiddenField(html, "signInEmail")).toBe("");
  });
});
