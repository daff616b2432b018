import { account } from "./ar/account.ts";
import { answers } from "./ar/answers.ts";
import { bodyFigures } from "./ar/body-figures.ts";
import { calls, letters } from "./ar/calls.ts";
import { checkIns } from "./ar/check-ins.ts";
import { charter, claims, invitation, lost } from "./ar/claims.ts";
import { desk } from "./ar/desk.ts";
import { entries } from "./ar/entries.ts";
import { findings } from "./ar/findings.ts";
import { follow } from "./ar/follow.ts";
import { forms } from "./ar/forms.ts";
import { handOver } from "./ar/hand-over.ts";
import { home } from "./ar/home.ts";
import { imports } from "./ar/import.ts";
import { deskCase, inbox, walkIn } from "./ar/inbox.ts";
import { lists } from "./ar/lists.ts";
import { matches } from "./ar/matches.ts";
import { ownCase } from "./ar/own-case.ts";
import { passkeys } from "./ar/passkeys.ts";
import { places } from "./ar/places.ts";
import { problems } from "./ar/problems.ts";
import { reach } from "./ar/reach.ts";
import { relays } from "./ar/relays.ts";
import { request } from "./ar/request.ts";
import { rules } from "./ar/rules.ts";
import { sheets } from "./ar/sheets.ts";
import { shell } from "./ar/shell.ts";
import { staff } from "./ar/staff.ts";
import { thread } from "./ar/thread.ts";
import type { Copy } from "./fr.ts";

export const ar: Copy = {
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
