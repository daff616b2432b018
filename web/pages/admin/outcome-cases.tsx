import type { Locale } from "#contract/locales.ts";
import type { AnswersAsked } from "#contract/outcomes.ts";
import type { StuckOn } from "#domain/follow-up/answers.ts";
import { monthsOf } from "#domain/follow-up/series.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { formatDay, formatList } from "#web/i18n/format.ts";
import { teamSpeechOf } from "#web/i18n/team.ts";
import { outcomeLabel } from "./outcomes.tsx";

export type OutcomeCasesProps = {
  locale: Locale;
  asked: AnswersAsked;
  cases: readonly {
    request: string;
    number: number;
    stuckOn: StuckOn | null;
    on: string;
    province: ProvinceCode;
    needs: readonly Need[];
  }[];
  /** Where the next page begins. */
  next: string | null;
  isFirst: boolean;
};

export const title = ({ locale, asked }: OutcomeCasesProps) => teamSpeechOf(locale).copy.outcomes.casesOf[asked.answer];

export function OutcomeCasesPage({ locale, asked, cases, next, isFirst }: OutcomeCasesProps) {
  const speech = teamSpeechOf(locale);
  const { copy, words } = speech;
  const says = copy.outcomes;
  const { at, until, stuckOn: on, ...rest } = asked;
  const kept = {
    ...{ ...rest, ...(on && { stuckOn: on }) },
    ...{ ...(at && { at: String(at) }), ...(until && { until: String(until) }) },
  };
  return (
    <AdminFrame here="figures" speech={speech}>
      <p>
        <a href={`/${locale}/admin/outcomes`}>{says.back}</a>
      </p>
      <h1>{says.casesOf[asked.answer]}</h1>
      {asked.by !== "all" && <p class="lead">{outcomeLabel(asked, speech)}</p>}
      {cases.length === 0 && <p>{copy.figures.noCases}</p>}
      <ol class="worklist">
        {cases.map(({ request, number, stuckOn, on, province, needs }) => (
          <li key={`${request}.${number}`}>
            <div>
              <a href={`/${locale}/admin/requests/${request}`}>
                {formatList(
                  locale,
                  needs.map((need) => words.needs[need]),
                )}
              </a>
              <p>{words.territories[province]}</p>
            </div>
            <p>
              {says.on(formatDay(locale, on))} · {says.after(monthsOf(number))}
              {stuckOn && ` · ${says.stuckOn[stuckOn]}`}
            </p>
          </li>
        ))}
      </ol>
      <PagesOn
        path="/outcomes/cases"
        next={next === null ? null : { after: next }}
        isFirst={isFirst}
        kept={kept}
        speech={speech}
      />
    </AdminFrame>
  );
}
