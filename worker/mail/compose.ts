import type { Locale } from "#contract/locales.ts";
import { locales } from "#contract/locales.ts";
import type { LetterName, Letters, LetterWords, Mail, Said } from "./letter.ts";
import { ar } from "./words/ar.ts";
import { en } from "./words/en.ts";
import { fr } from "./words/fr.ts";

const words: Record<Locale, LetterWords> = { fr, ar, en };

/**
 * A letter as it is sent: plain text, and the same as simple HTML. `secret`: the code or the token that the letter
 * carries, which stands nowhere else; `site`: where its links lead.
 */
export function compose<Name extends LetterName>(
  { letter, facts, to, locale }: { letter: Name; facts: Letters[Name]; to: string; locale: Locale },
  { site, secret }: { site: string; secret: string },
): Mail {
  const { said, link } = worded({ letter, facts, locale }, { site, secret });
  // A subject is one line, whatever a name holds.
  const subject = said.subject.replace(/\s+/g, " ").trim();
  return { to, subject, text: asText(said, locale, link), html: asHtml(said, locale, link) };
}

/**
 * The same in a few lines without a subject, for whoever is called and has no e-mail: to be said on the phone, or sent by
 * SMS or WhatsApp. Somebody sends it, so that it may be answered. `secret` is `null`: whoever sends it may not hold what
 * opens the request, and leads to the page that asks for its codes.
 */
export function readyText<Name extends LetterName>(
  letter: { letter: Name; facts: Letters[Name]; locale: Locale },
  { site, secret }: { site: string; secret: string | null },
): string {
  const { said, link: own } = worded(letter, { site, secret: secret ?? "" });
  const link = secret === null ? `${site}/${letter.locale}/follow` : own;
  const { greeting, signature } = words[letter.locale];
  return [greeting, ...said.sentences, said.action && `${said.action.label}\n${link}`, signature]
    .filter(Boolean)
    .join("\n");
}

/** What to say on the phone, sentence by sentence: whoever calls waits for the answers. */
export const script = <Name extends LetterName>(letter: {
  letter: Name;
  facts: Letters[Name];
  locale: Locale;
}): readonly string[] => worded(letter, { site: "", secret: "" }).said.sentences;

/** What a letter says, and where its link leads. */
function worded<Name extends LetterName>(
  { letter, facts, locale }: { letter: Name; facts: Letters[Name]; locale: Locale },
  { site, secret }: { site: string; secret: string },
): { said: Said; link: string | null } {
  const said = (words[locale][letter] as (facts: Letters[Name], secret: string) => Said)(facts, secret);
  return { said, link: said.action ? `${site}/${locale}${said.action.path}` : null };
}

function asText({ sentences, code, action }: Said, locale: Locale, link: string | null): string {
  const { greeting } = words[locale];
  return [greeting, ...sentences, code, action && `${action.label}\n${link}`, farewellIn(locale)]
    .filter(Boolean)
    .join("\n\n");
}

function asHtml({ subject, sentences, code, action }: Said, locale: Locale, link: string | null): string {
  const { greeting } = words[locale];
  const paragraph = (text: string) => `<p>${escaped(text).replaceAll("\n", "<br>")}</p>`;
  const shownCode = code ? `<p dir="ltr" style="font-size:28px;letter-spacing:4px"><b>${escaped(code)}</b></p>` : "";
  const button = action && link ? `<p><a href="${escaped(link)}">${escaped(action.label)}</a></p>` : "";
  return `<!doctype html><html lang="${locale}" dir="${locales[locale].dir}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.6;max-width:36em">${[greeting, ...sentences].map(paragraph).join("")}${shownCode}${button}${paragraph(farewellIn(locale))}</body></html>`;
}

const farewellIn = (locale: Locale): string => `${words[locale].signature}\n${words[locale].automatic}`;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
