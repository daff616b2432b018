import type { Locale } from "#contract/locales.ts";
import { LiveMatches } from "#web/components/live-matches.tsx";
import type { Matched } from "#web/components/match-props.ts";
import { matchesTitle } from "#web/components/matches-title.ts";
import { inOtherScript } from "#web/i18n/other-script.ts";
import { speechOf } from "#web/i18n/speech.ts";

export type MatchesProps = { locale: Locale } & Matched;

export const title = ({ locale, form }: MatchesProps) => matchesTitle(form, speechOf(locale));
export const description = ({ locale }: MatchesProps) => speechOf(locale).copy.matches.description;

/** `client.tsx` brings `#matches` to life with the same props. */
export const MatchesPage = ({ locale, ...matched }: MatchesProps) => (
  <div id="matches">
    <LiveMatches {...matched} speech={speechOf(locale)} alsoCalled={inOtherScript(locale)} />
  </div>
);
