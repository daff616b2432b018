import type { Speech } from "./speech.ts";
import { withFieldWords } from "./with-field-words.ts";

/** A language as those who work on a request read it: what its author reads as "you" is said of the person. */
export function forStaff<Spoken extends Speech>(speech: Spoken): Spoken {
  const { staff, matches } = speech.copy;
  const change = { ...matches.nearMisses.change, groups: staff.moreGroups };
  const { copy, words } = withFieldWords(speech, { labels: staff.labels, because: {} });
  const { agreeing } = words.introductionStates;
  return {
    ...speech,
    copy: { ...copy, findings: staff.findings, matches: { ...matches, nearMisses: { ...matches.nearMisses, change } } },
    words: {
      ...words,
      introductionStates: { ...words.introductionStates, agreeing: { ...agreeing, label: staff.agreeing } },
    },
  };
}
