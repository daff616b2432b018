import type { ComponentChildren } from "preact";
import type { CaseStep } from "#contract/introduction-forms.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";

/** The steps that can be taken of a case at the version that is shown; `path`: its page; `action`: where they are posted. */
export type StepsOfCase = {
  path: string;
  action?: string;
  version: number;
  steps: readonly CaseStep["step"][];
  form: TypedForm;
  speech: Speech;
};
type Step = StepsOfCase & { step: CaseStep["step"]; label: string; isFirst?: boolean; children?: ComponentChildren };

/** The form of one step. */
export const StepForm = ({ path, action = `${path}/steps`, version, step, label, isFirst = false, children }: Step) => (
  <form id={`step-${step}`} method="post" action={action} noValidate>
    <HiddenFields
      fields={[
        ["version", String(version)],
        ["step", step],
      ]}
    />
    {children}
    <button type="submit" class={isFirst ? "go" : undefined}>
      {label}
    </button>
  </form>
);

/** One that asks for words first, folded away; open, when what was typed in it came back. */
export const FoldedStep = ({ fields, heading, ...step }: Step & { fields: readonly string[]; heading: string }) => (
  <details class="more" open={cameBack(step.form, fields)}>
    <summary>{heading}</summary>
    <StepForm {...step} />
  </details>
);

/** Whether something was typed in these fields, or is wrong with them. */
export const cameBack = ({ values, errors }: TypedForm, fields: readonly string[]): boolean =>
  fields.some((name) => Object.hasOwn(errors, name) || (values[name] ?? []).some((value) => value !== ""));
