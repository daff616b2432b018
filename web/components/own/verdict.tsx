import type { OwnIntroduction } from "#contract/own-case.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import { helpedAnswers } from "#domain/follow-up/answers.ts";
import { type FormsOfPage, fieldAt, formAt } from "#web/components/admin/form-at.ts";
import { TextArea } from "#web/components/form-fields.tsx";
import type { Speech } from "#web/i18n/speech.ts";

type Asked = {
  introduction: Pick<OwnIntroduction, "mayJudge" | "verdict">;
  /** The form's name among those of its page. */
  name: string;
  action: string;
  page: FormsOfPage;
  speech: Speech;
};

/** Whether the help has helped: one tap, and a word if one wishes; it may be changed. */
export function Verdict({ introduction, name, action, page, speech }: Asked) {
  if (!introduction.mayJudge) return null;
  const { locale, copy } = speech;
  const says = copy.checkIns.verdict;
  const { verdict } = introduction;
  const form = formAt(name, page, { words: [verdict?.words ?? ""] });
  return (
    <form id={name} class="unprinted" method="post" action={action}>
      <p>
        <b>{says.heading}</b> {verdict && copy.checkIns.said(checkInLabels[locale].helped[verdict.helped])}
      </p>
      <details class="more" open={page.where === name}>
        <summary>{says.word}</summary>
        <p class="hint">{says.note}</p>
        <TextArea {...{ form, copy, name: "words", id: fieldAt(name, "words", page), label: says.words, rows: 3 }} />
      </details>
      <div class="buttons">
        {helpedAnswers.map((helped) => (
          <button key={helped} type="submit" name="helped" value={helped}>
            {checkInLabels[locale].helped[helped]}
          </button>
        ))}
      </div>
    </form>
  );
}
