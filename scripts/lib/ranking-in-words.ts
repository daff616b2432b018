import type { MatchAnswer } from "#contract/match-answer.ts";
import type { MatchRequest } from "#contract/match-request.ts";
import { explainChange } from "#web/i18n/explain-change.ts";
import { explainFinding } from "#web/i18n/explain-finding.ts";
import { speechOf } from "#web/i18n/speech.ts";

/**
 * A ranking as sentences, for people who check matching and do not code: each offer with every reason and its points, and
 * beside it the stars that people gave it, if they did.
 */
export function rankingInWords(
  answer: MatchAnswer,
  request: MatchRequest,
  grades: Readonly<Record<string, number>> = {},
): string {
  const speech = speechOf(request.locale);
  const { copy, words } = speech;
  const { matches, findings, entries } = copy;
  const by = ({ body }: { body: MatchAnswer["matches"][number]["body"] }) =>
    body ? `${entries.by[body.basis]} ${body.name}` : entries.byNobody;

  return [
    `${words.territories[request.province]} : ${request.needs.map((need) => words.needs[need]).join(", ")}`,
    answer.total === 0 ? matches.nothing.heading : matches.found(answer.total),
    ...answer.matches.flatMap((match, place) => [
      "",
      `${place + 1}. ${match.offer.name} (${match.offer.id}) — ${by(match)}${stars(grades[match.offer.id])}`,
      `   ${match.verdict === "eligible" ? matches.verdict.eligible : matches.verdict.toConfirm(match.questions.length)}`,
      ...match.findings.map(
        (finding) =>
          `   ${String(finding.points).padStart(3)}  ${findings.criteria[finding.criterion]} : ${explainFinding(finding, speech)}`,
      ),
      `   ${String(match.score).padStart(3)}  ${matches.sumTotal}`,
    ]),
    ...section(
      matches.nearMisses.heading,
      answer.nearMisses.map(({ offer, changes }) => {
        const told = changes.map((change) => explainChange(change, request.groups, speech));
        return `${offer.name} (${offer.id}) : ${told.join(", ")}`;
      }),
    ),
    ...section(
      matches.perhaps.heading,
      answer.perhaps.map(
        ({ offer, knownIn }) =>
          `${offer.name} (${offer.id}) : ${knownIn.map((territory) => words.territories[territory]).join(", ")}`,
      ),
    ),
    ...section(
      matches.plan.heading,
      answer.plan.steps.map(
        ({ offer, covers }) => `${offer.name} (${covers.map((need) => words.needs[need]).join(", ")})`,
      ),
    ),
    ...(answer.plan.uncovered.length > 0
      ? [matches.plan.uncovered(answer.plan.uncovered.map((need) => words.needs[need]).join(", "))]
      : []),
    ...(answer.nextQuestion
      ? [
          "",
          `${matches.nextQuestion.ask[answer.nextQuestion.criterion]} ${matches.nextQuestion.settles(answer.nextQuestion.settles)}`,
        ]
      : []),
  ].join("\n");
}

const stars = (grade: number | undefined): string => (grade === undefined ? "" : ` ${"★".repeat(grade)}`);

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines.map((line) => `   · ${line}`)];
