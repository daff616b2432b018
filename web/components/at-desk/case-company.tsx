import type { Locale } from "#contract/locales.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { Named } from "#web/components/named.tsx";
import { formatList } from "#web/i18n/format.ts";
import { isolated } from "#web/i18n/isolated.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { Terms } from "#web/ui/terms.tsx";

type Helper = { id: string; name: string; lang: Locale; offer: { name: string; lang: Locale } | null };

/** Who else helps, and who covers which need (`isOwn`: the body that looks); `bodies`: `null`, the person has not agreed to it. */
export type CompanyShown = {
  bodies: readonly Helper[] | null;
  needs: readonly { need: Need; isOwn: boolean; by: readonly string[] }[];
};

/** The other bodies on a case, with the person's consent, and nothing else of them. */
export function CaseCompany({
  company: { bodies, needs },
  own,
  speech,
}: {
  company: CompanyShown;
  own: string;
  speech: Speech;
}) {
  const { locale, copy, words } = speech;
  const says = copy.handOver.company;
  const whoMeets = ({ isOwn, by }: (typeof needs)[number]): string =>
    isOwn || by.length > 0 ? formatList(locale, [...(isOwn ? [own] : []), ...by].map(isolated)) : says.nobody;
  return (
    <Section id="company" heading={says.heading}>
      {bodies === null && <p>{says.hidden}</p>}
      {bodies && bodies.length > 0 && (
        <ul class="rows">
          {bodies.map(({ id, name, lang, offer }) => (
            <li key={id}>
              <a href={`/${locale}/bodies/${id}`}>
                <Named lang={lang} page={locale}>
                  {name}
                </Named>
              </a>
              {offer && (
                <small>
                  <Named lang={offer.lang} page={locale}>
                    {offer.name}
                  </Named>
                </small>
              )}
            </li>
          ))}
        </ul>
      )}
      {bodies && <Terms terms={needs.map((each) => [words.needs[each.need], whoMeets(each)])} />}
    </Section>
  );
}
