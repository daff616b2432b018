import type { ContactShown, StepShown } from "#contract/admin.ts";
import { type Locale, locales } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { type ClaimState, type ClaimStep, stateAfter } from "#domain/claim/lifecycle.ts";
import type { Refusal } from "#domain/outcome.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { ClaimDecisions } from "#web/components/admin/claim-decisions.tsx";
import { ContactsFound } from "#web/components/admin/contacts-found.tsx";
import { EntryTerms } from "#web/components/admin/entry-terms.tsx";
import type { FormsOfPage } from "#web/components/admin/form-at.ts";
import { StepsTaken } from "#web/components/admin/steps-taken.tsx";
import { waitingSince } from "#web/components/admin/waiting-since.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { formatMoment } from "#web/i18n/format.ts";
import { inSentence } from "#web/i18n/in-sentence.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";

export type ClaimDeskProps = FormsOfPage & {
  locale: Locale;
  refusal: Refusal | null;
  claim: {
    id: string;
    version: number;
    state: ClaimState;
    name: string;
    told: string;
    /** What the team asked, or why it refused. */
    answer: string | null;
    filedAt: string;
    days: number;
    isLate: boolean;
    /** Filed by whoever reads: another admin decides. */
    isReaders: boolean;
  };
  /** `null`: the account is erased. */
  claimant: { id: string; name: string; email: string; locale: Locale } | null;
  /** The entry of the directory (`id`), or the one that the claim proposes. */
  body: { id: string | null; values: TypedForm["values"] };
  managers: { account: string; name: string; email: string }[];
  contacts: ContactShown[];
  today: string;
  steps: StepShown[];
};

export const title = ({ locale, claim }: ClaimDeskProps) => teamSpeechOf(locale).copy.admin.claim.title(claim.name);

export function ClaimDeskPage(props: ClaimDeskProps) {
  const { locale, refusal, claim, form } = props;
  const speech = teamSpeechOf(locale);
  const { copy, words } = speech;
  const says = copy.admin.claim;
  const isOver = stateAfter(claim.state, "refuse") === undefined;
  return (
    <AdminFrame speech={speech} refusal={refusal}>
      <div class="narrow">
        <p class="kicker">{words.claimStates[claim.state].label}</p>
        <h1>
          <bdi>{claim.name}</bdi>
        </h1>
        <p>
          {says.filed(formatMoment(locale, claim.filedAt), inSentence(waitingSince(claim.days, speech)))}{" "}
          {claim.isLate && <b class="late">{copy.admin.queue.late}</b>}
        </p>
        <ErrorSummary form={form} copy={copy} />
        <Kept {...props} speech={speech} />
        <Claimant {...props} speech={speech} />
        <Body {...props} speech={speech} />
        {claim.isReaders && <p class="notice">{says.own}</p>}
        {!isOver && !claim.isReaders && <ClaimDecisions {...props} speech={speech} />}
        <Section id="history" heading={says.history}>
          <StepsTaken steps={props.steps} labels={words.claimSteps} speech={speech} />
        </Section>
      </div>
    </AdminFrame>
  );
}

function Claimant({ claim, claimant, speech: { locale, copy } }: ClaimDeskProps & { speech: TeamSpeech }) {
  const says = copy.admin.claim;
  return (
    <Section id="who" heading={says.who}>
      {claimant ? (
        <p>
          <a href={`/${locale}/admin/people/${claimant.id}`}>
            <bdi>{claimant.name || says.unnamed}</bdi>
          </a>
          , <bdi dir="ltr">{claimant.email}</bdi> <br />
          <small>
            {says.language} : {locales[claimant.locale].name}
          </small>
        </p>
      ) : (
        <p>{says.gone}</p>
      )}
      <h3>{says.told}</h3>
      <Quoted text={claim.told} />
      {claim.answer && (
        <>
          <h3>{says.saidTo}</h3>
          <Quoted text={claim.answer} />
        </>
      )}
    </Section>
  );
}

function Body({ body, managers, contacts, speech }: ClaimDeskProps & { speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const says = copy.admin.claim;
  return (
    <Section id="which" heading={says.which}>
      {body.id === null ? (
        <p>{says.proposed}</p>
      ) : (
        <p class="links">
          <a href={`/${locale}/admin/bodies/${body.id}`}>{says.seeBody}</a>
          <a href={`/${locale}/bodies/${body.id}`}>{says.seePage}</a>
        </p>
      )}
      <EntryTerms values={body.values} speech={speech} />
      {managers.length > 0 && (
        <>
          <h3>{says.managers}</h3>
          <p>{says.managersText}</p>
          <ul class="worklist">
            {managers.map(({ account, name, email }) => (
              <li key={account}>
                <bdi>{name || says.unnamed}</bdi>
                <bdi dir="ltr">{email}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {body.id !== null && (
        <>
          <h3>{says.contacts}</h3>
          <ContactsFound contacts={contacts} speech={speech} />
        </>
      )}
    </Section>
  );
}

/** What a form of the page takes: which step. */
const stepOf: Readonly<Record<string, ClaimStep>> = { verification: "verify", question: "ask", refusal: "refuse" };

/** Decided meanwhile, so that its form is gone: what the reader had written is not lost. */
function Kept({ where, form, claim, speech: { copy } }: ClaimDeskProps & { speech: TeamSpeech }) {
  const step = stepOf[where ?? ""];
  if (step === undefined || stateAfter(claim.state, step) !== undefined) return null;
  const written = ["value", "source", "words"].flatMap((field) => form.values[field] ?? []);
  return (
    <Section id="kept" heading={copy.admin.claim.kept}>
      <Quoted text={written.join("\n")} />
    </Section>
  );
}
