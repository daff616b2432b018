import { type Locale, localeCodes, locales } from "#contract/locales.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";

/** The same page in the other languages: by links, or, where it was reached by POST, by posting its facts again. */
export type Languages =
  | { kind: "links"; to: Record<Locale, string> }
  | { kind: "post"; action: Record<Locale, string>; fields: readonly (readonly [string, string])[] };

export const LanguageSwitch = ({
  locale,
  label,
  languages,
}: {
  locale: Locale;
  label: string;
  languages: Languages;
}) => (
  <nav class="languages" aria-label={label}>
    <ul>
      {localeCodes.map((code) => (
        <li key={code} lang={code} dir={locales[code].dir}>
          {code === locale ? (
            <b aria-current="true">{locales[code].name}</b>
          ) : (
            <Other code={code} languages={languages} />
          )}
        </li>
      ))}
    </ul>
  </nav>
);

const Other = ({ code, languages }: { code: Locale; languages: Languages }) =>
  languages.kind === "links" ? (
    <a href={languages.to[code]} hreflang={code}>
      {locales[code].name}
    </a>
  ) : (
    <form method="post" action={languages.action[code]}>
      <HiddenFields fields={languages.fields} />
      <button class="link" type="submit">
        {locales[code].name}
      </button>
    </form>
  );
