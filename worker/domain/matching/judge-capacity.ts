import type { CapacityBar } from "./match.ts";
import type { Judge } from "./ruling.ts";
import type { BodyTerms, OfferTerms } from "./terms.ts";

/** Places are left, and the body is there to give them. */
export const judgeCapacity: Judge<"capacity"> = (_request, offer) => {
  const because = capacityBar(offer);
  return { verdict: because ? "unmet" : "met", because };
};

/** What of an offer's or its body's room is wanting, whoever asks; `null`: nothing is. */
export function capacityBar({
  body,
  placesLeft,
}: {
  body: Pick<BodyTerms, "standing"> | null;
  placesLeft: OfferTerms["placesLeft"];
}): CapacityBar | null {
  const standing = body && barOf[body.standing];
  if (standing) return standing;
  return placesLeft !== null && placesLeft <= 0 ? "full" : null;
}

const barOf: Record<BodyTerms["standing"], CapacityBar | null> = {
  active: null,
  paused: "body-paused",
  away: "body-away",
  suspended: "body-suspended",
};
