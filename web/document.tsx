import type { ComponentChildren } from "preact";
import { type Locale, localeCodes, locales } from "#contract/locales.ts";
import { FeedLinks, Feeds, type FeedsAbout } from "./components/feeds.tsx";
import { Island } from "./components/island.tsx";
import { LanguageSwitch, type Languages } from "./components/language-switch.tsx";
import { LinkedDataBlock } from "./components/linked-data-block.tsx";
import { Share } from "./components/share.tsx";
import { SiteFooter } from "./components/site-footer.tsx";
import { SiteHeader } from "./components/site-header.tsx";
import { speechOf } from "./i18n/speech.ts";
import type { Thing } from "./linked-data/linked-data.ts";
import { IconSheet } from "./ui/icon.tsx";

export type DocumentProps = {
  locale: Locale;
  title: string;
  description: string;
  /** Where the page is, after its language: `/offers`. */
  path: string;
  /** `null`: search engines decide. */
  robots: string | null;
  languageSwitch: Languages;
  assets: { css: string; icons: string; scripts: readonly string[] };
  island: { name: string; props: unknown } | null;
  /** Where the site is, `https://…`: alternates and the canonical address want it whole. */
  origin?: string;
  /** The address to pass on; `null`: a page that is nobody else's. */
  address?: string | null;
  /** The day, where the page offers to be passed on. */
  sharedOn?: string | null;
  /** It waits, unseen, until there is something to pass on. */
  isSharedLater?: boolean;
  /** What the feeds beside the page are about. */
  feeds?: FeedsAbout | null;
  /** What the page says, for search engines. */
  things?: readonly Thing[];
  children: ComponentChildren;
};

/** The whole page. The Worker writes `<!doctype html>` before it. */
export function Document(props: DocumentProps) {
  const { locale, title, assets, languageSwitch } = props;
  const speech = speechOf(locale);
  return (
    <html lang={locale} dir={locales[locale].dir}>
      <head>
        <meta charset="utf-8" />
        <title>{title.includes(speech.copy.shell.brand) ? title : `${title} · ${speech.copy.shell.brand}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {props.description && <meta name="description" content={props.description} />}
        {props.robots && <meta name="robots" content={props.robots} />}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.css} />
        {props.origin && <link rel="canonical" href={`${props.origin}/${locale}${props.path}`} />}
        {languageSwitch.kind === "links" && <Alternates to={languageSwitch.to} origin={props.origin ?? ""} />}
        {props.address && <OpenGraph {...props} address={props.address} />}
        {props.feeds && <FeedLinks about={props.feeds} speech={speech} />}
        {assets.scripts.map((script) => (
          <script key={script} type="module" src={script} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {speech.copy.shell.skip}
        </a>
        <SiteHeader speech={speech} path={props.path}>
          <LanguageSwitch locale={locale} label={speech.copy.shell.language} languages={languageSwitch} />
        </SiteHeader>
        <main id="main">
          <IconSheet.Provider value={assets.icons}>{props.children}</IconSheet.Provider>
          {props.feeds && props.origin && <Feeds about={props.feeds} site={props.origin} speech={speech} />}
          {props.address && props.sharedOn && (
            <Share
              title={title}
              address={props.address}
              today={props.sharedOn}
              isHidden={props.isSharedLater ?? false}
              speech={speech}
            />
          )}
        </main>
        <SiteFooter speech={speech} />
        <output class="sending" data-sending={speech.copy.shell.sending} data-slow={speech.copy.shell.slow} />
        {props.things && <LinkedDataBlock things={props.things} />}
        {props.island && <Island {...props.island} />}
      </body>
    </html>
  );
}

const Alternates = ({ to, origin }: { to: Record<Locale, string>; origin: string }) => (
  <>
    {localeCodes.map((code) => (
      <link key={code} rel="alternate" hreflang={code} href={`${origin}${to[code]}`} />
    ))}
    <link rel="alternate" hreflang="x-default" href={`${origin}${to.fr}`} />
  </>
);

const openGraphLocales: Record<Locale, string> = { fr: "fr_FR", ar: "ar_AR", en: "en_GB" };

/** What others show of the page where its address is passed on. */
const OpenGraph = ({ locale, title, description, address }: DocumentProps & { address: string }) => (
  <>
    {Object.entries({
      "og:type": "website",
      "og:site_name": "Wasl",
      "og:locale": openGraphLocales[locale],
      "og:title": title,
      "og:description": description,
      "og:url": address,
    }).map(([property, content]) => (
      <meta key={property} property={property} content={content} />
    ))}
  </>
);
