import type { BodyDetail } from "#contract/offer.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { areasServed, known, type Thing, trail } from "./linked-data.ts";

/** Those that belong to the State or to a territory. */
const ofTheState: readonly BodyKind[] = ["cri", "public-agency", "regional-council", "local-authority", "ministry"];

/** What schema.org calls a body of this kind: of the State or of a territory, or any other. */
export const organisationType = (kind: BodyKind): string =>
  ofTheState.includes(kind) ? "GovernmentOrganization" : "Organization";

/** A body as its page tells it: who it is, where it serves, how it is reached. */
export function bodyData(body: BodyDetail, speech: Speech, origin: string): readonly Thing[] {
  const { locale, copy } = speech;
  const page = `/${locale}/bodies/${body.id}`;
  const place = body.cities.map((city) => ({ "@type": "PostalAddress", addressLocality: city, addressCountry: "MA" }));
  return [
    {
      "@type": organisationType(body.kind),
      "@id": `${origin}/bodies/${body.id}`,
      ...known({
        name: body.name,
        alternateName: body.shortName === body.name ? null : body.shortName,
        description: body.summary,
        url: body.website ?? `${origin}${page}`,
        email: body.email,
        telephone: body.phone,
        areaServed: areasServed(body.territories, speech),
        address: place,
      }),
    },
    trail(origin, [
      [copy.shell.brand, `/${locale}/`],
      [copy.shell.nav.bodies, `/${locale}/bodies`],
      [body.name, page],
    ]),
  ];
}
