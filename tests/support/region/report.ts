import { endsOf } from "./ends.ts";
import { outcomesByHistory } from "./history.ts";
import type { Chronicle } from "./live.ts";

/** What is kept of the two years: in Markdown, the same each time. */
export async function reportOf(chronicle: Chronicle): Promise<string> {
  const { s, acts, looks, wrong, calls } = chronicle;
  const ends = await endsOf(s);
  const states = await s.rows<{ state: string; cases: number }>(
    "SELECT state, count(*) AS cases FROM introduction GROUP BY state ORDER BY cases DESC, state",
  );
  const written = await s.rows<{ letter: string; mails: number; calls: number }>(
    "SELECT letter, sum(channel = 'mail') AS mails, sum(channel = 'call') AS calls FROM told GROUP BY letter ORDER BY letter",
  );
  const outcomes = await outcomesByHistory(chronicle);
  const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
  const done = [...acts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    "# Two years of a region",
    "",
    "Drâa-Tafilalet from 1 December 2026 to 29 November 2028, lived by chance that falls the same way each time: 200 requests, a",
    "third of them filed by three relays, eight bodies of which some are slow and one is often silent, the investment centre and",
    "the team. The clock runs twice a day; on each working day everybody does what falls to them. `tests/worker/region.test.ts`",
    "lives it with every `npm test` and holds this report against it; `npm run simulate` lives it on a real D1, within the rows",
    "that everything may read and write ([what it cost](two-years-of-a-region-rows.md)).",
    "",
    `- ${sum(done.map(([, { done: taken }]) => taken))} acts done and ${sum(done.map(([, { refused }]) => refused))} refused.`,
    `- ${sum(done.filter(([act]) => act.startsWith("not theirs")).map(([, each]) => each.refused))} of those refused were tries at a case that was not theirs; none was granted.`,
    `- ${looks} looks at who sees what of a case, after each act: ${wrong.length} saw what was not theirs, or did not see what was.`,
    `- ${sum(written.map(({ mails }) => mails))} letters and ${sum(written.map((each) => each.calls))} calls written, none twice; ${s.letters.length} letters sent, ${calls.length} people reached by phone.`,
    "- Every figure shown is what the histories say, counted apart from the product.",
    "",
    "## Where the requests stand",
    "",
    ...table(
      ["Next step, or outcome", "Requests"],
      [...ends].map(([end, ids]) => [end, ids.length] as const).toSorted(most),
    ),
    "",
    "## Where the introductions stand",
    "",
    ...table(
      ["State", "Introductions"],
      states.map(({ state, cases }) => [state, cases]),
    ),
    "",
    "## What became of the projects",
    "",
    "Who goes well, who is stuck, who has stopped by then, and the share that goes on, where five answered; then what people are",
    "stuck on. Numbers under five are hidden, as the team sees them.",
    "",
    ...table(
      ["By", "After 6 months", "12", "24", "Stuck on"],
      [...outcomes].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(outcomeLine),
    ),
    "",
    "## What was done",
    "",
    ...table(
      ["Act", "Done", "Refused"],
      done.map(([act, { done: taken, refused }]) => [act, taken, refused]),
    ),
    "",
    "## What was written",
    "",
    ...table(
      ["Message", "Letters", "Calls"],
      written.map((each) => [each.letter, each.mails, each.calls]),
    ),
    "",
  ].join("\n");
}

const most = ([, one]: readonly [string, number], [, other]: readonly [string, number]): number => other - one;

const outcomeLine = ([key, lines]: readonly [string, readonly string[]]): readonly string[] => [
  key.replace("/", " ").trim(),
  ...lines.slice(0, 3).map((line) => line.replace(/^\d+: /, "")),
  lines.slice(3).join(", "),
];

const table = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] => [
  `| ${columns.join(" | ")} |`,
  `|${columns.map(() => "---|").join("")}`,
  ...rows.map((cells) => `| ${cells.map((cell) => String(cell).replaceAll("<", "&lt;")).join(" | ")} |`),
];
