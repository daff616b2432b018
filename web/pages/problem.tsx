import type { Locale } from "#contract/locales.ts";
import type { Refusal } from "#domain/outcome.ts";
import { WaysOut } from "#web/components/ways-out.tsx";
import { explainProblem } from "#web/i18n/explain-problem.ts";
import { speechOf } from "#web/i18n/speech.ts";

/** `refusal`: an expected "no"; `null`: something broke on our side. */
export type ProblemProps = { locale: Locale; refusal: Refusal | null };

export const title = ({ locale }: ProblemProps) => speechOf(locale).copy.problems.title;

export function ProblemPage({ locale, refusal }: ProblemProps) {
  const speech = speechOf(locale);
  const { problems } = speech.copy;
  return (
    <div class="narrow">
      <h1>{problems.heading}</h1>
      <p class="lead">{refusal ? explainProblem(refusal, speech) : problems.unexpected}</p>
      <WaysOut speech={speech} />
    </div>
  );
}
