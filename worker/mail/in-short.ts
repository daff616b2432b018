/** A subject is read on a phone: the longest names have 160 signs. */
const most = 50;

/** A name as a subject holds it: a long one is cut after a word. */
export const inShort = (name: string): string =>
  name.length <= most ? name : `${name.slice(0, most).replace(/\s+\S*$/, "")}…`;
