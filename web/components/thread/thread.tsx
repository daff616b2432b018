import type { ThreadShown } from "#contract/thread.ts";
import { type FormsOfPage, fieldAt, formAt } from "#web/components/admin/form-at.ts";
import { TextArea } from "#web/components/form-fields.tsx";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";
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
  const { thread, speech } = props;
  const says = speech.copy.thread;
  const { words, earlier, isFirst, may } = thread;
  return (
    <>
      {words.length === 0 && <p class="hint">{says.none}</p>}
      {earlier !== null && <Older {...props} before={earlier} label={says.earlier} keyed="9" />}
      <ol class="letters">
        {words.map((word) => (
          <Word key={word.id} {...props} word={word} />
        ))}
      </ol>
      {!isFirst && <Older {...props} before={null} label={says.latest} keyed="0" />}
      {may.includes("write") && <WritingBox {...props} />}
      <Team {...props} />
    </>
  );
}

/** Keys are heard on the page of the team's own desk. */
const isDesk = ({ as }: ThreadShown) => as === "admin";

/** The way to other words of the thread: by its address, or by a press where it has none. */
function Older(props: Props & { before: string | null; label: string; keyed: string }) {
  const { here, action, before, label, keyed, thread } = props;
  if (here === null)
    return (
      <ActForm
        {...{ action, label, act: "read", keyed: isDesk(thread) && keyed }}
        hidden={before === null ? [] : [["before", before]]}
      />
    );
  return (
    <p class="links">
      <a href={before === null ? here : `${here}?before=${before}`}>{label}</a>
    </p>
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
        {...(isDesk(thread) && {
          label: (
            <>
              {speech.copy.forms.labels.words} <Key of="t" />
            </>
          ),
        })}
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
function Team({ thread, action, speech }: Props) {
  const { may, isCalled } = thread;
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
      {may.includes("leave") && (
        <ActForm action={action} act="leave" label={says.leave} keyed={isDesk(thread) && "e"} />
      )}
    </>
  );
}
