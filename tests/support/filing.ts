import { consentVersion } from "#contract/support-request.ts";
import { type Fields, hiddenField, type Visitor, visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** A whole request, as the last step of the form sends it. */
export const story: Fields = {
  problem: "Les abeilles <b>meurent</b> & la coopérative n'a pas de ruches",
  beneficiaries: "12 femmes du douar",
  province: "MA-JRA",
  place: "Douar Ouled Sidi",
  needs: ["financing", "training"],
  legalForm: "cooperative",
  stage: "growth",
  age: "٣٤",
  amountMad: "80 000",
  groups: ["women", "rural"],
  phone: "06 12 34 56 78",
  email: "",
  disclosure: "ask-each",
  consent: consentVersion,
};

/** Opens the form as a browser does, and answers the mark that it carries. */
export async function openForm(person: Visitor, locale = "fr"): Promise<string> {
  const page = await person.get(`/${locale}/request`);
  if (page.status !== 200) throw new Error(`the form answered ${page.status}`);
  return hiddenField(await page.text(), "form");
}

export const sendForm = (person: Visitor, form: string, fields: Fields = story, locale = "fr") =>
  person.post(`/${locale}/request`, { ...fields, form, step: "contact", go: "submit" });

/** The code and PIN that the receipt page shows. */
export async function receiptOf(person: Visitor): Promise<{ code: string; pin: string }> {
  const html = await (await person.get("/fr/receipt")).text();
  const code = /[0-9A-HJKMNP-TV-Z]{4}[\s\u00a0-]?[0-9A-HJKMNP-TV-Z]{4}(?=<)/.exec(html)?.[0] ?? "";
  const pin = /(?<![\d#])\d{3}[\s\u00a0]?\d{3}(?=<)/.exec(html)?.[0] ?? "";
  return { code: code.replace(/[^\w]/g, ""), pin: pin.replace(/\D/g, "") };
}

/** Somebody who has filed the story, with their receipt. */
export async function filed(wasl: Wasl): Promise<{ person: Visitor; code: string; pin: string }> {
  const person = visitor(wasl);
  const answer = await sendForm(person, await openForm(person));
  if (answer.status !== 303) throw new Error(`filing answered ${answer.status}`);
  return { person, ...(await receiptOf(person)) };
}
