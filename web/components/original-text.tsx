import type { BodyDetail } from "#contract/offer.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { inLanguage } from "./in-language.ts";

/** The words of the source, where Wasl translated them. */
export const OriginalText = ({
  entry: { translated, original },
  speech: { locale, copy },
}: {
  entry: Pick<BodyDetail, "translated" | "original">;
  speech: Speech;
}) =>
  translated && (
    <details class="original">
      <summary>
        {copy.entries.translated} {copy.entries.original}
      </summary>
      <div {...inLanguage(original.lang, locale)}>
        <p>
          <b>{original.name}</b>
        </p>
        {original.summary && <p>{original.summary}</p>}
      </div>
    </details>
  );
