import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consentVersion } from "#contract/support-request.ts";
import { charterVersion } from "#domain/body/charter.ts";
import {
  approve,
  expectRead,
  inRole,
  nameOf,
  newestLetter,
  openCase,
  openOwn,
  type Receipt,
  receiptOn,
} from "#tests/support/journey-acts.ts";
import { openStage, partOf, readOn, type Stage, send, tap, type Way } from "#tests/support/journey-stage.ts";
import { lettersTo } from "#tests/support/mailbox.ts";
import { addMember, addressOf } from "#tests/support/members.ts";
import { service } from "#tests/support/service.ts";
import { smallWorld } from "#tests/support/small-world.ts";
import { formatDay, formatMoment } from "#web/i18n/format.ts";
import { isolated } from "#web/i18n/isolated.ts";
import { compose } from "#worker/mail/compose.ts";

let stage: Stage;

/** The way of requests through the desks, in one language. */
export const followIntroductions = (way: Way) =>
  describe(`requests in ${way.locale}, JavaScript: ${way.javaScript}`, () => {
    beforeAll(async () => {
      stage = await openStage(way);
      await setTheScene(stage);
    });
    afterAll(() => stage.close());

    describe("one that is helped by the third body", helpedByTheThird);
    describe("one that climbs the ladder to its end", climbsTheLadder);

    it("had no fault in the script of a page", () => expect(stage.faults).toEqual([]));
  });

/** The investment centre of the region where nothing is offered. */
const centre = "cri-guelmim-oued-noun";

/**
 * The bodies of a small world, all of whose people speak the language of the stage: `alpha` and `beta` are where the first
 * request comes from, `near` is in a region beside and has two members; `quiet`, whom nobody can write to, is beside the
 * region of the second, where only the centre has somebody.
 */
async function setTheScene({ wasl: { db }, locale }: Stage): Promise<void> {
  const acts = service(db);
  await smallWorld(db, acts, ["near"]);
  await addMember(db, { body: "near", account: "of-near-too", role: "adviser" });
  await addMember(db, { body: centre, account: "of-centre" });
  await db.batch([
    db.prepare(
      `UPDATE offer SET territories = '["MA-07"]', confirmed_on = '2026-11-20', relist_on = '2000-01-01' WHERE id = 'near-offer'`,
    ),
    db.prepare("UPDATE account SET locale = ?").bind(locale),
    db.prepare("INSERT INTO charter_acceptance SELECT account, body, ?, ?, 0 FROM member").bind(charterVersion, locale),
  ]);
  await acts.clock("2026-11-22T20:10:00Z");
}

const day = (date: string): string => formatDay(stage.locale, date);
const moment = (at: string): string => formatMoment(stage.locale, at);
const own = () => stage.speech.copy.ownCase;

/** What is told of an introduction, on the page of the request. */
const told = (what: keyof ReturnType<typeof own>["events"], body: string, by: string | null = null): string =>
  own().events[what]({ body: isolated(body), offer: null, by });

type Person = { name: string; phone: string; email: string };

/** Files a request through the steps of the form, and answers the two codes of its receipt. */
async function fileRequest(page: Page, province: string, problem: string, person: Person): Promise<Receipt> {
  await page.goto(stage.path(`/request?province=${province}&needs=market-access`));
  await send(page, "#request", { problem });
  await send(page, "#request");
  await send(page, "#request");
  await send(page, "#request", { ...person, disclosure: "go-ahead", consent: consentVersion });
  return receiptOn(page);
}

const stories = {
  fr: "Les femmes du douar tissent des tapis et ne trouvent pas à les vendre",
  ar: "نساء الدوار ينسجن الزرابي ولا يجدن أين يبعنها",
} as const;
const wordsOfAlpha = { fr: "Revenez en mars, après le salon", ar: "عودوا في مارس، بعد المعرض" } as const;
const wordsOfMeeting = { fr: "Visite de l'atelier", ar: "زيارة الورشة" } as const;
const wordsOfTeam = { fr: "Le numéro ne répond plus", ar: "الرقم لم يعد يجيب" } as const;

