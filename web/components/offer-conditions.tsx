import type { OfferDetail } from "#contract/offer.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { explainAges } from "#web/i18n/explain-finding.ts";
import { formatList } from "#web/i18n/format.ts";
import { inSentence } from "#web/i18n/in-sentence.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Tags } from "#web/ui/tags.tsx";
import { Terms } from "#web/ui/terms.tsx";

/** Whom an offer is for; what is not restricted is open to all, and said so in one line. */
export function OfferConditions({ offer, speech }: { offer: OfferDetail; speech: Speech }) {
  const { locale, copy, words } = speech;
  const { offer: says } = copy.sheets;
  const listed = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) =>
    codes.length === 0
      ? null
      : formatList(
          locale,
          codes.map((code) => labels[code]),
        );
  const { min, max } = offer.age;
  const conditions = [
    [says.legalForms, listed(offer.legalForms, words.legalForms)],
    [says.stages, offer.stages.length === 0 ? null : <StageTags offer={offer} speech={speech} />],
    [says.groups, listed(offer.groups, words.groups)],
    [says.age, min === null && max === null ? null : explainAges(min, max, copy.findings)],
  ] as const;
  const unrestricted = conditions.flatMap(([name, value]) => (value === null ? name : []));
  // What a source does not say is not known; what the body itself does not restrict is open.
  const open = offer.source.document === "" ? says.openToAll : says.open;
  const names = unrestricted.map((name, place) => (place === 0 ? name : inSentence(name)));
  return (
    <Terms
      terms={[
        ...conditions,
        [formatList(locale, names), unrestricted.length === 0 ? null : open],
        [says.sectors, listed(offer.focusSectors, words.sectors)],
      ]}
    />
  );
}

const StageTags = ({ offer, speech: { words } }: { offer: OfferDetail; speech: Speech }) => (
  <Tags
    tags={stages
      .filter((stage) => offer.stages.includes(stage))
      .map((stage) => ({ label: words.stages[stage], icon: stage }))}
  />
);
