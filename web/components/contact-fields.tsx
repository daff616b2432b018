import { disclosures } from "#domain/request/disclosure.ts";
import { ChoiceField, TextField } from "./form-fields.tsx";
import { asChoices } from "./labelled.ts";
import type { StepFields } from "./project-fields.tsx";

/** How to reach the author: one way is enough. `ofAnother`: somebody else types it, who is to ask for a name. */
export function ContactFields({ form, speech: { copy }, ofAnother = false }: StepFields & { ofAnother?: boolean }) {
  const asked = { form, copy };
  const says = copy.request.contact;
  // What the browser knows is of whoever types.
  const known = (name: string) => (ofAnother ? "off" : name);
  return (
    <>
      <TextField {...asked} name="name" hint={says.nameHint} autocomplete={known("name")} optional={!ofAnother} />
      <p>
        <b>{says.one}</b>
      </p>
      <TextField {...asked} name="phone" type="tel" hint={says.phoneHint} autocomplete={known("tel")} dir="ltr" />
      <TextField {...asked} name="email" type="email" hint={says.emailHint} autocomplete={known("email")} dir="ltr" />
    </>
  );
}

/** Whether to be asked before each body sees the project. */
export const DisclosureField = ({ form, speech: { copy, words } }: StepFields) => (
  <ChoiceField
    form={form}
    copy={copy}
    name="disclosure"
    type="radio"
    hint={copy.request.contact.disclosureHint}
    choices={asChoices(disclosures, words.disclosures)}
  />
);
