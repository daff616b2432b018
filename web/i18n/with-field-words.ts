import type { FieldCode } from "#domain/outcome.ts";
import type { Speech } from "./speech.ts";

/** What some fields are called on one page, and what is said when they are wrong. */
type FieldWords = {
  labels: Readonly<Record<string, string>>;
  because: Readonly<Record<string, Partial<Record<FieldCode, string>>>>;
};

/** A language in which these fields have words of their own: of somebody else, one does not say "you". */
export const withFieldWords = <Spoken extends Speech>(speech: Spoken, { labels, because }: FieldWords): Spoken => {
  const { forms } = speech.copy;
  const own = {
    ...forms,
    labels: { ...forms.labels, ...labels },
    because: { ...forms.because, ...because },
  };
  return { ...speech, copy: { ...speech.copy, forms: own } };
};
