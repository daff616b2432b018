import type { Context } from "hono";
import type { OwnCase } from "#contract/own-case.ts";
import type { Outcome } from "#domain/outcome.ts";
import { ErasedPage, title } from "#web/pages/erased.tsx";
import { TakenOverPage, title as takenTitle } from "#web/pages/taken-over.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { dropCookie, readCookie } from "#worker/http/cookies.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { postedValues } from "#worker/http/typed-form.ts";
import { closeRequest, eraseRequest, showCompany, withdrawRequest } from "#worker/operations/change-own-request.ts";
import { leaveFollow } from "#worker/operations/leave-follow.ts";
import { parts, readOwnCase } from "#worker/operations/read-own-case.ts";
import { takeOver } from "#worker/operations/take-over.ts";
import { showFollow } from "./follow.tsx";
import { seenIn, toFollow } from "./own.ts";
import { show } from "./show.tsx";

/** Steps that need no more than a word: is it sure? Without it, nothing happens. */
export async function withdraw(c: Context<AppEnv>) {
  const outcome = await onceSure(c, withdrawRequest);
  return outcome?.ok ? c.redirect(`/${localeOf(c.req.raw)}/follow?said=withdrawn`, 303) : refusedOrBack(c, outcome);
}

/** Whoever has found help, or stops, closes their request. */
export async function close(c: Context<AppEnv>) {
  const outcome = await onceSure(c, closeRequest);
  return outcome?.ok ? c.redirect(`/${localeOf(c.req.raw)}/follow?said=closed`, 303) : refusedOrBack(c, outcome);
}

/** The bodies that help may know of one another, or not any more: one tap each way. */
export async function changeCompany(c: Context<AppEnv>) {
  const values = await postedValues(c, ["shows", "version"]);
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return toFollow(c);
  const shows = values.shows?.[0] === "yes";
  return refusedOrBack(c, await showCompany(c.var.deps, holder, { ...seenIn(values), shows }));
}

export async function erase(c: Context<AppEnv>) {
  const outcome = await onceSure(c, eraseRequest);
  if (!outcome?.ok) return refusedOrBack(c, outcome);
  dropCookie(c, "follow");
  return show(
    c,
    { View: ErasedPage, title },
    { locale: localeOf(c.req.raw) },
    {
      isPrivate: true,
      switchTo: "/follow",
    },
  );
}

/** The author follows the request themselves from now on: the new receipt is shown once. */
export async function takeOverOwn(c: Context<AppEnv>) {
  const values = await postedValues(c, ["version"]);
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return toFollow(c);
  const outcome = await takeOver(c.var.deps, holder, { ...seenIn(values), ...chanceOf(c) });
  if (outcome.ok) {
    const props = { locale: localeOf(c.req.raw), receipt: outcome.value };
    return show(c, { View: TakenOverPage, title: takenTitle }, props, { isPrivate: true, switchTo: "/follow" });
  }
  const { refusal } = outcome;
  if (refusal.code === "signed_out") return toFollow(c);
  if (refusal.code !== "changed_meanwhile" && refusal.code !== "not_now") throw new Refused(refusal);
  return showFollow(c, { problem: refusal, status: 409 });
}

/** The session's token stands nowhere but in its browser. */
function chanceOf(c: Context<AppEnv>) {
  const token = readCookie(c, "follow");
  return token === undefined ? {} : { chance: `take-over ${token}` };
}

async function onceSure(c: Context<AppEnv>, step: typeof withdrawRequest): Promise<Outcome<"saved"> | null> {
  const values = await postedValues(c, ["sure", "version"]);
  const holder = await followHolder(c, c.var.deps);
  return holder && values.sure?.[0] === "yes" ? step(c.var.deps, holder, seenIn(values)) : null;
}

function refusedOrBack(c: Context<AppEnv>, outcome: Outcome<"saved"> | null) {
  if (outcome === null || (!outcome.ok && outcome.refusal.code === "signed_out")) return toFollow(c);
  orRefuse(outcome);
  return toFollow(c);
}

/** Everything that is kept of the request and its author, as a file. */
export async function download(c: Context<AppEnv>) {
  const holder = await followHolder(c, c.var.deps);
  const own = holder && (await readOwnCase(c.var.deps, holder, localeOf(c.req.raw), parts.everything));
  if (!own) return toFollow(c);
  c.header("content-disposition", `attachment; filename="wasl-${own.shown.code}.json"`);
  c.header("cache-control", "private, no-store");
  return c.json(own.shown satisfies OwnCase);
}

/** Leaves this phone: the session ends here and in the database. */
export async function leave(c: Context<AppEnv>) {
  const token = readCookie(c, "follow");
  if (token !== undefined) await leaveFollow(c.var.deps, token);
  dropCookie(c, "follow");
  dropCookie(c, "form");
  return c.redirect(`/${localeOf(c.req.raw)}/`, 303);
}
