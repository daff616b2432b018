import { channels } from "#contract/admin.ts";
import type { OfForm } from "#web/components/form-fields.tsx";
import { ChoiceField, TextField } from "#web/components/form-fields.tsx";
import { asChoices } from "#web/components/labelled.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";

/** A contact of a body, as an admin found it. */
export function FoundContactFields({ form, speech: { copy } }: Pick<OfForm, "form"> & { speech: TeamSpeech }) {
  const says = copy.admin.claim;
  const asked = { form, copy };
  return (
    <>
      <ChoiceField {...asked} name="channel" type="radio" choices={asChoices(channels, says.channel)} look="pills" />
      <TextField {...asked} name="value" dir="ltr" autocomplete="off" required />
      <TextField {...asked} name="source" hint={says.sourceHint} autocomplete="off" required />
      <TextField {...asked} name="foundOn" type="date" dir="ltr" required />
    </>
  );
}
