import type { JudgedFinding } from "#contract/match-answer.ts";
import { formatDay, formatList, formatMad, formatShare } from "./format.ts";
import { inSentence } from "./in-sentence.ts";
import type { MovingSpeech } from "./moving.ts";

type FindingOf<C extends JudgedFinding["criterion"]> = Extract<JudgedFinding, { criterion: C }>;
type Explain = { [C in JudgedFinding["criterion"]]: (finding: FindingOf<C>, speech: MovingSpeech) => string };

const listed = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>, { locale }: MovingSpeech) =>
  formatList(
    locale,
    codes.map((code) => inSentence(labels[code])),
  );

const explain: Explain = {
  need: ({ verdict, shared }, speech) =>
    verdict === "met"
      ? speech.copy.findings.need.met(listed(shared, speech.words.needs, speech))
      : speech.copy.findings.need[verdict],
  territory: ({ verdict, level, via }, { copy: { findings }, words }) => {
    if (verdict !== "met") return findings.territory[verdict];
    if (level === null || level === "country" || via === null) return findings.territory.country;
    return findings.territory[level](words.territories[via]);
  },
  stage: ({ verdict, offered }, speech) =>
    offered.length === 0
      ? speech.copy.findings.stage.open
      : speech.copy.findings.stage[verdict](listed(offered, speech.words.stages, speech)),
  legalForm: ({ verdict, offered }, speech) =>
    offered.length === 0
      ? speech.copy.findings.legalForm.open
      : speech.copy.findings.legalForm[verdict](listed(offered, speech.words.legalForms, speech)),
  groups: ({ verdict, offered, shared }, speech) =>
    offered.length === 0
      ? speech.copy.findings.groups.open
      : speech.copy.findings.groups[verdict](listed(verdict === "met" ? shared : offered, speech.words.groups, speech)),
  age: ({ verdict, min, max }, { copy: { findings } }) => {
    if (min === null && max === null) return findings.age.open;
    return findings.age[verdict](explainAges(min, max, findings));
  },
  amount: ({ verdict, minMad, maxMad, coversMad }, { locale, copy: { findings } }) => {
    if (verdict !== "met") return findings.amount[verdict](formatMad(locale, minMad ?? 0));
    if (coversMad !== null) return findings.amount.partly(formatMad(locale, coversMad));
    if (maxMad !== null) return findings.amount.ceiling(formatMad(locale, maxMad));
    return minMad === null ? findings.amount.open : findings.amount.met;
  },
  window: ({ verdict, opensOn, closesOn, because }, { locale, copy: { findings } }) => {
    if (because === "not-yet-open" && opensOn !== null) return findings.window.opensOn(formatDay(locale, opensOn));
    if (because !== null) return findings.window.because[because];
    if (verdict === "unknown") return findings.window.unknown;
    return closesOn === null ? findings.window.met : findings.window.until(formatDay(locale, closesOn));
  },
  capacity: ({ verdict, because }, { copy: { findings } }) => {
    if (because !== null) return findings.capacity.because[because];
    return verdict === "unknown" ? findings.capacity.unknown : findings.capacity.met;
  },
  sectors: ({ focus, shared, points }, speech) => {
    const { sectors } = speech.copy.findings;
    if (focus.length === 0) return sectors.open;
    if (shared.length > 0) return sectors.shared(listed(shared, speech.words.sectors, speech));
    return (points > 0 ? sectors.unsaid : sectors.other)(listed(focus, speech.words.sectors, speech));
  },
  text: ({ terms }, { locale, copy: { findings } }) =>
    terms.length === 0 ? findings.text.none : findings.text.shared(formatList(locale, terms)),
  freshness: ({ confirmedOn, late }, { locale, copy: { findings } }) => {
    if (confirmedOn === null) return findings.freshness.never;
    return (late ? findings.freshness.late : findings.freshness.confirmed)(formatDay(locale, confirmedOn));
  },
  responsiveness: ({ answered }, { locale, copy: { findings } }) =>
    answered === null
      ? findings.responsiveness.unknown
      : findings.responsiveness.answered(formatShare(locale, answered)),
};

export function explainAges(min: number | null, max: number | null, { age }: MovingSpeech["copy"]["findings"]): string {
  if (min !== null && max !== null) return age.between(min, max);
  return min !== null ? age.from(min) : age.upTo(max ?? 0);
}

/** What one criterion found, as a sentence. */
export const explainFinding = <C extends JudgedFinding["criterion"]>(
  finding: FindingOf<C>,
  speech: MovingSpeech,
): string =>
  (explain[finding.criterion as C] as (finding: FindingOf<C>, speech: MovingSpeech) => string)(finding, speech);
