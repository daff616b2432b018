import { fold } from "#domain/text/fold.ts";
import { internationalNumber } from "#domain/text/international-number.ts";
import { meanings } from "#domain/text/meanings.ts";

/** What two requests have in common, so that they may be one and the same. */
const likenesses = ["phone", "email", "words", "place"] as const;
export type Likeness = (typeof likenesses)[number];

/** What is compared of a request. */
type Compared = {
  phone: string;
  email: string;
  problem: string;
  place: string;
  province: string;
  needs: readonly string[];
};

/** What two requests have in common; none: nothing says that they are one. */
export const likenessOf = (one: Compared, other: Compared): readonly Likeness[] =>
  likenesses.filter((likeness) => shares[likeness](one, other));

const shares: Record<Likeness, (one: Compared, other: Compared) => boolean> = {
  phone: (one, other) => one.phone !== "" && numberOf(one.phone) === numberOf(other.phone),
  email: (one, other) => one.email !== "" && one.email === other.email,
  words: (one, other) => sameWords(one.problem, other.problem),
  // A commune has many projects: the same one with the same needs is worth a look.
  place: (one, other) =>
    fold(one.place.trim()) !== "" &&
    fold(one.place.trim()) === fold(other.place.trim()) &&
    one.province === other.province &&
    [...one.needs].sort().join() === [...other.needs].sort().join(),
};

const numberOf = (phone: string): string => internationalNumber(phone) ?? phone;

/** How much of the shorter text stands in the other, by meaning; of a few words, all do. */
const mostShared = 0.7;

function sameWords(one: string, other: string): boolean {
  const [own, others] = [meanings(one), meanings(other)];
  const fewest = Math.min(own.size, others.size);
  if (fewest === 0) return false;
  return [...own.keys()].filter((meaning) => others.has(meaning)).length / fewest >= mostShared;
}

/** A number as people write it: in the country, and from abroad. Whoever gave it in one way may have given it in another. */
export function spellingsOf(phone: string): readonly string[] {
  const international = internationalNumber(phone);
  if (phone === "" || international === null) return phone === "" ? [] : [phone];
  const home = international.startsWith("212") ? [`0${international.slice(3)}`] : [];
  return [...new Set([phone, `+${international}`, `00${international}`, international, ...home])];
}
