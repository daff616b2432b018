import { Hono } from "hono";
import type { AppEnv } from "#worker/http/app-env.ts";
import { signedIn } from "#worker/http/who.ts";
import { onlyAdmins } from "#worker/pages/guards.ts";
import { bodyAtDesk } from "./body.tsx";
import { changeMembership, keepContact, merge, setStanding } from "./body-steps.ts";
import { add, calendar, change } from "./calendar.tsx";
import { calls, readOut, takeCallStep } from "./calls.tsx";
import { ask, claimAtDesk, refuse, verify } from "./claim.tsx";
import { contacts } from "./contacts.tsx";
import { journal } from "./journal.tsx";
import { letters, resend } from "./letters.tsx";
import { personAtDesk, setPowers } from "./person.tsx";
import { queue } from "./queue.tsx";
import { search, searchForm } from "./search.tsx";

/** The desk of the team, for admins. */
export const admin = new Hono<AppEnv>()
  .use(signedIn, onlyAdmins)
  .get("/", queue)
  .get("/claims/:id", claimAtDesk)
  .post("/claims/:id/verification", verify)
  .post("/claims/:id/question", ask)
  .post("/claims/:id/refusal", refuse)
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
  .get("/calendar", calendar)
  .post("/calendar/days", add)
  .post("/calendar/days/:day", change)
  .get("/journal", journal)
  .get("/search", searchForm)
  .post("/search", search);
