import type { FormStep } from "#contract/support-request.ts";
import { formStepNames } from "#contract/support-request.ts";
import { formatNumber } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** How far the form has got: which step of how many, and what each is about. */
export function RequestSteps({ step, speech: { locale, copy } }: { step: FormStep; speech: Speech }) {
  const { request } = copy;
  const position = formStepNames.indexOf(step);
  return (
    <div class="form-steps">
      <p>{request.step(formatNumber(locale, position + 1), formatNumber(locale, formStepNames.length))}</p>
      <ol aria-label={request.progress}>
        {formStepNames.map((name) => (
          <li key={name} aria-current={name === step ? "step" : undefined}>
            {request.steps[name].name}
          </li>
        ))}
      </ol>
    </div>
  );
}
