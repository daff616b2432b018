import type { OfferState } from "#domain/offer/lifecycle.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import type { WindowBar } from "./match.ts";
import type { Judge } from "./ruling.ts";
import type { OfferTerms } from "./terms.ts";

/** The offer is open today; its first and its last day count. */
export const judgeWindow: Judge<"window"> = (_request, offer, today) => {
  const because = windowBar(offer, today);
  return { verdict: because ? "unmet" : "met", opensOn: offer.opensOn, closesOn: offer.closesOn, because };
};

/** What keeps an offer from being asked for on a day, whoever asks; `null`: nothing does. */
export const windowBar = (
  offer: Pick<OfferTerms, "state" | "opensOn" | "closesOn">,
  today: LocalDate,
): WindowBar | null => barOf[offer.state] ?? barOn(today, offer);

const barOf: Record<OfferState, WindowBar | null> = {
  draft: "draft",
  announced: "announced",
  open: null,
  paused: "paused",
  closed: "closed",
  archived: "archived",
};

function barOn(today: LocalDate, { opensOn, closesOn }: Pick<OfferTerms, "opensOn" | "closesOn">): WindowBar | null {
  if (opensOn !== null && today < opensOn) return "not-yet-open";
  if (closesOn !== null && today > closesOn) return "ended";
  return null;
}
