import type { VNode } from "preact";
import type { Locale } from "#contract/locales.ts";
import type { BodyCasesAsked } from "#contract/outcomes.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import type { Half } from "#domain/figures/bands.ts";
import { type BodyMonth, monthCountNames } from "#domain/figures/body-months.ts";
import type { Told } from "#domain/figures/outcomes.ts";
import { checkInAnswers, type StuckOn } from "#domain/follow-up/answers.ts";
import { monthsOf } from "#domain/follow-up/series.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { formatMonth, formatNumber, formatShare } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { casesPath, figureSaid } from "./figure-cases.tsx";

export type BodyFiguresProps = {
  locale: Locale;
  desk: DeskShown;
  /** Of what came to it, the share that it answered; and in how many working days half of the first answers came. */
  share: number | null;
  half: Half | null;
  months: readonly BodyMonth[];
  told: readonly Told[];
  stuck: readonly { stuckOn: StuckOn; cases: number }[];
};

export const title = ({ locale }: BodyFiguresProps) => speechOf(locale).copy.bodyFigures.title;

export function BodyFiguresPage(props: BodyFiguresProps) {
  const { locale, desk, share, half } = props;
  const speech = speechOf(locale);
  const says = speech.copy.bodyFigures;
  return (
    <DeskFrame desk={desk} here="figures" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <Section id="answers" heading={says.answers}>
        <p>{share === null ? says.none : <b>{says.share(formatShare(locale, share))}</b>}</p>
        {half && <p>{says.half(halfSaid(half, says))}</p>}
      </Section>
      <Section id="months" heading={says.byMonth}>
        {props.months.length === 0 ? (
          <p>{says.none}</p>
        ) : (
          <Months months={props.months} desk={desk.id} speech={speech} />
        )}
        <p>
          <a href={`/${locale}/desk/${desk.id}/figures.csv`}>{says.file}</a>
        </p>
      </Section>
      <Section id="projects" heading={says.projects}>
        <Projects {...props} speech={speech} />
      </Section>
    </DeskFrame>
  );
}

type MonthsProps = { months: readonly BodyMonth[]; desk: string; speech: Speech };

function Months({ months, desk, speech }: MonthsProps) {
  const { locale, copy } = speech;
  const says = copy.bodyFigures;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section class="wide" tabIndex={0} aria-label={says.heading}>
      <table class="ruled">
        <thead>
          <tr>
            <th scope="col">{says.month}</th>
            {monthCountNames.map((name) => (
              <th key={name} scope="col">
                {says.steps[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((each) => (
            <tr key={each.month}>
              <th scope="row">{formatMonth(locale, each.month)}</th>
              {monthCountNames.map((name) => (
                <td key={name}>
                  {each[name] === 0 ? (
                    formatNumber(locale, 0)
                  ) : (
                    <Counted asked={{ count: name, month: each.month }} desk={desk} speech={speech}>
                      {formatNumber(locale, each[name])}
                    </Counted>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the people answered, check-in by check-in, and what they are stuck on. */
function Projects({ told, stuck, desk, speech }: BodyFiguresProps & { speech: Speech }) {
  const { locale, copy } = speech;
  const says = copy.bodyFigures;
  const labels = checkInLabels[locale];
  if (told.length === 0) return <p>{says.none}</p>;
  const numbers = [...new Set(told.map(({ number }) => number))].toSorted();
  return (
    <ul class="rows">
      {numbers.map((number) => (
        <li key={number}>
          <b>{says.after(monthsOf(number))}</b>
          <br />
          {apart(
            checkInAnswers
              .map(
                (answer) =>
                  [answer, sum(told.filter((each) => each.number === number && each.answer === answer))] as const,
              )
              .filter(([, cases]) => cases > 0)
              .map(([answer, cases]) => (
                <Counted key={answer} asked={{ answer, at: number }} desk={desk.id} speech={speech}>
                  {`${labels.answers[answer]} (${formatNumber(locale, cases)})`}
                </Counted>
              )),
          )}
        </li>
      ))}
      {stuck.length > 0 && (
        <li>
          <b>{says.stuck}</b>
          <br />
          {apart(
            stuck.map(({ stuckOn, cases }) => (
              <Counted key={stuckOn} asked={{ stuckOn }} desk={desk.id} speech={speech}>
                {`${labels.stuckOn[stuckOn]} (${formatNumber(locale, cases)})`}
              </Counted>
            )),
          )}
        </li>
      )}
    </ul>
  );
}

type CountedProps = { asked: BodyCasesAsked; desk: string; speech: Speech; children: string };

/** A number, which leads to its cases; it is named in full, for whoever hears it out of its table. */
const Counted = ({ asked, desk, speech, children }: CountedProps) => (
  <a href={casesPath(speech, desk, asked)}>
    {"count" in asked && <span class="unseen">{figureSaid(asked, speech)} </span>}
    {children}
  </a>
);

/** Several on one line. */
const apart = (links: readonly VNode[]): readonly (VNode | string)[] =>
  links.flatMap((link, place) => (place === 0 ? [link] : [" · ", link]));

/** By when half of the first answers came: the same day is said as such, as on the team's figures. */
const halfSaid = (half: Half, says: Speech["copy"]["bodyFigures"]): string => {
  if ("more" in half) return says.more(half.more);
  return half.within === 0 ? says.sameDay : says.within(half.within);
};

const sum = (told: readonly Told[]): number => told.reduce((all, { cases }) => all + cases, 0);
