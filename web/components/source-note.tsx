import type { Source } from "#contract/body.ts";
import { formatDay, formatList } from "#web/i18n/format.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { inLanguage } from "./in-language.ts";

/** Where an entry comes from, and that nobody has confirmed it yet. */
export function SourceNote({
  source,
  confirmedOn,
  translated,
  late,
  speech: { locale, copy },
}: {
  source: Source;
  confirmedOn: string | null;
  translated?: boolean;
  /** Its confirmation is older than six months. */
  late?: boolean;
  speech: MovingSpeech;
}) {
  const { entries } = copy;
  return (
    <p class="source">
      {confirmedOn === null ? <b>{entries.toConfirm}</b> : entries.confirmedOn(formatDay(locale, confirmedOn))}
      {late && (
        <>
          {" · "}
          <b>{entries.late}</b>
        </>
      )}
      {" · "}
      {entries.source}{" "}
      {source.document === "" ? entries.itself : <cite {...inLanguage("fr", locale)}>{source.document}</cite>}
      {source.lines.length > 0 && ` · ${entries.lines(source.lines.length, formatList(locale, source.lines))}`}
      {translated && ` · ${entries.translated}`}
    </p>
  );
}
