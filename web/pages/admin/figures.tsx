import type { FigureShown } from "#contract/figures.ts";
import type { Locale } from "#contract/locales.ts";
import type { Cell } from "#domain/figures/coverage.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { CoverageTable, Gaps } from "#web/components/admin/coverage.tsx";
import { FigureRows, Figures } from "#web/components/admin/figure-rows.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { Named } from "#web/components/named.tsx";
import { formatMoment } from "#web/i18n/format.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { Section } from "#web/ui/section.tsx";

export type FiguresProps = {
  locale: Locale;
  /** When the clock last counted; `null`: not yet. */
  countedAt: string | null;
  all: FigureShown | null;
  regions: FigureShown[];
  needs: FigureShown[];
  /** Bodies, those that leave most without an answer first. */
  bodies: (FigureShown & { name: string; lang: Locale })[];
  /** Where the next page of bodies begins. */
  next: string | null;
  isFirst: boolean;
  cells: Cell[];
  gaps: Cell[];
  /** When the region that was counted the longest ago was. */
  cellsSince: string | null;
};

export const title = ({ locale }: FiguresProps) => teamSpeechOf(locale).copy.figures.title;

export function FiguresPage(props: FiguresProps) {
  const { locale, countedAt, all, isFirst } = props;
  const speech = teamSpeechOf(locale);
  const says = speech.copy.figures;
  return (
    <AdminFrame here="figures" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <p>
        <a href={`/${locale}/admin/outcomes`}>{speech.copy.outcomes.toOutcomes}</a>
      </p>
      <p>
        <small>{countedAt === null ? says.never : says.counted(formatMoment(locale, countedAt))}</small>
      </p>
      {isFirst && (
        <>
          <Section id="all" heading={says.all} look="figures-of-all">
            {all ? <Figures figure={all} speech={speech} /> : <p>{says.nothing}</p>}
          </Section>
          <Coverage {...props} speech={speech} />
        </>
      )}
      <Bodies {...props} speech={speech} />
      {isFirst && <ByCode {...props} speech={speech} />}
    </AdminFrame>
  );
}

type Part = FiguresProps & { speech: TeamSpeech };

function Coverage({ locale, cells, gaps, cellsSince, speech }: Part) {
  const says = speech.copy.figures;
  return (
    <Section id="gaps" heading={says.gaps}>
      {cellsSince === null ? (
        <p>{says.never}</p>
      ) : (
        <>
          <p>{gaps.length > 0 ? says.gapsText : says.noGaps}</p>
          <Gaps cells={gaps} speech={speech} />
          <details class="more">
            <summary>{says.wholeTable}</summary>
            <p>
              <small>{says.cellsSince(formatMoment(locale, cellsSince))}</small>
            </p>
            <CoverageTable cells={cells} speech={speech} />
          </details>
        </>
      )}
    </Section>
  );
}

function Bodies({ locale, bodies, next, isFirst, speech }: Part) {
  const says = speech.copy.figures;
  const rows = bodies.map(({ name, lang, ...figure }) => ({
    ...figure,
    heading: (
      <a href={`/${locale}/admin/bodies/${figure.key}`}>
        <Named lang={lang} page={locale}>
          {name}
        </Named>
      </a>
    ),
  }));
  return (
    <Section id="bodies" heading={says.byBody}>
      <p>{bodies.length > 0 ? says.byBodyText : says.nothing}</p>
      <FigureRows rows={rows} speech={speech} />
      <PagesOn path="/figures" next={next === null ? null : { after: next }} isFirst={isFirst} speech={speech} />
    </Section>
  );
}

/** The figures of what a closed list names, in its order. */
function named(figures: readonly FigureShown[], labels: Readonly<Record<string, string>>) {
  const order = Object.keys(labels);
  return figures
    .map((figure) => ({ ...figure, heading: labels[figure.key] ?? figure.key }))
    .toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
}

function ByCode({ regions, needs, speech }: Part) {
  const says = speech.copy.figures;
  const { words } = speech;
  return (
    <>
      <Section id="regions" heading={says.byRegion}>
        {regions.length === 0 && <p>{says.nothing}</p>}
        <FigureRows rows={named(regions, words.territories)} speech={speech} />
      </Section>
      <Section id="needs" heading={says.byNeed}>
        <p>{needs.length > 0 ? says.byNeedText : says.nothing}</p>
        <FigureRows rows={named(needs, words.needs)} speech={speech} />
      </Section>
    </>
  );
}
