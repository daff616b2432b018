import type { Locale } from "#contract/locales.ts";
import type { RelayShown } from "#contract/relay-request.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import { RelayCard } from "#web/components/relay/relay-card.tsx";
import { speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

/** Who can file for somebody in a province: the relays that receive there, then those of the rest of its region. */
export type NearProps = { locale: Locale; province: ProvinceCode; relays: RelayShown[]; around: RelayShown[] };

export function title({ locale, province }: NearProps): string {
  const { copy, words } = speechOf(locale);
  return copy.relays.near.title(words.territories[province]);
}
export const description = ({ locale }: NearProps) => speechOf(locale).copy.relays.near.lead;

export function NearPage(props: NearProps) {
  const { locale, relays, around } = props;
  const speech = speechOf(locale);
  const says = speech.copy.relays.near;
  const cards = (some: readonly RelayShown[]) => (
    <ul class="cards">
      {some.map((relay) => (
        <li key={`${relay.name} ${relay.phone}`}>
          <RelayCard relay={relay} speech={speech} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h1>{title(props)}</h1>
      <p class="lead">{relays.length + around.length > 0 ? says.lead : says.none}</p>
      {relays.length === 0 && around.length > 0 && <p>{says.none}</p>}
      {relays.length > 0 && (
        <Section id="here" heading={speech.words.territories[props.province]}>
          {cards(relays)}
        </Section>
      )}
      {around.length > 0 && (
        <Section id="around" heading={says.around}>
          {cards(around)}
        </Section>
      )}
      <p class="buttons">
        <a class="go" href={`/${locale}/request`}>
          {speech.copy.request.title}
        </a>
        <a href={`/${locale}/near`}>{says.others}</a>
        <a href={`/${locale}/relays/new`}>{speech.copy.relays.ask.title}</a>
      </p>
    </>
  );
}
