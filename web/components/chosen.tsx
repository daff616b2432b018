import type { TypedForm } from "#contract/typed.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Tags } from "#web/ui/tags.tsx";
import { allTyped, typed } from "./form-fields.tsx";

/** The choices that the results answer, in a few words. */
export function Chosen({ form, speech: { copy, words } }: { form: TypedForm; speech: MovingSpeech }) {
  return (
    <div class="chosen">
      <Tags tags={labelsOf(form, words)} />
      <a href="#choices">{copy.matches.change}</a>
    </div>
  );
}

function labelsOf(form: TypedForm, words: MovingSpeech["words"]): readonly string[] {
  const label = (labels: Readonly<Record<string, string>>, codes: readonly string[]) =>
    codes.flatMap((code) => labels[code] ?? []);
  return [
    ...label(words.territories, [typed(form, "province")]),
    ...label(words.needs, allTyped(form, "needs")),
    ...label(words.stages, [typed(form, "stage")]),
    ...label(words.legalForms, [typed(form, "legalForm")]),
    ...label(words.sectors, allTyped(form, "sectors")),
  ];
}
