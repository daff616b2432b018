import type { LineCode, LineProblem } from "#contract/offer-lines.ts";
import { explainField } from "./explain-field.ts";
import { formatNumber } from "./format.ts";
import type { Speech } from "./speech.ts";

/** What is wrong at one place of a file of offers: a sentence of the file's own, or the one of the offer form. */
export function explainLine({ column, code, sameAs }: LineProblem, { locale, copy }: Speech): string {
  const { lines, result } = copy.imports;
  const sentence = code in lines ? lines[code as LineCode] : explainField(column, code as FieldCodeOf, copy);
  return sameAs === undefined ? sentence : result.sameAs(sentence, formatNumber(locale, sameAs));
}

type FieldCodeOf = Exclude<LineProblem["code"], LineCode>;
