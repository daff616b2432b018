import type { OwnIntroduction } from "#contract/own-case.ts";
import { ActForm } from "#web/components/thread/act-form.tsx";
import type { Speech } from "#web/i18n/speech.ts";

/** The way to what the body and the person write to one another: by a press, for looking at a link shows nobody's words. */
export const ToThread = ({
  thread,
  action,
  speech: { copy },
}: {
  thread: OwnIntroduction["thread"];
  action: string;
  speech: Speech;
}) =>
  thread === "none" ? null : (
    <div class="quiet unprinted">
      <b>{copy.thread.heading}</b> {thread === "new" && <b class="tag">{copy.thread.isNew}</b>}
      <ActForm action={action} act="read" label={copy.thread.open} isFirst={thread === "new"} />
    </div>
  );
