import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  body,
  contact,
  contactAddress,
  type Followed,
  followed,
  granted,
  holder,
  linkTo,
  saveLink,
} from "#tests/support/answer-links.ts";
import { stepsOf } from "#tests/support/introductions.ts";
import { addMember } from "#tests/support/members.ts";
import { type Service, service } from "#tests/support/service.ts";
import { contentOfTables } from "#tests/support/tables.ts";
import { type Answer, costsOf, visitor } from "#tests/support/visitor.ts";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
let acts: Service;
beforeAll(async () => {
  wasl = await startWasl();
  acts = service(wasl.db);
});
afterAll(() => wasl.close());

const monday = "2026-11-09T10:00:00Z";
const open = (fields = {}) => followed(wasl, monday, { acts, fields: { name: "Amina Tazi", ...fields } });
const stateOf = async (of: Followed) => (await of.introduction()).state;
/** Somebody with no cookie at all, on that day. */
const somebody = (now = monday) => visitor(wasl, { now });
const bodysLink = async (of: Followed, locale = "fr") => linkTo(await of.introduction(), contact, locale);
const authorsLink = async (of: Followed, locale = "fr") => linkTo(await of.introduction(), "innovator", locale);
const said = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/[\u2068\u2069]/g, "")
    .replace(/\s+/g, " ");
const isOver = async (answer: Answer) => [answer.status, (await answer.text()).includes("Ce lien ne marche plus")];
const accepted = async (of: Followed) => {
  const { id } = await of.introduction();
  await granted(acts.step(monday, holder(id), id, "accept"));
};

describe("what a body is sent", () => {
  it("opens the project, in each language, with nothing that names the person", async () => {
    const of = await open();
    for (const locale of ["fr", "ar", "en"]) {
      const page = await somebody().get(await bodysLink(of, locale));
      const html = await page.text();
      expect([locale, page.status, html.includes("abeilles")]).toEqual([locale, 200, true]);
      expect(html).not.toMatch(/Amina|0612345678|amina@projet\.example/);
    }
    const text = said(await (await somebody().get(await bodysLink(of))).text());
    expect(text).toContain("Votre réponse est attendue au plus tard le 24 novembre 2026");
  });

  it("is stored by nobody, told to no other site, and kept out of search", async () => {
    const { headers } = await somebody().get(await bodysLink(await open()));
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(headers.get("cache-control")).toBe("private, no-store");
  });

  it("accepts: how to reach the person is shown then, once, and the journal is told", async () => {
    const of = await open();
    const link = await bodysLink(of);
    const { id } = await of.introduction();
    const answer = await somebody().post(link, { step: "accept" });
    const html = await answer.text();
    expect([answer.status, answer.headers.get("cache-control"), await stateOf(of)]).toEqual([
      ...[200, "private, no-store", "accepted"],
    ]);
    expect(html).toContain("Amina Tazi");
    expect(html).toContain("0612345678");
    expect(await acts.rows("SELECT by, what FROM journal WHERE subject = ?", id)).toEqual([
      { by: contact, what: "disclosed" },
    ]);
    expect(await isOver(await somebody().get(link))).toEqual([404, true]);
    expect(await isOver(await somebody().post(link, { step: "accept" }))).toEqual([404, true]);
  });

  it("declines, with a reason and a word; without a reason, the form comes back whole", async () => {
    const of = await open();
    const link = await bodysLink(of);
    const faulty = await somebody().post(link, { step: "decline", declineWords: "Revenez en mars" });
    const html = await faulty.text();
    expect([faulty.status, await stateOf(of)]).toEqual([422, "sent"]);
    expect(html).toContain('href="#declineReason"');
    expect(html).toContain(">Revenez en mars</textarea>");
    const answer = await somebody().post(link, {
      ...{ step: "decline", declineReason: "no-capacity", declineWords: "Revenez en mars" },
    });
    expect([answer.status, await stateOf(of)]).toEqual([200, "declined"]);
  });

  it("asks once, and is sent another link with the answer", async () => {
    const of = await open();
    const asked = await somebody().post(await bodysLink(of), { step: "ask", caseQuestion: "Combien de ruches ?" });
    expect([asked.status, await stateOf(of)]).toEqual([200, "asked"]);
    expect((await somebody().get(await bodysLink(of))).status).toBe(404);
    await somebody().post(await authorsLink(of), { step: "answer", words: "Quarante" });
    const html = await (await somebody().get(await bodysLink(of))).text();
    expect(said(html)).toMatch(/Combien de ruches \? .*Quarante/);
    expect(html).not.toContain("caseQuestion");
    const again = await somebody().post(await bodysLink(of), { step: "ask", caseQuestion: "Et combien de miel ?" });
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining("Ce n'est pas possible")]);
  });

  it.each([
    [{ step: "report-help", outcome: "trained", helpWords: "Bravo" }, "helped"],
    [{ step: "report-no-help", noHelpWords: "Le local est pris" }, "not-helped"],
    [{ step: "report-unreachable" }, "unreachable"],
  ])("says what came of what it accepted: %j", async (fields, state) => {
    const of = await open();
    await accepted(of);
    const { id, version } = await of.introduction();
    const link = await linked(of, { id, version });
    expect((await somebody().post(link, fields)).status).toBe(200);
    expect(await stateOf(of)).toBe(state);
  });

  it("shows again how to reach the person, to a press only, and the journal is told each time", async () => {
    const of = await open();
    await accepted(of);
    const { id, version } = await of.introduction();
    const link = await linked(of, { id, version });
    expect(await (await somebody().get(link)).text()).not.toMatch(/Amina|0612345678/);
    expect(await (await somebody().post(link, { go: "contact" })).text()).toContain("Amina Tazi");
    expect((await acts.rows("SELECT 1 FROM journal WHERE subject = ? AND what = 'disclosed'", id)).length).toBe(2);
  });

  it("never shows it before: what is pressed in vain changes nothing", async () => {
    const of = await open();
    const answer = await somebody().post(await bodysLink(of), { go: "contact" });
    expect([answer.status, (await answer.text()).includes("Amina")]).toEqual([404, false]);
    expect((await somebody().post(await bodysLink(of), { go: "open" })).status).toBe(404);
  });

  it("takes no step of the author's", async () => {
    const of = await open();
    expect((await somebody().post(await bodysLink(of), { step: "withdraw", sure: "yes" })).status).toBe(400);
    expect(await stepsOf(wasl, (await of.introduction()).id)).toEqual(["propose", "approve"]);
  });

  it("is answered by a form that comes without an origin, as from a page that tells none", async () => {
    const of = await open();
    const headers = { origin: "null" };
    const link = await bodysLink(of);
    expect((await somebody().post(link, { go: "quiet" }, { headers })).status).toBe(303);
    expect((await somebody().post("/fr/follow/fact", { fact: "stage" }, { headers })).status).toBe(403);
  });
});

