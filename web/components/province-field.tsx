import type { Words } from "#contract/words/words.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import { provincesOf } from "#domain/territory/territory.ts";
import { explainField } from "#web/i18n/explain-field.ts";
import { Field } from "#web/ui/field.tsx";
import { type OfForm, typed } from "./form-fields.tsx";

/**
 * The 75 provinces, grouped by region. `enhance.ts` puts a search box before the select;
 * `alsoCalled`, each province's name in the other script, lets it find them by either.
 */
export function ProvinceField({
  form,
  copy,
  words,
  alsoCalled,
  label,
  hint,
}: OfForm & { hint?: string; words: Words; alsoCalled?: Record<ProvinceCode, string>; label?: string }) {
  const { forms } = copy;
  const code = form.errors.province;
  const chosen = typed(form, "province");
  return (
    <Field
      id="province"
      name="province"
      label={label ?? forms.labels.province}
      hint={hint}
      error={code && explainField("province", code, copy)}
      errorMark={forms.error}
    >
      {(control) => (
        <div class="places">
          <select {...control} aria-required data-places data-label={forms.searchProvince} data-none={forms.noProvince}>
            <option value="">{forms.chooseProvince}</option>
            {regionCodes.map((region) => (
              <optgroup key={region} label={words.territories[region]}>
                {provincesOf(region).map((province) => (
                  <option
                    key={province}
                    value={province}
                    selected={province === chosen}
                    data-alt={alsoCalled?.[province]}
                  >
                    {words.territories[province]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}
