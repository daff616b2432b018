import type { BodyName, Source } from "#domain/body/entry.ts";
import { inEveryVersion, type Wording } from "#domain/language/wording.ts";
import type { BodyBasis, OfferTerms } from "#domain/matching/terms.ts";
import type { FundingInstrument } from "#domain/vocabulary/funding-instruments.ts";

/** The words of an offer. `capacity` is shown as it is, never parsed. */
export type OfferWords = {
  name: string;
  description: string;
  capacity: string | null;
  notes: string | null;
  cities: readonly string[];
};

/** An offer of the directory, whole: its terms, its words, its source. */
export type OfferEntry = Omit<OfferTerms, "body" | "words"> & {
  body: (BodyName & { basis: BodyBasis }) | null;
  wording: Wording<OfferWords>;
  instrument: FundingInstrument | null;
  interestFree: boolean | null;
  source: Source;
};

/** What an offer is found by: its name and description. Notes are about the source, not about the offer. */
export const searchedWords = ({ wording }: Pick<OfferEntry, "wording">): string =>
  inEveryVersion(wording, ({ name, description }) => [name, description]);

/** What matching reads of an offer. There are no introductions yet: every load is 0, every record unknown. */
export const termsOf = (entry: OfferEntry): OfferTerms => ({
  ...entry,
  words: searchedWords(entry),
  body: entry.body && {
    id: entry.body.id,
    basis: entry.body.basis,
    standing: entry.body.standing,
    load30: 0,
    answered: null,
  },
});
