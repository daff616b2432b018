import type { Difference } from "#contract/differences.ts";
import { formatList } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import type { FieldName } from "./form-fields.tsx";
import { labelOfCode } from "./label-of-code.ts";

/** What somebody else saved meanwhile, beside what the reader typed. */
export function Differences({
  differences,
  says,
  speech,
}: {
  differences: readonly Difference[];
  says: { heading: string; lead: string };
  speech: Speech;
}) {
  const { copy, locale } = speech;
  const { change } = copy.desk;
  const shown = (name: string, values: readonly string[]) =>
    values.length === 0
      ? change.nothing
      : formatList(
          locale,
          values.map((value) => labelOfCode(name, value, speech)),
        );
  return (
    <div class="summary" role="alert" id="errors" tabIndex={-1}>
      <h2>{says.heading}</h2>
      <p>{differences.length === 0 ? change.none : says.lead}</p>
      <dl class="terms">
        {differences.map(({ name, theirs, yours }) => (
          <div key={name}>
            <dt>
              <a href={`#${name}`}>{copy.forms.labels[name as FieldName] ?? name}</a>
            </dt>
            <dd>
              <b>{change.theirs}</b> <bdi>{shown(name, theirs)}</bdi>
            </dd>
            <dd>
              <b>{change.yours}</b> <bdi>{shown(name, yours)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
