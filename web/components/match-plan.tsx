import type { MatchAnswer } from "#contract/match-answer.ts";
import { formatList } from "#web/i18n/format.ts";
import { inSentence } from "#web/i18n/in-sentence.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Section } from "#web/ui/section.tsx";
import { OfferLink } from "./offer-link.tsx";

/** Few offers that together cover the needs; what nobody covers stays visible. */
export function MatchPlan({ answer, speech }: { answer: MatchAnswer; speech: MovingSpeech }) {
  const { locale, copy, words } = speech;
  const { plan } = copy.matches;
  const steps = answer.plan.offers.flatMap((id) => answer.matches.find(({ offer }) => offer.id === id) ?? []);
  const names = (codes: readonly (keyof typeof words.needs)[]) =>
    formatList(
      locale,
      codes.map((code) => inSentence(words.needs[code])),
    );
  if (steps.length < 2 && answer.plan.uncovered.length === 0) return null;
  return (
    <Section id="plan" heading={plan.heading}>
      {steps.length > 0 && (
        <>
          <p>{plan.intro}</p>
          <ol class="plan">
            {steps.map(({ offer, findings }) => (
              <li key={offer.id}>
                <OfferLink offer={offer} page={locale} />{" "}
                {plan.covers(
                  names(findings.flatMap((finding) => (finding.criterion === "need" ? finding.shared : []))),
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {answer.plan.uncovered.length > 0 && <p>{plan.uncovered(names(answer.plan.uncovered))}</p>}
    </Section>
  );
}