/** The link of the letter that asks a body for news of what it accepted. */
const linked = ({ request }: Followed, { id, version }: { id: string; version: number }) =>
  saveLink(wasl, { request, introduction: id, recipient: contact, version });

describe("what an author is sent", () => {
  it("says who has it and until when, and one tap opens the whole request", async () => {
    const of = await open();
    const person = somebody();
    const link = await authorsLink(of);
    const page = await person.get(link);
    expect([page.status, said(await page.text()).includes("au plus tard le 24 novembre 2026")]).toEqual([200, true]);
    expect(person.jar.size).toBe(0);
    const opened = await person.post(link, { go: "open" });
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/fr/follow"]);
    expect(await (await person.get("/fr/follow")).text()).toContain(of.code);
  });

  it.each([
    ["agree", "sent"],
    ["refuse", "withdrawn"],
  ])("answers a yes or a no on the spot: %s", async (step, state) => {
    const of = await open({ disclosure: "ask-each" });
    const link = await authorsLink(of);
    const answer = await somebody().post(link, { step });
    expect([answer.status, await stateOf(of)]).toEqual([200, state]);
    expect(await isOver(await somebody().get(link))).toEqual([404, true]);
  });

  it("answers the question of a body; blank, the form comes back", async () => {
    const of = await open();
    const { id } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "ask", { words: "Combien de ruches ?" }));
    const link = await authorsLink(of);
    expect(await (await somebody().get(link)).text()).toContain("Combien de ruches ?");
    expect((await somebody().post(link, { step: "answer", words: "" })).status).toBe(422);
    expect((await somebody().post(link, { step: "answer", words: "Quarante" })).status).toBe(200);
    expect(await stateOf(of)).toBe("sent");
  });

  it("answers the question of the team, once", async () => {
    const of = await open();
    const [request] = await acts.rows<{ id: string; version: number }>(
      "SELECT id, version FROM request WHERE id = ?",
      of.request,
    );
    if (!request) throw new Error("no request");
    const link = await saveLink(wasl, {
      request: request.id,
      introduction: null,
      recipient: "innovator",
      version: request.version,
    });
    await wasl.db
      .prepare("INSERT INTO request_note VALUES ('tq', ?, 'question', 'Avez-vous un local ?', 'local-admin', 1)")
      .bind(of.request)
      .run();
    expect(await (await somebody().get(link)).text()).toContain("Avez-vous un local ?");
    const fields = { step: "answer-team", question: "tq", words: "Oui, à Jerada" };
    expect((await somebody().post(link, fields)).status).toBe(200);
    expect(await acts.rows("SELECT words, by FROM request_note WHERE id = 'answer-tq'")).toEqual([
      { words: "Oui, à Jerada", by: "innovator" },
    ]);
    const late = await somebody().post(link, { ...fields, words: "Non" });
    expect([late.status, said(await late.text())]).toEqual([404, expect.stringContaining("Non")]);
  });

  it("contests what a body reported", async () => {
    const of = await open();
    await accepted(of);
    const { id } = await of.introduction();
    await granted(acts.step(monday, holder(id), id, "report-no-help", { words: "Rien", outcome: "not-helped" }));
    expect(
      (await somebody().post(await authorsLink(of), { step: "contest", words: "Ils n'ont pas appelé" })).status,
    ).toBe(200);
    expect(await stateOf(of)).toBe("accepted");
  });

  it("takes no step of a body's, and shows no contact", async () => {
    const of = await open();
    const link = await authorsLink(of);
    expect((await somebody().post(link, { step: "accept" })).status).toBe(400);
    expect((await somebody().post(link, { go: "contact" })).status).toBe(404);
    expect(await stateOf(of)).toBe("sent");
  });
});

