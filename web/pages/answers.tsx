import type { AnswerShown, ContactShown } from "#contract/answers.ts";
import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { Refusal } from "#domain/outcome.ts";
import { AuthorsAnswerPage } from "#web/components/answers/authors-answer.tsx";
import { BodysAnswerPage } from "#web/components/answers/bodys-answer.tsx";
import { CaseContact } from "#web/components/at-desk/case-contact.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { type ThreadPageProps, ThreadView } from "#web/components/thread/thread-view.tsx";
import { explainProblem } from "#web/i18n/explain-problem.ts";
import type { Copy } from "#web/i18n/fr.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { withFieldWords } from "#web/i18n/with-field-words.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Quoted } from "#web/ui/quoted.tsx";

/** What a link shows: that it is over, with what was typed; what it asks; what was done; or how to reach the person. */
export type AnswersView =
  | { kind: "gone"; unsent: string | null }
  | { kind: "asking"; shown: AnswerShown; where: string | null; form: TypedForm; problem: Refusal | null }
  | { kind: "done"; what: keyof Copy["answers"]["done"]; isAuthors: boolean }
  | ({ kind: "thread" } & Omit<ThreadPageProps, "locale" | "action" | "here" | "name" | "back">)
  | { kind: "contact"; contact: ContactShown; isNew: boolean };
export type AnswersProps = { locale: Locale; token: string; view: AnswersView };

export const title = ({ locale }: AnswersProps) => speechOf(locale).copy.answers.title;

export function AnswersPage({ locale, token, view }: AnswersProps) {
  const speech = speechOf(locale);
  const action = `/${locale}/answers/${token}`;
  if (view.kind === "thread")
    return (
      <ThreadView
        {...view}
        {...{ locale, action }}
        here={null}
        name="thread"
        back={{ href: action, label: view.thread.as === "body" ? "link" : "own" }}
      />
    );
  return (
    <div class="narrow">
      {view.kind === "gone" && <Gone unsent={view.unsent} speech={speech} />}
      {view.kind === "asking" && <Asking {...view} action={action} speech={speech} />}
      {view.kind === "done" && <Done {...view} speech={speech} />}
      {view.kind === "contact" && <Contact {...view} speech={speech} />}
    </div>
  );
}

/** The same words whether there ever was such a link, or not; what was typed is not lost. */
const Gone = ({ unsent, speech: { locale, copy } }: { unsent: string | null; speech: Speech }) => (
  <>
    <h1>{copy.answers.gone}</h1>
    <p class="lead">{copy.answers.goneText}</p>
    {unsent !== null && (
      <Notice>
        <p>{copy.deskCase.unsent}</p>
        <Quoted text={unsent} />
      </Notice>
    )}
    <ul class="links">
      <li>
        <a href={`/${locale}/follow`}>{copy.answers.goneOwn}</a>
      </li>
      <li>
        <a href={`/${locale}/desk`}>{copy.answers.goneBody}</a>
      </li>
    </ul>
  </>
);

type AskingProps = Extract<AnswersView, { kind: "asking" }> & { action: string; speech: Speech };

function Asking({ shown, where, form, problem, action, speech }: AskingProps) {
  const page = { where, form };
  const spoken = shown.reader === "body" ? withFieldWords(speech, speech.copy.deskCase) : speech;
  return (
    <>
      {problem && (
        <Notice role="alert">
          <p>{explainProblem(problem, speech)}</p>
        </Notice>
      )}
      <ErrorSummary form={form} copy={spoken.copy} />
      {shown.reader === "body" ? (
        <BodysAnswerPage {...{ shown, action, page }} speech={spoken} />
      ) : (
        <AuthorsAnswerPage {...{ shown, action, page, speech }} />
      )}
      <Reminders isQuiet={shown.isQuiet} action={action} speech={speech} />
    </>
  );
}

/** No more reminders, or again: the case goes on all the same. */
const Reminders = ({
  isQuiet,
  action,
  speech: { copy },
}: Pick<AskingProps, "action" | "speech"> & { isQuiet: boolean }) => (
  <form class="quiet unprinted" method="post" action={action}>
    {isQuiet && <p>{copy.answers.isQuiet}</p>}
    <button class="link" type="submit" name="go" value={isQuiet ? "remind" : "quiet"}>
      {isQuiet ? copy.answers.remind : copy.answers.quiet}
    </button>{" "}
    {!isQuiet && <small>{copy.answers.quietNote}</small>}
  </form>
);

const Done = ({ what, isAuthors, speech }: Extract<AnswersView, { kind: "done" }> & { speech: Speech }) => (
  <>
    <h1>{speech.copy.answers.done[what].heading}</h1>
    <p class="lead">{speech.copy.answers.done[what].text}</p>
    {isAuthors ? (
      <p>
        <a href={`/${speech.locale}/follow`}>{speech.copy.answers.own.follow}</a>
      </p>
    ) : (
      <ToDesk speech={speech} />
    )}
  </>
);

const Contact = ({ contact, isNew, speech }: Extract<AnswersView, { kind: "contact" }> & { speech: Speech }) => {
  const says = speech.copy.answers.body;
  const { locale, ...reached } = contact;
  return (
    <>
      <h1>{isNew ? says.acceptedHeading : says.contactHeading}</h1>
      <CaseContact contact={{ kind: "shown", ...reached, language: locale }} speech={speech} />
      <p>{isNew ? says.contactKeep : says.contactText}</p>
      <ToDesk speech={speech} />
    </>
  );
};

const ToDesk = ({ speech: { locale, copy } }: { speech: Speech }) => (
  <p class="unprinted">
    <a href={`/${locale}/desk`}>{copy.answers.body.desk}</a> <small>{copy.answers.body.deskNote}</small>
  </p>
);
