import type { CheckInShown } from "#contract/check-in.ts";
import { checkInTaps, countFields } from "#contract/check-in-forms.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import { stuckOns } from "#domain/follow-up/answers.ts";
import { ButtonField, TextArea } from "#web/components/form-fields.tsx";
import { TellMore } from "#web/components/own/check-in.tsx";
import { asTold } from "#web/i18n/as-told.ts";
import { answerSaid } from "#web/i18n/explain-event.ts";
import { formatDate, formatDay, formatNumber } from "#web/i18n/format.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import type { CaseParts } from "#web/pages/admin/case.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";
import { fieldAt, formAt } from "./form-at.ts";

/** How it went at each check-in, with what was said; and where an admin writes down what they heard. */
export function CaseCheckIns(props: CaseParts) {
  const { checkIns, openCheckIn, speech } = props;
  if (checkIns.length === 0) return null;
  return (
    <Section id="check-ins" heading={speech.copy.checkIns.staff.heading}>
      <ol class="history">
        {checkIns.map((checkIn) => (
          <OneCheckIn key={checkIn.number} checkIn={checkIn} speech={speech} />
        ))}
      </ol>
      {openCheckIn && <Heard {...props} openCheckIn={openCheckIn} />}
      {openCheckIn?.answer && (
        <TellMore
          checkIn={openCheckIn}
          action={`/${props.locale}/admin/requests/${props.request.id}/check-in-more`}
          page={props}
          speech={asTold(speech)}
          keyed="u"
        />
      )}
    </Section>
  );
}

function OneCheckIn({ checkIn, speech }: { checkIn: CheckInShown; speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const { staff, labels, told } = copy.checkIns;
  const { state, dueOn, answer, stuckOn, answeredAt, helped, words } = checkIn;
  const counts = countFields.flatMap((field) => {
    const count = checkIn[field];
    return count === null ? [] : [`${labels[field]} (${formatNumber(locale, count)})`];
  });
  const declared = [...counts, ...(helped ? [`${told.helped} ${checkInLabels[locale].helped[helped]}`] : [])];
  return (
    <li>
      <time dateTime={answeredAt ?? dueOn}>
        {answeredAt ? formatDate(locale, answeredAt) : staff.dueOn(formatDay(locale, dueOn))}
      </time>{" "}
      <b>{answer ? answerSaid(answer, stuckOn, speech) : staff.states[state]}</b>{" "}
      {checkIn.isByOther && <small>({staff.byOther})</small>}
      {declared.length > 0 && <p>{declared.join(" · ")}</p>}
      {words !== "" && <Quoted text={words} />}
    </li>
  );
}

const name = "check-in";

/** What the person says on the phone. */
function Heard(props: CaseParts & { openCheckIn: { number: number; version: number } }) {
  const { locale, request, openCheckIn, where, speech } = props;
  const { staff } = speech.copy.checkIns;
  const form = formAt(name, props);
  const field = { form, copy: speech.copy };
  return (
    <details class="more" open={where === name}>
      <summary>
        {staff.heard} <Key of="h" />
      </summary>
      <form id={name} method="post" action={`/${locale}/admin/requests/${request.id}/${name}`} noValidate>
        <HiddenFields
          fields={[
            ["number", String(openCheckIn.number)],
            ["version", String(openCheckIn.version)],
          ]}
        />
        <TextArea {...{ ...field, name: "words", id: fieldAt(name, "words", props), label: staff.words, rows: 3 }} />
        <ButtonField
          {...{ ...field, name: "answer", id: fieldAt(name, "answer", props), label: staff.answer }}
          choices={checkInTaps.map((tap) => [tap, saidBy(tap, speech)] as const)}
        />
      </form>
    </details>
  );
}

function saidBy(tap: (typeof checkInTaps)[number], speech: TeamSpeech): string {
  const stuckOn = stuckOns.find((each) => tap === `stuck.${each}`);
  return answerSaid(stuckOn ? "stuck" : (tap as "going-well" | "stopped"), stuckOn ?? null, speech);
}
