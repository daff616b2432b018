import { formatNumber } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import type { MapRange } from "./map-steps.ts";

/** What is counted on a map, and what its colours stand for, in words. */
export function MapLegend({ counts, ranges, speech }: { counts: string; ranges: readonly MapRange[]; speech: Speech }) {
  const says = speech.copy.reach.map;
  const number = (count: number) => formatNumber(speech.locale, count);
  const inWords = ({ from, to }: MapRange) => {
    if (to === 0) return says.none;
    return from === to ? number(from) : says.between(number(from), number(to));
  };
  return (
    <div class="legend">
      <p>{counts}</p>
      <ul>
        {ranges.map((range) => (
          <li key={range.step} class={`step-${range.step}`}>
            {inWords(range)}
          </li>
        ))}
      </ul>
    </div>
  );
}
