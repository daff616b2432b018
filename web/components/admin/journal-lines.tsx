import type { JournalEntry, JournalSource, JournalSubject } from "#contract/admin.ts";
import type { Registers } from "#contract/words/words.ts";
import { Named } from "#web/components/named.tsx";
import { formatDay, formatMoment } from "#web/i18n/format.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { DoneBy } from "./done-by.tsx";
import { reasonSaid } from "./reason-said.ts";

/** Everything that happened, newest first: what, on what, when, who, why. */
export function JournalLines({ entries, speech }: { entries: readonly JournalEntry[]; speech: TeamSpeech }) {
  const said = saidOfSteps(speech);
  return (
    <ol class="history journal">
      {entries.map(({ key, at, source, step, by, reason, subjects }) => (
        <li key={key}>
          <time dateTime={at}>{formatMoment(speech.locale, at)}</time>
          <b>{said[source][step] ?? step}</b>
          {subjects.map((subject, place) => (
            <span key={place}>
              {" "}
              · <Subject subject={subject} speech={speech} />
            </span>
          ))}
          <p>
            <small>
              <DoneBy by={by} speech={speech} />
            </small>
          </p>
          {reason && (
            <p class="reason">
              {speech.copy.admin.journal.reason} <bdi>{reasonSaid(step, reason, speech)}</bdi>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What each step of each history is called. */
function saidOfSteps({ copy, words }: TeamSpeech): Record<JournalSource, Readonly<Record<string, string>>> {
  return {
    account: words.accountSteps,
    body: words.bodySteps,
    claim: words.claimSteps,
    introduction: sentencesOf(words.introductionSteps),
    member: words.memberSteps,
    invitation: words.invitationSteps,
    offer: sentencesOf(words.offerSteps),
    request: sentencesOf(words.requestSteps),
    journal: copy.admin.journal.what,
  };
}

const sentencesOf = (steps: Readonly<Record<string, Registers>>) =>
  Object.fromEntries(Object.entries(steps).map(([step, { sentence }]) => [step, sentence.replace(/\.$/, "")]));

function Subject({ subject, speech }: { subject: JournalSubject; speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const says = copy.admin.journal;
  switch (subject.kind) {
    case "person":
      return <DoneBy by={subject.by} speech={speech} />;
    case "claim":
      return <a href={`/${locale}/admin/claims/${subject.id}`}>{copy.admin.body.seeClaim}</a>;
    case "case":
      return <a href={`/${locale}/admin/requests/${subject.id}`}>{says.openCase}</a>;
    case "holiday":
      return <a href={`/${locale}/admin/calendar`}>{formatDay(locale, subject.day)}</a>;
    case "letter":
      return <>{subject.label}</>;
    case "body":
      return (
        <a href={`/${locale}/admin/bodies/${subject.id}`}>
          <InItsLanguage {...subject} page={locale} />
        </a>
      );
    case "offer":
      return subject.isPublic ? (
        <a href={`/${locale}/offers/${subject.id}`}>
          <InItsLanguage {...subject} page={locale} />
        </a>
      ) : (
        <InItsLanguage {...subject} page={locale} />
      );
    default:
      return <>{says[subject.kind]}</>;
  }
}

const InItsLanguage = ({
  name,
  lang,
  page,
}: {
  name: string;
  lang: TeamSpeech["locale"];
  page: TeamSpeech["locale"];
}) => (
  <Named lang={lang} page={page}>
    {name}
  </Named>
);