describe("a link", () => {
  it("that is looked at changes nothing", async () => {
    const of = await open();
    const links = [await bodysLink(of), await authorsLink(of)];
    const before = await contentOfTables(wasl.db);
    for (const link of links) {
      const looked = await somebody().get(link);
      const { roundTrips, rowsRead, rowsWritten } = costsOf(looked);
      expect([looked.status, roundTrips <= 2, rowsRead <= 250, rowsWritten]).toEqual([200, true, true, 0]);
    }
    expect(await contentOfTables(wasl.db)).toEqual(before);
  });

  it("that never was, is over, or was used is over in the same words", async () => {
    const of = await open();
    const link = await bodysLink(of);
    const late = await (await somebody("2026-12-20T10:00:00Z").get(link)).text();
    await somebody().post(link, { step: "decline", declineReason: "no-capacity" });
    const used = await (await somebody().get(link)).text();
    const never = await (await somebody().get(`/fr/answers/${"0".repeat(32)}`)).text();
    const token = link.split("/").at(-1) ?? "";
    expect(used.replaceAll(token, "")).toBe(late.replaceAll(token, ""));
    expect(used.replaceAll(token, "")).toBe(never.replaceAll("0".repeat(32), ""));
    expect(never).toContain("Ce lien ne marche plus");
    for (const odd of ["x", "%00", "..%2f", "'--"]) {
      expect((await somebody().get(`/fr/answers/${odd}`)).status).toBe(404);
    }
  });

  it("lasts fifteen working days, to the last minute", async () => {
    const of = await open();
    const link = await bodysLink(of);
    // Fifteen working days after the 9th, less the holiday of the 18th: the 1st of December.
    expect((await somebody("2026-12-01T22:59:00Z").get(link)).status).toBe(200);
    expect((await somebody("2026-12-02T00:00:00Z").get(link)).status).toBe(404);
  });

  it("acts on its own introduction and on no other", async () => {
    const [of, other] = [await open(), await open()];
    const { id, version } = await other.introduction();
    await somebody().post(await bodysLink(of), { step: "accept", id, introduction: id, version: String(version) });
    expect([await stateOf(of), await stateOf(other)]).toEqual(["accepted", "sent"]);
  });

  it("of a body that is suspended, or of somebody who has left it, is over", async () => {
    const of = await open();
    const link = await bodysLink(of);
    await wasl.db.prepare("UPDATE body SET standing = 'suspended' WHERE id = ?").bind(body).run();
    expect((await somebody().get(link)).status).toBe(404);
    await wasl.db.prepare("UPDATE body SET standing = 'active' WHERE id = ?").bind(body).run();
    expect((await somebody().get(link)).status).toBe(200);
    await addMember(wasl.db, { body, account: "leaver", state: "left" });
    await wasl.db
      .prepare("UPDATE answer_link SET recipient = 'leaver' WHERE introduction = ?")
      .bind((await of.introduction()).id)
      .run();
    expect((await somebody().get(link)).status).toBe(404);
    await wasl.db.prepare("UPDATE member SET state = 'active' WHERE account = 'leaver'").run();
    expect((await somebody().get(link)).status).toBe(200);
    await wasl.db.prepare("DELETE FROM member WHERE account = 'leaver'").run();
  });

  it("whose case moved on while words were written says so, and shows them", async () => {
    const of = await open();
    const link = await bodysLink(of);
    const { id } = await of.introduction();
    await granted(acts.step(monday, { role: "innovator", requestId: of.request }, id, "withdraw"));
    const late = await somebody().post(link, { step: "ask", caseQuestion: "Combien de ruches ?" });
    expect([late.status, said(await late.text())]).toEqual([404, expect.stringContaining("Combien de ruches ?")]);
  });

  it("is answered once, however many press at the same moment", async () => {
    const of = await open();
    const link = await bodysLink(of);
    const answers = await Promise.all(Array.from({ length: 8 }, () => somebody().post(link, { step: "accept" })));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect([statuses[0], statuses.filter((status) => status === 200).length]).toEqual([200, 1]);
    expect(statuses.slice(1).every((status) => status === 404 || status === 409)).toBe(true);
    expect(await stepsOf(wasl, (await of.introduction()).id)).toEqual(["propose", "approve", "accept"]);
  });

  it("is never written to the log", async () => {
    const of = await open();
    const link = await bodysLink(of);
    await somebody().get(link);
    await somebody().post(link, { step: "nonsense" });
    expect(JSON.stringify(wasl.logs())).not.toContain(link.split("/").at(-1));
  });

  it("shows what was typed in another language, and takes no step", async () => {
    const of = await open();
    const link = await bodysLink(of, "ar");
    const fields = { step: "ask", caseQuestion: "Combien de ruches ?" };
    for (const go of ["show", "check"]) {
      const shown = await somebody().post(link, { ...fields, go });
      expect([go, shown.status, (await shown.text()).includes("Combien de ruches ?")]).toEqual([go, 200, true]);
    }
    expect(await stateOf(of)).toBe("sent");
  });
});

