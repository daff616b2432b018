import type { MatchAnswer } from "#contract/match-answer.ts";
import { formatList } from "#web/i18n/format.ts";
import { inSentence } from "#web/i18n/in-sentence.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Section } from "#web/ui/section.tsx";
import { GivenBy } from "./given-by.tsx";
import { NeedTags } from "./need-tags.tsx";
import { OfferLink } from "./offer-link.tsx";

type Step = MatchAnswer["plan"]["steps"][number];

/** Few offers that together cover the needs, as a path from stage to stage; what nobody covers stays visible. */
export function MatchPlan({ answer, speech }: { answer: MatchAnswer; speech: MovingSpeech }) {
  const says = speech.copy.matches.plan;
  const { steps, uncovered } = answer.plan;
  if (steps.length < 2 && uncovered.length === 0) return null;
  return (
    <Section id="plan" heading={says.heading}>
      {steps.length > 0 && <p>{says.intro}</p>}
      <ol class="path">
        {steps.map((step) => (
          <PlanStep key={step.offer.id} step={step} speech={speech} />
        ))}
        {uncovered.length > 0 && <Uncovered answer={answer} speech={speech} />}
      </ol>
    </Section>
  );
}

const PlanStep = ({ step: { offer, body, covers, stage }, speech }: { step: Step; speech: MovingSpeech }) => (
  <li>
    <Icon name={stage ?? "stairs"} />
    <p class="kicker">{stage ? speech.words.stages[stage] : speech.copy.matches.plan.anyStage}</p>
    <h3>
      <OfferLink offer={offer} page={speech.locale} />
    </h3>
    <GivenBy body={body} speech={speech} />
    <NeedTags needs={covers} words={speech.words} />
  </li>
);

function Uncovered({ answer, speech: { locale, copy, words } }: { answer: MatchAnswer; speech: MovingSpeech }) {
  const { plan: says } = copy.matches;
  const names = formatList(
    locale,
    answer.plan.uncovered.map((need) => inSentence(words.needs[need])),
  );
  return (
    <li class="open">
      <Icon name="target" />
      <p>{(answer.complete ? says.uncovered : says.uncoveredAmongRead)(names)}</p>
    </li>
  );
}
