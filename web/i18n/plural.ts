import type { Locale } from "#contract/locales.ts";

/** The categories that each language tells apart (CLDR): one that is left out does not compile. */
type Categories = {
  fr: "one" | "many" | "other";
  ar: "zero" | "one" | "two" | "few" | "many" | "other";
  en: "one" | "other";
};
type PluralForms<L extends Locale> = Record<Exclude<Categories[L], "other">, string> & { other: string };

const numerals: Record<Locale, string> = { fr: "fr", ar: "ar-MA-u-nu-latn", en: "en-GB" };

/** A sentence that bends with a count; `#` stands for the count itself. */
export function plural<L extends Locale>(locale: L, forms: PluralForms<L>): (count: number) => string {
  const rules = new Intl.PluralRules(locale);
  const figures = new Intl.NumberFormat(numerals[locale]);
  const byCategory: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } = forms;
  return (count) => (byCategory[rules.select(count)] ?? byCategory.other).replace("#", figures.format(count));
}
