import { consentVersion } from "#domain/request/disclosure.ts";
import { ChoiceField } from "./form-fields.tsx";
import type { StepFields } from "./project-fields.tsx";

/** The versioned text, then the box: who collects, why, who sees it and when, what is optional, rights, where. */
export function ConsentField({ form, speech: { copy } }: StepFields) {
  const { consent } = copy.request;
  return (
    <>
      <h2>{consent.heading}</h2>
      <dl class="terms">
        {consent.points.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{consent.version(consentVersion)}</p>
      <ChoiceField form={form} copy={copy} name="consent" choices={[{ value: consentVersion, label: consent.agree }]} />
    </>
  );
}
