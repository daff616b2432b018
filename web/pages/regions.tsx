import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { MapCredit } from "#web/components/map-credit.tsx";
import { MapLegend } from "#web/components/map-legend.tsx";
import { mapRanges, stepOf } from "#web/components/map-steps.ts";
import { NeedChooser } from "#web/components/need-chooser.tsx";
import { type MapFile, TerritoryMap } from "#web/components/territory-map.tsx";
import { formatNumber } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";

/** `bodies`: how many are there, where no need is chosen; `orMore`: counting stopped at so many offers. */
export type RegionCount = { region: RegionCode; bodies: number | null; offers: number; orMore: boolean };
export type RegionsProps = {
  locale: Locale;
  form: TypedForm;
  need: Need | null;
  counts: RegionCount[];
  map: MapFile;
};

export function title({ locale, need }: RegionsProps): string {
  const { copy, words } = speechOf(locale);
  return need ? copy.reach.map.titleFor(words.needs[need]) : copy.places.regions.title;
}
export const description = ({ locale }: RegionsProps) => speechOf(locale).copy.places.regions.description;

export function RegionsPage({ locale, form, need, counts, map }: RegionsProps) {
  const speech = speechOf(locale);
  const { copy, words } = speech;
  const says = copy.places.regions;
  const shown = counts.map((count) => ({
    ...count,
    name: words.territories[count.region],
    href: linkPath(`/${locale}/regions/${count.region}`, { need: need ?? "" }),
    told: toldOf(count, speech),
  }));
  const ranges = mapRanges(counts.map(({ offers }) => offers));
  return (
    <>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <ErrorSummary form={form} copy={copy} />
      <NeedChooser action={`/${locale}/regions`} submit={copy.reach.map.show} {...{ form, speech }} />
      <div class="mapped">
        <div>
          <TerritoryMap
            map={map}
            of="MA"
            label={copy.reach.map.label}
            writing={26}
            areas={shown.map(({ region, href, name, told, offers, orMore }) => ({
              ...{ code: region, href, step: stepOf(offers, ranges) },
              ...labelled(name, told, `${formatNumber(locale, offers)}${orMore ? "+" : ""}`),
            }))}
          />
          <MapLegend
            counts={need ? copy.reach.map.forNeed(words.needs[need]) : copy.reach.map.own}
            ranges={ranges}
            speech={speech}
          />
          <MapCredit speech={speech} />
        </div>
        <ul class="regions">
          {shown.map(({ region, href, name, told, bodies }) => (
            <li key={region}>
              <a href={href}>{name}</a>
              <span>
                {bodies !== null && `${says.bodies(bodies)} · `}
                {told}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** What is written on a region is part of its name, also where words say the number: who sees it and says it is understood. */
const labelled = (name: string, told: string, mark: string) => ({
  mark,
  label: [name, ...(told.includes(mark) ? [] : [mark]), told].join(" · "),
});

/** "3 offres"; of those that a region has of its own, where no need is chosen. */
function toldOf({ offers, bodies, orMore }: RegionCount, { copy }: Speech): string {
  const told = (bodies === null ? copy.reach.map.offers : copy.places.regions.offers)(offers);
  return orMore ? copy.reach.map.orMore(told) : told;
}
