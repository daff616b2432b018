import type { OwnCase, OwnIntroduction } from "#contract/own-case.ts";
import type { FormsOfPage } from "#web/components/admin/form-at.ts";
import { formatDay } from "#web/i18n/format.ts";
import { isolated } from "#web/i18n/isolated.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { WithdrawForm } from "./author-forms.tsx";
import { AnswerHere, HowItStands, Question, WithWhom } from "./introduction-stands.tsx";
import { Turn, turnOf } from "./turn.tsx";
import { Verdict } from "./verdict.tsx";

/** `relay`: the page of the relay, which says for the person what they said. */
type Shown = { own: OwnCase; page: FormsOfPage; speech: Speech; relay?: { path: string; said: string } };

/** How far a request has got: who has it, since when, until when they must answer, and what happens if they do not. */
export function WhereItStands({ own, page, speech, relay }: Shown) {
  const { ownCase } = speech.copy;
  const ofConcern = own.introductions.filter(isOfConcern).toSorted(yoursFirst);
  if (own.progress === null && ofConcern.length === 0) return null;
  return (
    <Section id="stands" heading={ownCase.whereHeading}>
      {own.progress !== null && (
        <p class="lead">
          <b>{ownCase.progress[own.progress]}</b>
        </p>
      )}
      {ofConcern.map((introduction) => (
        <Introduction key={introduction.id} {...{ introduction, page, speech, ...(relay && { relay }) }} />
      ))}
      <Reviewed own={own} speech={speech} />
      <NobodyYet own={own} speech={speech} />
    </Section>
  );
}

/** Somebody has it, what was reported of it can be contested still, or the two write to one another. */
const isOfConcern = ({ may, mayJudge, thread }: OwnIntroduction): boolean =>
  may.length > 0 || mayJudge || thread !== "none";

const yoursFirst = (one: OwnIntroduction, other: OwnIntroduction): number =>
  Number(turnOf(other) === "you") - Number(turnOf(one) === "you");

function Introduction({ introduction, page, speech, relay }: Omit<Shown, "own"> & { introduction: OwnIntroduction }) {
  const { id, version, may } = introduction;
  const target = {
    action: `/${speech.locale}${relay?.path ?? "/follow"}/introductions/${id}`,
    ...(relay && { said: relay.said }),
    hidden: [["version", String(version)]] as const,
  };
  const asked = { introduction, of: id, target, page, speech };
  const turn = turnOf(introduction);
  return (
    <article class="card stands">
      {turn && !relay && <Turn of={turn} by={introduction.by} speech={speech} />}
      <WithWhom introduction={introduction} under="h2" speech={speech} />
      <HowItStands introduction={introduction} speech={speech} />
      <ToThread introduction={introduction} path={relay?.path ?? "/follow"} speech={speech} />
      <Question introduction={introduction} speech={speech} />
      <Verdict {...{ introduction, page, speech }} name={`verdict-${id}`} action={`${target.action}/verdict`} />
      <AnswerHere {...asked} />
      {may.includes("withdraw") && !may.includes("refuse") && <WithdrawForm {...asked} />}
    </article>
  );
}

/** Where the two write to one another, and whether something there is new. */
const ToThread = ({
  introduction: { id, thread, body },
  path,
  speech: { locale, copy },
}: Pick<Shown, "speech"> & { introduction: OwnIntroduction; path: string }) =>
  thread === "none" ? null : (
    <p class="quiet">
      <a href={`/${locale}${path}/introductions/${id}`}>{copy.thread.headingWith(isolated(body.name))}</a>{" "}
      {thread === "new" && <b class="tag">{copy.thread.isNew}</b>}
    </p>
  );

/** How many offers the team looks at, and by when it tells. */
function Reviewed({ own: { reviewing }, speech }: Omit<Shown, "page">) {
  if (!reviewing) return null;
  const { locale, copy } = speech;
  const { ownCase } = copy;
  return (
    <div class="card stands">
      <Turn of="team" by={null} speech={speech} />
      <p>{ownCase.reviewing(reviewing.count)}</p>
      <p>{reviewing.isLate ? ownCase.reviewLate : ownCase.reviewBy(formatDay(locale, reviewing.by))}</p>
    </div>
  );
}

/** Nothing was found, or the search goes on. */
function NobodyYet({ own: { progress, deadEnd }, speech: { locale, copy } }: Omit<Shown, "page">) {
  const { ownCase } = copy;
  if (progress === "looking") return <p>{ownCase.looking}</p>;
  if (progress !== "dead-end") return null;
  return (
    <>
      <p>{ownCase.deadEnd}</p>
      {deadEnd?.by && (
        <p>
          <b>{ownCase.deadEndBy(formatDay(locale, deadEnd.by))}</b>
        </p>
      )}
    </>
  );
}
