import type { BodyCard as Body, CaseCard as Known } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import type { OfferCard as Offer } from "#contract/offer.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { BodyCard } from "#web/components/body-card.tsx";
import { Cards } from "#web/components/cards.tsx";
import { CaseCard } from "#web/components/case-card.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { MapCredit } from "#web/components/map-credit.tsx";
import { NeedChooser } from "#web/components/need-chooser.tsx";
import { NeedTags } from "#web/components/need-tags.tsx";
import { OfferCard } from "#web/components/offer-card.tsx";
import { type MapFile, TerritoryMap } from "#web/components/territory-map.tsx";
import { formatNumber } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";
import { Section } from "#web/ui/section.tsx";

export type RegionProps = {
  locale: Locale;
  region: RegionCode;
  /** The need that its offers are narrowed to. */
  need: Need | null;
  form: TypedForm;
  map: MapFile;
  bodies: Body[];
  offers: Offer[];
  national: Offer[];
  /** The needs that no open offer answers, local or national. */
  without: Need[];
  cri: Body | null;
  cases: Known[];
};

export function title({ locale, region, need }: RegionProps): string {
  const { copy, words } = speechOf(locale);
  const name = copy.places.region.title(words.territories[region]);
  return need ? `${name} · ${words.needs[need]}` : name;
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
      <h1>{title({ ...props, need: null })}</h1>
      <OfNeed {...props} speech={speech} />
      <Provinces {...props} speech={speech} />
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
      {!props.need && (
        <Section id="without" heading={says.without}>
          <p>{props.without.length === 0 ? says.covered : says.withoutNote}</p>
          <NeedTags needs={props.without} words={words} />
        </Section>
      )}
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

/** The need that the page is narrowed to, the way to another one, and to the same in every region. */
function OfNeed({ locale, region, need, form, speech }: RegionProps & { speech: Speech }) {
  const { copy, words } = speech;
  const path = `/${locale}/regions`;
  return (
    <>
      <ErrorSummary form={form} copy={copy} />
      <NeedChooser action={`${path}/${region}`} submit={copy.matches.form.submit} {...{ form, speech }} />
      {need && (
        <p>
          <a href={linkPath(path, { need })}>{copy.reach.map.titleFor(words.needs[need])}</a>
        </p>
      )}
    </>
  );
}

/** The provinces of a region, drawn and listed under the same numbers: each leads to what can be found there. */
function Provinces({ locale, region, need, map, speech }: RegionProps & { speech: Speech }) {
  const { copy, words } = speech;
  const areas = provincesOf(region).map((province, at) => ({
    code: province,
    name: words.territories[province],
    href: need ? linkPath(`/${locale}/matches`, { province, needs: need }) : linkPath(`/${locale}/`, { province }),
    label: `${formatNumber(locale, at + 1)}. ${words.territories[province]}`,
    mark: formatNumber(locale, at + 1),
    step: 1 as const,
  }));
  return (
    <Section id="provinces" heading={copy.places.region.find}>
      <div class="mapped">
        <div>
          <TerritoryMap
            map={map}
            of={region}
            areas={areas}
            label={copy.reach.map.provinces(words.territories[region])}
            writing={22}
          />
          <MapCredit speech={speech} />
        </div>
        <ol class="numbered">
          {areas.map(({ code, href, name }) => (
            <li key={code}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ol>
      </div>
    </Section>
  );
}

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
