import type { Locale } from "#contract/locales.ts";
import type { JudgedFinding } from "#contract/match-answer.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { assess } from "#domain/matching/assess.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { type OfferEntry, termsOf } from "#domain/offer/entry.ts";
import { explainFinding } from "#web/i18n/explain-finding.ts";
import { speechOf } from "#web/i18n/speech.ts";

const headings: Record<Locale, string> = {
  fr: "Écartées, et pourquoi",
  ar: "عروض مستبعدة، ولماذا",
  en: "Left out, and why",
};

/** Offers that one might have expected, each with what bars it, as sentences. */
export function leftOutInWords(
  offers: readonly OfferEntry[],
  facts: RequestFacts,
  { today, locale }: { today: string; locale: Locale },
): string {
  const speech = speechOf(locale);
  const lines = offers.map((entry) => {
    const { findings } = assess(facts, termsOf(entry), today);
    const bars = findings.filter(({ verdict }) => verdict === "unmet");
    const { name } = wordsFor(entry.wording, locale).words;
    return `   · ${name} (${entry.id}) : ${bars.map((finding) => explainFinding(finding as JudgedFinding, speech)).join(" ; ")}`;
  });
  return ["", headings[locale], ...lines].join("\n");
}
