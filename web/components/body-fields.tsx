import type { TypedForm } from "#contract/typed.ts";
import { bodyKinds } from "#domain/vocabulary/body-kinds.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { SelectField, TextArea, TextField } from "./form-fields.tsx";
import { InBothLanguages } from "./in-both-languages.tsx";
import { asOptions } from "./labelled.ts";
import { TerritoriesField } from "./territories-field.tsx";

/** What a body says of itself: for its registration, and for its own entry. */
export function BodyFields({ form, speech }: { form: TypedForm; speech: Speech }) {
  const { copy, words } = speech;
  const says = copy.claims.register;
  const asked = { form, copy };
  return (
    <>
      <p class="hint">{says.oneLanguage}</p>
      <InBothLanguages names={["name", "about"]} form={form} speech={speech}>
        {(written) => (
          <>
            <TextField {...asked} name={`name${written}`} />
            <TextArea {...asked} name={`about${written}`} rows={4} optional />
          </>
        )}
      </InBothLanguages>
      <TextField {...asked} name="shortName" optional />
      <SelectField
        {...asked}
        name="kind"
        options={asOptions(bodyKinds, words.bodyKinds)}
        blank={copy.forms.choose}
        required
      />
      <TerritoriesField form={form} speech={speech} hint={says.territoriesHint} />
      <TextField {...asked} name="cities" hint={says.citiesHint} optional />
      <TextField {...asked} name="website" hint={says.contactsHint} dir="ltr" optional />
      <TextField {...asked} name="email" type="email" dir="ltr" optional />
      <TextField {...asked} name="phone" type="tel" dir="ltr" optional />
      <TextField {...asked} name="officialId" hint={says.officialIdHint} dir="ltr" optional />
    </>
  );
}
