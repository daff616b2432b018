import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, launchBrowser, overflowOf } from "#tests/support/browser.ts";
import { codeTo, linkTo } from "#tests/support/mailbox.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let browser: Browser;

/** In which language, and whether with JavaScript. */
export type Way = { locale: "fr" | "ar"; javaScript: boolean };

/** Passkeys need a name: browsers give none to an address of numbers. */
const site = () => `http://localhost:${wasl.url.port}`;

/** A phone of somebody's own. */
const phone = ({ javaScript }: Way): Promise<BrowserContext> =>
  browser.newContext({ baseURL: site(), javaScriptEnabled: javaScript, viewport: { width: 360, height: 740 } });

/** Looks at a page as it stands: nothing runs over, and axe, which needs a script, finds nothing. */
async function looksRight(page: Page, { javaScript, locale }: Way) {
  expect(await page.locator("html").getAttribute("lang")).toBe(locale);
  if (!javaScript) return;
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await axeFindings(page)).toEqual([]);
}

/** Presses the button that sends a form, by the fields of the form and the button's value. */
const send = (page: Page, form: string, value?: string) =>
  page
    .locator(`form[action$="${form}"] button${value ? `[value="${value}"]` : ""}:not(.unseen)`)
    .first()
    .click();

async function signIn(page: Page, email: string, next: string) {
  await page.goto(`${next}`);
  await page.locator("main input[name=signInEmail]").fill(email);
  await send(page, "/sign-in");
  await page.locator("input[name=signInCode]").waitFor();
  await page.locator("input[name=signInCode]").fill(await codeTo(wasl, email));
  await send(page, "/sign-in/code");
}

/** Ticks places: their regions are folded, and open by a click, with a script or without. */
async function tickPlaces(page: Page, provinces: readonly string[]) {
  const [first] = provinces;
  const fold = page.locator(`.territories details:has(input[value="${first}"])`);
  if (!(await fold.locator(`input[value="${first}"]`).isVisible())) await fold.locator("summary").click();
  for (const province of provinces) await page.locator(`input[name=territories][value="${province}"]`).check();
}

async function isFound(way: Way, offer: string): Promise<boolean> {
  const visitor = await phone(way);
  const page = await visitor.newPage();
  await page.goto(`/${way.locale}/matches?province=MA-TIN&needs=equipment&legalForm=cooperative`);
  const found = await page.locator(`a[href$="/offers/${offer}"]`).count();
  await visitor.close();
  return found > 0;
}

