import { publicFacts } from "#contract/facts-form.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { linkPath } from "#web/ui/link-path.ts";
import { Section } from "#web/ui/section.tsx";
import { allTyped } from "./form-fields.tsx";

/** A request can always be filed, whatever matching says. */
export function RequestLink({ form, speech: { locale, copy } }: { form: TypedForm; speech: MovingSpeech }) {
  const { file } = copy.matches;
  // What was said in private stays out of the address, and is asked again.
  const facts = {
    ...Object.fromEntries(publicFacts.map((fact) => [fact, allTyped(form, fact)])),
    // There, the first of the needs is the most important.
    first: [],
    needs: [...new Set([...allTyped(form, "first"), ...allTyped(form, "needs")])],
  };
  return (
    <Section id="file" heading={file.heading} look="call">
      <p>{file.text}</p>
      <p>
        <a class="go" href={linkPath(`/${locale}/request`, facts)}>
          {file.button}
        </a>
      </p>
    </Section>
  );
}
