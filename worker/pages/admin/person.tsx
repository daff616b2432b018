import type { Context } from "hono";
import { PowersStep } from "#contract/admin.ts";
import { KeptRegions } from "#contract/review.ts";
import { regionsKept } from "#db/read/account-regions.ts";
import { claimsOf, findAccount } from "#db/read/accounts.ts";
import { bodiesOfPerson } from "#db/read/people.ts";
import { stepsTaken } from "#db/read/steps-taken.ts";
import { isPerson } from "#domain/account/actor.ts";
import { PersonPage, type PersonProps, title } from "#web/pages/admin/person.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { calledIn } from "#worker/operations/decide-claim.ts";
import { setAdmin } from "#worker/operations/set-admin.ts";
import { setRegions } from "#worker/operations/set-regions.ts";
import { postedStep, type Returned, returned } from "./posted-step.ts";
import { saidIn, showReturned } from "./show-desk.tsx";
import { stepsShown } from "./shown.ts";

/** An account: whose it is, their bodies and claims, what happened to it. */
export const personAtDesk = (c: Context<AppEnv>) => showPerson(c, null);

/** Makes somebody an admin, or no longer one. */
export async function setPowers(c: Context<AppEnv>) {
  const posted = await postedStep(c, "role", PowersStep, ["step", "reason"]);
  if (!posted.ok) return showPerson(c, posted.form);
  const { value, values } = posted;
  const { step, reason } = value;
  const asked = { account: personOf(c), isAdmin: step === "make-admin", reason };
  const outcome = await setAdmin(c.var.deps, whoOf(c).actor, asked);
  if (!outcome.ok) return showPerson(c, returned("role", values, outcome.refusal));
  return c.redirect(`/${localeOf(c.req.raw)}/admin/people/${personOf(c)}?said=${step}`, 303);
}

/** Sets the regions that one of the team keeps to; none ticked: all. */
export async function keepRegions(c: Context<AppEnv>) {
  const posted = await postedStep(c, "regions", KeptRegions, ["regions", "seen"]);
  if (!posted.ok) return showPerson(c, posted.form);
  const { value, values } = posted;
  const outcome = await setRegions(c.var.deps, whoOf(c).actor, { account: personOf(c), ...value });
  if (!outcome.ok) return showPerson(c, returned("regions", values, outcome.refusal));
  return c.redirect(`/${localeOf(c.req.raw)}/admin/people/${personOf(c)}?said=regions`, 303);
}

const personOf = (c: Context<AppEnv>): string => c.req.param("id") ?? "";

async function showPerson(c: Context<AppEnv>, back: Returned | null) {
  const { db } = c.var.deps;
  const id = personOf(c);
  const [[row], bodies, claims, steps, regions] = await db.batch([
    findAccount(db, id),
    bodiesOfPerson(db, id),
    claimsOf(db, id),
    stepsTaken(db, "account", id),
    regionsKept(db, id),
  ]);
  if (!row) throw new Refused({ code: "unknown", what: "account" });
  const props: PersonProps = {
    ...{ locale: localeOf(c.req.raw), where: back?.where ?? null, form: back?.form ?? formWith({}) },
    ...{ refusal: back?.refusal ?? null, said: saidIn(c, ["make-admin", "unmake-admin", "regions"]) },
    person: {
      ...{ id, since: casablancaDay(row.since), isAdmin: row.isAdmin === 1, isReader: isPerson(whoOf(c).actor, id) },
      named: row.email === null ? null : { name: row.name ?? "", email: row.email },
    },
    bodies,
    claims: claims.map((claim) => ({
      ...{ id: claim.id, state: claim.state, name: calledIn(claim), filedOn: casablancaDay(claim.filedAt) },
    })),
    regions: regions.map(({ region }) => region),
    steps: stepsShown(steps),
  };
  return showReturned(c, { View: PersonPage, title }, props, `/admin/people/${id}`, back);
}
