import type { OwnCase, OwnEvent } from "#contract/own-case.ts";
import { explainEvent, explainNext } from "#web/i18n/explain-event.ts";
import { formatMoment } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Quoted } from "#web/ui/quoted.tsx";

/** Everything that happened, newest first. */
export const OwnTimeline = ({ own, speech }: { own: Pick<OwnCase, "timeline" | "isWhole">; speech: Speech }) => (
  <>
    <ol class="history timeline">
      {own.timeline.map((event, place) => (
        <Happened key={place} event={event} speech={speech} />
      ))}
    </ol>
    {!own.isWhole && <p class="hint">{speech.copy.ownCase.older}</p>}
  </>
);

const Happened = ({ event, speech }: { event: OwnEvent; speech: Speech }) => (
  <li>
    <time dateTime={event.at}>{formatMoment(speech.locale, event.at)}</time> {explainEvent(event, speech)}
    <Why event={event} speech={speech} />
    {"words" in event && event.words && <Quoted text={event.words} />}
    {event.kind === "task" && event.isDone && <p>{speech.copy.ownCase.taskDone}</p>}
    {event.kind === "introduction" && event.next && <p>{explainNext(event.next, speech)}</p>}
  </li>
);

/** The reason of a body, or what came of its help. */
function Why({ event, speech: { copy, words } }: { event: OwnEvent; speech: Speech }) {
  if (event.kind !== "introduction") return null;
  const { what, reason, outcome } = event;
  if (what === "declined" && reason) return <p>{copy.ownCase.reason(words.declineReasons[reason])}</p>;
  return what === "helped" && outcome ? <p>{copy.ownCase.outcome(words.outcomes[outcome])}</p> : null;
}
