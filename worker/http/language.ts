import { isLocale, type Locale } from "#contract/locales.ts";

/** The first guess: the best of our languages by the browser's own order; French when it names none. */
export function guessedLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part, place) => {
      const [tag = "", ...options] = part.trim().toLowerCase().split(";");
      const quality = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return { language: tag.split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality), place };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.place - b.place);
  const known = wanted.map(({ language }) => language).find(isLocale);
  return known ?? "fr";
}

/** The language of a page: the first part of its path, or the browser's. */
export function localeOf(request: Request): Locale {
  const [, first = ""] = new URL(request.url).pathname.split("/");
  return isLocale(first) ? first : guessedLocale(request.headers.get("accept-language") ?? undefined);
}
