import type { Context } from "hono";
import { AccountName } from "#contract/account.ts";
import type { TypedForm } from "#contract/typed.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { AccountPage, title } from "#web/pages/account/account.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { dropCookie, readCookie, writeCookie } from "#worker/http/cookies.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { endSessions, rename, signOut } from "#worker/operations/change-account.ts";
import { calledIn } from "#worker/operations/decide-claim.ts";
import { eraseOwnAccount } from "#worker/operations/erase-account.ts";
import { gatherRequest, openGathered } from "#worker/operations/gather-requests.ts";
import { leaveFollow } from "#worker/operations/leave-follow.ts";
import { readAccount } from "#worker/operations/read-account.ts";
import { show } from "#worker/pages/show.tsx";

const moment = (at: number): string => new Date(at).toISOString();

/** Somebody's own account: who they are, their bodies, their requests, where they are signed in. */
export const account = (c: Context<AppEnv>) => {
  const said = new URL(c.req.url).searchParams.get("said") === "saved" ? "saved" : null;
  return showAccount(c, formWith({ name: [whoOf(c).name] }), { said });
};

async function showAccount(
  c: Context<AppEnv>,
  form: TypedForm,
  { status = 200, said = null }: { status?: 200 | 409 | 422; said?: "saved" | "last_manager" | null } = {},
) {
  const locale = localeOf(c.req.raw);
  const { actor, email, memberships, session, isAdmin } = whoOf(c);
  const [sessions, passkeys, requests, claims] = await readAccount(c.var.deps, actor.id);
  const props = {
    locale,
    form,
    said,
    email,
    method: session.method,
    admin: isAdmin ? (actor.isAdmin ? ("here" as const) : ("elsewhere" as const)) : null,
    isRelay: actor.isRelay === true,
    bodies: memberships.map(({ body, role, wording }) => ({
      id: body,
      role,
      name: wordsFor(wording, locale).words.name,
    })),
    claims: claims.map((claim) => ({
      id: claim.id,
      state: claim.state,
      name: calledIn(claim),
      filedAt: moment(claim.filedAt),
    })),
    requests: requests.map(({ code, state, filedAt, problem }) => ({ code, state, problem, filedAt: moment(filedAt) })),
    sessions: sessions.map(({ id, method, device, openedAt }) => ({
      ...{ id, method, device, openedAt: moment(openedAt), isThis: id === session.id },
    })),
    passkeys: passkeys.map(({ id, device, madeAt, usedAt }) => ({
      ...{ id, device, madeAt: moment(madeAt), usedAt: usedAt === null ? null : moment(usedAt) },
    })),
  };
  return show(c, { View: AccountPage, title }, props, {
    status,
    isPrivate: true,
    scripts: ["passkeys"],
    switchTo: "/account",
  });
}

const toAccount = (c: Context<AppEnv>, said = "") => c.redirect(`/${localeOf(c.req.raw)}/account${said}`, 303);

export async function saveName(c: Context<AppEnv>) {
  const read = readForm(AccountName, await postedValues(c, ["name"]), ["name"]);
  if (!read.ok) return showAccount(c, read.form, { status: 422 });
  orRefuse(await rename(c.var.deps, whoOf(c).actor, read.value.name));
  return toAccount(c, "?said=saved");
}

/** Ends one of one's sessions, or all but this one. */
export async function endSession(c: Context<AppEnv>) {
  const { session: [id = ""] = [] } = await postedValues(c, ["session"]);
  const { actor, session } = whoOf(c);
  orRefuse(await endSessions(c.var.deps, { account: actor.id, session: session.id }, id));
  return toAccount(c);
}

/** Ends the session of this browser: nothing of it is left behind. */
export async function leaveAccount(c: Context<AppEnv>) {
  const token = readCookie(c, "account");
  if (token !== undefined) await signOut(c.var.deps, token);
  await leaveRequest(c);
  dropCookie(c, "account");
  return c.redirect(`/${localeOf(c.req.raw)}/`, 303);
}

/** A request that was opened from the account does not stay open on a machine that others use. */
async function leaveRequest(c: Context<AppEnv>) {
  const token = readCookie(c, "follow");
  if (token !== undefined) await leaveFollow(c.var.deps, token);
  dropCookie(c, "follow");
}

export async function eraseAccountHere(c: Context<AppEnv>) {
  const { sure: [sure] = [] } = await postedValues(c, ["sure"]);
  if (sure !== "yes") return showAccount(c, formWith({ name: [whoOf(c).name] }, { sure: "required" }), { status: 422 });
  const outcome = await eraseOwnAccount(c.var.deps, whoOf(c).actor);
  if (!outcome.ok && outcome.refusal.code === "last_manager") {
    return showAccount(c, formWith({ name: [whoOf(c).name] }), { status: 409, said: "last_manager" });
  }
  orRefuse(outcome);
  await leaveRequest(c);
  dropCookie(c, "account");
  return c.redirect(`/${localeOf(c.req.raw)}/`, 303);
}

/** Keeps in the account the request that is open in this browser. */
export async function keepRequest(c: Context<AppEnv>) {
  const holder = await followHolder(c, c.var.deps);
  const outcome = holder && (await gatherRequest(c.var.deps, whoOf(c).actor.id, holder));
  return outcome?.ok ? toAccount(c, "?said=saved") : c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);
}

/** Opens one of the requests that are kept in the account. */
export async function openRequest(c: Context<AppEnv>) {
  const { code: [code = ""] = [] } = await postedValues(c, ["code"]);
  writeCookie(c, "follow", orRefuse(await openGathered(c.var.deps, whoOf(c).actor.id, code)));
  return c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);
}
