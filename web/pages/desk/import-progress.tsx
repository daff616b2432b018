import type { Locale } from "#contract/locales.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { formatNumber } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

/** How far an import has got: its lines, and what came of those that were taken. */
export type ImportProgressProps = {
  locale: Locale;
  desk: DeskShown;
  id: string;
  lines: number;
  results: Readonly<Record<"added" | "changed" | "same" | "refused", number>>;
  /** The lines that could not be taken, the first of them. */
  refused: readonly number[];
};

export const title = ({ locale }: ImportProgressProps) => speechOf(locale).copy.imports.progress.title;

const takenOf = ({ results }: ImportProgressProps) => Object.values(results).reduce((sum, count) => sum + count, 0);

export function ImportProgressPage(props: ImportProgressProps) {
  const { locale, desk, lines, results } = props;
  const speech = speechOf(locale);
  const says = speech.copy.imports.progress;
  const taken = takenOf(props);
  const path = `/${locale}/desk/${desk.id}`;
  return (
    <DeskFrame desk={desk} here="import" speech={speech}>
      <h1>{says.heading}</h1>
      <div class="progress">
        <p id="done" class="lead">
          {taken < lines ? says.done(formatNumber(locale, taken), formatNumber(locale, lines)) : says.over}
        </p>
        <progress value={taken} max={lines} aria-labelledby="done" />
      </div>
      <ul id="results">
        {(["added", "changed", "same", "refused"] as const)
          .filter((result) => results[result] > 0)
          .map((result) => (
            <li key={result}>{says.results[result](results[result])}</li>
          ))}
      </ul>
      {taken < lines && <GoOn path={`${path}/imports/${props.id}`} speech={speech} />}
      <Refused refused={props.refused} speech={speech} />
      <ul class="links">
        <li>
          <a href={path}>{says.desk}</a>
        </li>
        <li>
          <a href={`${path}/import`}>{says.again}</a>
        </li>
      </ul>
    </DeskFrame>
  );
}

/** The button that takes the next lines; a script presses it by itself, at a pace that the limits of the site allow. */
const GoOn = ({ path, speech: { copy } }: { path: string; speech: Speech }) => (
  <form method="post" action={path} data-goes-on>
    <p>{copy.imports.progress.waits}</p>
    <button class="go" type="submit">
      {copy.imports.progress.submit}
    </button>
    <p class="hint" hidden>
      {copy.imports.progress.itself}
    </p>
  </form>
);

function Refused({ refused, speech: { locale, copy } }: Pick<ImportProgressProps, "refused"> & { speech: Speech }) {
  if (refused.length === 0) return null;
  return (
    <Section id="refused" heading={copy.imports.progress.refused}>
      <p>{copy.imports.progress.refusedLead}</p>
      <p>{refused.map((line) => formatNumber(locale, line)).join(" · ")}</p>
    </Section>
  );
}
