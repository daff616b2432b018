import { Hono } from "hono";
import type { AppEnv } from "#worker/http/app-env.ts";
import { signedIn } from "#worker/http/who.ts";
import { onlyAdmins } from "#worker/pages/guards.ts";
import { bodyAtDesk } from "./body.tsx";
import { changeMembership, keepContact, merge, setStanding } from "./body-steps.ts";
import { add, calendar, change } from "./calendar.tsx";
import { calls, readOut, takeCallStep } from "./calls.tsx";
import { caseAtDesk } from "./case.tsx";
import {
  add as addOffer,
  approve,
  ask as askAuthor,
  dismiss,
  giveUp,
  heard,
  heardMore,
  heardVerdict,
  note,
  openAgain,
  orient,
  reach,
  reassign,
  reopen,
  setAside,
  settle,
} from "./case-steps.ts";
import { caseThread } from "./case-thread.ts";
import { ask, claimAtDesk, refuse, verify } from "./claim.tsx";
import { approveAll, clear } from "./clear.tsx";
import { contacts } from "./contacts.tsx";
import { figureCases } from "./figure-cases.tsx";
import { figures } from "./figures.tsx";
import { journal } from "./journal.tsx";
import { letters, resend } from "./letters.tsx";
import { nextCase, previousCase } from "./next-case.ts";
import { outcomeCases, outcomes, outcomesFile } from "./outcomes.tsx";
import { keepRegions, personAtDesk, setPowers } from "./person.tsx";
import { queue } from "./queue.tsx";
import { endRelay, refuseRelay, relayAtDesk, relays, verifyRelay } from "./relays.tsx";
import { review } from "./review.tsx";
import { search, searchForm } from "./search.tsx";

/** The desk of the team, for admins. */
export const admin = new Hono<AppEnv>()
  .use(signedIn, onlyAdmins)
  .get("/", queue)
  .get("/review", review)
  .get("/review/clear", clear)
  .post("/review/clear", approveAll)
  .get("/review/next", nextCase)
  .get("/review/previous", previousCase)
  .get("/requests/:id", caseAtDesk)
  .post("/requests/:id/approval", approve)
  .post("/requests/:id/introductions", addOffer)
  .post("/requests/:id/introductions/:introduction/dismissal", dismiss)
  .post("/requests/:id/introductions/:introduction/reassignment", reassign)
  .post("/requests/:id/introductions/:introduction/contact", reach)
  .post("/requests/:id/introductions/:introduction/giving-up", giveUp)
  .post("/requests/:id/introductions/:introduction/reopening", openAgain)
  .post("/requests/:id/introductions/:introduction/messages", caseThread)
  .post("/requests/:id/orientation", orient)
  .post("/requests/:id/question", askAuthor)
  .post("/requests/:id/note", note)
  .post("/requests/:id/setting-aside", setAside)
  .post("/requests/:id/reopening", reopen)
  .post("/requests/:id/settlement", settle)
  .post("/requests/:id/check-in", heard)
  .post("/requests/:id/check-in-more", heardMore)
  .post("/requests/:id/introductions/:introduction/verdict", heardVerdict)
  .get("/claims/:id", claimAtDesk)
  .post("/claims/:id/verification", verify)
  .post("/claims/:id/question", ask)
  .post("/claims/:id/refusal", refuse)
  .get("/relays", relays)
  .get("/relays/:id", relayAtDesk)
  .post("/relays/:id/verification", verifyRelay)
  .post("/relays/:id/refusal", refuseRelay)
  .post("/relays/:id/end", endRelay)
  .get("/contacts", contacts)
  .get("/calls", calls)
  .post("/calls", takeCallStep)
  .post("/calls/receipt", readOut)
  .get("/letters", letters)
  .post("/letters", resend)
  .get("/bodies/:id", bodyAtDesk)
  .post("/bodies/:id/contacts", keepContact)
  .post("/bodies/:id/standing", setStanding)
  .post("/bodies/:id/members/:account", changeMembership)
  .post("/bodies/:id/merging", merge)
  .get("/people/:id", personAtDesk)
  .post("/people/:id/role", setPowers)
  .post("/people/:id/regions", keepRegions)
  .get("/calendar", calendar)
  .post("/calendar/days", add)
  .post("/calendar/days/:day", change)
  .get("/figures", figures)
  .get("/figures/cases", figureCases)
  .get("/outcomes", outcomes)
  .get("/outcomes.csv", outcomesFile)
  .get("/outcomes/cases", outcomeCases)
  .get("/journal", journal)
  .get("/search", searchForm)
  .post("/search", search);
