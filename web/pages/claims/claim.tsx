import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { type ClaimState, stateAfter } from "#domain/claim/lifecycle.ts";
import { memberRoles } from "#domain/member/lifecycle.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { SelectField, TextArea } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { formatMoment } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";

/** A claim, as whoever filed it sees it, or the manager in place. */
export type ClaimProps = {
  locale: Locale;
  form: TypedForm;
  said: "answered" | "doubted" | "filed" | "withdrawn" | null;
  reader: "claimant" | "manager";
  claim: {
    id: string;
    version: number;
    state: ClaimState;
    name: string;
    bodyId: string | null;
    told: string;
    answer: string | null;
    filedAt: string;
    claimant: { name: string; email: string };
  };
};

export const title = ({ locale }: ClaimProps) => speechOf(locale).copy.claims.own.title;

export function ClaimPage(props: ClaimProps) {
  const { locale, form, said, reader, claim } = props;
  const speech = speechOf(locale);
  const { copy, words } = speech;
  return (
    <div class="narrow">
      <h1>{reader === "manager" ? copy.claims.manager.heading(claim.name) : claim.name}</h1>
      {said && (
        <Notice role="status">
          <p>{copy.claims.said[said]}</p>
        </Notice>
      )}
      {reader === "claimant" && (
        <p class="lead">
          <b>{words.claimStates[claim.state].label}.</b> {words.claimStates[claim.state].sentence}
        </p>
      )}
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      {reader === "manager" ? <ForManager {...props} speech={speech} /> : <ForClaimant {...props} speech={speech} />}
      <Section id="told" heading={copy.claims.own.told}>
        <Quoted text={claim.told} />
        <p class="hint">{copy.claims.own.filedAt(formatMoment(locale, claim.filedAt))}</p>
      </Section>
    </div>
  );
}

function ForClaimant({ locale, form, claim, speech: { copy } }: ClaimProps & { speech: Speech }) {
  const says = copy.claims.own;
  const path = `/${locale}/claims/${claim.id}`;
  const seen = [["version", String(claim.version)]] as const;
  return (
    <>
      {claim.state === "pending" && <p>{says.next}</p>}
      {claim.state === "verified" && claim.bodyId && (
        <p>
          <a class="go" href={`/${locale}/desk/${claim.bodyId}`}>
            {says.openDesk}
          </a>
        </p>
      )}
      {claim.answer && (
        <Section id="answer" heading={says.answer}>
          <Quoted text={claim.answer} />
        </Section>
      )}
      {stateAfter(claim.state, "answer") && (
        <form id="claim" method="post" action={path} noValidate>
          <HiddenFields fields={[...seen, ["step", "answer"]]} />
          <TextArea {...{ form, copy }} name="words" label={says.reply} rows={4} required />
          <button class="go" type="submit">
            {says.send}
          </button>
        </form>
      )}
      {stateAfter(claim.state, "withdraw") && (
        <details class="more">
          <summary>{says.withdraw}</summary>
          <form method="post" action={path}>
            <HiddenFields fields={[...seen, ["step", "withdraw"]]} />
            <button type="submit">{says.withdrawSure}</button>
          </form>
        </details>
      )}
      {claim.state === "refused" && (
        <p>
          <a href={`/${locale}/claims/new${claim.bodyId ? `?body=${claim.bodyId}` : ""}`}>{says.again}</a>
        </p>
      )}
    </>
  );
}

function ForManager({ locale, form, claim, speech: { copy, words } }: ClaimProps & { speech: Speech }) {
  const says = copy.claims.manager;
  const path = `/${locale}/claims/${claim.id}`;
  const seen = [["version", String(claim.version)]] as const;
  const roles = memberRoles.map((role) => [role, words.memberRoles[role].label] as const);
  if (stateAfter(claim.state, "admit") === undefined) return <p class="lead">{words.claimStates[claim.state].label}</p>;
  return (
    <>
      <p class="lead">{says.lead}</p>
      <p>
        <b>{says.who}</b> : <bdi>{claim.claimant.name}</bdi>, <bdi dir="ltr">{claim.claimant.email}</bdi>
      </p>
      <form method="post" action={path} noValidate>
        <HiddenFields fields={[...seen, ["step", "admit"]]} />
        <SelectField {...{ form, copy }} name="role" options={roles} blank={copy.forms.choose} required />
        <button class="go" type="submit">
          {says.admit}
        </button>
      </form>
      <form method="post" action={path} noValidate>
        <HiddenFields fields={[...seen, ["step", "doubt"]]} />
        <TextArea {...{ form, copy }} name="words" hint={says.doubtHint} rows={3} required />
        <button type="submit">{says.doubt}</button>
      </form>
    </>
  );
}
