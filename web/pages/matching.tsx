import type { Locale } from "#contract/locales.ts";
import { criteria, criterionNames } from "#domain/matching/criteria.ts";
import { rules as rulesVersion } from "#domain/matching/rules.ts";
import { formatNumber } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { Terms } from "#web/ui/terms.tsx";

export type MatchingProps = { locale: Locale };

export const title = ({ locale }: MatchingProps) => speechOf(locale).copy.rules.matching.title;
export const description = ({ locale }: MatchingProps) => speechOf(locale).copy.rules.matching.description;

export function MatchingPage({ locale }: MatchingProps) {
  const speech = speechOf(locale);
  const says = speech.copy.rules.matching;
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <Section id="verdicts" heading={says.verdictsHeading}>
        <Terms terms={says.verdicts} />
      </Section>
      <Section id="criteria" heading={says.criteriaHeading}>
        <CriteriaTable {...speech} />
      </Section>
      <Section id="score" heading={says.scoreHeading}>
        <ul>
          {says.score.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section id="also" heading={says.alsoHeading}>
        <Terms terms={says.also} />
      </Section>
      <p class="hint">{says.version(rulesVersion)}</p>
    </div>
  );
}

/** The table that the program itself judges by. */
function CriteriaTable({ locale, copy }: Speech) {
  const says = copy.rules.matching;
  return (
    <table class="criteria">
      <thead>
        <tr>
          <th scope="col">{says.criterion}</th>
          <th scope="col">{says.points}</th>
        </tr>
      </thead>
      <tbody>
        {criterionNames.map((name) => (
          <tr key={name}>
            <th scope="row">
              {copy.findings.criteria[name]}{" "}
              <small>
                {says.meaning[name]} <b>{criteria[name].bars ? says.bars : says.scores}</b>
              </small>
            </th>
            <td>{formatNumber(locale, criteria[name].weight)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
