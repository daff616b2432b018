import type { ComponentChildren } from "preact";
import { noGroup } from "#domain/matching/facts.ts";
import { areaTypes, genders } from "#domain/request/statistics.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { ChoiceField, type OfForm, SelectField, TextArea, TextField } from "./form-fields.tsx";
import { asChoices, asOptions } from "./labelled.ts";
import type { StepFields } from "./project-fields.tsx";

/** What helps matching, then what is only counted. All of it may be left out. */
export function FactsFields({ form, speech: { copy, words } }: StepFields) {
  const asked = { form, copy };
  const says = copy.request.facts;
  const { unsaid } = copy.forms;
  const stageOptions = stages.map(
    (stage) => [stage, copy.forms.said(words.stages[stage], words.stageHints[stage])] as const,
  );
  const groupChoices = [...asChoices(groups, words.groups), { value: noGroup, label: copy.forms.none }];
  return (
    <>
      <SelectField {...asked} name="stage" hint={says.stageHint} options={stageOptions} blank={unsaid} />
      <SelectField
        {...asked}
        name="legalForm"
        hint={says.legalFormHint}
        options={asOptions(legalForms, words.legalForms)}
        blank={unsaid}
      />
      <Folded {...asked} name="sectors" summary={copy.forms.labels.sectors}>
        <ChoiceField
          {...asked}
          name="sectors"
          hint={says.sectorsHint}
          look="pills"
          choices={asChoices(sectors, words.sectors)}
        />
      </Folded>
      <Folded {...asked} name="groups" summary={copy.forms.labels.groups}>
        <ChoiceField {...asked} name="groups" hint={says.groupsHint} look="pills" choices={groupChoices} />
      </Folded>
      <TextField {...asked} name="age" hint={says.ageHint} inputMode="numeric" dir="ltr" />
      <TextField {...asked} name="amountMad" hint={says.amountHint} inputMode="numeric" dir="ltr" />
      <TextArea {...asked} name="indicator" hint={says.indicatorHint} rows={2} />
      <p class="hint">{says.forCounting}</p>
      <SelectField {...asked} name="areaType" options={asOptions(areaTypes, words.areaTypes)} blank={unsaid} />
      <SelectField {...asked} name="gender" options={asOptions(genders, words.genders)} blank={unsaid} />
    </>
  );
}

/** A long list of choices, closed until it is asked for, or something of it is chosen or wrong. */
const Folded = ({
  form: { values, errors },
  name,
  summary,
  children,
}: Pick<OfForm, "form"> & { name: string; summary: string; children: ComponentChildren }) => (
  <details class="more folded" open={Boolean(errors[name]) || (values[name] ?? []).some(Boolean)}>
    <summary>{summary}</summary>
    {children}
  </details>
);
