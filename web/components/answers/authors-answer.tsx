import type { AuthorsAnswer } from "#contract/answers.ts";
import type { FormsOfPage } from "#web/components/admin/form-at.ts";
import { CheckIn } from "#web/components/own/check-in.tsx";
import { AnswerHere, HowItStands, Question, WithWhom } from "#web/components/own/introduction-stands.tsx";
import { TeamQuestion } from "#web/components/own/team-question.tsx";
import { Verdict } from "#web/components/own/verdict.tsx";
import { isolated } from "#web/i18n/isolated.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { ToThread } from "./to-thread.tsx";

type Shown = { shown: AuthorsAnswer; action: string; page: FormsOfPage; speech: Speech };

/** What the author's link is about: the one answer that is waited for, and the way to the whole request. */
export function AuthorsAnswerPage({ shown, action, page, speech }: Shown) {
  const { introduction, question, checkIn } = shown;
  const { own } = speech.copy.answers;
  const target = { action, hidden: [] };
  return (
    <>
      <h1>{introduction ? own.headingWith(isolated(introduction.body.name)) : own.heading}</h1>
      {checkIn && <CheckIn {...{ checkIn, page, speech }} action={`${action}/check-in`} />}
      {introduction && (
        <div class="card stands">
          <WithWhom introduction={introduction} under="h1" speech={speech} />
          <HowItStands introduction={introduction} speech={speech} />
          <Over introduction={introduction} speech={speech} />
          <Question introduction={introduction} speech={speech} />
          <Verdict {...{ introduction, page, speech }} name="verdict" action={`${action}/verdict`} />
          <AnswerHere {...{ introduction, of: "", target, page, speech }} />
          <ToThread thread={introduction.thread} action={action} speech={speech} />
        </div>
      )}
      <TeamQuestion {...{ question, action, page, speech }} />
      <form class="quiet unprinted" method="post" action={action}>
        <button class={isAsked(shown) ? undefined : "go"} type="submit" name="go" value="open">
          {own.open}
        </button>{" "}
        <small>{own.openNote}</small>
      </form>
    </>
  );
}

/** What stands no more is said by its name. */
const Over = ({
  introduction: { state },
  speech: { words },
}: {
  introduction: NonNullable<Shown["shown"]["introduction"]>;
  speech: Speech;
}) => (over.includes(state) ? <p>{words.introductionStates[state].sentence}</p> : null);
const over: readonly string[] = ["declined", "lapsed", "withdrawn", "handed-over"];

/** Something else comes first on the page. */
const isAsked = ({ introduction, question, checkIn }: AuthorsAnswer): boolean =>
  question !== null || checkIn !== null || (introduction?.may.length ?? 0) > 0;
