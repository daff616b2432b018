import type { Locale } from "#contract/locales.ts";
import type { SaidInThread, ThreadShown } from "#contract/thread.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { Refusal } from "#domain/outcome.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { explainProblem } from "#web/i18n/explain-problem.ts";
import { isolated } from "#web/i18n/isolated.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Quoted } from "#web/ui/quoted.tsx";

import { Thread } from "./thread.tsx";

/** A thread on a page of its own; `back`: the page that it belongs to, with what the link there says. */
export type ThreadPageProps = {
  locale: Locale;
  thread: ThreadShown;
  name: string;
  action: string;
  here: string | null;
  form: TypedForm;
  problem: Refusal | null;
  said: SaidInThread | null;
  back: { href: string; label: "own" | "link" };
};

export function ThreadView({ locale, thread, form, problem, said, back, ...at }: ThreadPageProps) {
  const speech = speechOf(locale);
  const { copy } = speech;
  return (
    <div class="narrow">
      <h1>{thread.as === "innovator" ? copy.thread.headingWith(isolated(thread.body)) : copy.thread.heading}</h1>
      {said && (
        <Notice role="status">
          <p>{copy.thread.said[said]}</p>
        </Notice>
      )}
      {problem && (
        <Notice role="alert">
          <p>{explainProblem(problem, speech)}</p>
        </Notice>
      )}
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      {!thread.may.includes("write") && <Unsent form={form} says={copy.deskCase.unsent} />}
      <Thread {...{ ...at, thread, speech }} page={{ where: at.name, form }} />
      <p class="unprinted">
        <a href={back.href}>{back.label === "own" ? copy.ownCase.back : copy.deskCase.back}</a>
      </p>
    </div>
  );
}

/** What was typed where nothing can be written any more. */
const Unsent = ({ form, says }: { form: TypedForm; says: string }) => {
  const [words] = form.values.words ?? [];
  return words ? (
    <Notice>
      <p>{says}</p>
      <Quoted text={words} />
    </Notice>
  ) : null;
};
