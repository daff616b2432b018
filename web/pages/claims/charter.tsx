import type { Locale } from "#contract/locales.ts";
import { charterVersion } from "#domain/body/charter.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** `accept`: for whom the reader is asked to accept it; `null`: for anybody to read. */
export type CharterProps = { locale: Locale; accept: { id: string; name: string } | null };

export const title = ({ locale }: CharterProps) => speechOf(locale).copy.charter.title;
export const description = ({ locale }: CharterProps) => speechOf(locale).copy.charter.lead;

export function CharterPage({ locale, accept }: CharterProps) {
  const speech = speechOf(locale);
  const says = speech.copy.charter;
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      {accept && (
        <Notice role="status">
          <p>{says.changed(accept.name)}</p>
        </Notice>
      )}
      <p class="lead">{says.lead}</p>
      <Rules speech={speech} />
      {accept && (
        <form method="post" action={`/${locale}/desk/${accept.id}/charter`}>
          <HiddenFields fields={[["charter", charterVersion]]} />
          <button class="go" type="submit">
            {says.accept}
          </button>
        </form>
      )}
    </div>
  );
}

const Rules = ({ speech: { copy } }: { speech: Speech }) => (
  <>
    <ol>
      {copy.charter.rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ol>
    <p>{copy.charter.broken}</p>
    <p class="hint">{copy.charter.version(charterVersion)}</p>
  </>
);
