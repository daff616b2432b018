import type { DemandShown, Figure } from "#contract/demand-shown.ts";
import { formatNumber } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** Whom an offer would reach, in sentences: how many, where, and what keeps most of the others out. */
export function demandLines({ served, byRegion, mostExcluding }: DemandShown, speech: Speech): string[] {
  const { copy, words, locale } = speech;
  const says = copy.desk.demand;
  const count = (figure: Figure): string =>
    figure === "few" ? says.fewer : says.atLeast(formatNumber(locale, figure));
  const inAll = () => {
    if (served === "few") return says.few;
    return served === 0 ? says.none : says.served(served);
  };
  return [
    inAll(),
    ...byRegion.map((each) => says.inRegion(words.territories[each.region], count(each.served))),
    ...(mostExcluding ? [says.excludes(says.criteria[mostExcluding.criterion], count(mostExcluding.excludes))] : []),
  ];
}
