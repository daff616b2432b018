import type { Locale } from "#contract/locales.ts";
import { contestWithin, introductionTimers } from "#domain/introduction/clock.ts";
import { type IntroductionState, introductionBeginnings, introductionTable } from "#domain/introduction/lifecycle.ts";
import { whoMay as introductionWho } from "#domain/introduction/who-may.ts";
import { offerTable } from "#domain/offer/lifecycle.ts";
import { whoMay as offerWho } from "#domain/offer/who-may.ts";
import { checkInsAfter, closesAfterLastCheckIn, deadEndCallWithin, deadEndWaits } from "#domain/request/clock.ts";
import { requestBeginnings, requestTable } from "#domain/request/lifecycle.ts";
import { whoMay as requestWho } from "#domain/request/who-may.ts";
import { explainSpan } from "#web/components/explain-span.ts";
import { Lifecycle } from "#web/components/lifecycle.tsx";
import { formatList } from "#web/i18n/format.ts";
import { inSentence } from "#web/i18n/in-sentence.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

export type ProcedureProps = { locale: Locale };

export const title = ({ locale }: ProcedureProps) => speechOf(locale).copy.rules.procedure.title;
export const description = ({ locale }: ProcedureProps) => speechOf(locale).copy.rules.procedure.description;

export function ProcedurePage({ locale }: ProcedureProps) {
  const speech = speechOf(locale);
  const { copy, words } = speech;
  const says = copy.rules.procedure;
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <Section id="request" heading={says.request}>
        <p>{says.requestLead}</p>
        <Lifecycle
          beginnings={requestBeginnings}
          table={requestTable}
          whoMay={requestWho}
          states={words.requestStates}
          steps={words.requestSteps}
          speech={speech}
        />
      </Section>
      <Section id="introduction" heading={says.introduction}>
        <p>{says.introductionLead}</p>
        <Lifecycle
          beginnings={introductionBeginnings}
          table={introductionTable}
          whoMay={introductionWho}
          states={words.introductionStates}
          steps={words.introductionSteps}
          timers={(state) => timersOf(state, speech)}
          speech={speech}
        />
      </Section>
      <FollowUp speech={speech} />
      <Section id="offer" heading={says.offer}>
        <p>{says.offerLead}</p>
        <Lifecycle
          beginnings={{}}
          table={offerTable}
          whoMay={offerWho}
          states={words.offerStates}
          steps={words.offerSteps}
          speech={speech}
        />
      </Section>
    </div>
  );
}

const timersOf = (state: IntroductionState, speech: Speech): readonly string[] => {
  const says = speech.copy.rules.procedure;
  return introductionTimers
    .filter((timer) => timer.in === state)
    .map((timer) =>
      says.afterSpan(
        explainSpan(timer.after, speech),
        "tell" in timer ? says.told[timer.tell] : inSentence(speech.words.introductionSteps[timer.step].sentence),
      ),
    );
};

function FollowUp({ speech }: { speech: Speech }) {
  const says = speech.copy.rules.procedure;
  const span = (length: Parameters<typeof explainSpan>[0]) => explainSpan(length, speech);
  return (
    <Section id="follow-up" heading={says.followUp}>
      <ul>
        <li>{says.contest(span(contestWithin))}</li>
        <li>{says.checkIns(formatList(speech.locale, checkInsAfter.map(span)))}</li>
        <li>{says.closes(span(closesAfterLastCheckIn))}</li>
        <li>{says.deadEnd(span(deadEndCallWithin), span(deadEndWaits))}</li>
        <li>{says.working}</li>
      </ul>
    </Section>
  );
}
