import type { ComponentChildren } from "preact";
import type { TypedForm } from "#contract/typed.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** The two languages in which bodies write, as the names of fields end. */
export type Written = "Fr" | "Ar";

/**
 * Fields that are asked in French and in Arabic: the reader's language first, the other one folded until something of it
 * was said, or is wrong. `names`: the fields, without their language.
 */
export function InBothLanguages({
  names,
  form,
  speech,
  children,
}: {
  names: readonly string[];
  form: TypedForm;
  speech: Speech;
  children: (written: Written) => ComponentChildren;
}) {
  const [first, other]: readonly [Written, Written] = speech.locale === "ar" ? ["Ar", "Fr"] : ["Fr", "Ar"];
  const isOpen = names.some((name) => form.values[`${name}${other}`]?.some(Boolean) || form.errors[`${name}${other}`]);
  return (
    <>
      {children(first)}
      <details class="more" open={isOpen}>
        <summary>{speech.copy.desk.offer.also[other]}</summary>
        {children(other)}
      </details>
    </>
  );
}
