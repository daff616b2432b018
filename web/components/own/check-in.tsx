import type { OpenCheckIn } from "#contract/check-in.ts";
import { countFields } from "#contract/check-in-forms.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import { helpedAnswers, needAnew, stuckOns } from "#domain/follow-up/answers.ts";
import { type FormsOfPage, fieldAt, formAt } from "#web/components/admin/form-at.ts";
import { ChoiceField, TextArea, TextField } from "#web/components/form-fields.tsx";
import { asChoices } from "#web/components/labelled.ts";
import { answerSaid } from "#web/i18n/explain-event.ts";
import { formatDay, formatNumber } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";

/** A check-in, where its form goes: on the author's own page, on the one that its link opens, or on that of their relay. */
type Asked = { checkIn: OpenCheckIn; action: string; page: FormsOfPage; speech: Speech };

/** How it goes: three buttons; then what follows from the answer, and room to say more. */
export function CheckIn(asked: Asked) {
  const { checkIn, speech } = asked;
  const says = speech.copy.checkIns;
  return (
    <Section id="check-in" heading={says.heading} look="question">
      {checkIn.answer === null ? (
        <>
          <p>{says.lead}</p>
          <Taps {...asked} />
        </>
      ) : (
        <>
          <WhatFollows checkIn={checkIn} speech={speech} />
          <details class="more unprinted">
            <summary>{says.change}</summary>
            <Taps {...asked} />
          </details>
          <TellMore {...asked} action={`${asked.action}/more`} />
        </>
      )}
    </Section>
  );
}

/** One tap for each answer; whoever is stuck taps once more, on what. */
function Taps({ checkIn: { number, version }, action, speech }: Asked) {
  const { answers, stuckOn } = checkInLabels[speech.locale];
  const tap = (value: string, label: string) => (
    <button key={value} type="submit" name="answer" value={value}>
      {label}
    </button>
  );
  return (
    <form class="taps unprinted" method="post" action={action}>
      <HiddenFields
        fields={[
          ["number", String(number)],
          ["version", String(version)],
        ]}
      />
      {tap("going-well", answers["going-well"])}
      <details>
        <summary>{answers.stuck}</summary>
        <p>{speech.copy.checkIns.stuckOn}</p>
        <div class="taps">{stuckOns.map((each) => tap(`stuck.${each}`, stuckOn[each]))}</div>
      </details>
      {tap("stopped", answers.stopped)}
    </form>
  );
}

/** What was answered, and what happens next, and when. */
function WhatFollows({ checkIn, speech }: Pick<Asked, "checkIn" | "speech">) {
  const { locale, copy, words } = speech;
  const { answer, stuckOn, nextOn, closesOn } = checkIn;
  const says = copy.checkIns;
  const by = checkIn.lookedBy && formatDay(locale, checkIn.lookedBy);
  const need = stuckOn && needAnew(stuckOn);
  return (
    <>
      <p class="lead">
        <b>{answer && says.said(answerSaid(answer, stuckOn, speech))}</b>
      </p>
      {answer === "stuck" && <p>{need ? says.looking({ need: words.needs[need], by }) : says.lookedAt(by)}</p>}
      {answer !== "going-well" && <p>{says.toldBody}</p>}
      {nextOn && <p>{says.nextOn(formatDay(locale, nextOn))}</p>}
      {closesOn && <p>{says.closesOn(formatDay(locale, closesOn))}</p>}
    </>
  );
}

const name = "check-in-more";

/** A word, and what one declares: all of it may be left out. */
export function TellMore(asked: Asked & { keyed?: string }) {
  const { checkIn, action, page, speech, keyed } = asked;
  const { locale, copy } = speech;
  const says = copy.checkIns;
  const { number, indicator, baseBefore, words, helped } = checkIn;
  const form = formAt(name, page, { words: [words], helped: helped ? [helped] : [], ...countsOf(checkIn) });
  const field = (of: keyof typeof says.labels) => ({
    ...{ form, copy, name: of, id: fieldAt(name, of, page), label: says.labels[of] },
  });
  const asksBase = baseBefore === null;
  const counts = countFields.filter((each) => (each === "indicatorBase" && asksBase) || each !== "indicatorBase");
  return (
    <details class="more unprinted" open={page.where === name}>
      <summary>
        {says.more} {keyed && <Key of={keyed} />}
      </summary>
      <p>{says.moreText}</p>
      <form id={name} method="post" action={action} noValidate>
        <HiddenFields fields={[["number", String(number)]]} />
        <TextArea {...field("words")} rows={3} />
        {indicator !== "" && (
          <>
            <p>{says.indicator}</p>
            <Quoted text={indicator} />
            {!asksBase && <p>{says.baseBefore(formatNumber(locale, baseBefore))}</p>}
          </>
        )}
        {counts
          .filter((each) => indicator !== "" || !each.startsWith("indicator"))
          .map((each) => (
            <TextField key={each} {...field(each)} inputMode="numeric" dir="ltr" />
          ))}
        <ChoiceField
          {...field("helped")}
          type="radio"
          look="pills"
          choices={asChoices(helpedAnswers, checkInLabels[locale].helped)}
        />
        <button class="go" type="submit">
          {says.save}
        </button>
      </form>
    </details>
  );
}

const countsOf = (checkIn: OpenCheckIn) =>
  Object.fromEntries(
    countFields.map((field) => {
      const count = checkIn[field];
      return [field, count === null ? [] : [String(count)]];
    }),
  );
