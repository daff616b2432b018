import { useState } from "preact/hooks";
import type { TypedForm } from "#contract/typed.ts";
import { noGroup } from "#domain/matching/facts.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { type Need, needs } from "#domain/vocabulary/needs.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { allTyped, ChoiceField, SelectField, TextArea, TextField, typed } from "./form-fields.tsx";
import { asChoices, asOptions } from "./labelled.ts";
import { NeedsPicker } from "./needs-picker.tsx";
import { ProvinceField } from "./province-field.tsx";

type FactsFormProps = {
  form: TypedForm;
  speech: MovingSpeech;
  alsoCalled?: Record<ProvinceCode, string>;
  /** The needs that may be the most important. */
  firstAmong?: readonly Need[];
};

/** Every fact that matching reads. */
export function FactsForm({ form, speech, alsoCalled, firstAmong = needs }: FactsFormProps) {
  const { copy, words } = speech;
  const asked = { form, copy };
  const { form: says } = copy.matches;
  return (
    <>
      <ProvinceField {...asked} words={words} {...(alsoCalled && { alsoCalled })} />
      <NeedsPicker {...asked} words={words} hint={says.needsHint} />
      <SelectField
        {...asked}
        name="first"
        hint={says.firstHint}
        options={asOptions(firstAmong, words.needs)}
        blank={says.firstNone}
        optional
      />
      <SelectField
        {...asked}
        name="stage"
        options={stages.map((stage) => [stage, copy.forms.said(words.stages[stage], words.stageHints[stage])] as const)}
        blank={copy.forms.unsaid}
        optional
      />
      <SelectField
        {...asked}
        name="legalForm"
        options={asOptions(legalForms, words.legalForms)}
        blank={copy.forms.unsaid}
        optional
      />
      <ChoiceField {...asked} name="sectors" look="pills" choices={asChoices(sectors, words.sectors)} optional />
      <MoreFacts form={form} speech={speech} />
    </>
  );
}

const privateFacts = ["age", "groups", "amountMad", "text"] as const;
const saysMore = (form: TypedForm) =>
  privateFacts.some((name) => name in form.errors || allTyped(form, name).some((value) => value !== ""));

/** What never stands in an address. */
function MoreFacts({ form, speech: { copy, words } }: FactsFormProps) {
  const asked = { form, copy };
  const { form: says } = copy.matches;
  const choices = [...asChoices(groups, words.groups), { value: noGroup, label: copy.forms.none }];
  // Open where something was said; from then on, whoever reads opens and closes it.
  const [isOpen] = useState(() => saysMore(form));
  return (
    <details class="more" open={isOpen}>
      <summary>{says.more}</summary>
      <p class="hint">{says.moreNote}</p>
      <TextField {...asked} name="age" hint={says.ageHint} inputMode="numeric" dir="ltr" optional />
      <TextField {...asked} name="amountMad" hint={says.amountHint} inputMode="numeric" dir="ltr" optional />
      <ChoiceField {...asked} name="groups" look="pills" choices={choices} optional />
      <TextArea {...asked} name="text" hint={says.textHint} rows={3} optional />
    </details>
  );
}

/** The needs among which the most important is chosen, once it is known which are ticked. */
export const tickedNeeds = (form: TypedForm): readonly Need[] => {
  const ticked = [...allTyped(form, "needs"), typed(form, "first")];
  return needs.filter((need) => ticked.includes(need));
};
