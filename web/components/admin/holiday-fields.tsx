import { lunarHolidays } from "#domain/time/holidays.ts";
import { ChoiceField, TextField } from "#web/components/form-fields.tsx";
import { asChoices } from "#web/components/labelled.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { type FormsOfPage, fieldAt, formAt } from "./form-at.ts";

/** The form for one more day of a holiday that the moon decides. */
export function AddHoliday({ speech, ...page }: FormsOfPage & { speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const says = copy.calendar;
  return (
    <details class="more" open={page.where === "days"}>
      <summary>{says.add}</summary>
      <form id="days" method="post" action={`/${locale}/admin/calendar/days`} noValidate>
        <ChoiceField
          {...{ form: formAt("days", page), copy }}
          name="holiday"
          id={fieldAt("days", "holiday", page)}
          type="radio"
          choices={asChoices(lunarHolidays, says.names)}
          look="pills"
        />
        <DayFields name="days" page={page} speech={speech} />
        <button class="go" type="submit">
          {says.save}
        </button>
      </form>
    </details>
  );
}

/** On which day it falls, and whether that is announced. */
export function DayFields({ name, page, begins, speech }: DayOfForm) {
  const { copy } = speech;
  const asked = { form: formAt(name, page, begins === undefined ? {} : { holidayDay: [begins] }), copy };
  const says = copy.calendar;
  return (
    <>
      <TextField
        {...asked}
        name="holidayDay"
        id={fieldAt(name, "holidayDay", page)}
        type="date"
        dir="ltr"
        autocomplete="off"
        required
      />
      <ChoiceField
        {...asked}
        name="announced"
        id={fieldAt(name, "announced", page)}
        hint={says.isAnnouncedHint}
        choices={[{ value: "yes", label: says.isAnnounced }]}
      />
    </>
  );
}

/** `name`: the form of the page; `begins`: the day that it begins with. */
type DayOfForm = { name: string; page: FormsOfPage; begins?: string; speech: TeamSpeech };
