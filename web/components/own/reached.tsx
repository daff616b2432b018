import type { OwnCase } from "#contract/own-case.ts";
import { formatMoment } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { Terms } from "#web/ui/terms.tsx";

/** How its author is reached, and under which consent: who recorded it, where somebody else did. */
export function Reached({ own, speech }: { own: OwnCase; speech: Speech }) {
  const { locale, copy, words } = speech;
  const { contact, consent, filedFor } = own;
  const { labels } = copy.forms;
  return (
    <Section id="contact" heading={copy.follow.own.contact}>
      <Terms
        terms={[
          [labels.name, contact.name ? <bdi>{contact.name}</bdi> : null],
          [labels.email, contact.email ? <bdi dir="ltr">{contact.email}</bdi> : null],
          [labels.phone, contact.phone ? <bdi dir="ltr">{contact.phone}</bdi> : null],
          [labels.disclosure, words.disclosures[own.disclosure]],
        ]}
      />
      <p class="hint">{copy.follow.own.consent(formatMoment(locale, consent.at), consent.version)}</p>
      {filedFor && (
        <p class="hint">
          {copy.relays.filedFor(
            filedFor.name,
            copy.relays.file.ways[filedFor.given],
            formatMoment(locale, filedFor.at),
          )}
        </p>
      )}
    </Section>
  );
}
