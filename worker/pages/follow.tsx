import type { Context } from "hono";
import type { Locale } from "#contract/locales.ts";
import { offerBody, offerBrief } from "#contract/offer.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import { Correction, Receipt } from "#contract/support-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import { offersById } from "#db/read/offers.ts";
import type { FollowHolder } from "#db/read/requests.ts";
import { offerEntry } from "#db/rows.ts";
import type { Outcome } from "#domain/outcome.ts";
import { stateAfter } from "#domain/request/lifecycle.ts";
import { CorrectPage, title as correctTitle } from "#web/pages/correct.tsx";
import { ErasedPage, title as erasedTitle } from "#web/pages/erased.tsx";
import { FollowPage, title as followTitle } from "#web/pages/follow.tsx";
import { FollowSignInPage, title as signInTitle } from "#web/pages/follow-sign-in.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { dropCookie, readCookie, writeCookie } from "#worker/http/cookies.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { localeOf } from "#worker/http/language.ts";
import { networkOf } from "#worker/http/network.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { correctRequest, eraseRequest, withdrawRequest } from "#worker/operations/change-own-request.ts";
import { leaveFollow } from "#worker/operations/leave-follow.ts";
import { openFollow } from "#worker/operations/open-follow.ts";
import { everything, readOwnRequest } from "#worker/operations/read-own-request.ts";
import { show } from "./show.tsx";

/** The author's own page, or the way in. */
export async function follow(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const own = await ownOf(c);
  if (!own) return showSignIn(c, formWith({}), 200);
  const request = await inReadersWords(c, own.shown, locale);
  const said = new URL(c.req.url).searchParams.get("said");
  return show(
    c,
    { View: FollowPage, title: followTitle },
    { locale, request, said: said === "corrected" || said === "withdrawn" ? said : null },
    { isPrivate: true },
  );
}

/** Opens a session by code and PIN; a correction that came too late for the last one is taken up where it was. */
export async function signIn(c: Context<AppEnv>) {
  const { deps } = c.var;
  const values = await postedValues(c, ["code", "pin", ...correctFields]);
  const { pin: _neverShownBack, ...kept } = values;
  const read = readForm(Receipt, values, ["code", "pin"]);
  if (!read.ok) return showSignIn(c, formWith(kept, { ...read.form.errors }), 422);

  const opened = await openFollow(deps, read.value, networkOf(c.req.raw));
  if (opened.ok) {
    writeCookie(c, "follow", opened.value.token);
    const { code: _done, ...correction } = kept;
    if (correction.version) return showCorrect(c, formWith(correction), 200);
    return c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);
  }
  if (opened.refusal.code !== "too_many") return showSignIn(c, formWith(kept, { pin: "wrong" }), 422);
  const { retryAfter } = opened.refusal;
  c.header("retry-after", String(retryAfter));
  return showSignIn(c, formWith(kept), 429, deps.now() + retryAfter * 1000);
}

function showSignIn(c: Context<AppEnv>, form: TypedForm, status: 200 | 401 | 422 | 429, waitUntil?: number) {
  const props = {
    locale: localeOf(c.req.raw),
    form,
    waitUntil: waitUntil === undefined ? null : new Date(waitUntil).toISOString(),
  };
  return show(c, { View: FollowSignInPage, title: signInTitle }, props, {
    status,
    isPrivate: true,
    switchTo: "/follow",
  });
}

/** The fields of a correction, with the version that its author was looking at. */
const correctFields = [...Object.keys(Correction.entries), "version"];

/** The form of everything that can be corrected, as it stands. */
export async function correctForm(c: Context<AppEnv>) {
  const own = await ownOf(c);
  if (!own || stateAfter(own.shown.state, "correct") === undefined) return toFollow(c);
  const { content, contact, disclosure, version } = own.shown;
  return showCorrect(c, formWith(typedAgain({ ...content, ...contact, disclosure, version })), 200);
}

