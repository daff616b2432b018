import type { BodysAnswer } from "#contract/answers.ts";
import type { FormsOfPage } from "#web/components/admin/form-at.ts";
import { AskedSummary } from "#web/components/asked-summary.tsx";
import { CaseAnswer } from "#web/components/at-desk/case-answer.tsx";
import { CaseReport } from "#web/components/at-desk/case-report.tsx";
import { forStaff } from "#web/i18n/for-staff.ts";
import { formatDay } from "#web/i18n/format.ts";
import { isolated } from "#web/i18n/isolated.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";
import { ToThread } from "./to-thread.tsx";

type Shown = { shown: BodysAnswer; action: string; page: FormsOfPage; speech: Speech };

/** What a body's link is about: the project as it is seen before anybody accepts, and what can be answered. */
export function BodysAnswerPage({ shown, action, page, speech }: Shown) {
  const { copy } = speech;
  const { steps, version } = shown;
  const taken = { path: action, action, version, steps, form: page.form, speech };
  return (
    <>
      <h1>{copy.answers.body.heading(isolated(shown.body.name))}</h1>
      <Expected shown={shown} speech={speech} />
      <Section id="project" heading={copy.deskCase.project.heading}>
        <AskedSummary content={shown.project} speech={forStaff(speech)} />
      </Section>
      <Asked shown={shown} speech={speech} />
      {steps.includes("accept") && <CaseAnswer {...taken} />}
      <ToThread thread={shown.thread} action={action} speech={speech} />
      {shown.state === "accepted" && <ContactAgain action={action} speech={speech} />}
      {steps.includes("report-help") && <CaseReport {...taken} />}
    </>
  );
}

/** For which offer, and until when. */
function Expected({
  shown: { body, offer, by, state, handedBy, contested },
  speech: { locale, copy, words },
}: Omit<Shown, "action" | "page">) {
  const says = copy.answers.body;
  return (
    <>
      <p>{offer ? says.forOffer(isolated(offer.name)) : copy.deskCase.reasons.orientation}</p>
      {handedBy && (
        <p>
          {words.handOver.proposes({ from: isolated(handedBy.body), to: isolated(body.name) })}{" "}
          {copy.ownCase.reason(words.handOverReasons[handedBy.why])}
        </p>
      )}
      {handedBy?.words && <Quoted text={handedBy.words} />}
      {state === "sent" && by !== null && <p class="lead">{says.answerBy(formatDay(locale, by))}</p>}
      {state === "sent" && <p>{copy.deskCase.contact.onceAccepted}</p>}
      {state === "accepted" && <p class="lead">{says.accepted}</p>}
      {contested !== null && (
        <>
          <p>{says.contested}</p>
          <Quoted text={contested} />
        </>
      )}
    </>
  );
}

/** What the body asked, and what the person said. */
function Asked({ shown: { asked }, speech: { copy } }: Omit<Shown, "action" | "page">) {
  if (!asked) return null;
  const says = copy.answers.body;
  return (
    <Section id="asked" heading={says.question}>
      <Quoted text={asked.question} />
      <h3>{says.answer}</h3>
      {asked.answer === null ? <p>{says.noAnswer}</p> : <Quoted text={asked.answer} />}
    </Section>
  );
}

/** A body that accepted before may see again how to reach the person: by a press, which is noted. */
const ContactAgain = ({ action, speech: { copy } }: Pick<Shown, "action" | "speech">) => (
  <form class="quiet unprinted" method="post" action={action}>
    <button type="submit" name="go" value="contact">
      {copy.answers.body.contact}
    </button>{" "}
    <small>{copy.answers.body.contactText}</small>
  </form>
);
