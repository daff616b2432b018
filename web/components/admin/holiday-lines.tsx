import type { LunarDay } from "#contract/calendar.ts";
import type { FixedHoliday, LunarHoliday } from "#domain/time/holidays.ts";
import { formatWeekday } from "#web/i18n/format.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import type { FormsOfPage } from "./form-at.ts";
import { DayFields } from "./holiday-fields.tsx";

type FixedDay = { day: string; name: FixedHoliday };

/** The holidays of a year in order; those that the moon decides each with what may be done about them. */
export function HolidayLines(props: {
  fixed: readonly FixedDay[];
  lunar: readonly LunarDay[];
  page: FormsOfPage;
  speech: TeamSpeech;
}) {
  const { fixed, lunar, page, speech } = props;
  const inOrder = [...fixed, ...lunar].toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return (
    <ol class="worklist">
      {inOrder.map((holiday) => (
        <li key={`${holiday.day} ${holiday.name}`}>
          <DayAndName {...holiday} speech={speech} />
          {"provisional" in holiday && <LunarSteps holiday={holiday} page={page} speech={speech} />}
        </li>
      ))}
    </ol>
  );
}

const DayAndName = ({ day, name, speech }: { day: string; name: FixedHoliday | LunarHoliday; speech: TeamSpeech }) => (
  <div>
    <time dateTime={day}>{formatWeekday(speech.locale, day)}</time>
    <p>
      <b>{speech.copy.calendar.names[name]}</b>
    </p>
  </div>
);

function LunarSteps({ holiday, page, speech }: { holiday: LunarDay; page: FormsOfPage; speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const says = copy.calendar;
  const { day, name, provisional } = holiday;
  const form = `days/${day}`;
  const action = `/${locale}/admin/calendar/${form}`;
  const which = <span class="unseen">{` : ${says.names[name]}, ${formatWeekday(locale, day)}`}</span>;
  return (
    <>
      {provisional && (
        <form method="post" action={action}>
          <HiddenFields fields={[["step", "confirm"]]} />
          <small>{says.provisional}</small>{" "}
          <button class="link" type="submit">
            {says.confirm}
            {which}
          </button>
        </form>
      )}
      <details class="more" open={page.where === form}>
        <summary>
          {says.change}
          {which}
        </summary>
        <form id={form} method="post" action={action} noValidate>
          <DayFields name={form} page={page} begins={day} speech={speech} />
          <div class="buttons">
            <button type="submit" name="step" value="move">
              {says.move}
            </button>
            <button type="submit" name="step" value="remove">
              {says.remove}
            </button>
          </div>
        </form>
      </details>
    </>
  );
}
