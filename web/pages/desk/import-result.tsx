import type { Locale } from "#contract/locales.ts";
import type { LineProblem } from "#contract/offer-lines.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { ImportFileForm } from "#web/components/import-file-form.tsx";
import { ImportProblems } from "#web/components/import-problems.tsx";
import { formatNumber } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

type Checked = {
  added: number;
  changed: number;
  same: number;
  broken: number;
  problems: readonly LineProblem[];
  /** Problems that are not shown. */
  more: number;
  alike: readonly { line: number; offer: string }[];
};
/** What a file would change; `text` is the file, carried on so that nobody chooses it twice. */
export type ImportResultProps = { locale: Locale; desk: DeskShown; checked: Checked; text: string };

export const title = ({ locale }: ImportResultProps) => speechOf(locale).copy.imports.result.title;

export function ImportResultPage({ locale, desk, checked, text }: ImportResultProps) {
  const speech = speechOf(locale);
  const says = speech.copy.imports.result;
  const path = `/${locale}/desk/${desk.id}`;
  const isUseful = checked.added + checked.changed > 0;
  return (
    <DeskFrame desk={desk} here="import" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{says.nothingStored}</p>
      <ul id="counts">
        {(["added", "changed", "same", "broken"] as const)
          .filter((result) => checked[result] > 0)
          .map((result) => (
            <li key={result}>{says[result](checked[result])}</li>
          ))}
      </ul>
      <form id="take" method="post" action={`${path}/import`} encType="multipart/form-data">
        <HiddenFields fields={[["text", text]]} />
        {isUseful && (
          <button class="go" type="submit" name="go" value="import">
            {says.submit}
          </button>
        )}
      </form>
      <p>{isUseful ? checked.broken > 0 && says.leftOut : says.nothing}</p>
      <ImportProblems problems={checked.problems} more={checked.more} speech={speech} />
      <Alike alike={checked.alike} path={`${path}/offers`} speech={speech} />
      <Section id="again" heading={says.again}>
        <ImportFileForm path={`${path}/import`} error={null} speech={speech} />
      </Section>
    </DeskFrame>
  );
}

function Alike({ alike, path, speech: { locale, copy } }: Pick<Checked, "alike"> & { path: string; speech: Speech }) {
  const says = copy.imports.result;
  if (alike.length === 0) return null;
  return (
    <Section id="alike" heading={says.alike}>
      <p>{says.alikeLead}</p>
      <ul>
        {alike.map(({ line, offer }) => (
          <li key={line}>
            {says.alikeLine(formatNumber(locale, line))} <a href={`${path}/${offer}`}>{offer}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
