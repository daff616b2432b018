import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consentVersion } from "#contract/support-request.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import { charterVersion } from "#domain/body/charter.ts";
import {
  approve,
  expectRead,
  inRole,
  nameOf,
  openCase,
  openOwn,
  type Receipt,
  receiptOn,
} from "#tests/support/journey-acts.ts";
import { openStage, partOf, readOn, type Stage, send, tap, type Way } from "#tests/support/journey-stage.ts";
import { lettersTo } from "#tests/support/mailbox.ts";
import { addressOf } from "#tests/support/members.ts";
import { service } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { formatDay, formatMonth } from "#web/i18n/format.ts";
import { isolated } from "#web/i18n/isolated.ts";

let stage: Stage;
let relay: Page;
let hers: Page;
let team: Page;
let desk: Page;
let receipt: Receipt;

/** From the first visit to a local association to the project's third month: what the support of somebody without e-mail comes to. */
export const followFromTheFirstVisit = (way: Way) =>
  describe(`somebody without e-mail in ${way.locale}, JavaScript: ${way.javaScript}`, () => {
    beforeAll(async () => {
      stage = await openStage(way);
      await setTheScene(stage);
    });
    afterAll(() => stage.close());

    describe("is helped by a relay", filedByARelay);
    describe("is helped by one body, then by another", helpedByTwo);
    describe("is asked how it is going", askedAfterwards);

    it("had no fault in the script of a page", () => expect(stage.faults).toEqual([]));
  });

/** `alpha` and `beta` train; `gamma` helps to sell. Everybody speaks the language of the stage. */
async function setTheScene({ wasl: { db }, locale }: Stage): Promise<void> {
  const acts = service(db);
  await smallWorld(db, acts, ["gamma"]);
  await db.batch([
    db.prepare(
      `UPDATE offer SET needs = '["training"]', relist_on = '2000-01-01' WHERE id IN ('alpha-offer', 'beta-offer')`,
    ),
    // It opens later: until then, nothing is proposed to it.
    db.prepare("UPDATE offer SET state = 'closed' WHERE id = 'beta-offer'"),
    db.prepare("UPDATE account SET locale = ?").bind(locale),
    db.prepare("INSERT INTO charter_acceptance SELECT account, body, ?, ?, 0 FROM member").bind(charterVersion, locale),
  ]);
  await acts.clock("2026-11-22T20:10:00Z");
}

const itto = { name: "Itto Aït Baha", phone: "0661223344" };
const says = {
  fr: {
    problem: "Les femmes du douar veulent apprendre à teindre la laine",
    written: "Venez mardi avec un peu de laine : https://alpha.example/atelier",
    answered: "Merci, nous serons six",
    left: "L'atelier est fait. Il reste à apprendre la gestion",
    meeting: "Premier atelier de teinture",
  },
  ar: {
    problem: "نساء الدوار يردن تعلم صباغة الصوف",
    written: "تعالين يوم الثلاثاء ومعكن قليل من الصوف: https://alpha.example/atelier",
    answered: "شكرا، سنكون ستا",
    left: "انتهت الورشة، وبقي تعلم التسيير",
    meeting: "أول ورشة للصباغة",
  },
} as const;
const own = () => stage.speech.copy.ownCase;
const day = (date: string): string => formatDay(stage.locale, date);

