import type { DemandShown, Figure } from "#contract/demand-shown.ts";
import { formatNumber } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** Whom an offer would reach, in sentences: how many, where, and what keeps most of the others out. */
export function demandLines({ served, complete, byRegion, mostExcluding }: DemandShown, speech: Speech): string[] {
  const { copy, words, locale } = speech;
  const says = copy.desk.demand;
  const count = (figure: Figure): string => (figure === "few" ? says.fewer : formatNumber(locale, figure));
  const inAll = () => {
    if (served === "few") return says.few;
    if (served === 0) return says.none;
    return complete ? says.served(served) : says.servedAtLeast(served);
  };
  return [
    inAll(),
    ...(served === "few"
      ? []
      : byRegion.map((each) => says.inRegion(words.territories[each.region], count(each.served)))),
    ...(mostExcluding ? [says.excludes(says.criteria[mostExcluding.criterion], count(mostExcluding.excludes))] : []),
  ];
}
