import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { html, now } from "#tests/support/admin-desk.ts";
import { found, idOf, inRole, publishedAt, workshop } from "#tests/support/desks.ts";
import { lettersTo } from "#tests/support/mailbox.ts";
import { hiddenField, type Visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let admin: Visitor;
let manager: Visitor;
let offer: string;
beforeAll(async () => {
  wasl = await startWasl();
  [admin, manager] = [await inRole(wasl, "admin", now), await inRole(wasl, "manager", now)];
  await wasl.db.prepare("UPDATE body SET territories = '[\"MA\"]', website = 'https://ads.ma' WHERE id = 'ads'").run();
  offer = idOf(await publishedAt(manager, "ads", { ...workshop, link: "https://ads.ma/atelier" }));
});
afterAll(() => wasl.close());

const asked = { province: "MA-TIN", needs: ["equipment"], legalForm: "cooperative" };
/** Takes a step of the body, at its desk or at the team's. */
const takes = async (person: Visitor, form: string, path: string, fields: Record<string, string>) =>
  (await person.post(path, { ...fields, version: hiddenField(await html(person.get(form)), "version") })).status;
const own = (step: string) => takes(manager, "/fr/desk/ads/availability", "/fr/desk/ads/availability", { step });
const byTeam = (step: string) =>
  takes(admin, "/fr/admin/bodies/ads", "/fr/admin/bodies/ads/standing", { step, reason: "Plainte examinée." });
const standing = async () =>
  (await wasl.db.prepare("SELECT standing FROM body WHERE id = 'ads'").first<{ standing: string }>())?.standing;

describe("a body that is suspended, and no longer", () => {
  it("is paused again when it had paused itself, and its managers read so", async () => {
    expect([await own("pause"), await byTeam("suspend"), await byTeam("reinstate")]).toEqual([303, 303, 303]);
    expect(await standing()).toBe("paused");
    expect(await found(wasl, asked)).not.toContain(offer);
    const [letter] = await lettersTo(wasl, "responsable@ads.example");
    expect(letter?.text).toContain("Votre structure est en pause, comme avant");
    // Twice over, it is what it was before the first.
    expect([await byTeam("suspend"), await byTeam("reinstate")]).toEqual([303, 303]);
    expect(await standing()).toBe("paused");
  });

  it("is active again when it had taken up its work before", async () => {
    expect([await own("resume"), await byTeam("suspend"), await byTeam("reinstate")]).toEqual([303, 303, 303]);
    expect(await standing()).toBe("active");
    expect(await found(wasl, asked)).toContain(offer);
    const [letter] = await lettersTo(wasl, "responsable@ads.example");
    expect(letter?.text).toContain("de nouveau proposées");
  });

  it("departs again by the clock when its absence is not over", async () => {
    const dates = { step: "plan", awayFrom: "2026-11-20", awayUntil: "2026-12-20" };
    expect(await takes(manager, "/fr/desk/ads/availability", "/fr/desk/ads/availability", dates)).toBe(303);
    await wasl.scheduled(new Date(now));
    expect(await standing()).toBe("away");
    expect([await byTeam("suspend"), await byTeam("reinstate")]).toEqual([303, 303]);
    expect(await standing()).toBe("active");
    await wasl.scheduled(new Date(now));
    expect(await standing()).toBe("away");
    expect(await own("return")).toBe(303);
  });
});

describe("what anybody reads of a body that is not there", () => {
  const page = (path: string) => html(wasl.fetch(path));
  const api = async (path: string) => (await wasl.fetch(`/api/v1${path}`)).json();

  it("is nothing while it is there", async () => {
    expect(await page(`/fr/offers/${offer}`)).toContain("Offre · Ouverte");
    expect(await page("/fr/bodies/ads")).not.toContain("proposées");
    expect(await api(`/offers/${offer}`)).toMatchObject({
      body: { standing: "active" },
      link: "https://ads.ma/atelier",
    });
  });

  it.each([
    ["paused", "structure en pause", "en pause : cette offre", "en pause : ses offres", "هيئة متوقفة مؤقتا"],
    ["away", "structure absente", "absente : cette offre", "absente : ses offres", "هيئة غائبة"],
    ["suspended", "structure suspendue", "a suspendu la structure", "a suspendu cette structure", "هيئة عُلّق نشاطها"],
  ])(
    "says plainly that it is %s: on its offer, on its page and on cards",
    async (is, mark, onOffer, onBody, arabic) => {
      await wasl.db.prepare("UPDATE body SET standing = ? WHERE id = 'ads'").bind(is).run();
      const sheet = await page(`/fr/offers/${offer}`);
      expect(sheet).toContain(`Offre · ${mark}`);
      expect(sheet).toContain(onOffer);
      expect(sheet).not.toContain("Ouverte");
      expect(sheet).not.toContain("Voir si elle convient");
      expect(await page(`/ar/offers/${offer}`)).toContain(arabic);
      const body = await page("/fr/bodies/ads");
      expect(body).toContain(onBody);
      expect(body).toContain(`<span class="state"> · ${mark}</span>`);
      expect(await page("/fr/offers?text=Atelier%20partag%C3%A9")).toContain(mark);
      expect(await page("/fr/bodies?text=ADS")).toContain(mark);
      expect(await api(`/offers/${offer}`)).toMatchObject({ body: { standing: is } });
    },
  );

  it("is no link of a suspended one, on the page or through the API", async () => {
    await wasl.db.prepare("UPDATE body SET standing = 'paused' WHERE id = 'ads'").run();
    expect(await page(`/fr/offers/${offer}`)).toContain('href="https://ads.ma/atelier"');
    await wasl.db.prepare("UPDATE body SET standing = 'suspended' WHERE id = 'ads'").run();
    expect(await page(`/fr/offers/${offer}`)).not.toContain("ads.ma/atelier");
    expect(await api(`/offers/${offer}`)).toMatchObject({ link: null });
  });
});
