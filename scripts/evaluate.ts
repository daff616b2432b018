// How good the ranking is, on labelled requests, beside simpler ones: npm run evaluate [-- --cases]
// Exits 1 when it falls short of what the project asks of it.
import { termsOf } from "#domain/offer/entry.ts";
import { goldenCases, goldenOffers } from "#tests/golden/matching/golden.ts";
import { ndcg, type Ranked, type Worth, worthOf } from "./evaluate/measure.ts";
import { rankings } from "./evaluate/rankings.ts";

const offers = goldenOffers().map(termsOf);
const cases = goldenCases();
const names = Object.keys(rankings) as (keyof typeof rankings)[];
const rankedBy = (name: keyof typeof rankings): readonly Ranked[] =>
  cases.map((golden) => ({ golden, ids: rankings[name](golden.facts, offers, golden.today) }));
const ranked = Object.fromEntries(names.map((name) => [name, rankedBy(name)])) as Record<
  keyof typeof rankings,
  readonly Ranked[]
>;

const groups = ["all", "fr", "ar", "en"] as const;
const worths = groups.map((group) => ({
  group,
  by: names.map((name) => ({
    name,
    worth: worthOf(ranked[name].filter(({ golden }) => group === "all" || golden.language === group)),
  })),
}));

for (const { group, by } of worths) {
  console.log(`\n${group} (${by[0]?.worth.requests} requests)`);
  console.log(line("", "nDCG@10", "MRR", "best in top 3", "violations"));
  for (const { name, worth } of by) console.log(row(name, worth));
}
if (process.argv.includes("--cases")) {
  console.log();
  for (const each of ranked.Wasl.toSorted((one, other) => ndcg(one) - ndcg(other)).slice(0, 30))
    console.log(
      each.golden.name.padEnd(60),
      ndcg(each).toFixed(3),
      each.ids
        .slice(0, 6)
        .map((id) => `${id}:${each.golden.grades[id] ?? "–"}`)
        .join(" "),
    );
}

const faults = shortcomings();
for (const fault of faults) console.error(`falls short: ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

function shortcomings(): readonly string[] {
  const own = (group: string) => worths.find((each) => each.group === group)?.by[0]?.worth as Worth;
  const others = worths[0]?.by.slice(1) ?? [];
  const checks: readonly (readonly [boolean, string])[] = [
    [own("all").ndcg >= 0.975, "nDCG@10 under 0.975 overall"],
    ...(["fr", "ar", "en"] as const).map(
      (group) => [own(group).ndcg >= 0.94, `nDCG@10 under 0.94 in ${group}`] as const,
    ),
    [own("all").bestInTop3 === 1, "a request with a best offer does not show one among its first three"],
    [own("all").violations === 0, "an offer is proposed that must never be"],
    ...others.map(({ name, worth }) => [own("all").ndcg > worth.ndcg, `not ahead of: ${name}`] as const),
  ];
  return checks.filter(([holds]) => !holds).map(([, said]) => said);
}

function row(name: string, { ndcg: gain, reciprocalRank, bestInTop3, violations }: Worth): string {
  return line(
    name,
    gain.toFixed(4),
    reciprocalRank.toFixed(4),
    `${(100 * bestInTop3).toFixed(1)} %`,
    String(violations),
  );
}

function line(name: string, ...figures: readonly string[]): string {
  return `  ${name.padEnd(32)}${figures.map((figure) => figure.padStart(15)).join("")}`;
}
