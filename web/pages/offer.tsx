import type { Locale } from "#contract/locales.ts";
import type { OfferDetail } from "#contract/offer.ts";
import { AskHere } from "#web/components/ask-here.tsx";
import { datesLine } from "#web/components/dates-line.ts";
import { fundingLine } from "#web/components/funding-line.ts";
import { GivenBy } from "#web/components/given-by.tsx";
import { inLanguage } from "#web/components/in-language.ts";
import { NeedTags } from "#web/components/need-tags.tsx";
import { OfferConditions } from "#web/components/offer-conditions.tsx";
import { OriginalText } from "#web/components/original-text.tsx";
import { placesLine } from "#web/components/places-line.ts";
import { SiteLink } from "#web/components/site-link.tsx";
import { SourceNote } from "#web/components/source-note.tsx";
import { formatList, formatNumber } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";
import { Section } from "#web/ui/section.tsx";
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
      {!isMatchable(offer) && <p class="notice">{says.notMatchable}</p>}
      <ForWhom offer={offer} isAway={away !== null} speech={speech} />
      <WhatItGives offer={offer} speech={speech} />
      <WhatToBring offer={offer} speech={speech} />
      <HowLong offer={offer} speech={speech} />
      <HowToAsk offer={offer} speech={speech} />
      <OriginalText entry={offer} speech={speech} />
      <SourceNote source={offer.source} confirmedOn={offer.confirmedOn} late={late} speech={speech} />
    </article>
  );
}

type Part = { offer: OfferDetail; speech: Speech };

const isMatchable = ({ needs, territories }: OfferDetail) => needs.length > 0 && territories.length > 0;

/** The words of an offer, with their own lines, in their own language. */
const inItsLanguage = (text: string | null, { offer, speech }: Part) =>
  text && (
    <span class="lines" {...inLanguage(offer.lang, speech.locale)}>
      {text}
    </span>
  );

/** Is it for me: the conditions, the places, and the way to a whole answer; for one that is away, the way to others. */
function ForWhom({ isAway, ...part }: Part & { isAway: boolean }) {
  const { offer, speech } = part;
  const { locale, copy } = speech;
  const says = copy.sheets.offer;
  return (
    <Section id="whom" icon="person" heading={says.forWhom}>
      <OfferConditions offer={offer} speech={speech} />
      <Terms
        terms={[
          [copy.entries.territories, placesLine(offer, speech)],
          [says.cities, offer.cities.length === 0 ? null : <bdi>{formatList(locale, offer.cities)}</bdi>],
          [says.notes, inItsLanguage(offer.notes, part)],
        ]}
      />
      {offer.territoryBasis === "attested-only" && <p class="hint">{says.attestedOnly}</p>}
      {isMatchable(offer) && (
        <p>
          <a class="go" href={linkPath(`/${locale}/`, { needs: offer.needs })}>
            {isAway ? says.findOthers : says.findMore}
          </a>
        </p>
      )}
    </Section>
  );
}

/** What do I get. */
function WhatItGives(part: Part) {
  const { offer, speech } = part;
  const { locale, copy, words } = speech;
  const says = copy.sheets.offer;
  const funding = fundingLine(offer.funding, speech);
  return (
    <Section id="what" icon="gift" heading={says.what}>
      <NeedTags needs={offer.needs} words={words} />
      {funding && <p class="money">{funding}</p>}
      {offer.needs.length === 0 && !funding && <Unsaid {...part} />}
      <Terms
        terms={[
          [says.capacity, inItsLanguage(offer.capacity, part)],
          [says.placesLeft, offer.placesLeft === null ? null : formatNumber(locale, offer.placesLeft)],
        ]}
      />
    </Section>
  );
}

/** What must I bring, and pay. */
function WhatToBring(part: Part) {
  const { offer, speech } = part;
  const says = speech.copy.sheets.offer;
  return (
    <Section id="bring" icon="folder" heading={says.documents}>
      {offer.documents ? <p>{inItsLanguage(offer.documents, part)}</p> : <Unsaid {...part} />}
      <Terms terms={[[says.cost, inItsLanguage(offer.cost, part)]]} />
    </Section>
  );
}

/** How long: until when it is open, and how long an answer takes. */
function HowLong(part: Part) {
  const { offer, speech } = part;
  const says = speech.copy.sheets.offer;
  const { delayDays } = offer;
  return (
    <Section id="when" icon="clock" heading={says.howLong}>
      <Terms
        terms={[
          [says.dates, datesLine(offer, speech) || (offer.source.document === "" ? says.anyTime : says.noDates)],
          [says.delay, delayDays === null ? <Unsaid {...part} /> : says.days(delayDays)],
        ]}
      />
    </Section>
  );
}

/** How do I ask: as its body says it, and through one request for all. */
function HowToAsk(part: Part) {
  const { offer, speech } = part;
  const { locale, copy } = speech;
  const { link, linkBroken } = offer;
  return (
    <Section id="ask" icon="send" heading={copy.sheets.ask}>
      {offer.steps && <p>{inItsLanguage(offer.steps, part)}</p>}
      <AskHere needs={offer.needs} speech={speech} />
      <Terms
        terms={[[copy.sheets.offer.link, link && <SiteLink url={link} isBroken={linkBroken} speech={speech} />]]}
      />
      <p>
        <a href={`/${locale}/procedure`}>{copy.shell.footer.procedure}</a>
      </p>
    </Section>
  );
}

/** Nothing is known of it: said once, with what to do. */
const Unsaid = ({ offer, speech: { copy } }: Part) => (
  <p class="hint">{offer.source.document === "" ? copy.sheets.unsaidByBody : copy.sheets.unsaid}</p>
);
