import type { Need } from "#domain/vocabulary/needs.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";

/** The way to a request, with the needs that brought the reader here. */
export const AskHere = ({ needs, speech: { locale, copy } }: { needs: readonly Need[]; speech: Speech }) => (
  <>
    <p>{copy.sheets.askText}</p>
    <p>
      <a class="go" href={linkPath(`/${locale}/request`, { needs })}>
        {copy.matches.file.button}
      </a>
    </p>
  </>
);
