import type { Locale } from "#contract/locales.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import { AskedSummary } from "#web/components/asked-summary.tsx";
import { promisedSpans } from "#web/components/explain-span.ts";
import { JudgedThen } from "#web/components/judged-then.tsx";
import { OwnActions } from "#web/components/own-actions.tsx";
import { OwnHistory } from "#web/components/own-history.tsx";
import { formatMoment } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";
import { Terms } from "#web/ui/terms.tsx";

export type FollowProps = { locale: Locale; request: OwnRequest; said: "corrected" | "withdrawn" | null };

export const title = ({ locale }: FollowProps) => speechOf(locale).copy.follow.own.title;

export function FollowPage({ locale, request, said }: FollowProps) {
  const speech = speechOf(locale);
  const { copy, words } = speech;
  const { own } = copy.follow;
  const [latest, ...earlier] = request.judged;
  return (
    <div class="narrow">
      <h1>
        {own.heading} <bdi dir="ltr">{request.code}</bdi>
      </h1>
      {said && (
        <Notice role="status">
          <p>{own[said]}</p>
        </Notice>
      )}
      <p class="lead">
        <b>{words.requestStates[request.state].label}.</b> {words.requestStates[request.state].sentence}
      </p>
      <p>{own.filedAt(formatMoment(locale, request.filedAt))}</p>
      {request.state === "submitted" && <WhatIsNext speech={speech} />}
      <OwnActions request={request} speech={speech} />
      <Section id="asked" heading={own.asked}>
        <AskedSummary content={request.content} speech={speech} />
      </Section>
      <Reached request={request} speech={speech} />
      {latest && (
        <Section id="matches" heading={own.matches}>
          <JudgedThen judged={latest} speech={speech} />
        </Section>
      )}
      {earlier.length > 0 && (
        <details class="more">
          <summary>{own.earlier}</summary>
          {earlier.map((judged) => (
            <JudgedThen key={judged.version} judged={judged} speech={speech} />
          ))}
        </details>
      )}
      <Section id="history" heading={own.history}>
        <OwnHistory history={request.history} speech={speech} />
      </Section>
    </div>
  );
}

function WhatIsNext({ speech }: { speech: Speech }) {
  const { review, answer } = promisedSpans(speech);
  const { own, receipt } = speech.copy.follow;
  return (
    <Section id="next" heading={own.nextHeading}>
      <ol>
        {receipt.next(review, answer).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Section>
  );
}

function Reached({ request, speech }: { request: OwnRequest; speech: Speech }) {
  const { locale, copy, words } = speech;
  const { contact, consent } = request;
  const { labels } = copy.forms;
  return (
    <Section id="contact" heading={copy.follow.own.contact}>
      <Terms
        terms={[
          [labels.name, contact.name ? <bdi>{contact.name}</bdi> : null],
          [labels.email, contact.email ? <bdi dir="ltr">{contact.email}</bdi> : null],
          [labels.phone, contact.phone ? <bdi dir="ltr">{contact.phone}</bdi> : null],
          [labels.disclosure, words.disclosures[request.disclosure]],
        ]}
      />
      <p class="hint">{copy.follow.own.consent(formatMoment(locale, consent.at), consent.version)}</p>
    </Section>
  );
}