function filedByARelay() {
  it("who files for her at a desk, in one page, with her consent", async () => {
    await stage.moveTo("2026-11-23T09:00:00Z");
    relay = await inRole(stage, "relay");
    await relay.goto(stage.path("/relay/file"));
    await stage.looksRight(relay);
    await send(relay, "#relay-file", { problem: says[stage.locale].problem, ...itto });
    // What is left out is said beside its field, and nothing is lost.
    expect(await relay.locator("[name=name]").inputValue()).toBe(itto.name);
    await relay.locator("select#needs").selectOption("training");
    await send(relay, "#relay-file", {
      ...{ province: "MA-TIN", language: stage.locale, disclosure: "go-ahead" },
      ...{ consent: consentVersion, consentWay: "read-aloud" },
    });
    receipt = await receiptOn(relay);
    expect([receipt.code, receipt.pin]).toEqual([expect.stringMatching(/^\w{8}$/), expect.stringMatching(/^\d{6}$/)]);
    await stage.looksRight(relay);
  });

  it("who prints her receipt on a sheet of A6: the codes, the way back, who the relay is, and nothing else", async () => {
    await relay.emulateMedia({ media: "print" });
    const isPrinted = (text: string) => relay.getByText(text).first().isVisible();
    for (const said of [receipt.pin, "/follow", "Association Tizi"])
      expect([said, await isPrinted(said)]).toEqual([said, true]);
    expect(await isPrinted(stage.speech.copy.relays.nav.file)).toBe(false);
    const sheet = (await relay.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(sheet.match(/\/MediaBox \[[\d .]+\]/g)).toEqual([expect.stringContaining("0 0 298")]);
    await relay.emulateMedia({ media: "screen" });
  });

  it("and reads her request on a phone that is not hers, where it says who sees it", async () => {
    hers = await stage.phone();
    await openOwn(stage, hers, receipt);
    await stage.looksRight(hers);
    await expectRead(hers, own().progress.proposed, stage.speech.copy.relays.sees.text("Association Tizi"));
  });

  it("until she takes it over: the PIN is another, and the relay sees it no more", async () => {
    await relay.goto(stage.path("/relay"));
    await stage.looksRight(relay);
    const link = relay.locator(`main a[href*="/relay/requests/"]`).first();
    const path = (await link.getAttribute("href")) ?? "";
    await relay.goto(path);
    await stage.looksRight(relay);
    await expectRead(relay, says[stage.locale].problem);
    const before = receipt;
    await send(hers, `form[action$="/take-over"]`);
    receipt = await receiptOn(hers);
    await stage.looksRight(hers);
    expect([receipt.code, receipt.pin === before.pin]).toEqual([before.code, false]);
    expect((await relay.goto(path))?.status()).toBe(404);
    await openOwn(stage, hers, receipt);
    await expectRead(hers, own().progress.proposed);
  });
}

function helpedByTwo() {
  it("the first accepts, and writes to her; she answers without an account", async () => {
    await stage.moveTo("2026-11-24T09:00:00Z");
    team = await inRole(stage, "admin");
    await openCase(stage, team, receipt);
    await approve(stage, team, "alpha");
    await stage.moveTo("2026-11-25T09:00:00Z");
    desk = await stage.phone();
    await stage.signIn(desk, addressOf("of-alpha"), stage.path("/desk/alpha/inbox"));
    await tap(desk, partOf(desk, "to-answer").locator("li a"));
    await send(desk, "#step-accept");
    await expectRead(desk, ...Object.values(itto));
    await send(desk, "#thread", { words: says[stage.locale].written });
    await expectRead(desk, stage.speech.copy.thread.said.write, says[stage.locale].written);
    await stage.looksRight(desk);
    await openOwn(stage, hers, receipt);
    await tap(hers, hers.locator(`main a[href*="/follow/introductions/"]`).first());
    await stage.looksRight(hers);
    await expectRead(hers, says[stage.locale].written);
    expect(await hers.locator(`main a[href="https://alpha.example/atelier"]`).count()).toBe(1);
    await send(hers, `form[action$="/messages"]:has(textarea)`, { words: says[stage.locale].answered });
    await expectRead(hers, says[stage.locale].answered);
  });

  it("tells the body that something waits, and not what", async () => {
    await stage.clockOn("2026-11-26");
    const [letter] = await lettersTo(stage.wasl, addressOf("of-alpha"));
    expect(letter?.text).not.toContain(says[stage.locale].answered);
    expect(letter?.text).not.toContain(itto.name);
  });

  it("and hands her over, with what it wrote down", async () => {
    await stage.wasl.db
      .prepare("UPDATE offer SET state = 'open', relist_on = '2000-01-01' WHERE id = 'beta-offer'")
      .run();
    await stage.clockOn("2026-11-29");
    await stage.moveTo("2026-11-30T09:00:00Z");
    await desk.reload();
    await expectRead(desk, says[stage.locale].answered);
    await send(desk, `form:has([value="meeting"])`, {
      ...{ meetingDay: "2026-11-30", meetingWords: says[stage.locale].meeting },
    });
    await tap(desk, desk.locator(`main a[href$="/hand-over"]`));
    await stage.looksRight(desk);
    await desk.locator(`input[name=offer][value="beta-offer"]`).check();
    await desk.locator(`select[name=why]`).selectOption({ index: 1 });
    await desk.locator(`[name=handOverWords]`).fill(says[stage.locale].left);
    await desk.locator(`[name=told]`).check();
    await tap(desk, desk.locator("#hand-over button.go"));
    await expectRead(desk, nameOf("beta"));
    await stage.looksRight(desk);
  });

  it("once the team and she herself say yes", async () => {
    await stage.moveTo("2026-12-01T09:00:00Z");
    await openCase(stage, team, receipt);
    await stage.looksRight(team);
    await expectRead(team, stage.speech.copy.review.origins["hand-over"], says[stage.locale].left);
    await approve(stage, team, "beta");
    await openOwn(stage, hers, receipt);
    await stage.looksRight(hers);
    const { proposes, goesAlong } = stage.speech.words.handOver;
    await expectRead(hers, proposes({ from: isolated(nameOf("alpha")), to: isolated(nameOf("beta")) }), goesAlong);
    await tap(hers, hers.locator(`button[value="agree"]`).first());
    await expectRead(hers, own().said.agree);
  });

  it("the second accepts: it reads what was done, and the first sees her no more", async () => {
    await stage.moveTo("2026-12-02T09:00:00Z");
    const theirs = await stage.phone();
    await stage.signIn(theirs, addressOf("of-beta"), stage.path("/desk/beta/inbox"));
    await tap(theirs, partOf(theirs, "to-answer").locator("li a"));
    expect(await theirs.content()).not.toContain(itto.phone);
    await send(theirs, "#step-accept");
    await stage.looksRight(theirs);
    await expectRead(theirs, itto.phone, says[stage.locale].meeting, says[stage.locale].left);
    await desk.reload();
    expect(await desk.content()).not.toContain(itto.phone);
    await stage.looksRight(desk);
    await stage.moveTo("2026-12-21T09:00:00Z");
    await send(theirs, "#step-report-help", { outcome: "trained" });
    await openOwn(stage, hers, receipt);
    await expectRead(hers, own().progress.helped, own().outcome(stage.speech.words.outcomes.trained));
    await stage.looksRight(hers);
  });
}

function askedAfterwards() {
  it("after a month, by a call, for she has no e-mail", async () => {
    await stage.clockOn("2026-12-26");
    await stage.moveTo("2026-12-28T09:00:00Z");
    team = await inRole(stage, "admin");
    await team.goto(stage.path("/admin/calls"));
    await expectRead(team, itto.phone, stage.speech.copy.letters.names["check-in"]);
    await stage.looksRight(team);
  });

  it("after three: she is stuck on selling, in two taps, and reads what happens next", async () => {
    await stage.clockOn("2027-02-26");
    await stage.moveTo("2027-03-01T09:00:00Z");
    await openOwn(stage, hers, receipt);
    await stage.looksRight(hers);
    const { checkIns } = stage.speech.copy;
    await expectRead(hers, checkIns.heading);
    await hers.locator("form.taps details > summary").click();
    await tap(hers, hers.locator(`button[value="stuck.market"]`));
    const { answers, stuckOn } = checkInLabels[stage.locale];
    await expectRead(
      hers,
      checkIns.said(checkIns.answered(answers.stuck, stuckOn.market)),
      checkIns.looking({ need: stage.speech.words.needs["market-access"], by: day("2027-03-03") }),
    );
    await stage.looksRight(hers);
    await send(hers, "#check-in-more", { people: "6", words: says[stage.locale].left });
    await expectRead(hers, checkIns.saidDone["check-in-more"]);
  });

  it("has that need proposed anew: the team finds who helps to sell", async () => {
    team = await inRole(stage, "admin");
    await openCase(stage, team, receipt);
    await stage.looksRight(team);
    await expectRead(team, nameOf("gamma"), stage.speech.copy.review.origins.stuck);
    await approve(stage, team, "gamma");
    const [letter] = await lettersTo(stage.wasl, addressOf("of-gamma"));
    expect(letter?.text.toLowerCase()).toContain(stage.speech.words.needs["market-access"].toLowerCase());
  });

  it("and counts among what became of projects", async () => {
    await team.goto(stage.path("/admin/outcomes"));
    await stage.looksRight(team);
    await expectRead(team, checkInLabels[stage.locale].stuckOn.market);
    desk = await stage.phone();
    await stage.signIn(desk, addressOf("of-alpha"), stage.path("/desk/alpha/figures"));
    await stage.looksRight(desk);
    expect(await readOn(desk)).toContain(formatMonth(stage.locale, "2026-11"));
  });
}
