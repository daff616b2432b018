import type { OwnCase } from "#contract/own-case.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

/** The relay who sees the request, and the way to follow it oneself from now on. */
export function WhoSees({ own: { relay, version }, speech: { locale, copy } }: { own: OwnCase; speech: Speech }) {
  if (!relay) return null;
  const says = copy.relays.sees;
  return (
    <Section id="sees" heading={says.heading}>
      <p>{says.text(relay.name)}</p>
      <p>
        <a dir="ltr" href={`tel:${relay.phone}`}>
          {relay.phone}
        </a>{" "}
        · <bdi>{relay.address}</bdi>
      </p>
      <details class="more unprinted">
        <summary>{says.take}</summary>
        <p>{says.takeText}</p>
        <form method="post" action={`/${locale}/follow/take-over`}>
          <HiddenFields fields={[["version", String(version)]]} />
          <button type="submit">{says.take}</button>
        </form>
      </details>
    </Section>
  );
}
