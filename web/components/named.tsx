import { type Locale, locales } from "#contract/locales.ts";

/** A name in its own language and direction. */
export const Named = ({ lang, page, children }: { lang: Locale; page: Locale; children: string }) =>
  lang === page ? (
    <bdi>{children}</bdi>
  ) : (
    <bdi lang={lang} dir={locales[lang].dir}>
      {children}
    </bdi>
  );
