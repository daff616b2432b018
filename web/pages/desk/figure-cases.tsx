import type { Locale } from "#contract/locales.ts";
import type { BodyCasesAsked } from "#contract/outcomes.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import { monthsOf } from "#domain/follow-up/series.ts";
import { CaseLine, type CaseListed } from "#web/components/at-desk/case-line.tsx";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { formatMonth } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";

export type BodyFigureCasesProps = {
  locale: Locale;
  desk: DeskShown;
  asked: BodyCasesAsked;
  cases: readonly { key: string; listed: CaseListed }[];
  /** Where the next page begins. */
  next: string | null;
  isFirst: boolean;
};

export const title = ({ locale, asked }: BodyFigureCasesProps) => figureSaid(asked, speechOf(locale));

export function BodyFigureCasesPage({ locale, desk, asked, cases, next, isFirst }: BodyFigureCasesProps) {
  const speech = speechOf(locale);
  const { bodyFigures: says, lists } = speech.copy;
  return (
    <DeskFrame desk={desk} here="figures" speech={speech}>
      <p>
        <a href={`/${locale}/desk/${desk.id}/figures`}>{says.back}</a>
      </p>
      <h1>{figureSaid(asked, speech)}</h1>
      <p class="hint">{says.passedOn}</p>
      {cases.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <ul class="rows">
          {cases.map(({ key, listed }) => (
            <CaseLine key={key} listed={listed} desk={desk.id} speech={speech} />
          ))}
        </ul>
      )}
      <p class="pager">
        {next !== null && (
          <a class="go" rel="next" href={casesPath(speech, desk.id, asked, next)}>
            {lists.next}
          </a>
        )}{" "}
        {!isFirst && <a href={casesPath(speech, desk.id, asked)}>{lists.first}</a>}
      </p>
    </DeskFrame>
  );
}

/** Where the cases behind a figure of a body are listed; `after`: from which on. */
export function casesPath({ locale }: Speech, body: string, asked: BodyCasesAsked, after?: string): string {
  const fields = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)]));
  return linkPath(`/${locale}/desk/${body}/figures/cases`, { ...fields, ...(after && { after }) });
}

/** A figure by its name: a month and what happened in it, a check-in and its answer, or what people are stuck on. */
export function figureSaid(asked: BodyCasesAsked, { locale, copy }: Speech): string {
  const says = copy.bodyFigures;
  const labels = checkInLabels[locale];
  if ("count" in asked) return copy.forms.said(says.steps[asked.count], formatMonth(locale, asked.month));
  return "answer" in asked
    ? copy.forms.said(says.after(monthsOf(asked.at)), labels.answers[asked.answer])
    : copy.forms.said(says.stuck, labels.stuckOn[asked.stuckOn]);
}
