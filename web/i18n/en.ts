import { account } from "./en/account.ts";
import { answers } from "./en/answers.ts";
import { bodyFigures } from "./en/body-figures.ts";
import { calls, letters } from "./en/calls.ts";
import { checkIns } from "./en/check-ins.ts";
import { charter, claims, invitation, lost } from "./en/claims.ts";
import { desk } from "./en/desk.ts";
import { entries } from "./en/entries.ts";
import { findings } from "./en/findings.ts";
import { follow } from "./en/follow.ts";
import { forms } from "./en/forms.ts";
import { handOver } from "./en/hand-over.ts";
import { home } from "./en/home.ts";
import { imports } from "./en/import.ts";
import { deskCase, inbox, walkIn } from "./en/inbox.ts";
import { lists } from "./en/lists.ts";
import { matches } from "./en/matches.ts";
import { ownCase } from "./en/own-case.ts";
import { passkeys } from "./en/passkeys.ts";
import { places } from "./en/places.ts";
import { problems } from "./en/problems.ts";
import { reach } from "./en/reach.ts";
import { relays } from "./en/relays.ts";
import { request } from "./en/request.ts";
import { rules } from "./en/rules.ts";
import { sheets } from "./en/sheets.ts";
import { shell } from "./en/shell.ts";
import { staff } from "./en/staff.ts";
import { thread } from "./en/thread.ts";
import type { Copy } from "./fr.ts";

export const en: Copy = {
  shell,
  forms,
  entries,
  findings,
  matches,
  home,
  lists,
  sheets,
  places,
  reach,
  relays,
  request,
  follow,
  ownCase,
  answers,
  checkIns,
  rules,
  account,
  passkeys,
  imports,
  calls,
  letters,
  claims,
  charter,
  invitation,
  lost,
  desk,
  inbox,
  bodyFigures,
  deskCase,
  handOver,
  walkIn,
  staff,
  thread,
  problems,
};
