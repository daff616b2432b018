/**
 * The digits by which a phone number is reached from anywhere, its country first: what people write in Morocco begins with
 * 0. `null`: a number that does not say of which country it is.
 */
export function internationalNumber(typed: string): string | null {
  const national = /^0?([5-9]\d{8})$/.exec(typed)?.[1];
  if (national) return `${morocco}${national}`;
  const [, digits = ""] = /^(?:\+|00)([1-9]\d{7,14})$/.exec(typed) ?? [];
  // "+212 (0)6 …": the 0 is for calls within the country.
  return (digits || ofMorocco(typed)).replace(/^2120(?=\d{9}$)/, morocco) || null;
}

const morocco = "212";
const ofMorocco = (typed: string): string => (/^2120?[5-9]\d{8}$/.test(typed) ? typed : "");
