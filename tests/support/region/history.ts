import type { StuckOn } from "#domain/follow-up/answers.ts";
import type { Service } from "#tests/support/service.ts";
import type { Chronicle } from "./live.ts";
import { region } from "./settle.ts";

/** The figures by what the histories and the people said, one by one, and not by any counter of the product. */
const needOf: Readonly<Record<string, string>> = {
  ...{
    financing: "financing",
    authorisation: "legal",
    market: "market-access",
    people: "mentoring",
    place: "incubation",
  },
};

type Answer = { request: string; number: number; answer: string; stuckOn: StuckOn | null; at: number };

/** What was answered last at each check-in. */
const answersOf = (s: Service): Promise<Answer[]> =>
  s.rows<Answer>(
    `SELECT request, number, answer, stuck_on AS stuckOn, at FROM check_in_history AS h WHERE step = 'answer' AND version =
       (SELECT max(version) FROM check_in_history AS o WHERE o.request = h.request AND o.number = h.number AND o.step = 'answer')`,
  );

const survivalAt = [
  [6, 3],
  [12, 4],
  [24, 5],
] as const;

/**
 * The lines of the file of outcomes, without what names them: `need/legal`, then for each of three months who goes well, who
 * is stuck, who has stopped by then, and the share that goes on; then what people are stuck on. Under five, no number is told.
 */
export async function outcomesByHistory({ s, filed }: Chronicle): Promise<ReadonlyMap<string, readonly string[]>> {
  const answers = await answersOf(s);
  const keys = [
    ...new Set([
      "all/",
      `region/${region}`,
      ...[...filed.values()].flatMap(keysOf),
      ...Object.values(needOf).map((need) => `need/${need}`),
    ]),
  ];
  return new Map(
    keys.flatMap((key) => {
      const own = answers.filter((answer) => {
        const said = filed.get(answer.request);
        return (
          said !== undefined &&
          ["all/", `region/${region}`, ...keysOf({ ...said, needs: needsAt(answer, said.needs, answers) })].includes(
            key,
          )
        );
      });
      return own.length === 0 ? [] : [[key, linesOf(own)] as const];
    }),
  );
}

/** What was asked when this was answered: what was filed, and what somebody was stuck without until then. */
const needsAt = ({ request, at }: Answer, needs: readonly string[], answers: readonly Answer[]): readonly string[] => [
  ...new Set([
    ...needs,
    ...answers
      .filter((each) => each.request === request && each.at < at)
      .map(({ stuckOn }) => needOf[stuckOn ?? ""] ?? ""),
  ]),
];

const keysOf = ({
  needs,
  gender,
  areaType,
}: {
  needs: readonly string[];
  gender: string | null;
  areaType: string | null;
}) => [
  ...needs.map((need) => `need/${need}`),
  ...(gender ? [`gender/${gender}`] : []),
  ...(areaType ? [`area/${areaType}`] : []),
];

function linesOf(answers: readonly Answer[]): readonly string[] {
  const survival = survivalAt.map(([months, number]) => {
    const at = (answer: string) => answers.filter((each) => each.number === number && each.answer === answer).length;
    const stopped = answers.filter((each) => each.number <= number && each.answer === "stopped").length;
    const [well, stuck] = [at("going-well"), at("stuck")];
    const isHidden = [well, stuck, stopped].some((cases) => cases > 0 && cases < 5);
    const isFew = answers.filter((each) => each.number === number).length < 5;
    const share = isHidden || isFew ? "" : `${goingOn(answers, number)} %`;
    return `${months}: ${[well, stuck, stopped].map(told).join(" ")} ${share}`.trim();
  });
  const on = new Map<string, number>();
  for (const { stuckOn } of answers) if (stuckOn) on.set(stuckOn, (on.get(stuckOn) ?? 0) + 1);
  return [...survival, ...[...on].map(([what, cases]) => `${what} ${told(cases)}`).toSorted()];
}

/** How likely it is to come as far, by the answers at each check-in on the way. */
function goingOn(answers: readonly Answer[], number: number): number {
  let share = 100;
  for (let at = 1; at <= number; at += 1) {
    const own = answers.filter((each) => each.number === at);
    if (own.length > 0) share *= own.filter(({ answer }) => answer !== "stopped").length / own.length;
  }
  return Math.round(share);
}
const told = (cases: number): string => (cases === 0 || cases >= 5 ? String(cases) : "<5");

type Taken = { introduction: string; body: string; step: string; by: string; at: number };
const stepsOf = (s: Service): Promise<Taken[]> =>
  s.rows<Taken>(
    `SELECT h.introduction, i.body, h.step, h.by, h.at FROM introduction_history AS h
     JOIN introduction AS i ON i.id = h.introduction ORDER BY h.introduction, h.version`,
  );

const counted = [
  ["accept", "walk-in"],
  ["decline"],
  ["lapse"],
  ["report-help"],
  ["report-no-help", "report-unreachable"],
] as const;

/** The months of a body as its file tells them: what came, what it accepted, declined, let lapse, helped, and did not help. */
export async function monthsByHistory(s: Service, body: string): Promise<readonly string[]> {
  const came = await s.rows<{ at: number }>(
    "SELECT sent_at AS at FROM introduction WHERE body = ? AND sent_at IS NOT NULL",
    body,
  );
  const steps = (await stepsOf(s)).filter((each) => each.body === body);
  const months = [...new Set([...came, ...steps].map(({ at }) => monthOf(at)))].toSorted().toReversed();
  const lines = months.map((month) => {
    const taken = counted.map(
      (names) =>
        steps.filter(({ step, at }) => monthOf(at) === month && (names as readonly string[]).includes(step)).length,
    );
    return [month, came.filter(({ at }) => monthOf(at) === month).length, ...taken].join(" ");
  });
  return lines.filter((line) => !line.endsWith(" 0 0 0 0 0 0"));
}
const monthOf = (at: number): string => new Date(at + 60 * 60_000).toISOString().slice(0, 7);

const sending = ["approve", "agree", "reach", "reopen"];

/** How many proposals were looked at, first answers given, what lapsed without one, and who was helped: by all and by body. */
export async function measuresByHistory(s: Service): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  let before: readonly Taken[] = [];
  for (const taken of await stepsOf(s)) {
    before = before.filter(({ introduction }) => introduction === taken.introduction);
    const measure = measureOf(taken, before);
    const keys = measure === null ? [] : measure === "reviewed" ? ["all/"] : ["all/", `body/${taken.body}`];
    for (const key of keys) found.set(`${measure} ${key}`, (found.get(`${measure} ${key}`) ?? 0) + 1);
    before = [...before, taken];
  }
  return found;
}

function measureOf({ step, by }: Taken, before: readonly Taken[]): string | null {
  const wasSent = sending.includes(before.at(-1)?.step ?? "");
  if (step === "approve" || step === "dismiss") return by === "system" ? null : "reviewed";
  if (["accept", "decline", "ask"].includes(step)) return wasSent ? "answered" : null;
  if (step === "lapse") return wasSent ? "lapsed" : null;
  return step === "report-help" && !before.some((each) => each.step === "report-help") ? "helped" : null;
}
