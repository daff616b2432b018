import { declineReasons } from "#domain/vocabulary/decline-reasons.ts";
import { SelectField, TextArea } from "#web/components/form-fields.tsx";
import { asOptions } from "#web/components/labelled.ts";
import { Section } from "#web/ui/section.tsx";
import { FoldedStep, StepForm, type StepsOfCase } from "./step-form.tsx";

/** What a body may answer: yes, no with a reason, or a question, once. */
export function CaseAnswer(props: StepsOfCase) {
  const { form, steps, speech } = props;
  const { copy, words } = speech;
  const says = copy.deskCase.answer;
  const asked = { form, copy };
  return (
    <Section id="answer" heading={says.heading} look="actions">
      {steps.includes("accept") && (
        <>
          <p>{says.acceptText}</p>
          <StepForm {...props} step="accept" label={says.accept} isFirst />
        </>
      )}
      {steps.includes("decline") && (
        <FoldedStep
          {...props}
          step="decline"
          fields={["declineReason", "declineWords"]}
          heading={says.decline}
          label={says.declineSend}
        >
          <p>{says.declineText}</p>
          <SelectField
            {...asked}
            name="declineReason"
            options={asOptions(declineReasons, words.declineReasons)}
            blank={copy.forms.choose}
            required
          />
          <TextArea {...asked} name="declineWords" hint={says.declineHint} rows={3} optional />
        </FoldedStep>
      )}
      {steps.includes("ask") && (
        <FoldedStep {...props} step="ask" fields={["caseQuestion"]} heading={says.ask} label={says.askSend}>
          <p>{says.askText}</p>
          <TextArea {...asked} name="caseQuestion" hint={says.askHint} rows={3} required />
        </FoldedStep>
      )}
    </Section>
  );
}
