import { foldDigits } from "./typed.ts";

/** One spelling for what people spell in several ways, in French and in Arabic. */
export const fold = (text: string): string =>
  spellings.reduce(
    (folded, [written, kept]) => folded.replace(written, kept),
    foldDigits(text.normalize("NFKD").toLowerCase().replace(marks, "")),
  );

// Once decomposed, accents, harakat and the hamza or madda borne by a letter are all marks.
const marks = /\p{M}|\u0640/gu;

const spellings: readonly (readonly [RegExp, string])[] = [
  [/œ/g, "oe"],
  [/æ/g, "ae"],
  [/ß/g, "ss"],
  [/ٱ/g, "ا"],
  [/ة/g, "ه"],
  [/[ىی]/g, "ي"],
  [/[کگڭݣ]/g, "ك"],
];
