import type { Speech } from "#web/i18n/speech.ts";

const pages = ["account", "matching", "procedure", "about", "privacy"] as const;

export const SiteFooter = ({ speech: { locale, copy } }: { speech: Speech }) => (
  <footer class="site-footer">
    <p>{copy.shell.footer.promise}</p>
    <nav aria-label={copy.shell.footer.label}>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a href={`/${locale}/${page}`}>{copy.shell.footer[page]}</a>
          </li>
        ))}
      </ul>
    </nav>
  </footer>
);
