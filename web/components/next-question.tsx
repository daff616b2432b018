import type { MatchAnswer } from "#contract/match-answer.ts";
import type { BarringCriterion } from "#domain/matching/match.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";

/** The field that answers a criterion's question. */
const fieldOf: Partial<Record<BarringCriterion, string>> = {
  stage: "stage",
  legalForm: "legalForm",
  groups: "groups",
  age: "age",
  amount: "amountMad",
};

/** The one answer that would settle most. */
export function NextQuestion({
  question,
  complete,
  speech,
}: Pick<MatchAnswer, "complete"> & { question: MatchAnswer["nextQuestion"]; speech: MovingSpeech }) {
  if (question === null) return null;
  const { nextQuestion } = speech.copy.matches;
  const field = fieldOf[question.criterion];
  return (
    <aside class="question" aria-labelledby="question">
      <h2 id="question">{nextQuestion.heading}</h2>
      <p>
        <b>{nextQuestion.ask[question.criterion]}</b>{" "}
        {(complete ? nextQuestion.settles : nextQuestion.settlesAtLeast)(question.settles)}
      </p>
      {field && (
        <p>
          <a href={`#${field}`}>{nextQuestion.answer}</a>
        </p>
      )}
    </aside>
  );
}
