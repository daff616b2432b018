import type { LogKind, TaskOwner } from "#domain/introduction/log.ts";
import { formatDay, formatMad } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";
import { LogForms, type LogFormsProps } from "./log-forms.tsx";

/** A line of what the body does: a meeting, an amount, or a step with its owner and its day. */
export type LogLine = {
  id: string;
  kind: LogKind;
  day: string;
  amountMad: number | null;
  owner: TaskOwner | null;
  doneOn: string | null;
  isLate: boolean;
  words: string;
};

type LogProps = LogFormsProps & { lines: readonly LogLine[]; mayLog: boolean };

/** What the body has done, and what is to be done; while it has the case in hand, with what to write down. */
export function CaseLog({ lines, mayLog, ...forms }: LogProps) {
  const { path, speech } = forms;
  const says = speech.copy.deskCase.log;
  return (
    <Section id="log" heading={says.heading} look="actions">
      <p class="hint">{lines.length === 0 ? says.none : says.note}</p>
      <LogLines {...{ lines, path, mayLog, speech }} />
      {mayLog && <LogForms {...forms} />}
    </Section>
  );
}

/** The lines themselves; without `mayLog`, to be read. */
export const LogLines = ({
  lines,
  ...page
}: {
  lines: readonly LogLine[];
  path: string;
  mayLog: boolean;
  speech: Speech;
}) =>
  lines.length === 0 ? null : (
    <ul class="rows">
      {lines.map((line) => (
        <Line key={line.id} line={line} {...page} />
      ))}
    </ul>
  );

function Line({ line, path, mayLog, speech }: { line: LogLine; path: string; mayLog: boolean; speech: Speech }) {
  const says = speech.copy.deskCase.log;
  const { id, kind, amountMad, doneOn, isLate, words } = line;
  return (
    <li class={isLate ? "late" : undefined}>
      <b>{says.kinds[kind]}</b>
      {amountMad !== null && ` · ${formatMad(speech.locale, amountMad)}`}
      <small>{whenOf(line, speech)}</small>
      {words !== "" && (
        <p class="lines">
          <bdi>{words}</bdi>
        </p>
      )}
      {mayLog && kind === "task" && doneOn === null && (
        <form method="post" action={`${path}/log`}>
          <HiddenFields
            fields={[
              ["kind", "done"],
              ["task", id],
            ]}
          />
          <button type="submit">{says.done}</button>
        </form>
      )}
    </li>
  );
}

function whenOf({ day, owner, doneOn, isLate }: LogLine, { locale, copy }: Speech): string {
  const says = copy.deskCase.log;
  if (owner === null) return formatDay(locale, day);
  const due = isLate ? says.late(formatDay(locale, day)) : says.due(formatDay(locale, day));
  return [says.owners[owner], doneOn === null ? due : says.doneOn(formatDay(locale, doneOn))].join(" · ");
}
