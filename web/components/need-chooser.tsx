import type { TypedForm } from "#contract/typed.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { SelectField } from "./form-fields.tsx";
import { asOptions } from "./labelled.ts";

type NeedChooserProps = { form: TypedForm; action: string; submit: string; speech: Speech };

/** Narrows a page to one need, in its address. */
export const NeedChooser = ({ form, action, submit, speech: { copy, words } }: NeedChooserProps) => (
  <form class="of-need" method="get" action={action} noValidate>
    <SelectField
      {...{ form, copy }}
      name="need"
      options={asOptions(needs, words.needs)}
      blank={copy.reach.map.anyNeed}
    />
    <button type="submit">{submit}</button>
  </form>
);
