import type { MatchAnswer } from "#contract/match-answer.ts";
import { formatList } from "#web/i18n/format.ts";
import { inSentence } from "#web/i18n/in-sentence.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Section } from "#web/ui/section.tsx";
import { GivenBy } from "./given-by.tsx";
import { OfferLink } from "./offer-link.tsx";

/** Few offers that together cover the needs; what nobody covers stays visible. */
export function MatchPlan({ answer, speech }: { answer: MatchAnswer; speech: MovingSpeech }) {
  const { locale, copy, words } = speech;
  const says = copy.matches.plan;
  const { steps, uncovered } = answer.plan;
  const names = (codes: readonly (keyof typeof words.needs)[]) =>
    formatList(
      locale,
      codes.map((code) => inSentence(words.needs[code])),
    );
  if (steps.length < 2 && uncovered.length === 0) return null;
  return (
    <Section id="plan" heading={says.heading}>
      {steps.length > 0 && (
        <>
          <p>{says.intro}</p>
          <ol class="plan">
            {steps.map(({ offer, body, covers }) => (
              <li key={offer.id}>
                <OfferLink offer={offer} page={locale} /> {says.covers(names(covers))}
                <GivenBy body={body} speech={speech} />
              </li>
            ))}
          </ol>
        </>
      )}
      {uncovered.length > 0 && <p>{(answer.complete ? says.uncovered : says.uncoveredAmongRead)(names(uncovered))}</p>}
    </Section>
  );
}
