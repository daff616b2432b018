import type { LineProblem } from "#contract/offer-lines.ts";
import { explainLine } from "#web/i18n/explain-line.ts";
import { formatNumber } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

/** What is wrong in a file, by line and column; `more`: so many problems are not shown. */
export function ImportProblems(props: { problems: readonly LineProblem[]; more: number; speech: Speech }) {
  const { locale, copy } = props.speech;
  const says = copy.imports.result;
  if (props.problems.length === 0) return null;
  return (
    <Section id="problems" heading={says.problems}>
      <table class="ruled">
        <thead>
          <tr>
            <th scope="col">{says.line}</th>
            <th scope="col">{copy.imports.column}</th>
            <th scope="col">{says.reason}</th>
          </tr>
        </thead>
        <tbody>
          {props.problems.map((problem) => (
            <tr key={`${problem.line} ${problem.column}`}>
              <th scope="row">{formatNumber(locale, problem.line)}</th>
              <td>
                <code dir="ltr">{problem.column}</code>
              </td>
              <td>
                {explainLine(problem, props.speech)}
                {problem.cell && (
                  <small>
                    {says.cell} <q dir="auto">{problem.cell}</q>
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.more > 0 && <p>{says.more(props.more)}</p>}
    </Section>
  );
}
