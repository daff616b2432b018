import { charterVersion } from "#domain/body/charter.ts";
import { codeTo } from "./mailbox.ts";
import { type Fields, hiddenField, type Visitor, visitor } from "./visitor.ts";
import type { Wasl } from "./wasl.ts";

/** Somebody who signed in with a code, as everybody does. `now`: the time of all they do. */
export async function enteredBy(wasl: Wasl, email: string, now?: string): Promise<Visitor> {
  const person = visitor(wasl, { ...(now && { now }), network: `203.0.113.${email.length}` });
  await wasl.db.prepare("DELETE FROM allowance").run();
  await person.post("/fr/sign-in", { signInEmail: email });
  await person.post("/fr/sign-in/code", { signInCode: await codeTo(wasl, email) });
  return person;
}

/** Somebody in a role of the local database. */
export async function inRole(wasl: Wasl, role: string, now?: string): Promise<Visitor> {
  const person = visitor(wasl, now ? { now } : {});
  const answer = await person.post("/local/sign-in", { role });
  if (answer.status !== 303) throw new Error(`signing in as ${role} answered ${answer.status}`);
  return person;
}

/** A body as its registration types it. */
export const cooperative: Fields = {
  nameFr: "Association Tamdoult",
  nameAr: "جمعية تامدولت",
  shortName: "Tamdoult",
  kind: "association",
  territories: ["MA-TIN", "MA-ZAG", "MA-OUA"],
  aboutFr: "Aide les coopératives de femmes à vendre ensemble.",
  phone: "05 24 88 00 11",
  email: "contact@tamdoult.example",
  told: "Je suis la trésorière ; le procès-verbal de l'assemblée le dit.",
  name: "Rkia Aït Ali",
  charter: charterVersion,
};

/** An offer as its form types it. */
export const workshop: Fields = {
  titleFr: "Atelier partagé pour coopératives de femmes",
  textFr: "Des machines, une formatrice et un point de vente au souk.",
  needs: ["equipment", "market-access"],
  territories: ["MA-TIN", "MA-ZAG"],
  legalForms: ["cooperative"],
  documentsFr: "Copie de la carte",
  stepsFr: "Visite, puis essai d'une semaine",
  delayDays: "10",
  costFr: "Gratuit",
};

/** Takes a step of an offer as its page's button does. */
export async function stepOffer(person: Visitor, offer: string, step: string) {
  const page = await (await person.get(offer)).text();
  return person.post(`${offer}/steps`, { step, version: hiddenField(page, "version") });
}

/** Writes an offer at a desk, and answers where it stands. */
export async function draftAt(person: Visitor, body: string, fields: Fields = workshop): Promise<string> {
  const answer = await person.post(`/fr/desk/${body}/offers/new`, { ...fields, go: "save" });
  if (answer.status !== 303) throw new Error(`drafting answered ${answer.status}`);
  return (answer.headers.get("location") ?? "").replace(/\?.*/, "");
}

/** Writes an offer and publishes it. */
export async function publishedAt(person: Visitor, body: string, fields: Fields = workshop): Promise<string> {
  const offer = await draftAt(person, body, fields);
  const answer = await stepOffer(person, offer, "publish");
  if (answer.status !== 303) throw new Error(`publishing answered ${answer.status}`);
  return offer;
}

/** The ids of the offers that a search finds. */
export async function found(wasl: Wasl, facts: object): Promise<readonly string[]> {
  const answer = await wasl.fetch("/api/v1/matches", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ limit: 100, ...facts }),
  });
  const { matches } = (await answer.json()) as { matches: { offer: { id: string } }[] };
  return matches.map(({ offer }) => offer.id);
}

export const idOf = (path: string): string => path.split("/").at(-1) ?? "";
