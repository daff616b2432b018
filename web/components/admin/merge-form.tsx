import { stateAfter } from "#domain/body/lifecycle.ts";
import { ChoiceField, TextField } from "#web/components/form-fields.tsx";
import { Named } from "#web/components/named.tsx";
import type { TeamSpeech } from "#web/i18n/team.ts";
import type { BodyDeskProps } from "#web/pages/admin/body.tsx";
import { formAt } from "./form-at.ts";
import { ReasonForm } from "./reason-form.tsx";

/** Moves everything of this entry to another of the same body: any, by its code, or one that looks alike. */
export function MergeForm(props: BodyDeskProps & { speech: TeamSpeech }) {
  const { locale, body, alike, speech } = props;
  const { copy } = speech;
  const says = copy.admin.body;
  const asked = { form: formAt("merging", props), copy };
  if (stateAfter(body.standing, "yield") === undefined) return null;
  return (
    <ReasonForm
      name="merging"
      page={props}
      path={`/admin/bodies/${body.id}`}
      heading={says.merge}
      text={says.mergeText}
      buttons={
        <>
          <ChoiceField {...asked} name="sure" label={says.mergeSure} choices={[{ value: "yes", label: says.sure }]} />
          <button type="submit">{says.merge}</button>
        </>
      }
      speech={speech}
    >
      <TextField {...asked} name="into" hint={says.intoHint} dir="ltr" autocomplete="off" />
      {alike.length > 0 && (
        // Of one name with the field above, which comes first: what is written there counts.
        <ChoiceField
          {...asked}
          form={{ ...asked.form, errors: {} }}
          name="into"
          id="alike"
          type="radio"
          label={says.alike}
          choices={alike.map(({ id, name, lang }) => ({
            value: id,
            label: (
              <Named lang={lang} page={locale}>
                {name}
              </Named>
            ),
            hint: id,
          }))}
        />
      )}
    </ReasonForm>
  );
}
