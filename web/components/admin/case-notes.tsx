import { formatMoment } from "#web/i18n/format.ts";
import type { CaseParts } from "#web/pages/admin/case.tsx";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";
import { DoneBy } from "./done-by.tsx";
import { ReasonForm } from "./reason-form.tsx";

/** What the team noted and asked, what was answered; and forms for one more. */
export function CaseNotes(props: CaseParts) {
  const { request, notes, speech } = props;
  const { locale, copy } = speech;
  const says = copy.review.case;
  const inWords = { page: props, path: `/admin/requests/${request.id}`, field: "words", speech } as const;
  return (
    <Section id="notes" heading={says.notes}>
      {notes.length === 0 && <p>{says.notesNone}</p>}
      <ol class="history">
        {notes.map(({ id, kind, words, at, by }) => (
          <li key={id}>
            <time dateTime={at}>{formatMoment(locale, at)}</time>
            <b>{says.kinds[kind]}</b> · <DoneBy by={by} speech={speech} />
            <Quoted text={words} />
          </li>
        ))}
      </ol>
      {request.state === "submitted" && (
        <ReasonForm
          {...inWords}
          name="question"
          heading={says.question}
          keyed="q"
          hint={says.questionHint}
          buttons={<button type="submit">{says.questionSure}</button>}
        />
      )}
      {request.state !== "erased" && (
        <ReasonForm
          {...inWords}
          name="note"
          heading={says.note}
          keyed="n"
          hint={says.noteHint}
          buttons={<button type="submit">{says.noteSure}</button>}
        />
      )}
    </Section>
  );
}