export async function correct(c: Context<AppEnv>) {
  const { deps } = c.var;
  const { go: [go] = [], ...values } = await postedValues(c, [...correctFields, "go"]);
  if (go === "show") return showCorrect(c, formWith(values), 200);
  const holder = await followHolder(c, deps);
  if (!holder) return showSignIn(c, formWith(values, { form: "session_ended" }), 401);
  const read = readForm(Correction, values, Object.keys(Correction.entries));
  if (!read.ok) return showCorrect(c, read.form, 422);

  const locale = localeOf(c.req.raw);
  const outcome = await correctRequest(deps, holder, seenIn(values), { corrected: read.value, locale });
  if (outcome.ok) return c.redirect(`/${locale}/follow?said=corrected`, 303);
  switch (outcome.refusal.code) {
    case "signed_out":
      return showSignIn(c, formWith(values, { form: "session_ended" }), 401);
    case "not_now":
      return showCorrect(c, formWith(values, { form: "not_now" }), 409);
    case "changed_meanwhile":
      return showChanged(c, values);
    default:
      throw new Refused(outcome.refusal);
  }
}

const seenIn = ({ version }: Values) => ({ version: Number(version?.[0]) });

/** Somebody changed the request meanwhile: what was typed stands, and may be saved over it. */
async function showChanged(c: Context<AppEnv>, values: Values) {
  const own = await ownOf(c);
  const version = own ? [String(own.shown.version)] : (values.version ?? []);
  return showCorrect(c, formWith({ ...values, version }, { form: "changed_meanwhile" }), 409);
}

function showCorrect(c: Context<AppEnv>, form: TypedForm, status: 200 | 409 | 422) {
  const props = { locale: localeOf(c.req.raw), form, version: Number(form.values.version?.[0]) };
  return show(c, { View: CorrectPage, title: correctTitle }, props, {
    status,
    isPrivate: true,
    scripts: ["enhance"],
    ...(c.req.method === "POST" && { posted: { path: "/follow/correct", values: { ...form.values, go: ["show"] } } }),
  });
}

/** Steps that need no more than a word: is it sure? Without it, nothing happens. */
export async function withdraw(c: Context<AppEnv>) {
  const outcome = await onceSure(c, withdrawRequest);
  return outcome?.ok ? c.redirect(`/${localeOf(c.req.raw)}/follow?said=withdrawn`, 303) : refusedOrBack(c, outcome);
}

export async function erase(c: Context<AppEnv>) {
  const outcome = await onceSure(c, eraseRequest);
  if (!outcome?.ok) return refusedOrBack(c, outcome);
  dropCookie(c, "follow");
  return show(
    c,
    { View: ErasedPage, title: erasedTitle },
    { locale: localeOf(c.req.raw) },
    {
      isPrivate: true,
      switchTo: "/follow",
    },
  );
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
  const own = holder && (await readOwnRequest(c.var.deps, holder, everything));
  if (!own) return toFollow(c);
  c.header("content-disposition", `attachment; filename="wasl-${own.shown.code}.json"`);
  c.header("cache-control", "private, no-store");
  return c.json(own.shown satisfies OwnRequest);
}

/** Leaves this phone: the session ends here and in the database. */
export async function leave(c: Context<AppEnv>) {
  const token = readCookie(c, "follow");
  if (token !== undefined) await leaveFollow(c.var.deps, token);
  dropCookie(c, "follow");
  dropCookie(c, "form");
  return c.redirect(`/${localeOf(c.req.raw)}/`, 303);
}

async function ownOf(c: Context<AppEnv>) {
  const holder: FollowHolder | null = await followHolder(c, c.var.deps);
  return holder && readOwnRequest(c.var.deps, holder);
}

const toFollow = (c: Context<AppEnv>) => c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);

/** The offers that were judged, in the words of whoever reads now; the judgement stays as it was. */
async function inReadersWords(c: Context<AppEnv>, request: OwnRequest, locale: Locale): Promise<OwnRequest> {
  const { db } = c.var.deps;
  const ids = [...new Set(request.judged.flatMap(({ matches }) => matches.map(({ offer }) => offer.id)))];
  const [rows] = await db.batch([offersById(db, ids)]);
  const entries = new Map(rows.map((row) => [row.id, offerEntry(row)]));
  const judged = request.judged.map((then) => ({
    ...then,
    matches: then.matches.map((match) => {
      const entry = entries.get(match.offer.id);
      return entry ? { ...match, offer: offerBrief(entry, locale), body: offerBody(entry, locale) } : match;
    }),
  }));
  return { ...request, judged };
}

/** Stored values as a form types them. */
const typedAgain = (stored: Record<string, unknown>): Values =>
  Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((item) => item !== null && item !== "").map(String),
    ]),
  );
