import type { Locale } from "#contract/locales.ts";
import type { OfferPage } from "#contract/offer.ts";
import type { TypedForm } from "#contract/typed.ts";
import { EntryList } from "#web/components/entry-list.tsx";
import { OfferCard } from "#web/components/offer-card.tsx";
import { speechOf } from "#web/i18n/speech.ts";

export type OffersProps = { locale: Locale; form: TypedForm; page: OfferPage | null };

export const title = ({ locale }: OffersProps) => speechOf(locale).copy.lists.offers.title;
export const description = ({ locale }: OffersProps) => speechOf(locale).copy.lists.offers.description;

export function OffersPage({ locale, ...listed }: OffersProps) {
  const speech = speechOf(locale);
  return (
    <EntryList
      {...listed}
      says={speech.copy.lists.offers}
      path={`/${locale}/offers`}
      card={(offer) => <OfferCard offer={offer} speech={speech} />}
      speech={speech}
    />
  );
}
