import type { ComponentChildren } from "preact";
import type { Speech } from "#web/i18n/speech.ts";

const places = [
  ["requests", ""],
  ["file", "/file"],
  ["calls", "/calls"],
] as const;

/** The frame of a relay's pages: where one is, and the way to the others. */
export function RelayFrame({
  here,
  speech: { locale, copy },
  children,
}: {
  here?: (typeof places)[number][0];
  speech: Speech;
  children: ComponentChildren;
}) {
  const says = copy.relays.nav;
  return (
    <div class="desk">
      <nav class="desk-nav unprinted" aria-label={says.label}>
        <ul>
          {places.map(([name, path]) => (
            <li key={name}>
              <a href={`/${locale}/relay${path}`} aria-current={name === here ? "page" : undefined}>
                {says[name]}
              </a>
            </li>
          ))}
          <li>
            <a href={`/${locale}/account`}>{copy.desk.nav.account}</a>
          </li>
        </ul>
      </nav>
      {children}
    </div>
  );
}
