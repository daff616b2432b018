import type { ThreadShown } from "#contract/thread.ts";
import { type FormsOfPage, fieldAt, formAt } from "#web/components/admin/form-at.ts";
import { TextArea } from "#web/components/form-fields.tsx";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { ActForm } from "./act-form.tsx";
import { Word } from "./word.tsx";

/**
 * Where the forms of a thread are posted, and under which name the one that is written in comes back; `here`: the page
 * where older words are found, `null` where there is none.
 */
export type ThreadAt = { name: string; action: string; here: string | null; page: FormsOfPage; speech: Speech };
type Props = ThreadAt & { thread: ThreadShown };

/** What the parties of an introduction write to one another, the newest last, and where one answers. */
export function Thread(props: Props) {
  const { thread, here, speech } = props;
  const says = speech.copy.thread;
  const { words, earlier, isFirst, may } = thread;
  return (
    <>
      {words.length === 0 && <p class="hint">{says.none}</p>}
      {here !== null && earlier !== null && (
        <p>
          <a href={`${here}?before=${earlier}`}>{says.earlier}</a>
        </p>
      )}
      <ol class="letters">
        {words.map((word) => (
          <Word key={word.id} {...props} word={word} />
        ))}
      </ol>
      {here !== null && !isFirst && (
        <p>
          <a href={here}>{says.latest}</a>
        </p>
      )}
      {may.includes("write") && <WritingBox {...props} />}
      <Team {...props} />
    </>
  );
}

function WritingBox({ thread, name, action, page, speech }: Props) {
  const says = speech.copy.thread;
  return (
    <form id={name} class="unprinted" method="post" action={action} noValidate>
      <HiddenFields
        fields={[
          ["act", "write"],
          ["entry", thread.entry],
        ]}
      />
      <TextArea
        {...{ form: formAt(name, page), copy: speech.copy }}
        name="words"
        id={fieldAt(name, "words", page)}
        hint={says.hint}
        rows={4}
        required
      />
      <button class="go" type="submit">
        {says.send}
      </button>
    </form>
  );
}

/** The team can be called, is there, or leaves. */
function Team({ thread: { may, isCalled }, action, speech }: Props) {
  const says = speech.copy.thread;
  return (
    <>
      {isCalled && <p class="hint">{says.isCalled}</p>}
      {may.includes("call") && (
        <details class="more unprinted">
          <summary>{says.call}</summary>
          <p>{says.callText}</p>
          <ActForm action={action} act="call" label={says.call} />
        </details>
      )}
      {may.includes("leave") && <ActForm action={action} act="leave" label={says.leave} />}
    </>
  );
}
