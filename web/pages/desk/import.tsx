import type { Locale } from "#contract/locales.ts";
import type { FileCode } from "#contract/offer-lines.ts";
import { ImportColumns } from "#web/components/import-columns.tsx";
import { ImportFileForm } from "#web/components/import-file-form.tsx";
import { speechOf } from "#web/i18n/speech.ts";

/** `error`: why the file that was sent could not be read. */
export type ImportProps = { locale: Locale; body: string; error: FileCode | null };

export const title = ({ locale }: ImportProps) => speechOf(locale).copy.imports.title;

export function ImportPage({ locale, body, error }: ImportProps) {
  const speech = speechOf(locale);
  const says = speech.copy.imports;
  const desk = `/${locale}/desk/${body}`;
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <p>
        <a href={`${desk}/offers.csv`} download>
          {says.export}
        </a>
        <br />
        {says.exportHint}
      </p>
      <ImportFileForm path={`${desk}/import`} error={error} speech={speech} look="go" />
      <ImportColumns speech={speech} />
    </div>
  );
}
