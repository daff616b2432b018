import type { OwnCase } from "#contract/own-case.ts";
import type { FormsOfPage } from "#web/components/admin/form-at.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Quoted } from "#web/ui/quoted.tsx";
import { Section } from "#web/ui/section.tsx";
import { AnswerForm } from "./author-forms.tsx";

/** What the team asks of the author, and where it is answered. */
export const TeamQuestion = ({
  question,
  action,
  page,
  speech,
}: {
  question: OwnCase["question"];
  action: string;
  page: FormsOfPage;
  speech: Speech;
}) =>
  question && (
    <Section id="team-question" heading={speech.copy.ownCase.teamQuestion} look="question">
      {question.words.map((words, place) => (
        <Quoted key={place} text={words} />
      ))}
      <AnswerForm
        {...{ of: "", step: "answer-team", page, speech }}
        target={{ action, hidden: [["question", question.id]] }}
      />
    </Section>
  );
