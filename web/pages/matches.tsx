import type { Locale } from "#contract/locales.ts";
import { LiveMatches } from "#web/components/live-matches.tsx";
import type { Matched } from "#web/components/match-props.ts";
import { inOtherScript } from "#web/i18n/other-script.ts";
import { speechOf } from "#web/i18n/speech.ts";

export type MatchesProps = { locale: Locale } & Matched;

export function title({ locale, form }: MatchesProps): string {
  const { copy, words } = speechOf(locale);
  const place: string | undefined = (words.territories as Readonly<Record<string, string>>)[
    form.values.province?.[0] ?? ""
  ];
  return place === undefined ? copy.matches.title : copy.matches.titleFor(place);
}
export const description = ({ locale }: MatchesProps) => speechOf(locale).copy.matches.description;

/** `client.tsx` brings `#matches` to life with the same props. */
export const MatchesPage = ({ locale, ...matched }: MatchesProps) => (
  <div id="matches">
    <LiveMatches {...matched} speech={speechOf(locale)} alsoCalled={inOtherScript(locale)} />
  </div>
);
