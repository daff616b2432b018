import { type OfferForm, offerTyped } from "#contract/offer-form.ts";
import { type LineProblem, type OfferLine, problemAt } from "#contract/offer-lines.ts";
import { contentOf, type ReadLine, readOfferLine } from "#contract/read-offer-line.ts";
import { findBody } from "#db/read/bodies.ts";
import type { MembershipHeld } from "#db/read/memberships.ts";
import { ownOffers, ownOffersNamed } from "#db/read/own-offers.ts";
import { offerEntry } from "#db/rows.ts";
import type { OfferSave } from "#db/write/offers.ts";
import type { Person } from "#domain/account/actor.ts";
import { type OfferEntry, termsOf } from "#domain/offer/entry.ts";
import { hasEnded } from "#domain/offer/listing.ts";
import { isWithin, type Territory } from "#domain/territory/territory.ts";
import { fold } from "#domain/text/fold.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { Deps } from "#worker/deps.ts";
import { changedOffer, newOffer, type Saying } from "./imported-offer.ts";
import { newOfferId } from "./new-offer-id.ts";

/** At whose desk a file is read, and by whom. */
export type AtDesk = { desk: MembershipHeld; actor: Person };

/** What a line comes to. `before`: the offer as it was; `alike`: another offer of the body bears its name. */
export type Judged = { line: number; values: OfferLine["values"]; meant: string | null; isNew: boolean } & (
  | { result: "refused"; problems: readonly LineProblem[] }
  | { result: "same" }
  | { result: "changed"; save: OfferSave; before: OfferEntry }
  | { result: "added"; save: OfferSave; alike: string | null }
);
type Verdict = {
  [Result in Judged["result"]]: Omit<Extract<Judged, { result: Result }>, keyof OfferLine | "meant" | "isNew">;
}[Judged["result"]];

/** What lines of a file come to, beside the offers that their body has: one round trip. Nothing is stored. */
export async function judgeOfferLines(
  { db, now }: Pick<Deps, "db" | "now">,
  { desk, actor }: AtDesk,
  lines: readonly OfferLine[],
): Promise<readonly Judged[]> {
  const read = await Promise.all(lines.map((line) => withId(desk.body, readOfferLine(line))));
  const names = read.flatMap(({ id, offer }) => (id === null && offer ? [nameKeyOf(offer.form)] : []));
  const [bodies, byId, named] = await db.batch([
    findBody(db, desk.body),
    ownOffers(db, desk.body, [...new Set(read.map(({ offerId }) => offerId).filter((id) => id !== null))]),
    ownOffersNamed(db, desk.body, [...new Set(names)], mostNamed),
  ]);
  const own = {
    byId: new Map(byId.map((row) => [row.id, { version: row.version, entry: offerEntry(row) }])),
    named: byName(named.map(offerEntry)),
  };
  const saying: Saying = { desk, answered: bodies[0]?.answered ?? null, actor, at: now() };
  return read.map((line) => ({
    line: line.line,
    values: line.values,
    meant: line.offer?.meant ?? null,
    isNew: line.id === null,
    ...(line.id === null ? judgeNew(line, own, saying) : judgeKnown(line, own, saying)),
  }));
}

/** More offers of one name than a file has lines would tell nothing more. */
const mostNamed = 1000;

/** The id of the offer that a line speaks of: its own, or the one that a new offer of these words has. */
type WithId = ReadLine & { offerId: string | null };
const withId = async (bodyId: string, line: ReadLine): Promise<WithId> => ({
  ...line,
  offerId: line.id ?? (line.offer && (await newOfferId(bodyId, line.offer.form, line.offer.meant))),
});

const nameKeyOf = ({ titleFr, titleAr }: OfferForm): string => fold(titleFr || titleAr);

type Own = {
  byId: ReadonlyMap<string, { entry: OfferEntry; version: number }>;
  named: ReadonlyMap<string, readonly OfferEntry[]>;
};

function byName(offers: readonly OfferEntry[]): Own["named"] {
  const named = new Map<string, OfferEntry[]>();
  for (const entry of offers) {
    const key = fold(entry.wording.original.name);
    const alike = named.get(key);
    if (alike) alike.push(entry);
    else named.set(key, [entry]);
  }
  return named;
}

const refusing = (...problems: readonly LineProblem[]): Verdict => ({ result: "refused", problems });
const says = (entry: OfferEntry): string => contentOf(offerTyped(entry));

/** A line with an id changes an offer of the body, or says it as it is; its state is changed on its page only. */
function judgeKnown(line: WithId, { byId }: Own, saying: Saying): Verdict {
  const known = byId.get(line.offerId ?? "");
  if (!known) return refusing(problemAt(line, "id", "unknown_offer"));
  const isState = line.state === null || line.state === known.entry.state;
  const content = says(known.entry);
  // What the offer says already is no matter: the directory may say it otherwise than the form allows.
  if (isState && line.written === content) return { result: "same" };
  const moved = isState ? [] : [problemAt(line, "state", "state_changed")];
  const problems = [...moved, ...line.problems, ...beyondBody(line, saying)];
  if (problems.length > 0 || !line.offer) return refusing(...problems);
  if (line.offer.meant === content) return { result: "same" };
  const save = changedOffer(line.offer.form, known, saying);
  return save ? { result: "changed", save, before: known.entry } : refusing(problemAt(line, "state", "final_state"));
}

/** A line without an id says a new offer, unless its body has it already. */
function judgeNew(line: WithId, { byId, named }: Own, saying: Saying): Verdict {
  const begins = line.state === null || line.state === "draft" || line.state === "open";
  const problems = [
    ...(begins ? [] : [problemAt(line, "state", "state_of_new")]),
    ...line.problems,
    ...beyondBody(line, saying),
  ];
  if (problems.length > 0 || !line.offer || line.offerId === null) return refusing(...problems);
  const before = byId.get(line.offerId)?.entry;
  if (before?.state === "archived") return refusing(problemAt(line, "state", "final_state"));
  const alike = (named.get(nameKeyOf(line.offer.form)) ?? []).filter(({ state }) => state !== "archived");
  const { meant } = line.offer;
  if (before || alike.some((entry) => says(entry) === meant)) return { result: "same" };
  const save = newOffer(line.offerId, line.offer.form, line.state === "open", saying);
  if (hasEnded(termsOf(save.entry), casablancaDay(saying.at))) return refusing(problemAt(line, "closesOn", "past_day"));
  return { result: "added", save, alike: alike[0]?.id ?? null };
}

function beyondBody(line: WithId, { desk }: Saying): readonly LineProblem[] {
  const isSaid = line.problems.some(({ column }) => column === "territories");
  const territories = line.values.territories ?? [];
  return isSaid || isWithin(territories as readonly Territory[], desk.territories)
    ? []
    : [problemAt(line, "territories", "beyond_body")];
}