describe("reminders", () => {
  it.each(["body", "innovator"])(
    "of a case end for whoever wants none, and begin again; the case goes on: %s",
    async (who) => {
      const of = await open();
      const link = who === "body" ? await bodysLink(of) : await authorsLink(of);
      const off = () => acts.rows("SELECT recipient FROM reminders_off WHERE request = ?", of.request);
      const quiet = await somebody().post(link, { go: "quiet" });
      expect([quiet.status, quiet.headers.get("location")]).toEqual([303, link]);
      expect(await off()).toEqual([{ recipient: who === "body" ? contact : "innovator" }]);
      expect(said(await (await somebody().get(link)).text())).toContain("Il reste ouvert");
      expect([await stateOf(of), (await somebody().post(link, { go: "quiet" })).status]).toEqual(["sent", 303]);
      await somebody().post(link, { go: "remind" });
      expect(await off()).toEqual([]);
    },
  );
});

it("the letters that are sent hold the links that answer", async () => {
  const of = await open({ email: "lien@projet.example" });
  const texts = (to: string) => acts.letters.filter((letter) => letter.to === to).map(({ text }) => text);
  expect(
    texts(contactAddress)
      .filter((text) => text.includes("/answers/"))
      .at(-1),
  ).toContain(await bodysLink(of));
  const { id } = await of.introduction();
  await granted(acts.step(monday, holder(id), id, "ask", { words: "Combien ?" }));
  expect(texts("lien@projet.example").at(-1)).toContain(await authorsLink(of));
});
