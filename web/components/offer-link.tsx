import type { Locale } from "#contract/locales.ts";
import type { OfferBrief } from "#contract/offer.ts";
import { Named } from "./named.tsx";

export const OfferLink = ({ offer, page }: { offer: Pick<OfferBrief, "id" | "name" | "lang">; page: Locale }) => (
  <a href={`/${page}/offers/${offer.id}`}>
    <Named lang={offer.lang} page={page}>
      {offer.name}
    </Named>
  </a>
);
