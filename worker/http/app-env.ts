import type { OpenDatabase } from "#db/database.ts";
import type { Budget } from "#db/meter.ts";
import type { Deps } from "#worker/deps.ts";
import type { Env, Settings } from "#worker/env.ts";
import type { Desk } from "./desk.ts";
import type { Who } from "./who.ts";

/** What a handler finds in its context. `who` and `desk` only behind the doors that open for somebody (`signedIn`, `atDesk`). */
export type AppEnv = {
  Bindings: Env;
  Variables: {
    settings: Settings;
    deps: Deps;
    opened: OpenDatabase;
    budget: Budget;
    requestId: string;
    lettersWait: boolean;
    /** The thread whose new words stand on the page, and who reads them. */
    threadSeen?: { introduction: string; reader: string };
    who: Who | null;
    desk: Desk;
  };
};
