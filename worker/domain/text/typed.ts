/** Arabic digits as the Western ones that Morocco writes. */
export const foldDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/** What was typed or pasted, without the invisible marks of direction that come along with it. */
export const withoutMarks = (text: string): string => text.replace(/\p{Cf}/gu, "");

/**
 * A number as people type it: Arabic digits, spaces, points or commas between thousands, a comma or a point before
 * decimals. `80,000`, `80.000` and `80 000` are eighty thousand. What is no number is `null`.
 */
export function typedNumber(text: string): number | null {
  const typed = foldDigits(withoutMarks(text)).replace(/\s/g, " ").trim();
  const { minus = "", whole = "", decimals = "0" } = number.exec(typed)?.groups ?? {};
  return whole === "" ? null : Number(`${minus}${whole.replace(/\D/g, "")}.${decimals}`);
}

const number =
  /^(?<minus>-?)(?<whole>\d{1,3}(?:(?<between>[ .,٬])\d{3})(?:\k<between>\d{3}){0,4}|\d{1,15})(?:[.,٫](?<decimals>\d{1,6}))?$/;
