// What matching costs, in the real runtime: npm run bench
// Prints a table and JSON (the last line); exits 1 when a promise of the design is broken. About six minutes on 2 cores.
import type { MatchAnswer } from "#contract/match-answer.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import { judge } from "#domain/matching/judge.ts";
import { broken } from "./bench/promises.ts";
import { asked, type Server, startServer, type Timed } from "./bench/server.ts";
import { type Compared, compared, median, quantile } from "./bench/statistics.ts";
import { type World, workload, world } from "./bench/world.ts";

const today = "2026-11-24";
const sizes = [1_000, 5_000, 10_000, 100_000];
const requests = workload(1_000);
/** How many of the workload are judged against every offer, and read by a full scan, at each size. */
const exhaustiveAt = (size: number) => (size <= 10_000 ? 1_000 : 100);
const fullScansAt = (size: number) => (size <= 10_000 ? 10 : 0);

export type Measured = Awaited<ReturnType<typeof measure>>;

const begun = performance.now();
const measured: Measured[] = [];
for (const size of sizes) {
  measured.push(await measure(size));
  console.log(`${size.toLocaleString("en")} offers: done after ${Math.round((performance.now() - begun) / 1000)} s`);
}
console.table(bySize(measured));
const faults = measured.flatMap(broken);
for (const fault of faults) console.error(`broken: ${fault}`);
console.log(JSON.stringify({ today, seconds: Math.round((performance.now() - begun) / 1000), measured, faults }));
process.exit(faults.length > 0 ? 1 : 0);

/** Everything at one size: what is asked over HTTP first, then, with the server gone, what is judged beside it. */
async function measure(size: number) {
  const { answers, ...overHttp } = await ask(size);
  const rows = answers.map((answer) => cost(answer, "rows-read"));
  return {
    size,
    rowsRead: { median: median(rows), p99: quantile(rows, 0.99), max: Math.max(...rows) },
    roundTrips: Math.max(...answers.map((answer) => cost(answer, "trips"))),
    ...sameness(size, answers),
    ...overHttp,
  };
}

async function ask(size: number) {
  const server = await startServer();
  try {
    await server.ask(`/bench/world/${size}`, {});
    return {
      answers: await matchAll(server),
      ...(await latencies(server)),
      fullScan: await fullScan(server, fullScansAt(size)),
      publishing: await publishing(server),
      judging: await judging(server),
    };
  } finally {
    await server.close();
  }
}

async function matchAll(server: Server): Promise<readonly Timed[]> {
  const answers: Timed[] = [];
  for (const facts of requests) answers.push(await match(server, facts));
  return answers;
}

function match(server: Server, facts: RequestFacts) {
  return server.ask("/api/v1/matches", asked(facts));
}

function trivial(server: Server) {
  return server.ask("/bench/trivial");
}

function cost({ timing }: Timed, name: string): number {
  return Number(new RegExp(`${name};dur=(\\d+)`).exec(timing)?.[1]);
}

/** Beside judging every offer, outside the database: how many answers are the same ten, and what the others lose. */
function sameness(size: number, answers: readonly Timed[]): Compared {
  const all: World = world(size, today);
  return compared(
    answers.slice(0, exhaustiveAt(size)).map((answer, place) => {
      const { matches } = answer.json() as MatchAnswer;
      const best = judge(requests[place] as RequestFacts, all.offers, today, { loads: all.loads, limit: 10 }).matches;
      return {
        bounded: matches.map(({ offer, score }) => ({ id: offer.id, score })),
        exhaustive: best.map(({ offerId, score }) => ({ id: offerId, score })),
      };
    }),
  );
}

/** One after another, in turn with the trivial read; then four at once. Only ratios mean anything. */
async function latencies(server: Server) {
  const sample = requests.slice(0, 300);
  const pairs: (readonly [number, number])[] = [];
  for (const facts of sample) pairs.push([(await trivial(server)).ms, (await match(server, facts)).ms]);
  const trivialMs = pairs.map(([ms]) => ms);
  const matchMs = pairs.map(([, ms]) => ms);
  const together = async (ask: (facts: RequestFacts) => Promise<Timed>) => {
    const from = performance.now();
    const waiting = [...sample];
    const one = async () => {
      for (let facts = waiting.pop(); facts; facts = waiting.pop()) await ask(facts);
    };
    await Promise.all([one(), one(), one(), one()]);
    return sample.length / ((performance.now() - from) / 1000);
  };
  const trivialRate = await together(() => trivial(server));
  const matchRate = await together((facts) => match(server, facts));
  return {
    latency: {
      ratio: median(matchMs) / median(trivialMs),
      ratioP99: quantile(matchMs, 0.99) / quantile(trivialMs, 0.99),
      medianMs: median(matchMs),
      trivialMs: median(trivialMs),
    },
    rate: { ratio: matchRate / trivialRate, perSecond: matchRate, trivialPerSecond: trivialRate },
  };
}

/** Reading and judging every offer in the Worker, as a ratio to the same trivial read. */
async function fullScan(server: Server, count: number) {
  if (count === 0) return null;
  const ms: number[] = [];
  const trivialMs: number[] = [];
  for (const facts of requests.slice(0, count)) {
    trivialMs.push((await trivial(server)).ms);
    ms.push((await server.ask("/bench/full-scan", asked(facts))).ms);
  }
  return { ratio: median(ms) / median(trivialMs), medianMs: median(ms) };
}

/** Rows written to publish each of the real offers. */
async function publishing(server: Server) {
  const { written } = (await server.ask("/bench/publish", {})).json() as { written: readonly number[] };
  return { medianRowsWritten: median(written), maxRowsWritten: Math.max(...written) };
}

/** The time of judging so many candidates, once the Worker is warm: what more of them take, by each. */
async function judging(server: Server) {
  const facts = requests.find(({ text, needs }) => text.length > 40 && needs.length === 2) as RequestFacts;
  const msFor = async (candidates: number) => {
    const run = async (times: number) => (await server.ask(`/bench/judge/${candidates}/${times}`, asked(facts))).ms;
    await run(20);
    const few = median([await run(5), await run(5), await run(5)]);
    const many = median([await run(35), await run(35), await run(35)]);
    return (many - few) / 30;
  };
  return { ms200: await msFor(200), ms1500: await msFor(1500) };
}

/** A row for each figure, a column for each size. */
function bySize(all: readonly Measured[]) {
  const columns = all.map(({ size, ...figures }) => [`${size.toLocaleString("en")} offers`, flat(figures)] as const);
  const names = Object.keys(columns[0]?.[1] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(columns.map(([size, figures]) => [size, figures[name]]))]),
  );
}

/** One level of names; numbers to read. */
function flat(figures: object, before = ""): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, value]): [string, unknown][] =>
      value !== null && typeof value === "object"
        ? Object.entries(flat(value, `${before}${name}.`))
        : [[`${before}${name}`, typeof value === "number" ? Math.round(value * 1000) / 1000 : value]],
    ),
  );
}