function helpedByTheThird() {
  const rkia: Person = { name: "Rkia Aït Ali", phone: "0612345678", email: "rkia@projet.example" };
  let her: Page;
  let team: Page;
  let receipt: Receipt;

  it("files her request, and reads what happens next", async () => {
    await stage.moveTo("2026-11-23T09:00:00Z");
    her = await stage.phone();
    receipt = await fileRequest(her, "MA-TIN", stories[stage.locale], rkia);
    await openOwn(stage, her, receipt);
    await stage.looksRight(her);
    await expectRead(her, own().progress.proposed, own().reviewing(2), own().reviewBy(day("2026-11-25")));
    expect(await readOn(her)).not.toContain(nameOf("alpha"));
    expect((await newestLetter(stage, rkia.email)).text).toContain(receipt.code);
  });

  it("is reviewed: the team approves the first proposal", async () => {
    await stage.moveTo("2026-11-24T09:00:00Z");
    team = await inRole(stage, "admin");
    await team.goto(stage.path("/admin/review"));
    await stage.looksRight(team);
    await openCase(stage, team, receipt);
    await stage.looksRight(team);
    await expectRead(team, rkia.name, stories[stage.locale], stage.speech.copy.review.origins.plan);
    await approve(stage, team, "alpha");
  });

  it("is declined by the first body, at its desk, with a reason and a word", async () => {
    await stage.moveTo("2026-11-25T09:00:00Z");
    const desk = await stage.phone();
    await stage.signIn(desk, addressOf("of-alpha"), stage.path("/desk/alpha/inbox"));
    await stage.looksRight(desk);
    const { inbox, deskCase } = stage.speech.copy;
    await expectRead(desk, inbox.isNew, inbox.answerBy(day("2026-12-08")), inbox.daysLeft(9));
    await tap(desk, partOf(desk, "to-answer").locator("li a"));
    await stage.looksRight(desk);
    await expectRead(desk, stories[stage.locale], deskCase.contact.onceAccepted);
    for (const hidden of Object.values(rkia)) expect(await desk.content()).not.toContain(hidden);
    const words = wordsOfAlpha[stage.locale];
    await send(desk, "#step-decline", { declineReason: "no-capacity", declineWords: words });
    await expectRead(desk, deskCase.said.decline, stage.speech.words.introductionStates.declined.label);
    await desk.context().close();
  });

  it("is not just told no: why, and what comes next", async () => {
    await openOwn(stage, her, receipt);
    await stage.looksRight(her);
    const { words } = stage.speech;
    await expectRead(
      her,
      ...[own().progress.proposed, told("declined", nameOf("alpha")), wordsOfAlpha[stage.locale]],
      own().reason(words.declineReasons["no-capacity"]),
      own().next.review({ bodies: "", by: day("2026-11-25") }),
    );
    expect((await newestLetter(stage, rkia.email)).text).toContain(wordsOfAlpha[stage.locale]);
  });

  it("goes to the next body, which is reminded after three working days", async () => {
    await stage.moveTo("2026-11-25T14:00:00Z");
    await openCase(stage, team, receipt);
    await approve(stage, team, "beta");
    await stage.clockOn("2026-11-30");
    const sent = await lettersTo(stage.wasl, addressOf("of-beta"));
    await stage.clockOn("2026-12-01");
    const [reminder, ...before] = await lettersTo(stage.wasl, addressOf("of-beta"));
    expect([before, reminder?.subject]).toEqual([sent, reminderTo("beta", "2026-12-09")]);
  });

  it("lapses after ten, and she reads so by the link of her letter", async () => {
    await stage.clockOn("2026-12-09");
    await stage.clockOn("2026-12-10");
    await stage.moveTo("2026-12-10T09:00:00Z");
    her = await stage.phone();
    await her.goto((await newestLetter(stage, rkia.email)).link);
    await stage.looksRight(her);
    await expectRead(her, stage.speech.words.introductionStates.lapsed.sentence);
    await tap(her, her.locator(`button[value="open"]`));
    await expectRead(
      her,
      ...[told("lapsed", nameOf("beta")), own().next.review({ bodies: "", by: day("2026-12-14") })],
      ...[own().progress.proposed, own().reviewing(1)],
    );
  });

  it("is put to a body of the region beside, as an exception", async () => {
    await stage.moveTo("2026-12-11T09:00:00Z");
    await openCase(stage, team, receipt);
    await expectRead(team, stage.speech.copy.review.origins.adjacent);
    await stage.looksRight(team);
    await approve(stage, team, "near");
  });

  it("is accepted by the link of a letter, without an account: who she is shows only then", async () => {
    await stage.moveTo("2026-12-14T09:00:00Z");
    const theirs = await stage.phone();
    await theirs.goto((await newestLetter(stage, addressOf("of-near"))).link);
    await stage.looksRight(theirs);
    const { answers } = stage.speech.copy;
    await expectRead(theirs, answers.body.answerBy(day("2026-12-25")), stories[stage.locale]);
    for (const hidden of Object.values(rkia)) expect(await theirs.content()).not.toContain(hidden);
    await send(theirs, "#step-accept");
    await stage.looksRight(theirs);
    await expectRead(theirs, answers.body.acceptedHeading, ...Object.values(rkia));
    await theirs.context().close();
    await openOwn(stage, her, receipt);
    await expectRead(her, own().progress.accepted, told("accepted", nameOf("near")));
  });

  it("is met by another member, who writes down the meeting and what came of it", async () => {
    await stage.moveTo("2026-12-16T15:00:00Z");
    const desk = await stage.phone();
    await stage.signIn(desk, addressOf("of-near-too"), stage.path("/desk/near/inbox"));
    await tap(desk, partOf(desk, "in-progress").locator("li a"));
    await expectRead(desk, ...Object.values(rkia));
    await stage.looksRight(desk);
    const { said } = stage.speech.copy.deskCase;
    const meetingWords = wordsOfMeeting[stage.locale];
    await send(desk, `form:has([value="meeting"])`, { meetingDay: "2026-12-16", meetingWords });
    await expectRead(desk, said.logged, meetingWords);
    await stage.moveTo("2026-12-17T15:00:00Z");
    await send(desk, "#step-report-help", { outcome: "funded" });
    await expectRead(desk, said["report-help"]);
  });

  it("reads what came of it, and the whole way there", async () => {
    await stage.moveTo("2026-12-18T09:00:00Z");
    await openOwn(stage, her, receipt);
    await stage.looksRight(her);
    const { words } = stage.speech;
    await expectRead(her, own().progress.helped, own().outcome(words.outcomes.funded));
    const lines = await partOf(her, "history").locator("li").allTextContents();
    const [alpha, beta, near] = [nameOf("alpha"), nameOf("beta"), nameOf("near")];
    const turnedTo = (body: string) => own().next["turned-to"]({ bodies: isolated(body), by: null });
    const forOffer = (body: string) =>
      own().events.sent({ body: isolated(nameOf(body)), offer: isolated(`Vendre ensemble, ${body}`), by: null });
    expect(lines).toEqual(
      [
        told("helped", near),
        own().meeting({ body: isolated(near), day: day("2026-12-16") }),
        told("accepted", near),
        forOffer("near"),
        own().proposed(1),
        `${told("lapsed", beta)}${turnedTo(near)}`,
        forOffer("beta"),
        told("declined", alpha),
        forOffer("alpha"),
        own().proposed(2),
        words.requestSteps.submit.sentence,
      ].map((sentence) => expect.stringContaining(sentence)),
    );
    expect(lines.at(-1)).toContain(moment("2026-11-23T09:00:00Z"));
    expect(lines.at(-4)).toContain(turnedTo(beta));
  });
}

