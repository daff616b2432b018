import { type Need, needs } from "#domain/vocabulary/needs.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Notice } from "#web/ui/notice.tsx";
import { allTyped, ChoiceField, type OfForm, SelectField } from "./form-fields.tsx";
import { asChoices } from "./labelled.ts";

type NeedsFieldsProps = { form: OfForm["form"]; proposed: readonly Need[]; speech: Speech };

/** The needs in order, without JavaScript: three lists to choose from, then boxes for the rest. */
export function NeedsFields({ form, proposed, speech: { copy, words } }: NeedsFieldsProps) {
  const says = copy.request.needs;
  const typedNeeds = allTyped(form, "needs").filter((need) => need !== "");
  const isProposal = typedNeeds.length === 0 && proposed.length > 0;
  const chosen = isProposal ? proposed : typedNeeds;
  const options = needs.map((need) => [need, copy.forms.said(words.needs[need], words.needHints[need])] as const);
  const asked = { form, copy, name: "needs", options };
  return (
    <>
      {isProposal && (
        <Notice>
          <p>{says.proposed}</p>
        </Notice>
      )}
      <SelectField
        {...asked}
        label={says.first}
        hint={says.firstHint}
        chosen={chosen[0]}
        blank={copy.forms.choose}
        required
      />
      <SelectField
        {...withoutError(asked)}
        id="needs-2"
        label={says.second}
        chosen={chosen[1] ?? ""}
        blank={says.nobody}
        optional
      />
      <SelectField
        {...withoutError(asked)}
        id="needs-3"
        label={says.third}
        chosen={chosen[2] ?? ""}
        blank={says.nobody}
        optional
      />
      <details class="more" open={chosen.length > 3}>
        <summary>{says.more}</summary>
        <ChoiceField
          {...withoutError(asked)}
          id="needs-more"
          label={says.moreLegend}
          look="pills"
          choices={asChoices(needs, words.needs)}
          chosen={chosen.slice(3)}
        />
      </details>
    </>
  );
}

/** One error for the needs is said once, at the first of their fields. */
const withoutError = <Asked extends OfForm>(asked: Asked): Asked => ({ ...asked, form: { ...asked.form, errors: {} } });
