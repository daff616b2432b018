import type { LunarDay } from "#contract/calendar.ts";
import type { Locale } from "#contract/locales.ts";
import type { Refusal } from "#domain/outcome.ts";
import { type FixedHoliday, lunarHolidays } from "#domain/time/holidays.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import type { FormsOfPage } from "#web/components/admin/form-at.ts";
import { AddHoliday } from "#web/components/admin/holiday-fields.tsx";
import { HolidayLines } from "#web/components/admin/holiday-lines.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { formatList } from "#web/i18n/format.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { Section } from "#web/ui/section.tsx";

/** The holidays of a year: those that fall on one day every year, and those that the moon decides, as far as they are known. */
type Year = { year: string; fixed: { day: string; name: FixedHoliday }[]; lunar: LunarDay[] };

export type CalendarProps = FormsOfPage & {
  locale: Locale;
  said: "added" | "confirmed" | "moved" | "removed" | null;
  refusal: Refusal | null;
  years: Year[];
};

export const title = ({ locale }: CalendarProps) => teamSpeechOf(locale).copy.calendar.title;

export function CalendarPage(props: CalendarProps) {
  const { locale, said, refusal, form, years } = props;
  const speech = teamSpeechOf(locale);
  const says = speech.copy.calendar;
  return (
    <AdminFrame here="calendar" speech={speech} said={said && says.said[said]} refusal={refusal}>
      <div class="narrow">
        <h1>{says.heading}</h1>
        <p class="lead">{says.lead}</p>
        <p>{says.how}</p>
        <ErrorSummary form={form} copy={speech.copy} />
        <AddHoliday {...props} speech={speech} />
        {years.map((year) => (
          <Section key={year.year} id={`year-${year.year}`} heading={year.year}>
            <Missing {...year} speech={speech} />
            <HolidayLines {...year} page={props} speech={speech} />
          </Section>
        ))}
      </div>
    </AdminFrame>
  );
}

function Missing({ year, lunar, speech: { locale, copy } }: Year & { speech: TeamSpeech }) {
  const says = copy.calendar;
  const missing = lunarHolidays.filter((name) => !lunar.some((holiday) => holiday.name === name));
  if (missing.length === 0) return null;
  return (
    <p class="notice">
      {says.missing(
        year,
        formatList(
          locale,
          missing.map((name) => says.names[name]),
        ),
      )}
    </p>
  );
}
