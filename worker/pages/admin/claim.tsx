import type { Context } from "hono";
import { ClaimantWords, contactFields, FoundContact } from "#contract/admin.ts";
import { bodySaid, bodyTyped } from "#contract/body-form.ts";
import { claimedBody, contactsOfClaimed, doubtsAbout, managersOfClaimed } from "#db/read/claimed-body.ts";
import { type ClaimRow, findClaim } from "#db/read/claims.ts";
import { stepsTaken } from "#db/read/steps-taken.ts";
import { bodyEntry } from "#db/rows.ts";
import { isPerson } from "#domain/account/actor.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import { ClaimDeskPage, type ClaimDeskProps, title } from "#web/pages/admin/claim.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { answerClaimant, calledIn, proposedIn, verifyClaim } from "#worker/operations/decide-claim.ts";
import { notYet } from "./not-yet.ts";
import { postedStep, type Returned, returned } from "./posted-step.ts";
import { showReturned } from "./show-desk.tsx";
import { contactsShown, moment, stepsShown } from "./shown.ts";
import { holidaysLately, waited } from "./waited.ts";

/** A claim with all that helps to decide on it. */
export const claimAtDesk = (c: Context<AppEnv>) => showClaim(c, null);

/** Verifies, through a contact that the admin found. */
export async function verify(c: Context<AppEnv>) {
  const posted = await postedStep(c, "verification", FoundContact, contactFields);
  if (!posted.ok) return showClaim(c, posted.form);
  const { value, values, version } = posted;
  const early = notYet(c, value);
  const outcome = early ?? (await verifyClaim(c.var.deps, decided(c, version), value));
  return outcome.ok ? toQueue(c, "verified") : showClaim(c, returned("verification", values, outcome.refusal));
}

export const ask = (c: Context<AppEnv>) => answer(c, "question", "ask", "asked");
export const refuse = (c: Context<AppEnv>) => answer(c, "refusal", "refuse", "refused");

async function answer(
  c: Context<AppEnv>,
  where: "question" | "refusal",
  step: "ask" | "refuse",
  said: "asked" | "refused",
) {
  const posted = await postedStep(c, where, ClaimantWords, ["words"]);
  if (!posted.ok) return showClaim(c, posted.form);
  const { value, values, version } = posted;
  const outcome = await answerClaimant(c.var.deps, decided(c, version), step, value.words);
  return outcome.ok ? toQueue(c, said) : showClaim(c, returned(where, values, outcome.refusal));
}

const idOf = (c: Context<AppEnv>): string => c.req.param("id") ?? "";
const decided = (c: Context<AppEnv>, version: number) => ({ actor: whoOf(c).actor, id: idOf(c), version });
const toQueue = (c: Context<AppEnv>, said: string) => c.redirect(`/${localeOf(c.req.raw)}/admin?said=${said}`, 303);

async function showClaim(c: Context<AppEnv>, back: Returned | null) {
  const { db, now } = c.var.deps;
  const { actor } = whoOf(c);
  const id = idOf(c);
  const [[row], [body], managers, contacts, steps, doubts, holidays] = await db.batch([
    findClaim(db, actor, id),
    claimedBody(db, id),
    managersOfClaimed(db, id),
    contactsOfClaimed(db, id),
    stepsTaken(db, "claim", id),
    doubtsAbout(db, id),
    holidaysLately(c),
  ]);
  if (!row) throw new Refused({ code: "unknown", what: "claim" });
  const proposed = proposedIn(row);
  const wordsAt = (version: number) => doubts.find((doubt) => doubt.version === version)?.words ?? null;
  const said = body ? bodyEntry(body) : proposed && bodySaid(proposed, null);
  const props: ClaimDeskProps = {
    ...{ locale: localeOf(c.req.raw), where: back?.where ?? null, form: back?.form ?? formWith({}) },
    refusal: back?.refusal ?? null,
    claim: {
      ...{ id, version: row.version, state: row.state, name: calledIn(row), told: row.told, answer: row.answer },
      ...{ filedAt: moment(row.filedAt), ...clockOf(row, now(), calendarOf(holidays.map(({ day }) => day))) },
      isReaders: isPerson(actor, row.account),
    },
    claimant: claimantOf(row),
    body: { id: row.body, values: said ? bodyTyped(said) : {} },
    managers,
    contacts: contactsShown(contacts),
    today: casablancaDay(now()),
    steps: stepsShown(steps.map((step) => ({ ...step, reason: step.reason ?? wordsAt(step.version) }))),
  };
  return showReturned(c, { View: ClaimDeskPage, title }, props, `/admin/claims/${id}`, back);
}

/** A claim is late while it waits for an admin; while the claimant is asked, or once it is decided, nothing is. */
const clockOf = ({ state, filedAt }: ClaimRow, now: number, calendar: Calendar) => {
  const { days, isLate } = waited(filedAt, now, calendar);
  return { days, isLate: isLate && state === "pending" };
};

const claimantOf = ({ account, claimantName, claimantEmail, claimantLocale }: ClaimRow): ClaimDeskProps["claimant"] =>
  claimantEmail === null
    ? null
    : { id: account, name: claimantName ?? "", email: claimantEmail, locale: claimantLocale };
