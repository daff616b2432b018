import type { Speech } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";

/** The way to the next page of a list of a desk, and back to the first. `kept`: what stands in the address of both. */
export function PagesOn({
  desk = "admin",
  path,
  next,
  isFirst,
  kept = {},
  speech: { locale, copy },
}: {
  desk?: "admin" | "relay";
  path: string;
  next: Readonly<Record<string, string>> | null;
  isFirst: boolean;
  kept?: Readonly<Record<string, string>>;
  speech: Speech;
}) {
  if (next === null && isFirst) return null;
  const here = `/${locale}/${desk}${path}`;
  return (
    <p class="pager">
      {next && (
        <a class="go" rel="next" href={linkPath(here, { ...kept, ...next })}>
          {copy.lists.next}
        </a>
      )}{" "}
      {!isFirst && <a href={linkPath(here, kept)}>{copy.lists.first}</a>}
    </p>
  );
}
