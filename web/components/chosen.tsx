import type { TypedForm } from "#contract/typed.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Tags } from "#web/ui/tags.tsx";
import { allTyped, typed } from "./form-fields.tsx";

/** The choices that the results answer, in a few words. */
export function Chosen({ form, speech: { copy, words } }: { form: TypedForm; speech: MovingSpeech }) {
  return (
    <div class="chosen">
      <Tags tags={tagsOf(form, words)} />
      <a href="#choices">{copy.matches.change}</a>
    </div>
  );
}

function tagsOf(form: TypedForm, words: MovingSpeech["words"]) {
  const tags = (labels: Readonly<Record<string, string>>, codes: readonly string[], icon?: string) =>
    codes.flatMap((code) => (labels[code] ? { label: labels[code], icon: icon ?? code } : []));
  return [
    ...tags(words.territories, [typed(form, "province")], "pin"),
    ...tags(words.needs, allTyped(form, "needs")),
    ...tags(words.stages, [typed(form, "stage")]),
    ...tags(words.legalForms, [typed(form, "legalForm")], "legal"),
    ...tags(words.sectors, allTyped(form, "sectors"), "tag"),
  ];
}
