import { type Locale, localeCodes, locales } from "#contract/locales.ts";

/**
 * The same page in the other languages: by links, or, where a form stands on it or led to it, by sending that form as it
 * is typed at this moment (design §6). `go` tells the Worker to show it again, or to check it again; `onEnter` is what
 * the Enter key sends, as the form's own button does.
 */
export type Languages =
  | { kind: "links"; to: Record<Locale, string> }
  | { kind: "form"; form: string; action: Record<Locale, string>; go: "show" | "check"; onEnter: string };

export const LanguageSwitch = (props: { locale: Locale; label: string; languages: Languages }) => (
  <nav class="languages" aria-label={props.label}>
    {props.languages.kind === "form" && <EnterKey {...props.languages} />}
    <ul>
      {localeCodes.map((code) => (
        <li key={code} lang={code} dir={locales[code].dir}>
          {code === props.locale ? (
            <b aria-current="true">{locales[code].name}</b>
          ) : (
            <Other code={code} languages={props.languages} />
          )}
        </li>
      ))}
    </ul>
  </nav>
);

/** Enter presses the first button of a form, and ours stand before its own: this unseen one leads them. */
const EnterKey = ({ form, onEnter }: { form: string; onEnter: string }) => (
  <button type="submit" form={form} name="go" value={onEnter} hidden />
);

const Other = ({ code, languages }: { code: Locale; languages: Languages }) =>
  languages.kind === "links" ? (
    <a href={languages.to[code]} hreflang={code}>
      {locales[code].name}
    </a>
  ) : (
    <button
      class="link"
      type="submit"
      form={languages.form}
      formaction={languages.action[code]}
      formnovalidate
      name="go"
      value={languages.go}
    >
      {locales[code].name}
    </button>
  );
