import type { OfferCard as Offer } from "#contract/offer.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { datesLine } from "./dates-line.ts";
import { fundingLine } from "./funding-line.ts";
import { GivenBy } from "./given-by.tsx";
import { inLanguage } from "./in-language.ts";
import { NeedTags } from "./need-tags.tsx";
import { placesLine } from "./places-line.ts";
import { SourceNote } from "./source-note.tsx";
import { StandingMark } from "./standing-mark.tsx";

/** An offer in a list. */
export function OfferCard({ offer, speech }: { offer: Offer; speech: MovingSpeech }) {
  const { locale, words } = speech;
  const more = [fundingLine(offer.funding, speech), datesLine(offer, speech)].filter(Boolean).join(" · ");
  return (
    <article class="card">
      <p class="where">
        {placesLine(offer, speech)}
        {offer.state !== "open" && <span class="state"> · {words.offerStates[offer.state].label}</span>}
        <StandingMark body={offer.body} speech={speech} />
      </p>
      <h3 {...inLanguage(offer.lang, locale)}>
        <a href={`/${locale}/offers/${offer.id}`}>{offer.name}</a>
      </h3>
      <p {...inLanguage(offer.lang, locale)}>{offer.summary}</p>
      <NeedTags needs={offer.needs} words={words} />
      {more && <p class="money">{more}</p>}
      <GivenBy body={offer.body} speech={speech} />
      <SourceNote {...offer} speech={speech} />
    </article>
  );
}
