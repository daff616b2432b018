import type { ComponentChildren } from "preact";
import type { OwnIntroduction } from "#contract/own-case.ts";
import { beingHandedOver } from "#domain/introduction/hand-over.ts";
import type { FormsOfPage } from "#web/components/admin/form-at.ts";
import { Named } from "#web/components/named.tsx";
import { formatDate, formatDay } from "#web/i18n/format.ts";
import type { Copy } from "#web/i18n/fr.ts";
import { isolated } from "#web/i18n/isolated.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Quoted } from "#web/ui/quoted.tsx";
import { AgreeForm, AnswerForm, ContestForm, type Target } from "./author-forms.tsx";

type Shown = { introduction: OwnIntroduction; speech: Speech };

/** How deep in the headings of its page an introduction stands. */
type Headed = Shown & { under: "h1" | "h2" };

/** The body that an introduction is with, and for which of its offers. */
export const WithWhom = ({ introduction: { body, offer }, under, speech: { locale, copy } }: Headed) => (
  <>
    <Heading under={under}>
      <a href={`/${locale}/bodies/${body.id}`}>
        <Named lang={body.lang} page={locale}>
          {body.name}
        </Named>
      </a>
    </Heading>
    {offer === null ? (
      <p>{copy.ownCase.orientation}</p>
    ) : (
      <p>
        <a href={`/${locale}/offers/${offer.id}`}>
          <Named lang={offer.lang} page={locale}>
            {offer.name}
          </Named>
        </a>
      </p>
    )}
  </>
);

const Heading = ({ under, children }: Pick<Headed, "under"> & { children: ComponentChildren }) =>
  under === "h1" ? <h2>{children}</h2> : <h3>{children}</h3>;

/** Since when it is with them, until when they must answer, and what happens if they do not. */
export function HowItStands({ introduction, speech }: Shown) {
  const { locale, copy, words } = speech;
  const { state, since, sentAt, by, outcome, handedBy } = introduction;
  if (handedBy && beingHandedOver.includes(state)) return <HandedOver introduction={introduction} speech={speech} />;
  const facts = {
    since: formatDate(locale, state === "sent" ? (sentAt ?? since) : since),
    by: by === null ? "" : formatDay(locale, by),
  };
  return (
    <>
      {sentencesOf(
        copy,
        state,
      )(facts).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {state === "helped" && outcome && <p>{copy.ownCase.outcome(words.outcomes[outcome])}</p>}
    </>
  );
}

/** Who proposes it, why, what goes along, and who has the case until then. */
function HandedOver({ introduction: { state, body, handedBy, by }, speech: { locale, copy, words } }: Shown) {
  if (!handedBy) return null;
  const says = words.handOver;
  const from = isolated(handedBy.body);
  return (
    <>
      <p>
        {says.proposes({ from, to: isolated(body.name) })} {copy.ownCase.reason(words.handOverReasons[handedBy.why])}
      </p>
      {handedBy.words && <Quoted text={handedBy.words} />}
      <p>
        {says.goesAlong} {says.keeps(from)}
      </p>
      {state === "agreeing" && <p>{copy.ownCase.stands.agreeing({ since: "", by: formatDay(locale, by ?? "") })[1]}</p>}
    </>
  );
}

type Stands = Copy["ownCase"]["stands"];
/** Of a state that is over, the timeline tells. */
const sentencesOf = ({ ownCase }: Pick<Copy, "ownCase">, state: OwnIntroduction["state"]): Stands["sent"] =>
  (ownCase.stands as Partial<Record<OwnIntroduction["state"], Stands["sent"]>>)[state] ?? (() => []);

/** What a body asked, where its answer is waited for. */
export const Question = ({ introduction: { body, question }, speech: { copy } }: Shown) =>
  question === null ? null : (
    <>
      <p>
        <b>{copy.ownCase.questionOf(isolated(body.name))}</b>
      </p>
      <Quoted text={question} />
    </>
  );

/** The one answer that is waited for, given on the spot. */
export function AnswerHere({
  introduction,
  of,
  target,
  page,
  speech,
}: Shown & { of: string; target: Target; page: FormsOfPage }) {
  const asked = { of, target, page, speech };
  const may = (step: OwnIntroduction["may"][number]) => introduction.may.includes(step);
  return (
    <>
      {may("agree") && <AgreeForm {...asked} />}
      {may("answer") && <AnswerForm {...asked} />}
      {may("contest") && <ContestForm {...asked} />}
    </>
  );
}
