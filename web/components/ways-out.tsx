import type { Speech } from "#web/i18n/speech.ts";

/** Where to go from a page that leads nowhere. */
export const WaysOut = ({ speech: { locale, copy } }: { speech: Speech }) => (
  <ul class="links">
    <li>
      <a href={`/${locale}/`}>{copy.problems.home}</a>
    </li>
    <li>
      <a href={`/${locale}/offers`}>{copy.problems.offers}</a>
    </li>
    <li>
      <a href={`/${locale}/follow`}>{copy.problems.follow}</a>
    </li>
  </ul>
);
