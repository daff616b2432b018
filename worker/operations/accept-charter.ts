import type { Locale } from "#contract/locales.ts";
import { commit } from "#db/commit.ts";
import { saveCharter } from "#db/write/members.ts";
import { charterVersion } from "#domain/body/charter.ts";
import type { Deps } from "#worker/deps.ts";

/** A member accepts the charter as it stands, in the language in which they read it. */
export const acceptCharter = (
  { db, now }: Deps,
  { account, body, locale }: { account: string; body: string; locale: Locale },
) => commit(db, [saveCharter(db, { account, body, version: charterVersion, locale, at: now() })]);
