import type { ComponentChildren } from "preact";
import type { Speech } from "#web/i18n/speech.ts";
import { Mark } from "#web/ui/mark.tsx";

const sections = [
  ["matches", ""],
  ["offers", "offers"],
  ["bodies", "bodies"],
  ["regions", "regions"],
  ["follow", "follow"],
] as const;

export function SiteHeader({
  speech: { locale, copy },
  path,
  children,
}: {
  speech: Speech;
  path: string;
  children: ComponentChildren;
}) {
  const { shell } = copy;
  const here = path.split("/")[1] ?? "";
  const isHere = (section: string) => section === here || (section === "" && here === "matches");
  return (
    <header class="site-header">
      <div class="bar">
        <a class="brand" href={`/${locale}/`}>
          <Mark />
          <span lang="ar">وصل</span> <span lang="fr">Wasl</span>
          <span class="unseen">, {shell.home}</span>
        </a>
        {children}
        <nav class="sections" aria-label={shell.nav.label}>
          <ul>
            {sections.map(([name, section]) => (
              <li key={name}>
                <a href={`/${locale}/${section}`} aria-current={isHere(section) ? "page" : undefined}>
                  {shell.nav[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
