import { formatDay } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";

export type ShareProps = { title: string; address: string; today: string; isHidden: boolean };

/** The page as a link: to send, to copy, and on paper. What only a browser can do, `enhance.ts` adds. */
export function Share({ title, address, today, isHidden, speech: { locale, copy } }: ShareProps & { speech: Speech }) {
  const says = copy.reach.share;
  const ways = [
    [says.by.whatsApp, linkPath("https://wa.me/", { text: `${title}\n${address}` })],
    [says.by.mail, `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`],
  ] as const;
  return (
    <aside class="share" hidden={isHidden} aria-labelledby="share">
      <h2 id="share">{says.heading}</h2>
      <ul
        data-share={address}
        data-send={says.send}
        data-copy={says.copy}
        data-copied={says.copied}
        data-print={says.print}
      >
        {ways.map(([name, href]) => (
          <li key={name}>
            <a href={href} rel="noopener">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p class="hint">
        {says.address} <bdi dir="ltr">{address}</bdi>
      </p>
      <p class="printed">{says.printed(formatDay(locale, today))}</p>
    </aside>
  );
}
