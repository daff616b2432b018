import type { Change } from "#contract/match-answer.ts";
import { formatList, formatMad } from "./format.ts";
import { inSentence } from "./in-sentence.ts";
import type { MovingSpeech } from "./moving.ts";

/** What would open an offer, in words; of groups, those that are not ticked yet. */
export function explainChange(
  change: Change,
  ticked: readonly string[],
  { locale, copy, words }: Pick<MovingSpeech, "locale" | "copy" | "words">,
): string {
  const says = copy.matches.nearMisses.change;
  switch (change.criterion) {
    case "legalForm":
      return says.legalForm(inSentence(words.legalForms[change.to]));
    case "stage":
      return says.stage(inSentence(words.stages[change.to]));
    case "amount":
      return says.amount(formatMad(locale, change.to));
    case "groups": {
      const added = change.to.flatMap((group) =>
        group === "none" || ticked.includes(group) ? [] : [words.groups[group]],
      );
      return says.groups(formatList(locale, added.map(inSentence)));
    }
  }
}
