import type { ComponentChildren } from "preact";
import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { OfferState } from "#domain/offer/lifecycle.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { TextField } from "#web/components/form-fields.tsx";
import { Named } from "#web/components/named.tsx";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { Section } from "#web/ui/section.tsx";

/** What a search found, a few of each; `mostFound`: when so many are shown, there may be more. */
export type Found = {
  bodies: { id: string; name: string; lang: Locale; kind: BodyKind; isMerged: boolean }[];
  offers: {
    id: string;
    name: string;
    lang: Locale;
    state: OfferState;
    isPublic: boolean;
    body: { id: string; name: string } | null;
  }[];
  people: { id: string; name: string; email: string }[];
};
export type SearchProps = { locale: Locale; form: TypedForm; found: Found | null; mostFound: number };

export const title = ({ locale }: SearchProps) => teamSpeechOf(locale).copy.admin.search.title;

export function SearchPage({ locale, form, found, mostFound }: SearchProps) {
  const speech = teamSpeechOf(locale);
  const { copy } = speech;
  const says = copy.admin.search;
  return (
    <AdminFrame here="search" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <ErrorSummary form={form} copy={copy} />
      <form id="search" method="post" action={`/${locale}/admin/search`} noValidate>
        <TextField {...{ form, copy }} name="question" hint={says.hint} autocomplete="off" required />
        <button class="go" type="submit">
          {says.submit}
        </button>
      </form>
      {found && <Everything found={found} mostFound={mostFound} speech={speech} />}
    </AdminFrame>
  );
}

function Everything({ found, mostFound, speech }: { found: Found; mostFound: number; speech: TeamSpeech }) {
  const { locale, copy, words } = speech;
  const says = copy.admin.search;
  const { bodies, offers, people } = found;
  const listed = { mostFound, more: says.more };
  if (bodies.length + offers.length + people.length === 0) return <p role="status">{says.none}</p>;
  return (
    <>
      <Listed {...listed} id="bodies" heading={says.bodies}>
        {bodies.map(({ id, name, lang, kind, isMerged }) => (
          <li key={id}>
            <a href={`/${locale}/admin/bodies/${id}`}>
              <Named lang={lang} page={locale}>
                {name}
              </Named>
            </a>
            <small>{isMerged ? says.merged : words.bodyKinds[kind]}</small>
          </li>
        ))}
      </Listed>
      <Listed {...listed} id="offers" heading={says.offers}>
        {offers.map((offer) => (
          <OfferLine key={offer.id} offer={offer} speech={speech} />
        ))}
      </Listed>
      <Listed {...listed} id="people" heading={says.people}>
        {people.map(({ id, name, email }) => (
          <li key={id}>
            <a href={`/${locale}/admin/people/${id}`}>
              <bdi>{name || copy.admin.person.unnamed}</bdi>
            </a>
            <bdi dir="ltr">{email}</bdi>
          </li>
        ))}
      </Listed>
    </>
  );
}

type ListedProps = { id: string; heading: string; mostFound: number; more: string; children: ComponentChildren[] };

const Listed = ({ id, heading, mostFound, more, children }: ListedProps) =>
  children.length > 0 && (
    <Section id={id} heading={heading}>
      <ul class="worklist">{children}</ul>
      {children.length >= mostFound && <p class="hint">{more}</p>}
    </Section>
  );

function OfferLine({ offer, speech }: { offer: Found["offers"][number]; speech: TeamSpeech }) {
  const { locale, words } = speech;
  const name = (
    <Named lang={offer.lang} page={locale}>
      {offer.name}
    </Named>
  );
  return (
    <li>
      <div>
        {offer.isPublic ? <a href={`/${locale}/offers/${offer.id}`}>{name}</a> : name}
        {offer.body && (
          <p>
            <a href={`/${locale}/admin/bodies/${offer.body.id}`}>
              <bdi>{offer.body.name}</bdi>
            </a>
          </p>
        )}
      </div>
      <small>{words.offerStates[offer.state].label}</small>
    </li>
  );
}
