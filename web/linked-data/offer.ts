import type { OfferDetail } from "#contract/offer.ts";
import { fundingLine } from "#web/components/funding-line.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { organisationType } from "./body.ts";
import { areasServed, known, type Thing, trail } from "./linked-data.ts";

/** An offer as its page tells it: what, by whom, where, until when; the provider only where the page names one as sure. */
export function offerData(offer: OfferDetail, speech: Speech, origin: string): readonly Thing[] {
  const { locale, copy, words } = speech;
  const page = `/${locale}/offers/${offer.id}`;
  return [
    {
      "@type": serviceType(offer),
      "@id": `${origin}/offers/${offer.id}`,
      ...known({
        name: offer.name,
        description: offer.summary,
        url: `${origin}${page}`,
        serviceType: offer.needs.map((need) => words.needs[need]),
        provider: providerOf(offer, speech, origin),
        areaServed: areasServed(offer.territories, speech),
        availableChannel: { "@type": "ServiceChannel", serviceUrl: offer.link ?? `${origin}${page}` },
        offers: termsOf(offer, speech),
      }),
    },
    trail(origin, [
      [copy.shell.brand, `/${locale}/`],
      [copy.shell.nav.offers, `/${locale}/offers`],
      [offer.name, page],
    ]),
  ];
}

/** Whoever is only probably the one who offers it is not said to be: the page does not either. */
const sureBody = ({ body }: OfferDetail) => (body?.basis === "explicit" ? body : null);

/** A service of the State only where the directory is sure of the body that it belongs to. */
const serviceType = (offer: OfferDetail): string => {
  const body = sureBody(offer);
  return body && organisationType(body.kind) === "GovernmentOrganization" ? "GovernmentService" : "Service";
};

function providerOf(offer: OfferDetail, { locale }: Speech, origin: string): Thing | null {
  const body = sureBody(offer);
  if (body === null) return null;
  const { id, kind, name } = body;
  return {
    "@type": organisationType(kind),
    "@id": `${origin}/bodies/${id}`,
    name,
    url: `${origin}/${locale}/bodies/${id}`,
  };
}

/** Money and dates, as far as they are known. */
function termsOf(offer: OfferDetail, speech: Speech): Thing | null {
  const { minMad, maxMad } = offer.funding;
  const hasBounds = minMad !== null || maxMad !== null;
  const said = known({
    description: fundingLine(offer.funding, speech),
    availabilityStarts: offer.opensOn,
    availabilityEnds: offer.closesOn,
    eligibleTransactionVolume: hasBounds
      ? { "@type": "PriceSpecification", priceCurrency: "MAD", ...known({ minPrice: minMad, maxPrice: maxMad }) }
      : null,
  });
  return Object.keys(said).length === 0 ? null : { "@type": "Offer", ...said };
}
