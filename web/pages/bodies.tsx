import type { Locale } from "#contract/locales.ts";
import type { BodyPage } from "#contract/offer.ts";
import type { TypedForm } from "#contract/typed.ts";
import { BodyCard } from "#web/components/body-card.tsx";
import { EntryList } from "#web/components/entry-list.tsx";
import { speechOf } from "#web/i18n/speech.ts";

export type BodiesProps = { locale: Locale; form: TypedForm; page: BodyPage | null };

export const title = ({ locale }: BodiesProps) => speechOf(locale).copy.lists.bodies.title;
export const description = ({ locale }: BodiesProps) => speechOf(locale).copy.lists.bodies.description;

export function BodiesPage({ locale, ...listed }: BodiesProps) {
  const speech = speechOf(locale);
  return (
    <EntryList
      {...listed}
      says={speech.copy.lists.bodies}
      path={`/${locale}/bodies`}
      card={(body) => <BodyCard body={body} speech={speech} />}
      speech={speech}
    />
  );
}
