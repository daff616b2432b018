import { describe, expect, it } from "vitest";
import { words as ar } from "#contract/words/ar.ts";
import { words as en } from "#contract/words/en.ts";
import { words as fr } from "#contract/words/fr.ts";
import { endings, nextKinds } from "#domain/introduction/next.ts";
import { type Locale, localeCodes } from "#domain/language/locale.ts";
import { everyEnd, everyLetter, letterSamples, type Sample, sampleOf } from "#tests/support/letter-samples.ts";
import { keysOf } from "#worker/keys.ts";
import { compose } from "#worker/mail/compose.ts";
import type { LetterName, Letters, Mail } from "#worker/mail/letter.ts";
import { secretOf } from "#worker/operations/letter-secret.ts";

const labels = { fr, ar, en };
const [site, secret] = ["https://wasl.invalid", "5ec2e7"];
const lastDay = { fr: "20 novembre 2026", ar: "20 نونبر 2026", en: "20 November 2026" };
const written = ({ letter, facts }: Sample, locale: Locale): Mail =>
  compose<LetterName>({ letter, facts, to: "amina@example.ma", locale }, { site, secret });
const ended = (facts: Letters["introduction-ended"], locale: Locale): string =>
  written({ letter: "introduction-ended", facts }, locale).text;
/** Where the letter leads. */
const linkOf = ({ html }: Mail): string | undefined => /href="([^"]*)"/.exec(html)?.[1];

const facts = (letter: LetterName): object => letterSamples[letter];
const names = Object.keys(letterSamples) as LetterName[];
/** The letters of the introductions: they come after those of accounts, claims and offers. */
const introduced = names.slice(names.indexOf("request-filed"));
const linked = names.filter((name) => "link" in facts(name) && name !== "receipt-link");

