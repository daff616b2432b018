import { type Locale, localeCodes, locales } from "#contract/locales.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";

/** The same page in the other languages: by links, or, where it was reached by POST, by posting its facts again. */
export type Languages =
  | { kind: "links"; to: Record<Locale, string> }
  | { kind: "post"; action: Record<Locale, string>; fields: readonly (readonly [string, string])[] };

export const LanguageSwitch = (props: { locale: Locale; label: string; languages: Languages }) => (
  <nav class="languages" aria-label={props.label}>
    {props.languages.kind === "links" ? (
      <Choices {...props} />
    ) : (
      <form method="post" action={props.languages.action[props.locale]}>
        <HiddenFields fields={props.languages.fields.filter(([, value]) => value !== "")} />
        <Choices {...props} />
      </form>
    )}
  </nav>
);

const Choices = ({ locale, languages }: { locale: Locale; languages: Languages }) => (
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
);

const Other = ({ code, languages }: { code: Locale; languages: Languages }) =>
  languages.kind === "links" ? (
    <a href={languages.to[code]} hreflang={code}>
      {locales[code].name}
    </a>
  ) : (
    <button class="link" type="submit" formaction={languages.action[code]}>
      {locales[code].name}
    </button>
  );
