import type { BodyCard as Body, CaseCard as Known } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import type { OfferCard as Offer } from "#contract/offer.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { BodyCard } from "#web/components/body-card.tsx";
import { Cards } from "#web/components/cards.tsx";
import { CaseCard } from "#web/components/case-card.tsx";
import { NeedTags } from "#web/components/need-tags.tsx";
import { OfferCard } from "#web/components/offer-card.tsx";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";
import { Section } from "#web/ui/section.tsx";

export type RegionProps = {
  locale: Locale;
  region: RegionCode;
  bodies: Body[];
  offers: Offer[];
  national: Offer[];
  /** The needs that no open offer answers, local or national. */
  without: Need[];
  cri: Body | null;
  cases: Known[];
};

export function title({ locale, region }: RegionProps): string {
  const { copy, words } = speechOf(locale);
  return copy.places.region.title(words.territories[region]);
}
export function description({ locale, region }: RegionProps): string {
  const { copy, words } = speechOf(locale);
  return copy.places.region.description(words.territories[region]);
}

export function RegionPage(props: RegionProps) {
  const speech = speechOf(props.locale);
  const { copy, words } = speech;
  const says = copy.places.region;
  const offerCard = (offer: Offer) => <OfferCard offer={offer} speech={speech} />;
  return (
    <>
      <h1>{title(props)}</h1>
      <Provinces region={props.region} speech={speech} />
      <Near region={props.region} speech={speech} />
      {props.cri && (
        <Section id="cri" heading={says.cri}>
          <p>{copy.matches.cri.text}</p>
          <BodyCard body={props.cri} speech={speech} />
        </Section>
      )}
      <Section id="offers" heading={says.offers}>
        {props.offers.length === 0 && <p>{says.noOffers}</p>}
        <Cards items={props.offers} card={offerCard} />
      </Section>
      <Section id="without" heading={says.without}>
        <p>{props.without.length === 0 ? says.covered : says.withoutNote}</p>
        <NeedTags needs={props.without} words={words} />
      </Section>
      <Section id="bodies" heading={says.bodies}>
        {props.bodies.length === 0 && <p>{says.noBodies}</p>}
        <Cards
          items={props.bodies.filter(({ id }) => id !== props.cri?.id)}
          card={(body) => <BodyCard body={body} speech={speech} />}
        />
      </Section>
      {props.national.length > 0 && (
        <Section id="national" heading={says.national}>
          <Cards items={props.national} card={offerCard} />
        </Section>
      )}
      <Cases cases={props.cases} speech={speech} />
    </>
  );
}

const Provinces = ({ region, speech: { locale, copy, words } }: { region: RegionCode; speech: Speech }) => (
  <Section id="provinces" heading={copy.places.region.find}>
    <ul class="links">
      {provincesOf(region).map((province) => (
        <li key={province}>
          <a href={linkPath(`/${locale}/`, { province })}>{words.territories[province]}</a>
        </li>
      ))}
    </ul>
  </Section>
);

const Near = ({ region, speech: { locale, copy, words } }: { region: RegionCode; speech: Speech }) => (
  <Section id="near" heading={copy.relays.near.link}>
    <ul class="links">
      {provincesOf(region).map((province) => (
        <li key={province}>
          <a href={`/${locale}/near/${province}`}>{words.territories[province]}</a>
        </li>
      ))}
    </ul>
  </Section>
);

function Cases({ cases, speech }: { cases: Known[]; speech: Speech }) {
  const says = speech.copy.places.region;
  if (cases.length === 0) return null;
  return (
    <Section id="cases" heading={says.cases}>
      <p>{says.casesNote}</p>
      <Cards
        items={cases}
        card={(known) => (
          <CaseCard
            known={known}
            told={[
              { text: known.city },
              { label: says.problem, text: known.problem },
              { label: says.solution, text: known.solution },
            ]}
            speech={speech}
          />
        )}
      />
    </Section>
  );
}
