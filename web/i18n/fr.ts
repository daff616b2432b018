import { account } from "./fr/account.ts";
import { answers } from "./fr/answers.ts";
import { bodyFigures } from "./fr/body-figures.ts";
import { calls, letters } from "./fr/calls.ts";
import { checkIns } from "./fr/check-ins.ts";
import { charter, claims, invitation, lost } from "./fr/claims.ts";
import { desk } from "./fr/desk.ts";
import { entries } from "./fr/entries.ts";
import { findings } from "./fr/findings.ts";
import { follow } from "./fr/follow.ts";
import { forms } from "./fr/forms.ts";
import { handOver } from "./fr/hand-over.ts";
import { home } from "./fr/home.ts";
import { imports } from "./fr/import.ts";
import { deskCase, inbox, walkIn } from "./fr/inbox.ts";
import { lists } from "./fr/lists.ts";
import { matches } from "./fr/matches.ts";
import { ownCase } from "./fr/own-case.ts";
import { passkeys } from "./fr/passkeys.ts";
import { places } from "./fr/places.ts";
import { problems } from "./fr/problems.ts";
import { reach } from "./fr/reach.ts";
import { relays } from "./fr/relays.ts";
import { request } from "./fr/request.ts";
import { rules } from "./fr/rules.ts";
import { sheets } from "./fr/sheets.ts";
import { shell } from "./fr/shell.ts";
import { staff } from "./fr/staff.ts";
import { thread } from "./fr/thread.ts";

/** French is the source: the other catalogues have its shape, or do not compile. */
export const fr = {
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
export type Copy = typeof fr;
