import type { Locale } from "#contract/locales.ts";
import type { OwnCase } from "#contract/own-case.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { Refusal } from "#domain/outcome.ts";
import { AskedSummary } from "#web/components/asked-summary.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { AddFact } from "#web/components/own/add-fact.tsx";
import { CheckIn } from "#web/components/own/check-in.tsx";
import { OwnCompany } from "#web/components/own/own-company.tsx";
import { OwnTimeline } from "#web/components/own/own-timeline.tsx";
import { Reached } from "#web/components/own/reached.tsx";
import { TeamQuestion } from "#web/components/own/team-question.tsx";
import { WhereItStands } from "#web/components/own/where-it-stands.tsx";
import { WhoSees } from "#web/components/own/who-sees.tsx";
import { OwnActions } from "#web/components/own-actions.tsx";
import { explainProblem } from "#web/i18n/explain-problem.ts";
import type { Copy } from "#web/i18n/fr.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";

/** What was just done, as the page says it. */
export type SaidOwn = "corrected" | "withdrawn" | keyof Copy["ownCase"]["said"] | keyof Copy["checkIns"]["saidDone"];
/** `where`: the form that came back, by its name; `problem`: why a step was not taken. */
export type FollowProps = {
  locale: Locale;
  own: OwnCase;
  said: SaidOwn | null;
  where: string | null;
  form: TypedForm;
  problem: Refusal | null;
};

export const title = ({ locale }: FollowProps) => speechOf(locale).copy.follow.own.title;

export function FollowPage({ locale, own, said, where, form, problem }: FollowProps) {
  const speech = speechOf(locale);
  const { copy, words } = speech;
  const { own: says } = copy.follow;
  const page = { where, form };
  return (
    <div class="narrow">
      <h1>
        {says.heading} <bdi dir="ltr">{own.code}</bdi>
      </h1>
      {said && (
        <Notice role="status">
          <p>{saidIn(copy, said)}</p>
        </Notice>
      )}
      {problem && (
        <Notice role="alert">
          <p>{explainProblem(problem, speech)}</p>
        </Notice>
      )}
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      {own.state !== "submitted" && (
        <p class="lead">
          <b>{words.requestStates[own.state].label}.</b> {words.requestStates[own.state].sentence}
        </p>
      )}
      {own.checkIn && (
        <CheckIn checkIn={own.checkIn} action={`/${locale}/follow/check-in`} page={page} speech={speech} />
      )}
      <TeamQuestion question={own.question} action={`/${locale}/follow/answer`} page={page} speech={speech} />
      <WhereItStands own={own} page={page} speech={speech} />
      {own.nextFact && <AddFact fact={own.nextFact} version={own.version} page={page} speech={speech} />}
      <Section id="history" heading={says.history}>
        <OwnTimeline own={own} speech={speech} />
      </Section>
      <Section id="asked" heading={says.asked}>
        <AskedSummary content={own.content} speech={speech} />
        <p class="unprinted">
          <a href={`/${locale}/follow/matches`}>{copy.ownCase.matches}</a>
        </p>
      </Section>
      <Reached own={own} speech={speech} />
      <OwnCompany own={own} speech={speech} />
      <WhoSees own={own} speech={speech} />
      <OwnActions request={own} speech={speech} />
    </div>
  );
}

const saidIn = ({ follow, ownCase, checkIns }: Copy, said: SaidOwn): string =>
  ({ corrected: follow.own.corrected, withdrawn: follow.own.withdrawn, ...ownCase.said, ...checkIns.saidDone })[said];
