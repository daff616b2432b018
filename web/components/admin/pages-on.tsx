import type { Speech } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";

/** The way to the next page of a list of the desk, and back to the first. */
export function PagesOn({
  path,
  next,
  isFirst,
  speech: { locale, copy },
}: {
  path: string;
  next: Readonly<Record<string, string>> | null;
  isFirst: boolean;
  speech: Speech;
}) {
  if (next === null && isFirst) return null;
  const here = `/${locale}/admin${path}`;
  return (
    <p class="pager">
      {next && (
        <a class="go" rel="next" href={linkPath(here, next)}>
          {copy.admin.next}
        </a>
      )}{" "}
      {!isFirst && <a href={here}>{copy.admin.first}</a>}
    </p>
  );
}
