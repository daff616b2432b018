import type { Locale } from "#contract/locales.ts";
import { isTold, type OutcomeBy, type Survival } from "#domain/figures/outcomes.ts";
import type { StuckOn } from "#domain/follow-up/answers.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { formatNumber, formatShare } from "#web/i18n/format.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { linkPath } from "#web/ui/link-path.ts";
import { Section } from "#web/ui/section.tsx";

/** What became of the projects that a figure is about. */
export type OutcomeShown = {
  by: OutcomeBy;
  key: string;
  survival: readonly Survival[];
  stuck: readonly { stuckOn: StuckOn; cases: number }[];
};
export type OutcomesProps = { locale: Locale; outcomes: readonly OutcomeShown[] };

export const title = ({ locale }: OutcomesProps) => teamSpeechOf(locale).copy.outcomes.title;

const parts = ["all", "region", "need", "gender", "area"] as const satisfies readonly OutcomeBy[];

export function OutcomesPage({ locale, outcomes }: OutcomesProps) {
  const speech = teamSpeechOf(locale);
  const says = speech.copy.outcomes;
  return (
    <AdminFrame here="figures" speech={speech}>
      <p>
        <a href={`/${locale}/admin/figures`}>{speech.copy.figures.back}</a>
      </p>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <p class="hint">{says.hidden}</p>
      {outcomes.length === 0 && <p>{says.nothing}</p>}
      {parts.map((by) => (
        <Part key={by} by={by} outcomes={outcomes.filter((each) => each.by === by)} speech={speech} />
      ))}
      <p>
        <a href={`/${locale}/admin/outcomes.csv`}>{says.file}</a>
      </p>
    </AdminFrame>
  );
}

function Part({ by, outcomes, speech }: { by: OutcomeBy; outcomes: readonly OutcomeShown[]; speech: TeamSpeech }) {
  if (outcomes.length === 0) return null;
  return (
    <Section id={`by-${by}`} heading={speech.copy.outcomes.by[by]}>
      <ul class="figures">
        {outcomes.map((each) => (
          <li key={each.key}>
            {by !== "all" && <h3>{outcomeLabel(each, speech)}</h3>}
            <Outcome outcome={each} speech={speech} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a figure is about, in words. */
export function outcomeLabel({ by, key }: Pick<OutcomeShown, "by" | "key">, { words }: TeamSpeech): string {
  const labels: Partial<Record<OutcomeBy, Readonly<Record<string, string>>>> = {
    ...{ region: words.territories, need: words.needs, gender: words.genders, area: words.areaTypes },
  };
  return labels[by]?.[key] ?? key;
}

type Shown = { outcome: OutcomeShown; speech: TeamSpeech };

function Outcome({ outcome, speech }: Shown) {
  const { locale, copy } = speech;
  const says = copy.outcomes;
  const { by, key, survival, stuck } = outcome;
  const link = (asked: Record<string, string>) => linkPath(`/${locale}/admin/outcomes/cases`, { by, key, ...asked });
  return (
    <dl>
      {survival.map((at) => (
        <div key={at.months}>
          <dt>{says.after(at.months)}</dt>
          <dd>
            <Share goesOn={at.goesOn} speech={speech} />
            <Counted
              cases={at.goingWell}
              of="goingWell"
              href={link({ answer: "going-well", at: String(at.number) })}
              speech={speech}
            />
            <Counted
              cases={at.stuck}
              of="stuck"
              href={link({ answer: "stuck", at: String(at.number) })}
              speech={speech}
            />
            <Counted
              cases={at.stopped}
              of="stopped"
              href={link({ answer: "stopped", until: String(at.number) })}
              speech={speech}
            />
          </dd>
        </div>
      ))}
      {stuck.length > 0 && (
        <div>
          <dt>{says.stuckOnHeading}</dt>
          <dd>
            {stuck.map(({ stuckOn, cases }) => (
              <p key={stuckOn}>
                {says.stuckOn[stuckOn]} · <a href={link({ answer: "stuck", stuckOn })}>{casesSaid(cases, speech)}</a>
              </p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

const Share = ({ goesOn, speech: { locale, copy } }: { goesOn: number | null; speech: TeamSpeech }) =>
  goesOn === null ? (
    <p>{copy.outcomes.tooFew}</p>
  ) : (
    <p>
      <b>{copy.outcomes.goesOn(formatShare(locale, goesOn / 100))}</b>
    </p>
  );

type CountedProps = { cases: number; of: "goingWell" | "stuck" | "stopped"; href: string; speech: TeamSpeech };
const Counted = ({ cases, of, href, speech }: CountedProps) =>
  cases === 0 ? null : (
    <p>
      {speech.copy.outcomes.states[of]} · <a href={href}>{casesSaid(cases, speech)}</a>
    </p>
  );

/** A count, unless it is so small that somebody could be recognised. */
const casesSaid = (cases: number, { locale, copy }: TeamSpeech): string =>
  isTold(cases) ? formatNumber(locale, cases) : copy.outcomes.few;
