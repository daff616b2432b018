import type { Speech } from "./speech.ts";

/** A language as those read it who write down what the person says of how it goes: what the person reads as "you" is said of them. */
export function asTold<Spoken extends Speech>(speech: Spoken): Spoken {
  const { checkIns } = speech.copy;
  const { helped, verdict, ...told } = checkIns.told;
  const own = {
    ...{ ...checkIns, ...told },
    labels: { ...checkIns.labels, helped },
    verdict: { ...checkIns.verdict, ...verdict },
  };
  return { ...speech, copy: { ...speech.copy, checkIns: own } };
}
