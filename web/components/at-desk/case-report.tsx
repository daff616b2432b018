import { helpOutcomes } from "#contract/introduction-forms.ts";
import { ChoiceField, TextArea } from "#web/components/form-fields.tsx";
import { asChoices } from "#web/components/labelled.ts";
import { Section } from "#web/ui/section.tsx";
import { FoldedStep, type StepsOfCase } from "./step-form.tsx";

/** What came of a case that the body has accepted. */
export function CaseReport(props: StepsOfCase) {
  const { form, steps, speech } = props;
  const { copy, words } = speech;
  const says = copy.deskCase.report;
  const asked = { form, copy };
  return (
    <Section id="report" heading={says.heading} look="actions">
      <p>{says.lead}</p>
      {steps.includes("report-help") && (
        <FoldedStep
          {...props}
          step="report-help"
          fields={["outcome", "helpWords"]}
          heading={says.help}
          label={says.send}
        >
          <ChoiceField {...asked} name="outcome" type="radio" choices={asChoices(helpOutcomes, words.outcomes)} />
          <TextArea {...asked} name="helpWords" hint={says.wordsHint} rows={2} optional />
        </FoldedStep>
      )}
      {steps.includes("report-no-help") && (
        <FoldedStep {...props} step="report-no-help" fields={["noHelpWords"]} heading={says.noHelp} label={says.send}>
          <TextArea {...asked} name="noHelpWords" hint={says.noHelpHint} rows={2} required />
        </FoldedStep>
      )}
      {steps.includes("report-unreachable") && (
        <FoldedStep
          {...props}
          step="report-unreachable"
          fields={["unreachableWords"]}
          heading={says.unreachable}
          label={says.send}
        >
          <TextArea {...asked} name="unreachableWords" hint={says.wordsHint} rows={2} optional />
        </FoldedStep>
      )}
    </Section>
  );
}
