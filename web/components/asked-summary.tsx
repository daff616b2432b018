import type { OwnRequest } from "#contract/own-request.ts";
import { formatList, formatMad, formatNumber } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Terms } from "#web/ui/terms.tsx";

/** What was asked, by the names the form gave it; what was left out is not listed. */
export function AskedSummary({ content, speech }: { content: OwnRequest["content"]; speech: Speech }) {
  const { locale, copy, words } = speech;
  const { labels } = copy.forms;
  const listed = <Code extends string>(codes: readonly Code[], names: Record<Code, string>) =>
    codes.length === 0
      ? null
      : formatList(
          locale,
          codes.map((code) => names[code]),
        );
  const typed = (text: string) => (text === "" ? null : <span dir="auto">{text}</span>);
  return (
    <Terms
      terms={[
        [labels.problem, typed(content.problem)],
        [labels.beneficiaries, typed(content.beneficiaries)],
        [labels.province, words.territories[content.province]],
        [labels.place, typed(content.place)],
        [labels.needs, listed(content.needs, words.needs)],
        [labels.stage, content.stage && words.stages[content.stage]],
        [labels.sectors, listed(content.sectors, words.sectors)],
        [labels.legalForm, content.legalForm && words.legalForms[content.legalForm]],
        [labels.age, content.age === null ? null : formatNumber(locale, content.age)],
        [labels.groups, listed(content.groups, { ...words.groups, none: copy.forms.none })],
        [labels.amountMad, content.amountMad === null ? null : formatMad(locale, content.amountMad)],
        [labels.areaType, content.areaType && words.areaTypes[content.areaType]],
        [labels.gender, content.gender && words.genders[content.gender]],
        [labels.indicator, typed(content.indicator)],
      ]}
    />
  );
}
