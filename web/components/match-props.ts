import type { BodyCard } from "#contract/body.ts";
import type { MatchAnswer } from "#contract/match-answer.ts";
import type { OfferCard } from "#contract/offer.ts";
import type { TypedForm } from "#contract/typed.ts";

/** What somebody asked, and what matching answered. */
export type Matched = {
  form: TypedForm;
  /** `null`: nothing could be asked yet. */
  answer: MatchAnswer | null;
  /** Offers for the same need elsewhere in the region, where nothing fits. */
  elsewhere: OfferCard[];
  /** The region's investment centre, the first point of orientation. */
  cri: BodyCard | null;
};
