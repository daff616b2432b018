import type { Locale } from "#contract/locales.ts";
import type { OfferDetail } from "#contract/offer.ts";
import { datesLine } from "#web/components/dates-line.ts";
import { fundingLine } from "#web/components/funding-line.ts";
import { GivenBy } from "#web/components/given-by.tsx";
import { inLanguage } from "#web/components/in-language.ts";
import { OfferConditions } from "#web/components/offer-conditions.tsx";
import { OriginalText } from "#web/components/original-text.tsx";
import { placesLine } from "#web/components/places-line.ts";
import { SiteLink } from "#web/components/site-link.tsx";
import { SourceNote } from "#web/components/source-note.tsx";
import { formatList, formatNumber } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";
import { Section } from "#web/ui/section.tsx";
import { Tags } from "#web/ui/tags.tsx";
import { Terms } from "#web/ui/terms.tsx";

/** `late`: its body has not confirmed it for more than six months. */
export type OfferProps = { locale: Locale; offer: OfferDetail; late: boolean };

export const title = ({ offer }: OfferProps) => offer.name;
export const description = ({ locale, offer }: OfferProps) =>
  speechOf(locale).copy.sheets.offer.description(offer.name);

export const OfferPage = (props: OfferProps) => <OfferSheet {...props} />;

/** The sheet of an offer, as anybody reads it. */
export function OfferSheet({ locale, offer, late }: OfferProps) {
  const speech = speechOf(locale);
  const { copy, words } = speech;
  const says = copy.sheets.offer;
  const away = offer.body && offer.body.standing !== "active" ? offer.body.standing : null;
  return (
    <article class="sheet">
      <p class="kicker">
        {says.kicker} ·{" "}
        {away && offer.state === "open" ? copy.entries.standing[away] : words.offerStates[offer.state].label}
      </p>
      <h1 {...inLanguage(offer.lang, locale)}>{offer.name}</h1>
      <GivenBy body={offer.body} speech={speech} />
      <p class="lead" {...inLanguage(offer.lang, locale)}>
        {offer.summary}
      </p>
      {away && <p class="notice">{says.standing[away]}</p>}
      <WayOn offer={offer} isAway={away !== null} speech={speech} />
      <Section id="what" heading={says.what}>
        {offer.needs.length > 0 && <Tags tags={offer.needs.map((need) => words.needs[need])} />}
        <p>{fundingLine(offer.funding, speech)}</p>
      </Section>
      <Section id="whom" heading={says.forWhom}>
        <OfferConditions offer={offer} speech={speech} />
      </Section>
      <WhereAndWhen offer={offer} speech={speech} />
      <HowItWorks offer={offer} speech={speech} />
      <OriginalText entry={offer} speech={speech} />
      <SourceNote source={offer.source} confirmedOn={offer.confirmedOn} late={late} speech={speech} />
    </article>
  );
}

/** Towards matching; for an offer that is not proposed now, towards others. */
function WayOn({ offer, isAway, speech: { locale, copy } }: { offer: OfferDetail; isAway: boolean; speech: Speech }) {
  const says = copy.sheets.offer;
  const isMatchable = offer.needs.length > 0 && offer.territories.length > 0;
  if (!isMatchable) return <p class="notice">{says.notMatchable}</p>;
  return (
    <p>
      <a class="go" href={linkPath(`/${locale}/`, { needs: offer.needs })}>
        {isAway ? says.findOthers : says.findMore}
      </a>
    </p>
  );
}

function WhereAndWhen({ offer, speech }: { offer: OfferDetail; speech: Speech }) {
  const { locale, copy } = speech;
  const says = copy.sheets.offer;
  const inItsLanguage = (text: string | null) => text && <span {...inLanguage(offer.lang, locale)}>{text}</span>;
  return (
    <Section id="where" heading={says.where}>
      <Terms
        terms={[
          [copy.entries.territories, placesLine(offer, speech)],
          [says.cities, offer.cities.length === 0 ? null : <bdi>{formatList(locale, offer.cities)}</bdi>],
          [says.dates, datesLine(offer, speech) || (offer.source.document === "" ? says.anyTime : says.noDates)],
          [says.capacity, inItsLanguage(offer.capacity)],
          [says.placesLeft, offer.placesLeft === null ? null : formatNumber(locale, offer.placesLeft)],
          [says.notes, inItsLanguage(offer.notes)],
        ]}
      />
      {offer.territoryBasis === "attested-only" && <p class="hint">{says.attestedOnly}</p>}
    </Section>
  );
}

/** What to bring, what happens next, what it costs, and where to know more: as far as its body says. */
function HowItWorks({ offer, speech }: { offer: OfferDetail; speech: Speech }) {
  const { locale, copy } = speech;
  const says = copy.sheets.offer;
  const { documents, steps, cost, delayDays, link, linkBroken } = offer;
  if ([documents, steps, cost, delayDays, link].every((each) => each === null)) return null;
  const inItsLanguage = (text: string | null) =>
    text && (
      <span class="lines" {...inLanguage(offer.lang, locale)}>
        {text}
      </span>
    );
  return (
    <Section id="how" heading={says.how}>
      <Terms
        terms={[
          [says.documents, inItsLanguage(documents)],
          [says.steps, inItsLanguage(steps)],
          [says.delay, delayDays === null ? null : says.days(delayDays)],
          [says.cost, inItsLanguage(cost)],
          [says.link, link && <SiteLink url={link} isBroken={linkBroken} speech={speech} />],
        ]}
      />
    </Section>
  );
}
