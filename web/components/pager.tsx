import type { TypedForm } from "#contract/typed.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";

/** The way to the following entries, with the filters kept. */
export function Pager({
  form,
  next,
  path,
  speech: { copy },
}: {
  form: TypedForm;
  next: string | null;
  path: string;
  speech: Speech;
}) {
  const { after, ...filters } = form.values;
  if (next === null && after === undefined) return null;
  return (
    <p class="pager">
      {next !== null && (
        <a class="go" rel="next" href={linkPath(path, { ...filters, after: next })}>
          {copy.lists.next}
        </a>
      )}{" "}
      {after !== undefined && <a href={linkPath(path, filters)}>{copy.lists.first}</a>}
    </p>
  );
}
