import type { BodyTerms, OfferTerms } from "#domain/matching/terms.ts";
import { offerStates } from "#domain/offer/lifecycle.ts";
import { territoryCodes } from "#domain/territory/territory.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";

/**
 * What matching reads of an offer as one line of text, as the lists of `offer_reach` carry it: a field after another,
 * in the order of `pack`, codes as they are. Small, readable in the database, and quick to read a thousand times.
 */
export function pack(offer: OfferTerms): string {
  const { body } = offer;
  const fields = [
    offer.id,
    body ? [body.id, body.basis, body.standing, body.answered ?? ""].join(" ") : "",
    offer.state,
    offer.needs.join(" "),
    offer.territories.join(" "),
    offer.territoryBasis,
    offer.stages.join(" "),
    offer.legalForms.join(" "),
    offer.groups.join(" "),
    offer.age.min ?? "",
    offer.age.max ?? "",
    offer.amount.minMad ?? "",
    offer.amount.maxMad ?? "",
    offer.opensOn ?? "",
    offer.closesOn ?? "",
    offer.placesLeft ?? "",
    offer.focusSectors.join(" "),
    offer.confirmedOn ?? "",
    offer.words,
  ].map(String);
  const line = fields.join("|");
  if (line.split("|").length !== fields.length || /[\r\n]/.test(line)) throw new Error(`cannot be packed: ${offer.id}`);
  return line;
}

/** The offer's id, without reading the rest of the line. */
export const packedId = (line: string): string => line.slice(0, line.indexOf("|"));

/** The terms of a line. */
export function unpack(line: string): OfferTerms {
  const field = line.split("|");
  const text = (place: number): string => field[place] as string;
  return {
    id: text(0),
    body: readBody(text(1)),
    state: stateOf(text(2)),
    needs: needsOf(text(3)),
    territories: territoriesOf(text(4)),
    territoryBasis: basisOf(text(5)),
    stages: stagesOf(text(6)),
    legalForms: legalFormsOf(text(7)),
    groups: groupsOf(text(8)),
    age: { min: numberOrNull(text(9)), max: numberOrNull(text(10)) },
    amount: { minMad: numberOrNull(text(11)), maxMad: numberOrNull(text(12)) },
    opensOn: text(13) || null,
    closesOn: text(14) || null,
    placesLeft: numberOrNull(text(15)),
    focusSectors: sectorsOf(text(16)),
    confirmedOn: text(17) || null,
    words: text(18),
  };
}

function readBody(text: string): BodyTerms | null {
  if (text === "") return null;
  const [id = "", basis = "", standing = "", answered = ""] = text.split(" ");
  return { id, basis: bodyBasisOf(basis), standing: standingOf(standing), answered: numberOrNull(answered) };
}

const numberOrNull = (text: string): number | null => (text === "" ? null : Number(text));

/** Reads codes of a closed list, each combination once: there are few, and many lines hold them. A border: others are refused. */
function codesOf<const Code extends string>(known: readonly Code[]): (text: string) => readonly Code[] {
  const read = new Map<string, readonly Code[]>([["", []]]);
  return (text) => {
    const before = read.get(text);
    if (before) return before;
    const codes = text.split(" ").map((code) => {
      if (!(known as readonly string[]).includes(code)) throw new Error(`an unknown code in offer_reach: ${code}`);
      return code as Code;
    });
    read.set(text, codes);
    return codes;
  };
}

/** One code of a closed list. */
const codeOf = <const Code extends string>(known: readonly Code[]): ((text: string) => Code) => {
  const read = codesOf(known);
  return (text) => read(text)[0] as Code;
};

const stateOf = codeOf(offerStates);
const basisOf = codeOf(["stated", "attested-only"]);
const bodyBasisOf = codeOf(["explicit", "probable", "reported"]);
const standingOf = codeOf(["active", "paused", "away", "suspended"]);
const needsOf = codesOf(needs);
const territoriesOf = codesOf(territoryCodes);
const stagesOf = codesOf(stages);
const legalFormsOf = codesOf(legalForms);
const groupsOf = codesOf(groups);
const sectorsOf = codesOf(sectors);
