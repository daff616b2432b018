import type { Locale } from "#contract/locales.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { speechOf } from "#web/i18n/speech.ts";

export type RegionCount = { region: RegionCode; bodies: number; offers: number };
export type RegionsProps = { locale: Locale; counts: RegionCount[] };

export const title = ({ locale }: RegionsProps) => speechOf(locale).copy.places.regions.title;
export const description = ({ locale }: RegionsProps) => speechOf(locale).copy.places.regions.description;

export function RegionsPage({ locale, counts }: RegionsProps) {
  const { copy, words } = speechOf(locale);
  const says = copy.places.regions;
  return (
    <>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <ul class="regions">
        {counts.map(({ region, bodies, offers }) => (
          <li key={region}>
            <a href={`/${locale}/regions/${region}`}>{words.territories[region]}</a>
            <span>
              {says.bodies(bodies)} · {says.offers(offers)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
