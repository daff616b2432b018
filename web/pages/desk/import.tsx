import type { Locale } from "#contract/locales.ts";
import type { FileCode } from "#contract/offer-lines.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { ImportColumns } from "#web/components/import-columns.tsx";
import { ImportFileForm } from "#web/components/import-file-form.tsx";
import { formatMoment } from "#web/i18n/format.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { Notice } from "#web/ui/notice.tsx";

/** `error`: why the file that was sent could not be read; `unfinished`: imports that wait for somebody to go on. */
type Unfinished = { id: string; since: string };
export type ImportProps = { locale: Locale; desk: DeskShown; error: FileCode | null; unfinished: Unfinished[] };

export const title = ({ locale }: ImportProps) => speechOf(locale).copy.imports.title;

export function ImportPage({ locale, desk, error, unfinished }: ImportProps) {
  const speech = speechOf(locale);
  const says = speech.copy.imports;
  const path = `/${locale}/desk/${desk.id}`;
  return (
    <DeskFrame desk={desk} here="import" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <p>
        <a href={`${path}/offers.csv`} download>
          {says.export}
        </a>
        <br />
        {says.exportHint}
      </p>
      {unfinished.length > 0 && (
        <Notice>
          {unfinished.map(({ id, since }) => (
            <p key={id}>
              <a href={`${path}/imports/${id}`}>{says.unfinished(formatMoment(locale, since))}</a>
            </p>
          ))}
        </Notice>
      )}
      <ImportFileForm path={`${path}/import`} error={error} speech={speech} look="go" />
      <ImportColumns speech={speech} />
    </DeskFrame>
  );
}
