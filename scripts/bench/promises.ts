import type { Measured } from "../bench.ts";

/** A promise of design §8: at which sizes it holds, and when it is kept. */
type Promised = { said: string; from?: number; upTo?: number; isKept: (measured: Measured) => boolean };

const promises: readonly Promised[] = [
  { said: "two round trips", isKept: ({ roundTrips }) => roundTrips <= 2 },
  { said: "at most 1,600 rows read", isKept: ({ rowsRead }) => rowsRead.max <= 1600 },
  { said: "at most 700 rows read, by the median", upTo: 10_000, isKept: ({ rowsRead }) => rowsRead.median <= 700 },
  { said: "the same ten as judging every offer", upTo: 5_000, isKept: ({ same }) => same === 1 },
  { said: "the same ten for 95 % of requests", from: 10_000, upTo: 10_000, isKept: ({ same }) => same >= 0.95 },
  { said: "nDCG@10 of at least 0.99", from: 100_000, isKept: ({ ndcg }) => ndcg >= 0.99 },
  { said: "at most half a point lost per offer shown", from: 100_000, isKept: ({ loss }) => loss <= 0.5 },
  { said: "an answer within four times a trivial read", isKept: ({ latency }) => latency.ratio <= 4 },
];

/** The promises that a size breaks, in words. */
export const broken = (measured: Measured): readonly string[] =>
  promises
    .filter(({ from = 0, upTo = Number.POSITIVE_INFINITY }) => measured.size >= from && measured.size <= upTo)
    .filter(({ isKept }) => !isKept(measured))
    .map(({ said }) => `${measured.size} offers: ${said}`);
