import type { ThreadShown, WordShown } from "#contract/thread.ts";
import { linksIn } from "#domain/text/links-in.ts";
import { reportReasons } from "#domain/thread/acts.ts";
import { formatMoment } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { ActForm } from "./act-form.tsx";

type Props = { word: WordShown; thread: ThreadShown; action: string; speech: Speech };

/** What somebody wrote: who, when, and their words; with what can be done about it. */
export function Word({ word, thread, action, speech }: Props) {
  const { locale, copy } = speech;
  const { at, isOwn, isNew, words, report } = word;
  return (
    <li class={isOwn ? "own" : undefined}>
      <b>
        <bdi>{whoWrote(word, thread, speech)}</bdi>
      </b>{" "}
      {isNew && <b class="tag">{copy.thread.isNew}</b>}
      <time dateTime={at}>{formatMoment(locale, at)}</time>
      {words !== null && (
        <blockquote dir="auto">
          <Linked words={words} />
        </blockquote>
      )}
      {report !== null && <small>{copy.thread[report]}</small>}
      {thread.as === "admin" && report === "waits" && <Decisions word={word} action={action} speech={speech} />}
      {word.mayReport && <Report word={word} action={action} speech={speech} />}
    </li>
  );
}

function whoWrote({ party, name, isOwn }: WordShown, { as, body }: ThreadShown, { copy }: Speech): string {
  const says = copy.thread;
  if (isOwn) return name ?? (as === "admin" ? says.parties.admin : says.you);
  if (party === "body") return name ?? body;
  return party === "relay" && as === "innovator" ? says.yourRelay : says.parties[party];
}

/** Addresses lead where they say; nothing else is markup. */
const Linked = ({ words }: { words: string }) => (
  <>
    {linksIn(words).map(({ text, isLink }, place) =>
      isLink ? (
        <a key={place} href={text} rel="noopener nofollow ugc" dir="ltr">
          {text}
        </a>
      ) : (
        text
      ),
    )}
  </>
);

/** To the team, with the reason in one press. */
const Report = ({ word: { id }, action, speech: { copy } }: Omit<Props, "thread">) => (
  <details class="more unprinted">
    <summary>{copy.thread.report}</summary>
    <p>{copy.thread.reportWhy}</p>
    <form class="buttons" method="post" action={action}>
      <HiddenFields
        fields={[
          ["act", "report"],
          ["message", id],
        ]}
      />
      {reportReasons.map((reason) => (
        <button key={reason} type="submit" name="reportWhy" value={reason}>
          {copy.thread.reasons[reason]}
        </button>
      ))}
    </form>
  </details>
);

const Decisions = ({ word: { id }, action, speech: { copy } }: Omit<Props, "thread">) => (
  <div class="buttons">
    <ActForm action={action} act="hide" label={copy.thread.hide} keyed="z" hidden={[["message", id]]} />
    <ActForm action={action} act="let-stand" label={copy.thread.letStand} keyed="f" hidden={[["message", id]]} />
  </div>
);