/** The subject of a reminder to a body. */
const reminderTo = (body: string, by: string): string =>
  compose(
    {
      letter: "to-answer-soon",
      facts: {
        ...{ body: nameOf(body), bodyId: body, introduction: "", link: "", by, daysLeft: 6 },
        ...{ province: "MA-TIN", needs: ["market-access"] },
      },
      ...{ to: addressOf(`of-${body}`), locale: stage.locale },
    },
    { site: "", secret: "" },
  ).subject;

function climbsTheLadder() {
  const lahcen: Person = { name: "Lahcen", phone: "0661234567", email: "" };
  let his: Page;
  let team: Page;
  let receipt: Receipt;
  const nameOfCentre = async (): Promise<string> =>
    (await his.locator(`main a[href$="/bodies/${centre}"]`).first().textContent()) ?? "";
  /** The call that waits with a text, on the list of the team. */
  const callWith = (text: string) => team.locator(".calls > li", { hasText: text });

  it("is filed where nothing fits: he reads that something is looked at all the same", async () => {
    await stage.moveTo("2027-01-04T09:00:00Z");
    his = await stage.phone();
    receipt = await fileRequest(his, "MA-SIF", stories[stage.locale], lahcen);
    await openOwn(stage, his, receipt);
    await expectRead(his, own().progress.proposed, own().reviewing(1), own().reviewBy(day("2027-01-06")));
  });

  it("is put to a body of the region beside, which the team tries to reach", async () => {
    await stage.moveTo("2027-01-05T09:00:00Z");
    team = await inRole(stage, "admin");
    await openCase(stage, team, receipt);
    await expectRead(team, stage.speech.copy.review.origins.adjacent, stage.speech.copy.review.case.unverified);
    await approve(stage, team, "quiet");
    await openOwn(stage, his, receipt);
    await expectRead(his, own().progress.reaching, ...own().stands.reaching({ since: day("2027-01-05"), by: "" }));
  });

  it("is told by phone, for he has no e-mail", async () => {
    await team.goto(stage.path("/admin/calls"));
    await stage.looksRight(team);
    const { calls } = stage.speech.copy;
    await expectRead(team, lahcen.phone);
    const waiting = await callWith(nameOf("quiet")).count();
    expect(waiting).toBe(1);
    await tap(team, callWith(nameOf("quiet")).locator(`button[value="reached"]`));
    await expectRead(team, calls.said.reached);
    expect(await callWith(nameOf("quiet")).count()).toBe(0);
  });

  it("goes to the centre of the region by the rules, once the team gives up", async () => {
    await stage.moveTo("2027-01-07T09:00:00Z");
    await openCase(stage, team, receipt);
    await send(team, `form[action$="/giving-up"]`, { words: wordsOfTeam[stage.locale] });
    const { review } = stage.speech.copy;
    await expectRead(team, review.case.said["gave-up"], review.origins.orientation);
    await openOwn(stage, his, receipt);
    const name = await nameOfCentre();
    await expectRead(
      his,
      ...[own().progress.sent, own().orientation, told("given-up", nameOf("quiet")), wordsOfTeam[stage.locale]],
      own().next["turned-to"]({ bodies: isolated(name), by: null }),
      told("sent", name, day("2027-01-25")),
    );
  });

  it("comes to its end when the centre lets it lapse: he reads that the team calls, and by when", async () => {
    await stage.clockOn("2027-01-26");
    await stage.moveTo("2027-01-26T09:00:00Z");
    await openOwn(stage, his, receipt);
    await expectRead(
      his,
      ...[own().progress["dead-end"], own().deadEnd, own().deadEndBy(day("2027-01-28"))],
      own().next["dead-end"]({ bodies: "", by: day("2027-01-28") }),
    );
    await stage.looksRight(his);
  });

  it("stands before the team: in the queue, on the case, and among the calls, with the day that was promised", async () => {
    const { review, calls } = stage.speech.copy;
    await team.goto(stage.path("/admin/review"));
    await expectRead(team, receipt.code, review.raised["dead-end"]);
    await team.goto(stage.path("/admin/calls"));
    const call = callWith(calls.promised(day("2027-01-28")));
    expect(await call.textContent()).toContain(lahcen.phone);
    await stage.looksRight(team);
    await tap(team, call.locator("a", { hasText: receipt.code }));
    await expectRead(team, review.raised["dead-end"], stories[stage.locale]);
    await stage.looksRight(team);
    await team.goBack();
    await tap(team, call.locator(`button[value="reached"]`));
    await openCase(stage, team, receipt);
    await send(team, `form[action$="/settlement"]`);
    await expectRead(team, review.case.said.settled);
    await team.goto(stage.path("/admin/review"));
    expect(await readOn(team)).not.toContain(receipt.code);
  });
}
