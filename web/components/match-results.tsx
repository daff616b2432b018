import { anythingLocal, type MatchAnswer } from "#contract/match-answer.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";
import { Cards } from "./cards.tsx";
import { MatchCard } from "./match-card.tsx";
import { MatchPlan } from "./match-plan.tsx";
import type { Matched } from "./match-props.ts";
import { NearMisses } from "./near-misses.tsx";
import { NextQuestion } from "./next-question.tsx";
import { OfferCard } from "./offer-card.tsx";
import { Orientation } from "./orientation.tsx";
import { Perhaps } from "./perhaps.tsx";
import { RequestLink } from "./request-link.tsx";

/** How many, in a sentence; a list cut at its cap says "more than". */
export const countSentence = ({ total, complete }: MatchAnswer, { copy }: MovingSpeech): string => {
  if (total === 0) return copy.matches.nothing.heading;
  return complete ? copy.matches.found(total) : copy.matches.foundMoreThan(total);
};

type Props = Matched & { speech: MovingSpeech };

/** Everything that matching answered. */
export function MatchResults({ answer, ...asked }: Props) {
  if (answer === null) return null;
  const { form, speech } = asked;
  return (
    <>
      {answer.total === 0 ? <NothingFits {...asked} /> : <Ranked answer={answer} {...asked} />}
      <NearMisses nearMisses={answer.nearMisses} complete={answer.complete} form={form} speech={speech} />
      <Perhaps perhaps={answer.perhaps} speech={speech} />
      <RequestLink form={form} speech={speech} />
    </>
  );
}

function Ranked({ answer, cri, speech }: Omit<Props, "answer"> & { answer: MatchAnswer }) {
  const { matches } = speech.copy;
  const isLocal = anythingLocal(answer);
  return (
    <>
      <h2 id="found" tabIndex={-1}>
        {countSentence(answer, speech)}
      </h2>
      <p>
        {answer.total > 1 && `${matches.order} `}
        {answer.total > answer.matches.length && `${matches.shown(answer.matches.length)} `}
        <a href={`/${speech.locale}/matching`}>{matches.how}</a>
      </p>
      {!isLocal && (
        <Notice>
          <p>
            <b>{matches.nothingLocal.heading}.</b> {matches.nothingLocal.text}
          </p>
        </Notice>
      )}
      <NextQuestion question={answer.nextQuestion} complete={answer.complete} speech={speech} />
      <ol class="cards thread">
        {answer.matches.map((match, position) => (
          <li key={match.offer.id}>
            <MatchCard match={match} rank={position + 1} speech={speech} />
          </li>
        ))}
      </ol>
      <MatchPlan answer={answer} speech={speech} />
      {!isLocal && <Orientation cri={cri} speech={speech} />}
    </>
  );
}

function NothingFits({ elsewhere, cri, speech }: Omit<Props, "answer">) {
  const { nothing } = speech.copy.matches;
  return (
    <>
      <h2 id="found" tabIndex={-1}>
        {nothing.heading}
      </h2>
      <p>{nothing.text}</p>
      <Orientation cri={cri} speech={speech} />
      {elsewhere.length > 0 && (
        <Section id="elsewhere" heading={nothing.elsewhere}>
          <p>{nothing.elsewhereNote}</p>
          <Cards items={elsewhere} card={(offer) => <OfferCard offer={offer} speech={speech} />} />
        </Section>
      )}
    </>
  );
}
