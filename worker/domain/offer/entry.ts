import type { BodyName, Source } from "#domain/body/entry.ts";
import { inEveryVersion, type Wording } from "#domain/language/wording.ts";
import type { BodyBasis, OfferTerms } from "#domain/matching/terms.ts";
import { type Meaning, meanings, spaced, weightOf } from "#domain/text/meanings.ts";
import type { FundingInstrument } from "#domain/vocabulary/funding-instruments.ts";

/** The words of an offer. `capacity` is shown as it is, never parsed. */
export type OfferWords = {
  name: string;
  description: string;
  capacity: string | null;
  notes: string | null;
  cities: readonly string[];
  /** What to bring, what happens after one asks, and what it costs: as the body says them. */
  documents: string | null;
  steps: string | null;
  cost: string | null;
};

/** An offer of the directory, whole: its terms, its words, its source. */
export type OfferEntry = Omit<OfferTerms, "body" | "words"> & {
  body: (BodyName & { basis: BodyBasis; answered: number | null }) | null;
  wording: Wording<OfferWords>;
  instrument: FundingInstrument | null;
  interestFree: boolean | null;
  /** Days that an answer usually takes. */
  delayDays: number | null;
  /** Where the body tells more: http or https. */
  link: string | null;
  source: Source;
};

/** What an offer is found by: what its name and description speak of. Notes are about the source, not about the offer. */
export const searchedMeanings = ({ wording }: Pick<OfferEntry, "wording">): readonly Meaning[] => [
  ...meanings(inEveryVersion(wording, ({ name, description }) => [name, description])).keys(),
];

/** A name and a few sentences, in three languages; what comes after is not what an offer is about. */
const mostMeanings = 120;

/** What matching reads of an offer. */
export const termsOf = (entry: OfferEntry): OfferTerms => ({
  ...entry,
  words: spaced(
    searchedMeanings(entry)
      .filter((meaning) => weightOf(meaning) > 0)
      .slice(0, mostMeanings),
  ),
  body: entry.body && {
    id: entry.body.id,
    basis: entry.body.basis,
    standing: entry.body.standing,
    answered: entry.body.answered,
  },
});