/** The whole way of a body, from its registration to an offer that is found. */
export const walkAsABody = (way: Way) =>
  describe(`a body in ${way.locale}, JavaScript: ${way.javaScript}`, () => {
    beforeAll(async () => {
      [wasl, browser] = await Promise.all([startWasl(), launchBrowser()]);
    });
    afterAll(async () => {
      await browser.close();
      await wasl.close();
    });
    const { locale, javaScript } = way;
    const name = `${locale}-${javaScript ? "js" : "plain"}`;
    const titled = locale === "ar" ? "Ar" : "Fr";

    it("registers, is verified, invites an adviser, posts an offer that is found, pauses and reopens it", async () => {
      // Rkia registers her association.
      const rkia = await phone(way);
      const page = await rkia.newPage();
      await signIn(page, `rkia@${name}.example`, `/${locale}/claims/new`);
      await page.locator(`input[name=name${titled}]`).fill(`جمعية Tamdoult ${name}`);
      await page.locator("select[name=kind]").selectOption("association");
      await tickPlaces(page, ["MA-TIN", "MA-ZAG", "MA-OUA"]);
      await page.locator("input[name=name]").fill("Rkia Aït Ali");
      await page.locator("textarea[name=told]").fill("Je suis la trésorière, le procès-verbal le dit.");
      await page.locator("input[name=charter]").check();
      await looksRight(page, way);
      await send(page, "/claims/new");
      await page.waitForURL(/\/claims\/[0-9a-f]{32}/);
      const claim = /claims\/([0-9a-f]{32})/.exec(page.url())?.[1] ?? "";

      // An admin verifies, through a contact that she found herself.
      const amina = await phone(way);
      const desk = await amina.newPage();
      await desk.goto("/local/roles");
      await desk.locator('form:has(input[value="admin"]) button').click();
      if (javaScript) await adminWithPasskey(desk, way);
      await desk.goto(`/${locale}/admin`);
      await looksRight(desk, way);
      await desk.locator(`a[href$="/admin/claims/${claim}"]`).click();
      await desk.locator("select[name=channel], input[name=channel][value=phone]").first().waitFor();
      await choose(desk, "channel", "phone");
      await desk.locator("input[name=value]").fill("0524 99 77 55");
      await desk.locator("input[name=source]").fill("Annuaire de la province");
      await looksRight(desk, way);
      await send(desk, "/verification");
      await desk.waitForURL(/\/admin\?said=/);
      await amina.close();

      // Her desk is open: she invites Hind.
      await page.goto(`/${locale}/account`);
      await page.locator('a[href*="/desk/"]').first().click();
      await page.locator("h1").waitFor();
      const body = /desk\/([^/?]+)/.exec(page.url())?.[1] ?? "";
      await page.goto(`/${locale}/desk/${body}/members`);
      await page.locator("input[name=email]").fill(`hind@${name}.example`);
      await page.locator("select[name=role]").selectOption("adviser");
      await looksRight(page, way);
      await send(page, "/invitations");
      await page.waitForURL(/said=sent/);

      // Hind follows the link, signs in, accepts, and writes the offer.
      const hind = await phone(way);
      const hers = await hind.newPage();
      await hers.goto(await linkTo(wasl, `hind@${name}.example`));
      await hers.locator('a[href*="/sign-in"]').click();
      await hers.locator("main input[name=signInEmail]").fill(`hind@${name}.example`);
      await send(hers, "/sign-in");
      await hers.locator("input[name=signInCode]").fill(await codeTo(wasl, `hind@${name}.example`));
      await send(hers, "/sign-in/code");
      await hers.waitForURL(/\/invitations\//);
      await hers.locator("input[name=name]").fill("Hind");
      await hers.locator("input[name=charter]").check();
      await hers.locator("form[id=invitation] button.go").click();
      await hers.waitForURL(/\/desk\//);
      await hers.locator('a[href$="/offers/new"]').click();
      await hers.locator(`input[name=title${titled}]`).fill(`ورشة atelier ${name}`);
      await hers.locator(`textarea[name=text${titled}]`).fill("آلات ومدرّبة. Des machines et une formatrice.");
      await hers.locator("input[name=needs][value=equipment]").check();
      await tickPlaces(hers, ["MA-TIN", "MA-ZAG"]);
      await hers.locator("input[name=legalForms][value=cooperative]").check();
      // Whom it would reach: by itself with JavaScript, with a button without.
      if (!javaScript) await hers.locator('button[value="demand"]').click();
      await hers.locator("#demand li").first().waitFor();
      await looksRight(hers, way);
      await hers.locator('button[name=go][value="preview"]').click();
      await hers.waitForURL(/\/preview$/);
      const offer = /offers\/([^/]+)\/preview/.exec(hers.url())?.[1] ?? "";
      expect(await isFound(way, offer)).toBe(false);
      await looksRight(hers, way);
      await hers.locator('form[action$="/steps"] button.go').click();
      await hers.waitForURL(/said=saved/);
      expect(await isFound(way, offer)).toBe(true);

      // Paused, it is gone; closed and reopened, it is back.
      await looksRight(hers, way);
      await hers.locator('form:has(input[value="pause"]) button').click();
      await hers.locator('form:has(input[value="resume"]) button').waitFor();
      expect(await isFound(way, offer)).toBe(false);
      await hers.locator('form:has(input[value="close"]) button').click();
      await hers.locator('form:has(input[value="reopen"]) button').click();
      await hers.locator('form:has(input[value="pause"]) button').waitFor();
      expect(await isFound(way, offer)).toBe(true);
      await hind.close();
      await rkia.close();
    }, 120_000);
  });

/** Chooses a value of a list or of a few choices. */
async function choose(page: Page, field: string, value: string) {
  const list = page.locator(`select[name=${field}]`);
  if ((await list.count()) > 0) await list.selectOption(value);
  else await page.locator(`input[name=${field}][value="${value}"]`).check();
}

/** Adds a passkey to the account that is signed in, signs out, and comes back with it. */
async function adminWithPasskey(page: Page, { locale }: Way) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`/${locale}/account`);
  await page.locator("[data-passkey=register]").click();
  await page.waitForURL(/said=saved/);
  await page.context().clearCookies();
  await page.goto(`/${locale}/sign-in?next=/admin`);
  await page.locator("[data-passkey=sign-in]").click();
  await page.waitForURL(new RegExp(`/${locale}/admin$`));
  const { results } = await wasl.db.prepare("SELECT method FROM account_session WHERE method = 'passkey'").all();
  expect(results.length).toBeGreaterThan(0);
}
