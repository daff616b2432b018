import type { Speech } from "#web/i18n/speech.ts";

/**
 * Whom the offer of a form would reach: asked with a button, and with JavaScript while the form is filled in
 * (`web/demand.ts`). `lines`: what was answered; `null`: not asked yet.
 */
export function DemandPreview({
  lines,
  door,
  speech: { copy },
}: {
  lines: readonly string[] | null;
  door: string;
  speech: Speech;
}) {
  const says = copy.desk.demand;
  return (
    <aside class="demand" aria-labelledby="demand-heading" data-demand={door} data-asking={says.asking}>
      <h2 id="demand-heading">{says.heading}</h2>
      <p class="hint">{says.lead}</p>
      <ul id="demand" aria-live="polite">
        {(lines ?? []).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="submit" name="go" value="demand">
        {says.ask}
      </button>
    </aside>
  );
}
