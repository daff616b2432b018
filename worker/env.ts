import type { Mailer } from "#worker/mail/letter.ts";

/** The bindings of `wrangler.toml`. What only production has may be absent on a local database. */
export type Env = {
  DB: D1Database;
  ASSETS: Fetcher;
  MAIL?: SendEmail;
  READ_LIMIT?: RateLimit;
  WRITE_LIMIT?: RateLimit;
  /** Secret: what PINs, sessions and form ids are keyed with; at least 32 characters. */
  SECRET?: string;
  /** Whom letters come from. */
  MAIL_FROM?: string;
  /** Where the site is, `https://…`, for the links in letters that the clock writes. */
  SITE?: string;
};

/** Asks another site: `fetch`, or what stands for it. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

/** What the entry decides: `worker/index.ts` for production, `worker/local.ts` for a local database. */
export type Settings = {
  /** Names a request's costs in `Server-Timing`. */
  reportsCosts: boolean;
  /** Throws when a request costs more than its budget. */
  keepsBudgets: boolean;
  /** Stands on a local database: no secret to keep, no limits. */
  isLocal: boolean;
  /** Reads the time; production has only the real one. */
  now: (request: Request) => number;
  /** How letters are sent; `null`: they cannot be. */
  mailer: (env: Env) => Mailer | null;
  /** How the clock asks other sites whether a link still answers; `null`: it asks nobody. */
  ask: Ask | null;
  /** Letters are on their way before the answer: what a test, or a developer, does next finds them. */
  sendsAtOnce: boolean;
};
