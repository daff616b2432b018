import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftAt, enteredBy, found, idOf, inRole, publishedAt, stepOffer, workshop } from "#tests/support/desks.ts";
import { hiddenField, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let manager: Visitor;
let adviser: Visitor;
beforeAll(async () => {
  wasl = await startWasl();
  [manager, adviser] = [await inRole(wasl, "manager"), await inRole(wasl, "adviser")];
  await wasl.db.prepare("UPDATE body SET territories = '[\"MA\"]' WHERE id = 'ads'").run();
});
afterAll(() => wasl.close());

const desk = "/fr/desk/ads";
const asked = { province: "MA-TIN", needs: ["equipment"], legalForm: "cooperative" };
const historyOf = async (offer: string) =>
  (
    await wasl.db
      .prepare("SELECT version, step, by FROM offer_history WHERE offer = ? ORDER BY version")
      .bind(idOf(offer))
      .all()
  ).results;

describe("an offer at its body's desk", () => {
  it("is nobody else's while it is a draft, found once it is published, gone while paused, back when it resumes", async () => {
    const offer = await draftAt(manager, "ads");
    const id = idOf(offer);
    expect((await wasl.fetch(`/fr/offers/${id}`)).status).toBe(404);
    expect(await found(wasl, asked)).not.toContain(id);

    expect((await stepOffer(manager, offer, "publish")).status).toBe(303);
    expect(await found(wasl, asked)).toContain(id);
    expect(await found(wasl, { ...asked, province: "MA-OUJ" })).not.toContain(id);
    const sheet = await (await wasl.fetch(`/fr/offers/${id}`)).text();
    for (const text of ["Atelier partagé", "Visite, puis essai", "10 jours", "Gratuit", "la structure elle-même"]) {
      expect(sheet).toContain(text);
    }

    await stepOffer(adviser, offer, "pause");
    expect(await found(wasl, asked)).not.toContain(id);
    await stepOffer(adviser, offer, "resume");
    expect(await found(wasl, asked)).toContain(id);
    await stepOffer(manager, offer, "close");
    expect(await found(wasl, asked)).not.toContain(id);
    await stepOffer(manager, offer, "reopen");
    expect(await found(wasl, asked)).toContain(id);
    expect((await historyOf(offer)).map(({ step, by }) => `${step} ${by}`)).toEqual([
      "draft local-manager",
      "publish local-manager",
      "pause local-adviser",
      "resume local-adviser",
      "close local-manager",
      "reopen local-manager",
    ]);
  });

  it("never serves further than its body", async () => {
    await wasl.db.prepare("UPDATE body SET territories = '[\"MA-08\",\"MA-OUJ\"]' WHERE id = 'ads'").run();
    const wide = await manager.post(`${desk}/offers/new`, {
      ...workshop,
      territories: ["MA-TIN", "MA-02"],
      go: "save",
    });
    const html = await wide.text();
    expect(wide.status).toBe(422);
    expect(html).toContain("Votre structure ne travaille pas là");
    expect(html).toContain("Atelier partagé pour coopératives");
    const within = await manager.post(`${desk}/offers/new`, {
      ...workshop,
      territories: ["MA-TIN", "MA-OUJ"],
      go: "save",
    });
    expect(within.status).toBe(303);
    await wasl.db.prepare("UPDATE body SET territories = '[\"MA\"]' WHERE id = 'ads'").run();
  });

  it("comes back whole with a message beside each faulty field", async () => {
    const answer = await manager.post(`${desk}/offers/new`, {
      ...workshop,
      titleFr: "",
      titleAr: "ورشة <b>",
      needs: ["money"],
      ageMin: "40",
      ageMax: "vingt",
      minMad: "500",
      maxMad: "100",
      opensOn: "2027-02-30",
      link: "javascript:alert(1)",
      go: "save",
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    const faulty = [...html.matchAll(/class="error" id="(\w+)-error"/g)].map(([, name]) => name);
    expect(faulty).toEqual(expect.arrayContaining(["needs", "ageMax", "maxMad", "opensOn", "link", "textAr"]));
    expect(html).toContain('value="ورشة &lt;b>"');
    expect(html).toContain('value="vingt"');
    expect(html).toContain('value="javascript:alert(1)"');
  });

  it("is copied as a new draft, with a name that says so", async () => {
    const offer = await publishedAt(manager, "ads", { ...workshop, titleFr: "Atelier à copier" });
    const copy = await (await manager.get(`${desk}/offers/new?from=${idOf(offer)}`)).text();
    expect(copy).toContain('value="Atelier à copier (copie)"');
    expect(copy).toMatch(/value="equipment" checked/);
  });

  it("shows before it is published what is likely the same", async () => {
    await publishedAt(manager, "ads", { ...workshop, titleFr: "Atelier jumeau", needs: ["legal"] });
    const sameName = await draftAt(manager, "ads", {
      ...workshop,
      titleFr: "ATELIER  jumeau".replace("  ", " "),
      needs: ["training"],
    });
    expect(await (await manager.get(`${sameName}/preview`)).text()).toContain("Une offre presque pareille existe déjà");
    const sameTerms = await draftAt(manager, "ads", { ...workshop, titleFr: "Tout autre nom", needs: ["legal"] });
    expect(await (await manager.get(`${sameTerms}/preview`)).text()).toContain("Atelier jumeau");
    const other = await draftAt(manager, "ads", { ...workshop, titleFr: "Rien de pareil", needs: ["networking"] });
    expect(await (await manager.get(`${other}/preview`)).text()).not.toContain("presque pareille");
  });

  it("is likely the same whatever the order of its needs and territories, and by its other name", async () => {
    await publishedAt(manager, "ads", {
      ...{ ...workshop, titleFr: "Appui aux ruches", needs: ["research", "impact"], territories: ["MA-08", "MA-OUJ"] },
      ...{ titleAr: "دعم تربية النحل", textAr: "آلات ومرافقة." },
    });
    await publishedAt(manager, "ads", {
      ...{ ...workshop, titleFr: "", textFr: "", documentsFr: "", stepsFr: "", costFr: "" },
      ...{ titleAr: "ورشة الصوف", textAr: "آلات ومكان للبيع.", needs: ["visibility"] },
    });
    const turned = await draftAt(manager, "ads", {
      ...{ ...workshop, titleFr: "Ruches autrement", needs: ["impact", "research"], territories: ["MA-OUJ", "MA-08"] },
    });
    expect(await (await manager.get(`${turned}/preview`)).text()).toContain("Appui aux ruches");
    const named = await draftAt(manager, "ads", {
      ...{ ...workshop, titleFr: "Atelier de laine", needs: ["digital"] },
      ...{ titleAr: "ورشة الصوف", textAr: "كل ما يلزم." },
    });
    const preview = await (await manager.get(`${named}/preview`)).text();
    expect(preview).toContain("presque pareille");
    expect(preview).toContain("<bdi>ورشة الصوف</bdi>");
  });

  it("does not open again after its last day until another is given", async () => {
    const offer = await draftAt(manager, "ads", { ...workshop, titleFr: "Atelier fini", closesOn: "2020-01-31" });
    const answer = await stepOffer(manager, offer, "publish");
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("Ce jour est passé");
    expect(html).toContain('value="2020-01-31"');
    expect(await historyOf(offer)).toHaveLength(1);
  });

  it("cannot take a step that its lifecycle does not hold, nor of another body", async () => {
    const offer = await publishedAt(manager, "ads", { ...workshop, titleFr: "Atelier gardé" });
    for (const step of ["publish", "resume", "reopen", "archive"]) {
      expect([step, (await stepOffer(manager, offer, step)).status]).toEqual([step, 409]);
    }
    expect((await manager.post(`${offer}/steps`, { step: "move", version: "2" })).status).toBe(400);
    const other = await inRole(wasl, "other-manager");
    expect(
      (await other.post(`/fr/desk/cri-oriental/offers/${idOf(offer)}/steps`, { step: "close", version: "2" })).status,
    ).toBe(404);
    expect((await other.post(`${offer}/steps`, { step: "close", version: "2" })).status).toBe(404);
    expect(await historyOf(offer)).toHaveLength(2);
  });
});

describe("two people who save one offer at once", () => {
  it("one wins; the other keeps their text, sees the difference, and can save over it", async () => {
    const offer = await draftAt(manager, "ads", { ...workshop, titleFr: "Atelier à deux" });
    const version = hiddenField(await (await manager.get(offer)).text(), "version");
    const mine = { ...workshop, version, go: "save" };
    const answers = await Promise.all([
      manager.post(offer, { ...mine, titleFr: "Atelier de Brahim", delayDays: "3" }),
      adviser.post(offer, { ...mine, titleFr: "Atelier de Chaima", needs: ["equipment", "training"] }),
    ]);
    const lost = answers.find(({ status }) => status === 409);
    const loser = answers[0] === lost ? "Brahim" : "Chaima";
    const winner = loser === "Brahim" ? "Chaima" : "Brahim";
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const html = (await lost?.text()) ?? "";
    expect(html).toContain(`value="Atelier de ${loser}"`);
    expect(html).toContain("Enregistré");
    expect(html).toContain(`Atelier de ${winner}`);
    expect(html).toContain(loser === "Brahim" ? "10" : "3");
    expect(await historyOf(offer)).toHaveLength(2);

    const again = await manager.post(offer, {
      ...workshop,
      titleFr: "Atelier de tous",
      version: hiddenField(html, "version"),
      go: "save",
    });
    expect(again.status).toBe(303);
    expect(await historyOf(offer)).toHaveLength(3);
  });

  it("says so too when both press a button", async () => {
    const offer = await publishedAt(manager, "ads", { ...workshop, titleFr: "Atelier disputé" });
    const version = hiddenField(await (await manager.get(offer)).text(), "version");
    const answers = await Promise.all(
      [manager, adviser, manager, adviser].map((person, place) =>
        person.post(`${offer}/steps`, { step: place % 2 ? "pause" : "close", version }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409, 409]);
    expect(await historyOf(offer)).toHaveLength(3);
  });
});

describe("an offer that the directory knows", () => {
  it("becomes its body's own once the body has saved it, and keeps its address", async () => {
    const { id } = (await wasl.db
      .prepare("SELECT id FROM offer WHERE body = 'ads' AND state = 'open' AND version = 0 AND needs <> '[]' LIMIT 1")
      .first<{ id: string }>()) ?? { id: "" };
    const page = await (await manager.get(`${desk}/offers/${id}`)).text();
    expect(page).toContain("vient d&#39;un rapport de 2020".replace("&#39;", "'"));
    const saved = await manager.post(`${desk}/offers/${id}`, {
      ...workshop,
      titleFr: "Ce que nous faisons vraiment",
      version: hiddenField(page, "version"),
      go: "save",
    });
    expect(saved.status).toBe(303);
    const sheet = await (await wasl.fetch(`/fr/offers/${id}`)).text();
    expect(sheet).toContain("Ce que nous faisons vraiment");
    expect(sheet).toContain("la structure elle-même");
    expect(sheet).not.toContain("À confirmer");
    // What Wasl had translated spoke of something else.
    expect(await (await wasl.fetch(`/en/offers/${id}`)).text()).toContain("Ce que nous faisons vraiment");
  });
});

describe("what a body confirms", () => {
  it("is shown when its day comes, and confirmed with one press, ten at a time", async () => {
    await wasl.db.prepare("UPDATE offer SET confirmed_on = '2026-03-01' WHERE body = 'ads' AND state = 'open'").run();
    const due = await (await manager.get(`${desk}?due=yes`)).text();
    expect(due).toContain("confirmation en retard");
    const before =
      (
        await wasl.db
          .prepare("SELECT count(*) AS n FROM offer WHERE body = 'ads' AND confirmed_on = '2026-03-01'")
          .first<{ n: number }>()
      )?.n ?? 0;
    expect((await manager.post(`${desk}/confirmations`, {})).status).toBe(303);
    const after =
      (
        await wasl.db
          .prepare("SELECT count(*) AS n FROM offer WHERE body = 'ads' AND confirmed_on = '2026-03-01'")
          .first<{ n: number }>()
      )?.n ?? 0;
    expect(before - after).toBe(Math.min(before, 10));
    const { results } = await wasl.db.prepare("SELECT DISTINCT step FROM offer_history WHERE step = 'confirm'").all();
    expect(results).toHaveLength(1);
  });
});

describe("the demand preview", () => {
  const preview = async (person: Visitor, fields: object) =>
    ((await (await person.post(`${desk}/offers/demand`, { ...workshop, ...fields })).json()) as { lines: string[] })
      .lines;
  const file = (count: number, facts: Record<string, string>) =>
    wasl.db.batch(
      Array.from({ length: count }, (_, place) => {
        const id = `demand-${JSON.stringify(facts)}-${place}`;
        return wasl.db
          .prepare(
            `INSERT INTO request (id, code, form_key, pin_hash, renewal, digest, state, version, locale, province, needs, stage, sectors, legal_form, age, groups, amount_mad, area_type, gender, disclosure, filed_at) VALUES (?, ?, ?, NULL, 0, '', 'submitted', 1, 'fr', ?, ?, NULL, '[]', ?, ?, '[]', NULL, NULL, NULL, 'go-ahead', ?)`,
          )
          .bind(id, id, id, facts.province ?? "", facts.needs ?? "", facts.legalForm ?? null, facts.age ?? null, place);
      }),
    );

  it("tells small numbers as fewer than five, others in steps of five, and what excludes most", async () => {
    expect((await preview(manager, {})).at(0)).toContain("Aucune demande en attente");
    await file(3, { province: "MA-TIN", needs: '["equipment"]', legalForm: "cooperative" });
    expect(await preview(manager, {})).toEqual(["Moins de 5 demandes en attente trouveraient ici de l'aide"]);
    await file(6, { province: "MA-ZAG", needs: '["equipment"]', legalForm: "cooperative", age: "33" });
    await file(7, { province: "MA-ZAG", needs: '["equipment"]', legalForm: "association" });
    const lines = await preview(manager, {});
    expect(lines[0]).toBe("Au moins 5 demandes en attente trouveraient ici de l'aide");
    expect(lines).toContain("Drâa-Tafilalet\u00a0: au moins 5");
    expect(lines.at(-1)).toBe(
      "Ce qui écarte le plus de demandes\u00a0: le statut. Sans cette condition, demandes en plus\u00a0: au moins 5.",
    );
  });

  it("reads the same with one person less, so that two forms side by side name nobody", async () => {
    const all = await preview(manager, {});
    const one = "(SELECT id FROM request WHERE age = 33 LIMIT 1)";
    await wasl.db.prepare(`UPDATE request SET groups = '["artisans"]' WHERE id = ${one}`).run();
    expect(await preview(manager, { groups: ["women"] })).toEqual(all);
    expect(await preview(manager, { groups: ["artisans"] })).toEqual(all);
  });

  it("is of the body's own territories, and says so", async () => {
    await wasl.db.prepare("UPDATE body SET territories = '[\"MA-08\"]' WHERE id = 'ads'").run();
    const beyond = await preview(manager, { territories: ["MA-TIN", "MA-02"] });
    expect(beyond).toEqual([expect.stringContaining("Votre structure ne travaille pas là")]);
    expect((await preview(manager, {}))[0]).toContain("Au moins 5 demandes");
    const page = await manager.post(`${desk}/offers/new`, { ...workshop, territories: ["MA-OUJ"], go: "demand" });
    expect(await page.text()).toContain("Votre structure ne travaille pas là");
    await wasl.db.prepare("UPDATE body SET territories = '[\"MA\"]' WHERE id = 'ads'").run();
  });

  it("takes ages in bands of ten years, so that nobody is found by asking", async () => {
    const at33 = await preview(manager, { ageMin: "33", ageMax: "33" });
    expect(await preview(manager, { ageMin: "30", ageMax: "39" })).toEqual(at33);
    expect(await preview(manager, { ageMin: "34", ageMax: "34" })).toEqual(at33);
  });

  it("works without JavaScript, journals each, and stops after sixty an hour", async () => {
    const page = await manager.post(`${desk}/offers/new`, { ...workshop, go: "demand" });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Au moins 5 demandes en attente");
    const journaled = async () =>
      (
        await wasl.db
          .prepare("SELECT count(*) AS n FROM journal WHERE what = 'previewed' AND subject = 'ads'")
          .first<{ n: number }>()
      )?.n ?? 0;
    const before = await journaled();
    for (let times = 0; times < 60; times++) await preview(manager, {});
    expect(await journaled()).toBe(before + 60);
    expect(await preview(manager, {})).toEqual(["Vous avez beaucoup demandé cet aperçu. Réessayez dans un moment."]);
  });

  it("is for those who act for the body", async () => {
    const nobody = await enteredBy(wasl, "curious@example.ma");
    expect((await nobody.post(`${desk}/offers/demand`, { ...workshop })).status).toBe(404);
  });
});

describe("what an offer's page bears", () => {
  it("is whatever was typed: every province, a strange port, a name of two lines", async () => {
    const { provinceCodes } = await import("#domain/territory/provinces.ts");
    const offer = await draftAt(manager, "ads", {
      ...workshop,
      titleFr: "Partout\nau Maroc",
      territories: provinceCodes,
    });
    const page = await (await manager.get(offer)).text();
    expect(page.match(/name="territories" value="MA-\w+" checked/g)).toHaveLength(provinceCodes.length);
    expect(page).toContain("Partout au Maroc");
    for (const link of [
      "https://ads.ma:80800",
      "https://xn--a.ma",
      "https://ads.ma:0/",
      "http://10.0.0.1/",
      "https://intranet/",
    ]) {
      const answer = await manager.post(`${desk}/offers/new`, { ...workshop, link, go: "save" });
      expect([link, answer.status]).toEqual([link, 422]);
    }
    await wasl.db
      .prepare("UPDATE offer SET link = 'https://ads.ma:80800', state = 'open' WHERE id = ?")
      .bind(idOf(offer))
      .run();
    expect((await wasl.fetch(`/fr/offers/${idOf(offer)}`)).status).toBe(200);
  });
});

describe("a body that changes while an offer is written", () => {
  it("does not get an offer wider than it has become, and its words are kept", async () => {
    const offer = await publishedAt(manager, "ads", {
      ...workshop,
      titleFr: "Atelier de partout",
      territories: ["MA-OUJ"],
    });
    await stepOffer(manager, offer, "close");
    await wasl.db.prepare("UPDATE body SET territories = '[\"MA-08\"]' WHERE id = 'ads'").run();
    const reopened = await stepOffer(manager, offer, "reopen");
    expect(reopened.status).toBe(422);
    expect(await reopened.text()).toContain('id="territories-error"');
    await wasl.db.prepare("UPDATE body SET territories = '[\"MA\"]' WHERE id = 'ads'").run();
  });

  it("is read again: a step that was judged beside an older body is refused whole", async () => {
    const { open } = await import("#tests/support/edit-offer.ts");
    const { unlessBodyChanged, saveOfferSteps } = await import("#db/write/offers.ts");
    const { commit } = await import("#db/commit.ts");
    const id = idOf(await publishedAt(manager, "ads", { ...workshop, titleFr: "Atelier relu" }));
    const db = open(wasl.db);
    const step = { id, step: "pause", to: "paused", at: 0, by: "local-manager", version: 3 } as const;
    const body = await wasl.db
      .prepare("SELECT id AS body, version FROM body WHERE id = 'ads'")
      .first<{ body: string; version: number }>();
    const beside = (version: number) =>
      commit(db, [...saveOfferSteps(db, [step]), unlessBodyChanged(db, step, { body: "ads", version })]);
    expect(await beside((body?.version ?? 0) + 1)).toMatchObject({ ok: false, refusal: { code: "changed_meanwhile" } });
    expect(await historyOf(`/${id}`)).toHaveLength(2);
    expect(await beside(body?.version ?? 0)).toMatchObject({ ok: true });
  });
});
