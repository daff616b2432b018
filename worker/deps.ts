import type { Db } from "#db/database.ts";
import type { Instant } from "#domain/time/local-date.ts";
import type { Keys } from "./keys.ts";

/** What an operation is given: the database, the time, chance, the keyed hashes, and how to have its letters sent. */
export type Deps = {
  db: Db;
  now: () => Instant;
  /** A fresh random id: 128 bits as 32 hexadecimal characters. */
  newId: () => string;
  keys: Keys;
  /** Says that letters were written: they are sent once the answer is given. */
  wake: () => void;
};
