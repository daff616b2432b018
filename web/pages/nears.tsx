import type { Locale } from "#contract/locales.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

/** Every province, each with the way to who can file for somebody there. */
export type NearsProps = { locale: Locale };

export const title = ({ locale }: NearsProps) => speechOf(locale).copy.relays.near.all;
export const description = ({ locale }: NearsProps) => speechOf(locale).copy.relays.near.lead;

export function NearsPage(props: NearsProps) {
  const { copy, words } = speechOf(props.locale);
  return (
    <>
      <h1>{title(props)}</h1>
      <p class="lead">{copy.relays.near.lead}</p>
      {regionCodes.map((region) => (
        <Section key={region} id={region} heading={words.territories[region]}>
          <ul class="links">
            {provincesOf(region).map((province) => (
              <li key={province}>
                <a href={`/${props.locale}/near/${province}`}>{words.territories[province]}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
