import type { CaseIntroduction, NamedThing } from "#contract/case.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import { exceptions } from "#domain/introduction/origin.ts";
import { Named } from "#web/components/named.tsx";
import { formatDay, formatMoment, formatNumber } from "#web/i18n/format.ts";
import { isolated } from "#web/i18n/isolated.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { Quoted } from "#web/ui/quoted.tsx";
import { reasonSaid } from "./reason-said.ts";
import { StepsTaken } from "./steps-taken.tsx";

type OfIntroduction = { introduction: CaseIntroduction; speech: TeamSpeech };

/** To which body, for which offer, why, how long it lasts; and what an admin is to know of the body. */
export function IntroductionHead({ introduction, speech }: OfIntroduction) {
  const { locale, copy, words } = speech;
  const { body, offer, origin, handedBy, state, verdict } = introduction;
  return (
    <>
      <h3>
        <a href={`/${locale}/admin/bodies/${body.id}`}>
          <InItsLanguage thing={body} speech={speech} />
        </a>
      </h3>
      {offer && (
        <p>
          {offer.isPublic ? (
            <a href={`/${locale}/offers/${offer.id}`}>
              <InItsLanguage thing={offer} speech={speech} />
            </a>
          ) : (
            <InItsLanguage thing={offer} speech={speech} />
          )}
        </p>
      )}
      <p>
        <b>{words.introductionStates[state].label}</b> <When introduction={introduction} speech={speech} />
      </p>
      <p>
        <small>
          {copy.review.origins[origin]}
          {handedBy && ` · ${isolated(handedBy.body.name)} · ${words.handOverReasons[handedBy.why]}`}
        </small>
      </p>
      {verdict && (
        <>
          <p>{copy.checkIns.staff.verdict(checkInLabels[locale].helped[verdict.helped])}</p>
          {verdict.words !== "" && <Quoted text={verdict.words} />}
        </>
      )}
      <Marks introduction={introduction} speech={speech} />
    </>
  );
}

function When({ introduction: { since, ends }, speech: { locale, copy } }: OfIntroduction) {
  const says = copy.review.case;
  const left = (days: number) => (days < 0 ? says.isOver : says.daysLeft(days));
  return (
    <small>
      {says.since(formatMoment(locale, since))}
      {ends && ` · ${says.until(formatDay(locale, ends.on))} (${left(ends.workingDaysLeft)})`}
    </small>
  );
}

/** What is to be weighed while something may still come of it. */
function Marks({ introduction, speech }: OfIntroduction) {
  const { copy } = speech;
  const says = copy.review.case;
  const { state, noPlace } = introduction;
  if (state !== "proposed" && state !== "agreeing" && state !== "reaching") return null;
  const marks: readonly (readonly [text: string, isWrong: boolean])[] = [
    ...(introduction.isClear ? [[says.clear, false] as const] : []),
    ...(exceptions.includes(introduction.origin) ? [[says.exception, true] as const] : []),
    introduction.isVerified ? [says.verified, false] : [says.unverified, true],
    noPlace === null ? [says.room, false] : [copy.problems.noPlace[noPlace], true],
    ...(introduction.isSilent ? [[says.silent, true] as const] : []),
  ];
  return (
    <>
      <ul class="marks">
        {marks.map(([text, isWrong]) => (
          <li key={text} class={isWrong ? "late" : undefined}>
            {text}
          </li>
        ))}
      </ul>
      <InHandOf introduction={introduction} speech={speech} />
    </>
  );
}

function InHandOf({ introduction: { inHand }, speech: { locale, copy } }: OfIntroduction) {
  const says = copy.review.case;
  if (inHand.length === 0) return <p>{says.inHandNothing}</p>;
  return (
    <p>
      {says.inHand}{" "}
      {inHand
        .map(({ state, cases, isMore }) => {
          const count = formatNumber(locale, cases);
          return `${isMore ? says.atLeast(count) : count} ${says.states[state]}`;
        })
        .join(" · ")}
    </p>
  );
}

/** What happened to it, newest first, with what was said. */
export function IntroductionHistory({ introduction: { steps }, speech }: OfIntroduction) {
  return (
    <details class="more">
      <summary>{speech.copy.review.case.history}</summary>
      <StepsTaken
        steps={steps.map((step) => ({ ...step, reason: said(reasonSaid(step.step, step.reason, speech), step.words) }))}
        labels={Object.fromEntries(
          Object.entries(speech.words.introductionSteps).map(([step, { sentence }]) => [step, sentence]),
        )}
        speech={speech}
      />
    </details>
  );
}

const said = (reason: string | null, words: string | null): string | null =>
  [reason, words].filter(Boolean).join(" — ") || null;

export const InItsLanguage = ({ thing: { name, lang }, speech }: { thing: NamedThing; speech: TeamSpeech }) => (
  <Named lang={lang} page={speech.locale}>
    {name}
  </Named>
);
