import type { Locale } from "#contract/locales.ts";
import type { Territory } from "#domain/territory/territory.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";

/** What a feed is narrowed to. */
export type FeedsAbout = { need?: Need | undefined; territory?: Territory | undefined };

const feeds = [
  { kind: "offers", as: "atom", file: "offers.atom", type: "application/atom+xml" },
  { kind: "closings", as: "calendar", file: "closings.ics", type: "text/calendar" },
] as const;

const pathOf = (locale: Locale, file: string, about: FeedsAbout): string => linkPath(`/${locale}/${file}`, about);

/** The feeds, for programs that look for them in the head of a page. */
export const FeedLinks = ({ about, speech: { locale, copy } }: { about: FeedsAbout; speech: Speech }) => (
  <>
    {feeds.map(({ kind, file, type }) => (
      <link key={kind} rel="alternate" type={type} title={copy.reach.feeds[kind]} href={pathOf(locale, file, about)} />
    ))}
  </>
);

type FeedsProps = { about: FeedsAbout; site: string; speech: Speech };

/** The feeds, for people. A phone follows a calendar by `webcal:` only: under `https:` it takes the days of today, once. */
export function Feeds({ about, site, speech: { locale, copy } }: FeedsProps) {
  const says = copy.reach.feeds;
  return (
    <aside class="feeds" aria-labelledby="feeds">
      <h2 id="feeds">{says.heading}</h2>
      <p>{says.lead}</p>
      <ul class="links">
        {feeds.map(({ kind, as, file }) => (
          <li key={kind}>
            <a href={pathOf(locale, file, about)}>{says[kind]}</a> ({says[as]})
          </li>
        ))}
        <li>
          <a href={`webcal://${new URL(site).host}${pathOf(locale, "closings.ics", about)}`}>{says.subscribe}</a>
        </li>
      </ul>
    </aside>
  );
}
