import { type FormsOfPage, fieldAt, formAt } from "#web/components/admin/form-at.ts";
import { TextArea } from "#web/components/form-fields.tsx";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";

/**
 * Where a form of an author goes, and what goes with it: it stands on their own page, and on the one that a link opens.
 * `said`: on the page of their relay, who says with a box that the person said so.
 */
export type Target = { action: string; hidden: readonly (readonly [string, string])[]; said?: string };
type Asked = { of: string; target: Target; page: FormsOfPage; speech: Speech };

/** Yes or no, before a body sees the project. */
export const AgreeForm = ({ target, speech: { copy } }: Asked) => (
  <form class="buttons unprinted" method="post" action={target.action}>
    <HiddenFields fields={target.hidden} />
    {target.said && <Sure label={target.said} />}
    <button class="go" type="submit" name="step" value="agree">
      {copy.ownCase.agree}
    </button>
    <button type="submit" name="step" value="refuse">
      {copy.ownCase.refuse}
    </button>
  </form>
);

/** What a body asks, or the team, is answered in words. */
export function AnswerForm({ step = "answer", ...asked }: Asked & { step?: "answer" | "answer-team" }) {
  const { ownCase } = asked.speech.copy;
  return <WordsForm {...asked} step={step} label={ownCase.yourAnswer} send={ownCase.sendAnswer} />;
}

/** Something else happened than what the body reported. */
export function ContestForm(asked: Asked) {
  const { ownCase } = asked.speech.copy;
  return (
    <details class="more unprinted" open={asked.page.where === nameOf("contest", asked.of)}>
      <summary>{ownCase.contest}</summary>
      <p>{ownCase.contestText}</p>
      <WordsForm {...asked} step="contest" label={ownCase.contestWords} send={ownCase.contestSend} />
    </details>
  );
}

/** Nothing more is to come of it: a box to tick first. */
export const WithdrawForm = ({ target, speech: { copy } }: Asked) => (
  <details class="more unprinted">
    <summary>{copy.ownCase.withdraw}</summary>
    <p>{copy.ownCase.withdrawText}</p>
    <form method="post" action={target.action}>
      <HiddenFields fields={[["step", "withdraw"], ...target.hidden]} />
      <Sure label={target.said ?? copy.ownCase.withdrawSure} />
      <button type="submit">{copy.ownCase.withdraw}</button>
    </form>
  </details>
);

const Sure = ({ label }: { label: string }) => (
  <label class="choice">
    <input type="checkbox" name="sure" value="yes" required />
    <span>{label}</span>
  </label>
);

/** The name of a form of the page: of which step, of what. */
export const nameOf = (step: string, of: string): string => (of === "" ? step : `${step}-${of}`);

function WordsForm({ of, step, target, page, label, send, speech }: Asked & Record<"step" | "label" | "send", string>) {
  const name = nameOf(step, of);
  return (
    <form id={name} class="unprinted" method="post" action={target.action} noValidate>
      <HiddenFields fields={[["step", step], ...target.hidden]} />
      <TextArea
        {...{ form: formAt(name, page), copy: speech.copy, label }}
        name="words"
        id={fieldAt(name, "words", page)}
        rows={4}
        required
      />
      <button class="go" type="submit">
        {send}
      </button>
    </form>
  );
}
