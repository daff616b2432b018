import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ComponentType } from "preact";
import { render } from "preact-render-to-string";
import assets from "#assets";
import { type Locale, localeCodes } from "#contract/locales.ts";
import { Document, type DocumentProps } from "#web/document.tsx";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { siteOf } from "./site.ts";

/** A screen of `web/pages`: its component, and the words of its title. */
export type Screen<Props> = {
  View: ComponentType<Props>;
  title: (props: Props) => string;
  description?: (props: Props) => string;
};

export type ShowOptions = {
  status?: ContentfulStatusCode;
  /** What only its reader may see: never stored by a cache. */
  isPrivate?: boolean;
  robots?: "index" | "noindex";
  /** The fields that may stand in the page's address, and so in its links to the other languages. */
  keeps?: readonly string[];
  /** The scripts of the page, by name. */
  scripts?: readonly ("client" | "enhance" | "passkeys" | "demand" | "keys" | "draft")[];
  /** The part that the browser hydrates, with the props it was rendered with. */
  island?: string;
  /** The form of the page, which the language switch sends as it is typed: to be shown again, or checked again. */
  form?: { id: string; path: string; isRefused: boolean; onEnter?: string };
  /** Whether the page offers to be passed on: as a link, on paper; `later`: once a script has something to pass on. */
  shares?: boolean | "later";
  /** What the feeds beside the page are about. */
  feeds?: DocumentProps["feeds"];
  /** What the page says, for search engines; its addresses begin with this origin. */
  things?: (speech: Speech, origin: string) => NonNullable<DocumentProps["things"]>;
  /** The page to show in another language, where this one cannot be opened by its address. */
  switchTo?: string | undefined;
};

/** Renders a screen as a whole page in its reader's language. */
export function show<Props extends { locale: Locale }>(
  c: Context<AppEnv>,
  { View, title, description }: Screen<Props>,
  props: Props,
  {
    status = 200,
    isPrivate = false,
    robots = "noindex",
    keeps = [],
    scripts = [],
    island,
    form,
    shares = false,
    feeds = null,
    things,
    switchTo,
  }: ShowOptions = {},
) {
  const { locale } = props;
  const { pathname, searchParams } = new URL(c.req.url);
  const origin = siteOf(c);
  const path = pathname.replace(/^\/(?:fr|ar|en)(?=\/)/, "");
  const asked = `${path}${queryOf(searchParams, keeps)}`;
  const isOpen = status === 200 && !isPrivate && (shares !== false || robots === "index");
  const html = render(
    <Document
      locale={locale}
      title={title(props)}
      description={description?.(props) ?? ""}
      path={path}
      origin={origin}
      robots={robots}
      languageSwitch={form ? switchByForm(form) : switchByLinks(switchTo ?? asked)}
      assets={{
        css: assets.styles,
        icons: assets.icons,
        scripts: withSending(scripts, isPrivate).map((name) => assets[name]),
      }}
      address={isOpen ? `${origin}/${locale}${asked}` : null}
      isSharedLater={shares === "later"}
      sharedOn={shares ? casablancaDay(c.var.deps.now()) : null}
      feeds={feeds}
      {...(things && { things: things(speechOf(locale), origin) })}
      island={island ? { name: island, props } : null}
    >
      <View {...props} />
    </Document>,
  );
  c.header("content-language", locale);
  c.header("cache-control", isPrivate ? "private, no-store" : "no-cache");
  return c.html(`<!doctype html>${html}`, status);
}

/** A page of its reader's own has forms to send: it says when that takes long. */
const withSending = (scripts: NonNullable<ShowOptions["scripts"]>, isPrivate: boolean) =>
  isPrivate && !scripts.includes("enhance") ? (["enhance", ...scripts] as const) : scripts;

function queryOf(searched: URLSearchParams, keeps: readonly string[]): string {
  const kept = [...searched].filter(([name, value]) => keeps.includes(name) && value !== "");
  return kept.length === 0 ? "" : `?${new URLSearchParams(kept)}`;
}

const inEach = <Value,>(of: (locale: Locale) => Value) =>
  Object.fromEntries(localeCodes.map((locale) => [locale, of(locale)])) as Record<Locale, Value>;

const switchByLinks = (rest: string): DocumentProps["languageSwitch"] => ({
  kind: "links",
  to: inEach((locale) => `/${locale}${rest}`),
});

const switchByForm = ({
  id,
  path,
  isRefused,
  onEnter = "",
}: NonNullable<ShowOptions["form"]>): DocumentProps["languageSwitch"] => ({
  kind: "form",
  form: id,
  action: inEach((locale) => `/${locale}${path}`),
  go: isRefused ? "check" : "show",
  onEnter,
});
