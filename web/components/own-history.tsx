import type { OwnRequest } from "#contract/own-request.ts";
import { formatMoment } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** What happened, step by step. */
export const OwnHistory = ({
  history,
  speech: { locale, words },
}: Pick<OwnRequest, "history"> & { speech: Speech }) => (
  <ol class="history">
    {history.map(({ version, step, at }) => (
      <li key={version}>
        <time dateTime={at}>{formatMoment(locale, at)}</time> {words.requestSteps[step].sentence}
      </li>
    ))}
  </ol>
);
