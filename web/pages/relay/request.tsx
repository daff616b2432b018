import type { Locale } from "#contract/locales.ts";
import type { OwnCase } from "#contract/own-case.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { Refusal } from "#domain/outcome.ts";
import { AskedSummary } from "#web/components/asked-summary.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { CheckIn } from "#web/components/own/check-in.tsx";
import { OwnTimeline } from "#web/components/own/own-timeline.tsx";
import { Reached } from "#web/components/own/reached.tsx";
import { WhereItStands } from "#web/components/own/where-it-stands.tsx";
import { RelayFrame } from "#web/components/relay/relay-frame.tsx";
import { asTold } from "#web/i18n/as-told.ts";
import { explainProblem } from "#web/i18n/explain-problem.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";

/** A request as its author reads it, for the relay who filed it. `problem`: why a step was not taken. */
export type RelayRequestProps = {
  locale: Locale;
  id: string;
  own: OwnCase;
  isDone: boolean;
  /** The form that came back, by its name. */
  where: string | null;
  form: TypedForm;
  problem: Refusal | null;
};

export const title = ({ locale, own }: RelayRequestProps) =>
  speechOf(locale).copy.relays.request.heading(own.contact.name);

export function RelayRequestPage(props: RelayRequestProps) {
  const { locale, id, own, isDone, where, form, problem } = props;
  const speech = asTold(speechOf(locale));
  const { copy, words } = speech;
  const says = copy.relays.request;
  const page = { where, form };
  return (
    <RelayFrame speech={speech}>
      <div class="narrow">
        <h1>{title(props)}</h1>
        <p>
          <bdi dir="ltr">{own.code}</bdi>
        </p>
        {(isDone || problem) && (
          <Notice role={problem ? "alert" : "status"}>
            <p>{problem ? explainProblem(problem, speech) : says.done}</p>
          </Notice>
        )}
        <ErrorSummary form={form} copy={copy} />
        <p class="lead">{says.lead}</p>
        {own.state !== "submitted" && (
          <p>
            <b>{words.requestStates[own.state].label}.</b> {words.requestStates[own.state].sentence}
          </p>
        )}
        <WhereItStands
          own={own}
          page={page}
          relay={{ path: `/relay/requests/${id}`, said: says.said }}
          speech={speech}
        />
        {own.checkIn && (
          <CheckIn checkIn={own.checkIn} action={`/${locale}/relay/requests/${id}/check-in`} {...{ page, speech }} />
        )}
        {own.question && (
          <Section id="team-question" heading={copy.ownCase.teamQuestion} look="question">
            {own.question.words.map((asked) => (
              <Quoted key={asked} text={asked} />
            ))}
          </Section>
        )}
        <Section id="history" heading={copy.follow.own.history}>
          <OwnTimeline own={own} speech={speech} />
        </Section>
        <Section id="asked" heading={copy.follow.own.asked}>
          <AskedSummary content={own.content} speech={speech} />
        </Section>
        <Reached own={own} speech={speech} />
      </div>
    </RelayFrame>
  );
}
