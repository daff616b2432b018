import type { Db } from "#db/database.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Keys } from "./keys.ts";

/** What an operation is given: the database, the time, chance, and the keyed hashes. */
export type Deps = {
  db: Db;
  now: () => Instant;
  /** A fresh random id: 128 bits as 32 hexadecimal characters. */
  newId: () => string;
  keys: Keys;
};
