import type { CaseCard as Known } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import type { BodyDetail } from "#contract/offer.ts";
import { AskHere } from "#web/components/ask-here.tsx";
import { Cards } from "#web/components/cards.tsx";
import { CaseCard } from "#web/components/case-card.tsx";
import { inLanguage } from "#web/components/in-language.ts";
import { OfferCard } from "#web/components/offer-card.tsx";
import { OriginalText } from "#web/components/original-text.tsx";
import { placesLine } from "#web/components/places-line.ts";
import { SiteLink } from "#web/components/site-link.tsx";
import { SourceNote } from "#web/components/source-note.tsx";
import { formatDay, formatList } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { Terms } from "#web/ui/terms.tsx";

/** A project that the source says the body supported, and with what, in the words of the source. */
export type SupportedCase = Known & { what: string | null };
export type BodyProps = { locale: Locale; body: BodyDetail; cases: SupportedCase[] };

export const title = ({ body }: BodyProps) => body.name;
export const description = ({ locale, body }: BodyProps) => speechOf(locale).copy.sheets.body.description(body.name);

export function BodyPage({ locale, body, cases }: BodyProps) {
  const speech = speechOf(locale);
  const { copy, words } = speech;
  const says = copy.sheets.body;
  const inItsLanguage = inLanguage(body.lang, locale);
  return (
    <article class="sheet">
      <p class="kicker">{words.bodyKinds[body.kind]}</p>
      <h1 {...inItsLanguage}>{body.name}</h1>
      {body.summary ? (
        <p class="lead" {...inItsLanguage}>
          {body.summary}
        </p>
      ) : (
        <p class="lead">{says.roleUnknown}</p>
      )}
      {body.standing !== "active" && <p class="notice">{says.standing[body.standing]}</p>}
      <Section id="whom" icon="person" heading={copy.sheets.offer.forWhom}>
        <Terms
          terms={[
            [says.where, placesLine(body, speech)],
            [says.cities, body.cities.length === 0 ? null : <bdi>{formatList(locale, body.cities)}</bdi>],
            [says.notes, body.notes && <span {...inItsLanguage}>{body.notes}</span>],
          ]}
        />
      </Section>
      <Section id="offers" icon="gift" heading={says.offers}>
        <p>{body.offers.length === 0 ? says.noOffers : says.eachOffer}</p>
        <Cards items={body.offers} card={(offer) => <OfferCard offer={offer} speech={speech} />} />
      </Section>
      <Section id="ask" icon="send" heading={copy.sheets.ask}>
        <Terms terms={[[copy.claims.sheet.reach, reached(body, speech)]]} />
        <AskHere needs={[...new Set(body.offers.flatMap(({ needs }) => needs))]} speech={speech} />
      </Section>
      {cases.length > 0 && (
        <Section id="cases" icon="launch" heading={says.cases}>
          <Cards
            items={cases}
            card={(known) => <CaseCard known={known} told={[{ text: known.what }]} speech={speech} />}
          />
        </Section>
      )}
      <Section id="known" icon="check" heading={says.knownBy}>
        <Terms terms={[[says.source, body.source.document === "" ? null : says.evidence[body.evidence]]]} />
        {body.verifiedOn ? (
          <p class="hint">{copy.claims.sheet.verified(formatDay(locale, body.verifiedOn))}</p>
        ) : (
          <p class="hint">
            {copy.claims.sheet.isYours} <a href={`/${locale}/claims/new?body=${body.id}`}>{copy.claims.sheet.claim}</a>
          </p>
        )}
      </Section>
      <OriginalText entry={body} speech={speech} />
      <SourceNote source={body.source} confirmedOn={body.confirmedOn} speech={speech} />
    </article>
  );
}

/** How the body says that it is reached. */
function reached({ website, websiteBroken, email, phone }: BodyDetail, speech: Speech) {
  if (website === null && email === null && phone === null) return null;
  return (
    <span class="lines">
      {website && <SiteLink url={website} isBroken={websiteBroken} speech={speech} />}
      {email && (
        <a href={`mailto:${email}`}>
          <bdi dir="ltr">{email}</bdi>
        </a>
      )}
      {phone && (
        <a href={`tel:${phone}`}>
          <bdi dir="ltr">{phone}</bdi>
        </a>
      )}
    </span>
  );
}
