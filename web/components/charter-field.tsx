import type { TypedForm } from "#contract/typed.ts";
import { charterVersion } from "#domain/body/charter.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { allTyped, ChoiceField } from "./form-fields.tsx";

/** That the charter was read and is accepted, in the version that is shown. */
export const CharterField = ({ form, speech }: { form: TypedForm; speech: Speech }) => (
  <>
    <ChoiceField
      {...{ form, copy: speech.copy }}
      name="charter"
      choices={[{ value: charterVersion, label: speech.copy.claims.register.charter }]}
      chosen={allTyped(form, "charter")}
    />
    <p>
      <a href={`/${speech.locale}/charter`} target="_blank" rel="noopener">
        {speech.copy.claims.register.readCharter}
      </a>
    </p>
  </>
);
