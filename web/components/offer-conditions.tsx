import type { OfferDetail } from "#contract/offer.ts";
import { explainAges } from "#web/i18n/explain-finding.ts";
import { formatList } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Terms } from "#web/ui/terms.tsx";

/** Whom an offer is for; what is not restricted is open to all, and said so. */
export function OfferConditions({ offer, speech }: { offer: OfferDetail; speech: Speech }) {
  const { locale, copy, words } = speech;
  const { offer: says } = copy.sheets;
  // What a source does not say is not known; what the body itself does not restrict is open.
  const open = offer.source.document === "" ? says.openToAll : says.open;
  const listed = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) =>
    codes.length === 0
      ? open
      : formatList(
          locale,
          codes.map((code) => labels[code]),
        );
  const { min, max } = offer.age;
  return (
    <Terms
      terms={[
        [says.legalForms, listed(offer.legalForms, words.legalForms)],
        [says.stages, listed(offer.stages, words.stages)],
        [says.groups, listed(offer.groups, words.groups)],
        [says.age, min === null && max === null ? open : explainAges(min, max, copy.findings)],
        [says.sectors, offer.focusSectors.length === 0 ? null : listed(offer.focusSectors, words.sectors)],
      ]}
    />
  );
}
