import type { TypedForm } from "#contract/typed.ts";
import { regionCodes } from "#domain/territory/regions.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { covers, provincesOf } from "#domain/territory/territory.ts";
import { allTyped } from "#web/components/form-fields.tsx";
import { explainField } from "#web/i18n/explain-field.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { FieldGroup } from "#web/ui/field.tsx";

/**
 * Where: the whole country, regions and provinces to tick, a region's provinces under it. `within`: only those that lie
 * within these territories are shown (none: all); a region that holds a ticked or allowed province stands open.
 */
export function TerritoriesField({
  form,
  speech,
  hint,
  within = [],
}: {
  form: TypedForm;
  speech: Speech;
  hint?: string;
  within?: readonly Territory[];
}) {
  const { copy } = speech;
  const code = form.errors.territories;
  const chosen = allTyped(form, "territories");
  const isAllowed = (territory: Territory) =>
    within.length === 0 || chosen.includes(territory) || within.some((own) => covers(own, territory));
  const regions = regionCodes.filter((region) => [region, ...provincesOf(region)].some(isAllowed));
  const first = isAllowed("MA") ? "MA" : null;
  return (
    <FieldGroup
      id="territories"
      name="territories"
      label={copy.forms.labels.territories}
      hint={hint}
      error={code && explainField("territories", code, copy)}
      errorMark={copy.forms.error}
    >
      <div class="territories" id="territories" tabIndex={-1}>
        {first && <Place territory={first} label={copy.forms.nationwide} chosen={chosen} />}
        {regions.map((region) => {
          const places = provincesOf(region).filter(isAllowed);
          const isOpen = places.some((place) => chosen.includes(place)) || (within.length > 0 && regions.length <= 2);
          return (
            <details key={region} class="more" open={isOpen || chosen.includes(region)}>
              <summary>{speech.words.territories[region]}</summary>
              <div class="choices pills">
                {isAllowed(region) && (
                  <Place
                    territory={region}
                    label={copy.forms.wholeRegion(speech.words.territories[region])}
                    chosen={chosen}
                  />
                )}
                {places.map((place) => (
                  <Place key={place} territory={place} label={speech.words.territories[place]} chosen={chosen} />
                ))}
              </div>
            </details>
          );
        })}
      </div>
    </FieldGroup>
  );
}

const Place = ({ territory, label, chosen }: { territory: Territory; label: string; chosen: readonly string[] }) => (
  <label class="choice">
    <input type="checkbox" name="territories" value={territory} defaultChecked={chosen.includes(territory)} />
    <span>{label}</span>
  </label>
);
