import { bodyFields } from "#contract/body-form.ts";
import type { TypedForm } from "#contract/typed.ts";
import { labelOfCode } from "#web/components/label-of-code.ts";
import { formatList } from "#web/i18n/format.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { Terms } from "#web/ui/terms.tsx";

/** What is said of a body, field by field, as its form would type it. */
export function EntryTerms({ values, speech }: { values: TypedForm["values"]; speech: TeamSpeech }) {
  const { labels } = speech.copy.forms;
  return (
    <Terms
      terms={bodyFields.map((field) => {
        const said = (values[field] ?? []).map((value) => labelOfCode(field, value, speech));
        return [labels[field], said.length === 0 ? null : <bdi>{formatList(speech.locale, said)}</bdi>];
      })}
    />
  );
}
