import type { StepShown } from "#contract/admin.ts";
import type { Locale } from "#contract/locales.ts";
import type { RelayShown } from "#contract/relay-request.ts";
import type { Refusal } from "#domain/outcome.ts";
import { type RelayState, type RelayStep, stateAfter } from "#domain/relay/lifecycle.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { type FormsOfPage, formAt } from "#web/components/admin/form-at.ts";
import { ReasonForm } from "#web/components/admin/reason-form.tsx";
import { StepsTaken } from "#web/components/admin/steps-taken.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { RelayTerms } from "#web/components/relay/relay-card.tsx";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";

/** A relay, with what helps to decide on it. `isReaders`: another admin decides. */
export type RelayDeskProps = FormsOfPage & {
  locale: Locale;
  refusal: Refusal | null;
  relay: RelayShown & {
    id: string;
    version: number;
    state: RelayState;
    told: string;
    answer: string | null;
    body: { id: string; name: string } | null;
    owner: { name: string; email: string };
    isReaders: boolean;
  };
  steps: StepShown[];
};

export const title = ({ relay }: RelayDeskProps) => relay.name;

export function RelayDeskPage(props: RelayDeskProps) {
  const { locale, refusal, relay, form } = props;
  const speech = teamSpeechOf(locale);
  const { copy, words } = speech;
  const [says, claim] = [copy.relays, copy.admin.claim];
  return (
    <AdminFrame here="relays" speech={speech} refusal={refusal}>
      <div class="narrow">
        <p class="kicker">
          {says.states[relay.state]} · {says.kinds[relay.kind]} · {words.territories[relay.province]}
        </p>
        <h1>
          <bdi>{relay.name}</bdi>
        </h1>
        <ErrorSummary form={form} copy={copy} />
        <RelayTerms relay={relay} speech={speech} />
        <Section id="who" heading={claim.who}>
          <p>
            <a href={`/${locale}/admin/people/${relay.id}`}>
              <bdi>{relay.owner.name || claim.unnamed}</bdi>
            </a>{" "}
            · <bdi dir="ltr">{relay.owner.email}</bdi>
          </p>
          {relay.body && (
            <p>
              {says.ask.ofBody} <a href={`/${locale}/admin/bodies/${relay.body.id}`}>{relay.body.name}</a>
            </p>
          )}
          <Quoted text={relay.told} />
          {relay.answer && (
            <>
              <h3>{claim.saidTo}</h3>
              <Quoted text={relay.answer} />
            </>
          )}
        </Section>
        {relay.isReaders ? <p class="notice">{claim.own}</p> : <Decisions {...props} speech={speech} />}
        <Section id="history" heading={claim.history}>
          <StepsTaken steps={props.steps} labels={says.steps} speech={speech} />
        </Section>
      </div>
    </AdminFrame>
  );
}

function Decisions(props: RelayDeskProps & { speech: TeamSpeech }) {
  const { relay, speech } = props;
  const { admin, relays } = speech.copy;
  const may = (step: RelayStep) => stateAfter(relay.state, step) !== undefined;
  const path = `/admin/relays/${relay.id}`;
  const hidden = [["version", String(relay.version)]] as const;
  const reason = { page: props, path, field: "words", hint: admin.claim.refuseHint, hidden, speech } as const;
  return (
    <>
      {may("verify") && (
        <Section id="decide" heading={admin.claim.decide}>
          <p>{relays.admin.verifyText}</p>
          <form id="verification" method="post" action={`/${speech.locale}${path}/verification`}>
            <HiddenFields fields={hidden} />
            <button class="go" type="submit">
              {relays.admin.verify}
            </button>
          </form>
        </Section>
      )}
      {may("refuse") && (
        <ReasonForm
          {...reason}
          name="refusal"
          heading={admin.claim.refuse}
          buttons={<button type="submit">{admin.claim.refuseSure}</button>}
        />
      )}
      {may("end") && (
        <ReasonForm
          {...reason}
          name="end"
          heading={relays.admin.end}
          buttons={<button type="submit">{relays.admin.end}</button>}
        />
      )}
      <Kept {...props} />
    </>
  );
}

const stepOf: Readonly<Record<string, RelayStep>> = { refusal: "refuse", end: "end" };

/** Decided meanwhile, so that its form is gone: what the reader had written is not lost. */
function Kept({ where, form, relay, speech }: RelayDeskProps & { speech: TeamSpeech }) {
  const step = stepOf[where ?? ""];
  const [words = ""] = formAt(where ?? "", { where, form }).values.words ?? [];
  if (step === undefined || words === "" || stateAfter(relay.state, step) !== undefined) return null;
  return (
    <Section id="kept" heading={speech.copy.admin.claim.kept}>
      <Quoted text={words} />
    </Section>
  );
}
