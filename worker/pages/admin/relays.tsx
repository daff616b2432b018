import type { Context } from "hono";
import * as v from "valibot";
import { ClaimantWords } from "#contract/admin.ts";
import { type RelayKey, relayOf, relaySteps, relaysIn } from "#db/read/relays.ts";
import { isPerson } from "#domain/account/actor.ts";
import { relayStates } from "#domain/relay/lifecycle.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { RelayDeskPage, type RelayDeskProps, title } from "#web/pages/admin/relay.tsx";
import { title as listTitle, RelaysPage } from "#web/pages/admin/relays.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { decideRelay } from "#worker/operations/decide-relay.ts";
import { relayShown } from "#worker/pages/relay/shown.ts";
import { show } from "#worker/pages/show.tsx";
import { postedStep, type Returned, returned } from "./posted-step.ts";
import { saidIn, showReturned } from "./show-desk.tsx";
import { moment, stepsShown } from "./shown.ts";
import { holidaysLately, waited } from "./waited.ts";

const perPage = 20;

/** The relays of a state; those to verify, unless the address says. */
export async function relays(c: Context<AppEnv>) {
  const { db, now } = c.var.deps;
  const asked = new URL(c.req.url).searchParams.get("state");
  const state = relayStates.find((each) => each === asked) ?? "asked";
  const after = keyIn(c);
  const [rows, holidays] = await db.batch([relaysIn(db, state, after, perPage + 1), holidaysLately(c)]);
  const page = rows.slice(0, perPage);
  const last = rows.length > perPage ? page.at(-1) : undefined;
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const props = {
    ...{ locale: localeOf(c.req.raw), state, isFirst: after === null, isDone: saidIn(c, ["done"]) !== null },
    relays: page.map((row) => {
      const { days, isLate } = waited(row.since, now(), calendar);
      return {
        ...relayShown(row),
        ...{ id: row.id, since: moment(row.since), days, isLate: isLate && state === "asked" },
      };
    }),
    next: last ? { since: String(last.since), id: last.id } : null,
  };
  return show(c, { View: RelaysPage, title: listTitle }, props, { isPrivate: true, keeps: ["state", "since", "id"] });
}

function keyIn(c: Context<AppEnv>): RelayKey | null {
  const { searchParams } = new URL(c.req.url);
  const [since, id] = [searchParams.get("since"), searchParams.get("id")];
  return since && id && /^\d{1,15}$/.test(since) ? { since: Number(since), id } : null;
}

/** A relay with all that helps to decide on it. */
export const relayAtDesk = (c: Context<AppEnv>) => showRelay(c, null);

export const verifyRelay = (c: Context<AppEnv>) => decide(c, "verification", "verify");
export const refuseRelay = (c: Context<AppEnv>) => decide(c, "refusal", "refuse");
export const endRelay = (c: Context<AppEnv>) => decide(c, "end", "end");

const NoWords = v.pipe(
  v.object({}),
  v.transform(() => ({ words: null })),
);

async function decide(c: Context<AppEnv>, where: string, step: "verify" | "refuse" | "end") {
  const posted = await postedStep(c, where, step === "verify" ? NoWords : ClaimantWords, ["words"]);
  if (!posted.ok) return showRelay(c, posted.form);
  const { value, values, version } = posted;
  const decided = { id: idOf(c), version };
  const outcome = await decideRelay(c.var.deps, whoOf(c).actor, decided, { step, words: value.words });
  if (!outcome.ok) return showRelay(c, returned(where, values, outcome.refusal));
  return c.redirect(`/${localeOf(c.req.raw)}/admin/relays?said=done`, 303);
}

const idOf = (c: Context<AppEnv>): string => c.req.param("id") ?? "";

async function showRelay(c: Context<AppEnv>, back: Returned | null) {
  const { db } = c.var.deps;
  const id = idOf(c);
  const [[row], steps] = await db.batch([relayOf(db, id), relaySteps(db, id)]);
  if (!row) throw new Refused({ code: "unknown", what: "account" });
  const { version, state, told, answer, owner, email } = row;
  const props: RelayDeskProps = {
    ...{ locale: localeOf(c.req.raw), where: back?.where ?? null, form: back?.form ?? formWith({}) },
    refusal: back?.refusal ?? null,
    relay: {
      ...relayShown(row),
      ...{ id, version, state, told, answer, owner: { name: owner, email } },
      body: row.body === null ? null : { id: row.body, name: row.bodyName ?? "" },
      isReaders: isPerson(whoOf(c).actor, id),
    },
    steps: stepsShown(steps),
  };
  return showReturned(c, { View: RelayDeskPage, title }, props, `/admin/relays/${id}`, back);
}
