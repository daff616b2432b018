import type { TypedForm } from "#contract/typed.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";

/** What the page of matches is called: by the place that is chosen. */
export function matchesTitle({ values }: TypedForm, { copy, words }: Pick<MovingSpeech, "copy" | "words">): string {
  const places: Readonly<Record<string, string>> = words.territories;
  const place = places[values.province?.[0] ?? ""];
  return place === undefined ? copy.matches.title : copy.matches.titleFor(place);
}
