import type { CaseIntroduction } from "#contract/case.ts";
import { introductionTable } from "#domain/introduction/lifecycle.ts";
import { Verdict } from "#web/components/own/verdict.tsx";
import { ActForm } from "#web/components/thread/act-form.tsx";
import { Thread } from "#web/components/thread/thread.tsx";
import { asTold } from "#web/i18n/as-told.ts";
import type { CaseParts } from "#web/pages/admin/case.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";
import { Section } from "#web/ui/section.tsx";
import { IntroductionHead, IntroductionHistory } from "./case-introduction.tsx";
import { FoundContactFields } from "./contact-fields.tsx";
import { formAt } from "./form-at.ts";
import { ReasonForm } from "./reason-form.tsx";

/** The introductions of a case that are under way, or ended, each with what an admin may do about it. */
export function CaseIntroductions(
  props: CaseParts & { id: string; heading: string; listed: readonly CaseIntroduction[] },
) {
  const { id, heading, listed, speech } = props;
  if (listed.length === 0) return null;
  return (
    <Section id={id} heading={heading}>
      <ul class="cards thread">
        {listed.map((introduction) => (
          <li key={introduction.id}>
            <article class="card">
              <IntroductionHead introduction={introduction} speech={speech} />
              <IntroductionHistory introduction={introduction} speech={speech} />
              <Judged {...props} introduction={introduction} />
              <ThreadOf {...props} introduction={introduction} />
              <Steps {...props} introduction={introduction} />
            </article>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where an admin writes down whether the help has helped, as the person says. */
function Judged({ introduction, request, locale, speech, ...page }: CaseParts & { introduction: CaseIntroduction }) {
  const name = `introductions/${introduction.id}/verdict`;
  const action = `/${locale}/admin/requests/${request.id}/${name}`;
  return <Verdict {...{ introduction, name, action, page }} speech={asTold(speech)} isKeyed />;
}

/** What its parties write to one another, where the team was called: opened by a press, which the journal notes. */
function ThreadOf({
  introduction,
  request,
  thread,
  locale,
  speech,
  ...page
}: CaseParts & { introduction: CaseIntroduction }) {
  const { copy } = speech;
  if (!introduction.isThreadOpen) return null;
  const name = `introductions/${introduction.id}/messages`;
  const action = `/${locale}/admin/requests/${request.id}/${name}`;
  return (
    <>
      <h4>{copy.thread.heading}</h4>
      {thread?.id === introduction.id ? (
        <Thread {...{ thread, name, action, page, speech }} here={null} />
      ) : (
        <>
          <ActForm action={action} act="read" label={copy.thread.open} keyed="t" />
          <small>{copy.thread.noted}</small>
        </>
      )}
    </>
  );
}

/** What an admin may do now: reach the body or give up, or put to it again what came to nothing. */
function Steps(props: CaseParts & { introduction: CaseIntroduction }) {
  const { request, introduction, speech } = props;
  const says = speech.copy.review.case;
  if (request.state !== "submitted") return null;
  const may = (step: "reach" | "give-up" | "reopen") => introductionTable[introduction.state][step] !== undefined;
  const inWords = {
    page: props,
    path: `/admin/requests/${request.id}`,
    field: "words",
    hidden: [["version", String(introduction.version)]],
    speech,
  } as const;
  return (
    <>
      {may("reach") && <Reach {...props} />}
      {may("give-up") && (
        <ReasonForm
          {...inWords}
          name={`introductions/${introduction.id}/giving-up`}
          heading={says.giveUp}
          keyed="g"
          hint={says.giveUpHint}
          buttons={<button type="submit">{says.giveUpSure}</button>}
        />
      )}
      {may("reopen") && (
        <ReasonForm
          {...inWords}
          name={`introductions/${introduction.id}/reopening`}
          heading={says.reopen}
          keyed="b"
          hint={says.reopenHint}
          buttons={<button type="submit">{says.reopenSure}</button>}
        />
      )}
    </>
  );
}

function Reach(props: CaseParts & { introduction: CaseIntroduction }) {
  const { locale, request, introduction, where, today, speech } = props;
  const says = speech.copy.review.case;
  const name = `introductions/${introduction.id}/contact`;
  return (
    <details class="more" open={where === name}>
      <summary>
        {says.reach} <Key of="c" />
      </summary>
      <p>{says.reachText}</p>
      <form id={name} method="post" action={`/${locale}/admin/requests/${request.id}/${name}`} noValidate>
        <HiddenFields fields={[["version", String(introduction.version)]]} />
        <FoundContactFields form={formAt(name, props, { channel: ["phone"], foundOn: [today] })} speech={speech} />
        <div class="buttons">
          <button type="submit">{says.reachSure}</button>
        </div>
      </form>
    </details>
  );
}
