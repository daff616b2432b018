import type { ContactShown, StepShown } from "#contract/admin.ts";
import type { Source } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { Standing } from "#domain/body/lifecycle.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";
import type { Refusal } from "#domain/outcome.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { BodyContacts } from "#web/components/admin/body-contacts.tsx";
import { BodyMembers } from "#web/components/admin/body-members.tsx";
import { BodyStanding } from "#web/components/admin/body-standing.tsx";
import { EntryTerms } from "#web/components/admin/entry-terms.tsx";
import type { FormsOfPage } from "#web/components/admin/form-at.ts";
import { MergeForm } from "#web/components/admin/merge-form.tsx";
import { StepsTaken } from "#web/components/admin/steps-taken.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { Named } from "#web/components/named.tsx";
import { SourceNote } from "#web/components/source-note.tsx";
import { formatDay } from "#web/i18n/format.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { Section } from "#web/ui/section.tsx";

export type BodyDeskProps = FormsOfPage & {
  locale: Locale;
  said: "contact" | "suspended" | "reinstated" | "merged" | "member" | null;
  refusal: Refusal | null;
  body: {
    id: string;
    version: number;
    name: string;
    lang: Locale;
    kind: BodyKind;
    standing: Standing;
    verifiedOn: string | null;
    confirmedOn: string | null;
    source: Source;
    /** The entry that this one turned out to be. */
    mergedInto: string | null;
    values: TypedForm["values"];
  };
  members: { account: string; name: string; email: string; role: MemberRole; since: string }[];
  contacts: ContactShown[];
  claims: { id: string; name: string }[];
  /** Entries that are likely the same body. */
  alike: { id: string; name: string; lang: Locale }[];
  steps: StepShown[];
  today: string;
};

export const title = ({ body }: BodyDeskProps) => body.name;

export function BodyDeskPage(props: BodyDeskProps) {
  const { locale, body, said, refusal, form } = props;
  const speech = teamSpeechOf(locale);
  const { copy, words } = speech;
  const says = copy.admin.body;
  return (
    <AdminFrame speech={speech} said={said && says.said[said]} refusal={refusal}>
      <div class="narrow">
        <p class="kicker">{words.bodyKinds[body.kind]}</p>
        <h1>
          <Named lang={body.lang} page={locale}>
            {body.name}
          </Named>
        </h1>
        <ErrorSummary form={form} copy={copy} />
        {body.mergedInto === null ? <OfBody {...props} speech={speech} /> : <Merged {...props} speech={speech} />}
        <Section id="history" heading={says.history}>
          {props.steps.length === 0 && <p>{says.noHistory}</p>}
          <StepsTaken steps={props.steps} labels={words.bodySteps} speech={speech} />
        </Section>
      </div>
    </AdminFrame>
  );
}

function OfBody(props: BodyDeskProps & { speech: TeamSpeech }) {
  const { locale, body, claims, speech } = props;
  const says = speech.copy.admin.body;
  return (
    <>
      <HowItStands {...props} />
      {claims.length > 0 && (
        <Section id="claims" heading={says.claims}>
          <ul class="worklist">
            {claims.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name || speech.copy.admin.person.unnamed}</bdi>
                <a href={`/${locale}/admin/claims/${id}`}>{says.seeClaim}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <BodyContacts {...props} />
      <BodyMembers {...props} />
      <Section id="entry" heading={speech.copy.admin.claim.which}>
        <EntryTerms values={body.values} speech={speech} />
        <SourceNote {...body} speech={speech} />
      </Section>
      <div class="secondary">
        <BodyStanding {...props} />
        <MergeForm {...props} />
      </div>
    </>
  );
}

const HowItStands = ({ locale, body, speech: { copy, words } }: BodyDeskProps & { speech: TeamSpeech }) => (
  <p>
    <b>{words.standings[body.standing].label}</b>,{" "}
    {body.verifiedOn === null
      ? copy.admin.body.neverVerified
      : copy.admin.body.verifiedOn(formatDay(locale, body.verifiedOn))}
    . <a href={`/${locale}/bodies/${body.id}`}>{copy.admin.body.page}</a>
  </p>
);

const Merged = ({ locale, body, speech: { copy } }: BodyDeskProps & { speech: TeamSpeech }) => (
  <p class="notice">
    {copy.admin.body.mergedInto}{" "}
    <a href={`/${locale}/admin/bodies/${body.mergedInto}`}>
      <bdi>{body.mergedInto}</bdi>
    </a>
  </p>
);
