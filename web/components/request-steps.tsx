import type { FormStep } from "#contract/support-request.ts";
import { formStepNames } from "#contract/support-request.ts";
import { formatNumber } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** How far the form has got. */
export function RequestSteps({ step, speech: { locale, copy } }: { step: FormStep; speech: Speech }) {
  const position = formStepNames.indexOf(step);
  return (
    <p class="progress">
      {copy.request.step(formatNumber(locale, position + 1), formatNumber(locale, formStepNames.length))}
      <progress aria-label={copy.request.progress} max={formStepNames.length} value={position + 1} />
    </p>
  );
}
