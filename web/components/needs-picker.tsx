import type { ComponentChildren } from "preact";
import type { Words } from "#contract/words/words.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { ChoiceField, type OfForm } from "./form-fields.tsx";
import { asChoices } from "./labelled.ts";

/** The 12 needs to tick; with hints where there is room for them. */
export const NeedsPicker = ({
  words,
  hints,
  ...asked
}: OfForm & { words: Words; label?: ComponentChildren; hint?: string; hints?: boolean }) => (
  <ChoiceField
    {...asked}
    name="needs"
    look={hints ? "tiles" : "pills"}
    choices={
      hints
        ? needs.map((need) => ({ value: need, label: words.needs[need], hint: words.needHints[need], icon: need }))
        : asChoices(needs, words.needs)
    }
  />
);
