import type { ComponentChildren } from "preact";
import type { FigureShown, Timed } from "#contract/figures.ts";
import type { Half } from "#domain/figures/bands.ts";
import type { Measure, TimedMeasure } from "#domain/figures/measures.ts";
import { formatShare } from "#web/i18n/format.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { linkPath } from "#web/ui/link-path.ts";

type Row = FigureShown & { heading: ComponentChildren };

/** Figures, one row for each thing that they are about. Of bodies, what the team did is left out. */
export const FigureRows = ({ rows, speech }: { rows: readonly Row[]; speech: TeamSpeech }) => (
  <ul class="figures">
    {rows.map(({ heading, ...figure }) => (
      <li key={figure.key}>
        <h3>{heading}</h3>
        <Figures figure={figure} speech={speech} />
      </li>
    ))}
  </ul>
);

/** The figures of one thing, each with the way to its cases. */
export function Figures({ figure, speech }: { figure: FigureShown; speech: TeamSpeech }) {
  const says = speech.copy.figures;
  const timed = { figure, speech };
  return (
    <dl>
      {figure.by !== "body" && <TimedFigure {...timed} measure="reviewed" />}
      <TimedFigure {...timed} measure="answered" />
      <div>
        <dt>{says.share}</dt>
        <dd>
          {figure.share === null ? says.none : <b>{formatShare(speech.locale, figure.share)}</b>}{" "}
          {figure.lapsed > 0 && (
            <CasesLink {...timed} measure="lapsed">
              {says.unanswered(figure.lapsed)}
            </CasesLink>
          )}
        </dd>
      </div>
      <TimedFigure {...timed} measure="helped" />
    </dl>
  );
}

type Shown = { figure: FigureShown; speech: TeamSpeech };

function TimedFigure({ measure, figure, speech }: Shown & { measure: TimedMeasure }) {
  const says = speech.copy.figures;
  const { cases, half }: Timed = figure[measure];
  return (
    <div>
      <dt>{says.measures[measure]}</dt>
      <dd>
        {half === null ? (
          says.none
        ) : (
          <>
            <b>{inWords(half, measure, speech)}</b>{" "}
            <CasesLink measure={measure} figure={figure} speech={speech}>
              {says.cases(cases)}
            </CasesLink>
          </>
        )}
      </dd>
    </div>
  );
}

/** How long half of the cases took, in the days that the measure is counted in. */
function inWords(half: Half, measure: TimedMeasure, { copy }: TeamSpeech): string {
  const says = copy.figures[measure === "helped" ? "days" : "workingDays"];
  if ("more" in half) return says.more(half.more);
  return half.within === 0 ? copy.figures.sameDay : says.within(half.within);
}

const CasesLink = ({
  measure,
  figure: { by, key },
  speech: { locale },
  children,
}: Shown & { measure: Measure; children: ComponentChildren }) => (
  <a href={linkPath(`/${locale}/admin/figures/cases`, { measure, by, key })}>{children}</a>
);
