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
  const said = (words[locale][letter] as (facts: Letters[Name], secret: string) => Said)(facts, secret);
  const link = said.action ? `${site}/${locale}${said.action.path}` : null;
  // A subject is one line, whatever a name holds.
  const subject = said.subject.replace(/\s+/g, " ").trim();
  return { to, subject, text: asText(said, locale, link), html: asHtml(said, locale, link) };
}

function asText({ sentences, code, action }: Said, locale: Locale, link: string | null): string {
  const { greeting, farewell } = words[locale];
  return [greeting, ...sentences, code, action && `${action.label}\n${link}`, farewell].filter(Boolean).join("\n\n");
}

function asHtml({ subject, sentences, code, action }: Said, locale: Locale, link: string | null): string {
  const { greeting, farewell } = words[locale];
  const paragraph = (text: string) => `<p>${escaped(text).replaceAll("\n", "<br>")}</p>`;
  const shownCode = code ? `<p dir="ltr" style="font-size:28px;letter-spacing:4px"><b>${escaped(code)}</b></p>` : "";
  const button = action && link ? `<p><a href="${escaped(link)}">${escaped(action.label)}</a></p>` : "";
  return `<!doctype html><html lang="${locale}" dir="${locales[locale].dir}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="font-family:sans-serif;font-size:16px;line-height:1.6;max-width:36em">${[greeting, ...sentences].map(paragraph).join("")}${shownCode}${button}${paragraph(farewell)}</body></html>`;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