describe.each(localeCodes)("the letters in %s", (locale) => {
  it.each(names)("%s has a subject of one short line, and one link at most", (name) => {
    for (const letter of everyLetter.filter((each) => each.letter === name)) {
      const mail = written(letter, locale);
      expect(mail.subject).toMatch(/^\S.{5,108}\S$/u);
      expect(mail.html.split("href=").length - 1).toBeLessThanOrEqual(1);
      expect(mail.text.split(site).length - 1).toBeLessThanOrEqual(1);
    }
  });

  it("have no hole in them, and nothing of the machine", () => {
    for (const letter of everyLetter) {
      const { subject, text } = written(letter, locale);
      const read = `${subject}\n${text.replace(/https:\S+/g, "")}`;
      expect(read).not.toMatch(/undefined|null|\[object|NaN|Invalid|MA-JRA|-of-amina| {2}|\.\.|[:(] *\./);
    }
  });

  it.each(introduced)("%s keeps a subject short enough for the longest name", (name) => {
    const long = "Direction de l'économie sociale et solidaire ".repeat(4).slice(0, 160);
    for (const letter of everyLetter.filter((each) => each.letter === name && "body" in each.facts)) {
      const { subject } = written({ ...letter, facts: { ...letter.facts, body: long } } as Sample, locale);
      expect([subject, subject.length <= 110]).toEqual([subject, true]);
    }
  });

  it("lead where one answers without an account, when they hold a link: and the id that it is made of stays hidden", () => {
    for (const name of linked) {
      const mail = written(sampleOf(name), locale);
      expect([name, linkOf(mail)]).toEqual([name, `${site}/${locale}/answers/${secret}`]);
      expect(mail.html).not.toContain("introduction-of-amina:3");
    }
  });

  it("lead, without one, to the codes of the receipt, the desk of the body or that of the team", () => {
    const led = introduced
      .filter((name) => !linked.includes(name))
      .map((name) => [name, linkOf(written(sampleOf(name), locale))?.replace(`${site}/${locale}`, "")]);
    const atTheDesk = "/desk/ads/introductions/introduction-of-amina";
    expect(Object.fromEntries(led)).toEqual({
      "request-filed": "/follow",
      "request-set-aside": "/follow",
      "request-reopened": "/follow",
      "request-closed": "/follow",
      "introduction-lapsed": atTheDesk,
      "introduction-withdrawn": atTheDesk,
      "case-assigned": atTheDesk,
      "hand-over-ended": atTheDesk,
      "check-in-told": atTheDesk,
      "no-news": atTheDesk,
      "review-due": "/admin/review",
      "case-raised": "/admin/requests/request-of-amina",
    });
  });

  it("say at the end of a reminder, and of no other letter, how to stop them", () => {
    const stops = { fr: "arrêter les rappels", ar: "إيقاف التذكير", en: "stop the reminders" };
    const reminders = everyLetter.filter((letter) => written(letter, locale).text.includes(stops[locale]));
    expect(new Set(reminders.map(({ letter }) => letter))).toEqual(
      new Set(["agreement-asked", "review-late", "to-answer-soon", "news-asked", "check-in"]),
    );
    const asked = (isReminder: boolean) =>
      written({ letter: "agreement-asked", facts: { ...letterSamples["agreement-asked"], isReminder } }, locale).text;
    expect([asked(true), asked(false)].map((text) => text.includes(stops[locale]))).toEqual([true, false]);
  });

  it("tell a body the place, the needs, the offer and the last day", () => {
    const { text } = written(sampleOf("to-answer"), locale);
    expect(text).toContain(labels[locale].territories["MA-JRA"]);
    for (const need of letterSamples["to-answer"].needs) {
      expect(text.toLowerCase()).toContain(labels[locale].needs[need].toLowerCase());
    }
    expect(text).toContain("Prêt d'honneur pour coopératives");
    expect(text).toContain(lastDay[locale]);
  });

  it("say of an introduction without an offer that it is an orientation", () => {
    for (const letter of ["introduction-sent", "agreement-asked", "to-answer"] as const) {
      const [offered, oriented] = [letterSamples[letter], { ...letterSamples[letter], offer: null }].map(
        (given) => written({ letter, facts: given } as Sample, locale).text,
      );
      expect(oriented).not.toBe(offered);
      expect(oriented).not.toMatch(/[«“]/);
    }
  });
});

describe.each(localeCodes)("how an introduction ended, in %s", (locale) => {
  const [facts] = everyEnd;
  if (!facts) throw new Error("there is no end to tell");

  it("is told in its own words for every end, and so is what comes next, by its day", () => {
    const texts = endings.flatMap((ending) =>
      nextKinds.map((kind) =>
        ended({ ...facts, ending, reason: null, words: null, next: { ...facts.next, kind } }, locale),
      ),
    );
    expect(new Set(texts).size).toBe(endings.length * nextKinds.length);
    // Of a body that keeps the case, no day is promised.
    for (const [place, text] of texts.entries())
      expect(text.includes(lastDay[locale])).toBe(nextKinds[place % nextKinds.length] !== "kept");
  });

  it("comes with the reason of the body, and its words", () => {
    const text = ended({ ...facts, ending: "declined", reason: "no-capacity", words: "Revenez en mars." }, locale);
    expect(text).toContain(labels[locale].declineReasons["no-capacity"]);
    expect(text).toContain("Revenez en mars.");
  });

  it("tells what is done when nothing matched, of no body and no reason", () => {
    const nothing = { ...facts, ending: "nothing-yet", body: null, reason: null, words: null } as const;
    const text = ended(
      { ...nothing, next: { kind: "orientation", body: "CRI de l'Oriental", by: facts.next.by } },
      locale,
    );
    expect(text).toContain("CRI de l'Oriental");
    expect(text).toContain(lastDay[locale]);
  });
});

describe("letters in Arabic", () => {
  it("are in Arabic, with the digits that Morocco writes", () => {
    for (const letter of everyLetter) {
      const { subject, text } = written(letter, "ar");
      expect(subject).toMatch(/[\u0600-\u06ff]/);
      expect(text).not.toMatch(/[\u0660-\u0669]/);
    }
  });

  it("count days as Arabic does", () => {
    const left = (daysLeft: number) =>
      written({ letter: "to-answer-soon", facts: { ...letterSamples["to-answer-soon"], daysLeft } }, "ar").text;
    expect([0, 1, 2, 3].map(left)).toEqual([
      expect.stringContaining("آخر يوم"),
      expect.stringContaining("يوم عمل واحد"),
      expect.stringContaining("يوما عمل"),
      expect.stringContaining("3 أيام عمل"),
    ]);
  });
});

describe("the token of a link that answers", () => {
  it("is made of the letter's link, for that purpose only", async () => {
    const keys = await keysOf("a secret of these tests");
    const token = await keys.token("answer", letterSamples["to-answer"].link);
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(await secretOf(keys, sampleOf("to-answer"))).toBe(token);
    expect(await secretOf(keys, sampleOf("introduction-lapsed"))).toBe("");
    const receipt = letterSamples["receipt-link"];
    expect(await secretOf(keys, sampleOf("receipt-link"))).toBe(await keys.token("receipt-link", receipt.link));
    expect(await keys.token("answer", receipt.link)).not.toBe(await keys.token("receipt-link", receipt.link));
  });
});
