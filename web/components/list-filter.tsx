import type { TypedForm } from "#contract/typed.ts";
import { bodyKinds } from "#domain/vocabulary/body-kinds.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Field } from "#web/ui/field.tsx";
import { Options } from "#web/ui/options.tsx";
import { SelectField, TextField, typed } from "./form-fields.tsx";
import { asOptions } from "./labelled.ts";
import { territoryGroups } from "./territory-options.ts";

/** The filters of a list, as they stand in its address. */
export function ListFilter({ form, action, speech }: { form: TypedForm; action: string; speech: Speech }) {
  const { copy, words } = speech;
  const asked = { form, copy };
  return (
    <form class="filter" method="get" action={action} noValidate>
      <Territory form={form} speech={speech} />
      <SelectField {...asked} name="need" options={asOptions(needs, words.needs)} blank={copy.forms.any} />
      <SelectField {...asked} name="kind" options={asOptions(bodyKinds, words.bodyKinds)} blank={copy.forms.any} />
      <TextField {...asked} name="text" label={copy.forms.labels.search} hint={copy.lists.filter.searchHint} />
      <div class="buttons">
        <button class="go" type="submit">
          {copy.lists.filter.submit}
        </button>
        <a href={action}>{copy.lists.filter.clear}</a>
      </div>
    </form>
  );
}

function Territory({ form, speech }: { form: TypedForm; speech: Speech }) {
  const { forms } = speech.copy;
  const chosen = typed(form, "territory");
  return (
    <Field
      id="territory"
      name="territory"
      label={forms.labels.territory}
      error={form.errors.territory && forms.errors[form.errors.territory]}
      errorMark={forms.error}
    >
      {(control) => (
        <select {...control}>
          <Options options={[["MA", forms.nationwide]]} chosen={chosen} blank={forms.anyTerritory} />
          {territoryGroups(speech).map(({ label, options }) => (
            <optgroup key={label} label={label}>
              <Options options={options} chosen={chosen} />
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
