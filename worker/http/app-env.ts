import type { OpenDatabase } from "#db/database.ts";
import type { Budget } from "#db/meter.ts";
import type { Deps } from "#worker/deps.ts";
import type { Env, Settings } from "#worker/env.ts";

/** What a handler finds in its context. */
export type AppEnv = {
  Bindings: Env;
  Variables: { settings: Settings; deps: Deps; opened: OpenDatabase; budget: Budget; requestId: string };
};
