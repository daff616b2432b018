import type { Told } from "./introduction-actors.ts";

/** How the person of a test's request is reached: words and numbers that stand nowhere else. */
export const contactOf = (number: number): Pick<Told, "name" | "email" | "phone"> => ({
  name: `Zq-SECRET-name-${number}`,
  email: `zq-secret-mail-${number}@projet.example`,
  phone: `06 98 70 10 ${number}`,
});

/** The persons whose name, address or number can be read in a text, however a number is written. */
export function personsIn(text: string): readonly number[] {
  const named = [...text.matchAll(/zq-secret-(?:name|mail)-(\d{2})/gi)].map(([, number]) => Number(number));
  const numbers = text.replaceAll(/(?:&nbsp;|&#160;|[\s.()\u00a0\u202f\u200e\u200f-])/g, "");
  const called = [...numbers.matchAll(/69870\s?10(\d{2})/g)].map(([, number]) => Number(number));
  return [...new Set([...named, ...called])];
}
