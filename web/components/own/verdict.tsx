import type { ComponentChildren } from "preact";
import type { OwnIntroduction } from "#contract/own-case.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import { helpedAnswers } from "#domain/follow-up/answers.ts";
import { type FormsOfPage, fieldAt, formAt } from "#web/components/admin/form-at.ts";
import { TextArea } from "#web/components/form-fields.tsx";
import type { Speech } from "#web/i18n/speech.ts";
import { Key } from "#web/ui/key.tsx";

type Asked = {
  introduction: Pick<OwnIntroduction, "mayJudge" | "verdict">;
  /** The form's name among those of its page. */
  name: string;
  action: string;
  page: FormsOfPage;
  speech: Speech;
  /** At the team's desk: a key opens it, a digit answers. */
  isKeyed?: true;
};

/** Whether the help has helped: one tap, and a word if one wishes; it may be changed. */
export function Verdict(asked: Asked) {
  const { introduction, name, page, speech } = asked;
  if (!introduction.mayJudge) return null;
  if (!asked.isKeyed) return <Answers {...asked} heading={<Heading {...asked} />} />;
  return (
    <details class="more" open={page.where === name}>
      <summary>
        {speech.copy.checkIns.verdict.heading} <Key of="v" />
      </summary>
      <Answers {...asked} heading={<Heading {...asked} />} />
    </details>
  );
}

/** The question, and what was answered to it before. */
function Heading({ introduction: { verdict }, speech: { locale, copy }, isKeyed }: Asked) {
  const said = verdict && copy.checkIns.said(checkInLabels[locale].helped[verdict.helped]);
  if (isKeyed) return said ? <p>{said}</p> : null;
  return (
    <p>
      <b>{copy.checkIns.verdict.heading}</b> {said}
    </p>
  );
}

function Answers({
  introduction,
  name,
  action,
  page,
  speech,
  isKeyed,
  heading,
}: Asked & { heading: ComponentChildren }) {
  const { locale, copy } = speech;
  const says = copy.checkIns.verdict;
  const { verdict } = introduction;
  const form = formAt(name, page, { words: [verdict?.words ?? ""] });
  return (
    <form id={name} class="unprinted" method="post" action={action}>
      {heading}
      <details class="more" open={page.where === name}>
        <summary>
          {says.word} {isKeyed && <Key of="w" />}
        </summary>
        <p class="hint">{says.note}</p>
        <TextArea {...{ form, copy, name: "words", id: fieldAt(name, "words", page), label: says.words, rows: 3 }} />
      </details>
      <div class="buttons">
        {helpedAnswers.map((helped, place) => (
          <button key={helped} type="submit" name="helped" value={helped}>
            {checkInLabels[locale].helped[helped]} {isKeyed && <Key of={String(place + 1)} />}
          </button>
        ))}
      </div>
    </form>
  );
}
