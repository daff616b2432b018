import type { Context } from "hono";
import type { Locale } from "#contract/locales.ts";
import { offerBody, offerBrief } from "#contract/offer.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import { Contact, Receipt, RequestContent } from "#contract/support-request.ts";
import { offersById } from "#db/read/offers.ts";
import type { FollowHolder } from "#db/read/requests.ts";
import { offerEntry } from "#db/rows.ts";
import type { Outcome } from "#domain/outcome.ts";
import { CorrectPage, title as correctTitle } from "#web/pages/correct.tsx";
import { ErasedPage, title as erasedTitle } from "#web/pages/erased.tsx";
import { FollowPage, title as followTitle } from "#web/pages/follow.tsx";
import { FollowSignInPage, title as signInTitle } from "#web/pages/follow-sign-in.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { dropCookie, readCookie, writeCookie } from "#worker/http/cookies.ts";
import { followHolder } from "#worker/http/follow-session.ts";
import { localeOf } from "#worker/http/language.ts";
import { networkOf } from "#worker/http/network.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { formWith, inputOf, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { correctRequest, eraseRequest, withdrawRequest } from "#worker/operations/change-own-request.ts";
import { leaveFollow } from "#worker/operations/leave-follow.ts";
import { openFollow } from "#worker/operations/open-follow.ts";
import { readOwnRequest } from "#worker/operations/read-own-request.ts";
import { show } from "./show.tsx";

/** The author's own page, or the way in. */
export async function follow(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const own = await ownOf(c);
  if (!own) return showSignIn(c, formWith({}), null, 200);
  const request = await inReadersWords(c, own.shown, locale);
  const said = new URL(c.req.url).searchParams.get("said");
  return show(
    c,
    { View: FollowPage, title: followTitle },
    { locale, request, said: said === "corrected" || said === "withdrawn" ? said : null },
    { isPrivate: true },
  );
}

/** Opens a session by code and PIN. */
export async function signIn(c: Context<AppEnv>) {
  const { deps } = c.var;
  const values = await postedValues(c);
  const read = readForm(Receipt, values, inputOf(values, ["code", "pin"], { lists: [], numbers: [] }));
  if (!read.ok) return showSignIn(c, withoutPin(read.form), null, 422);

  const opened = await openFollow(deps, read.value, networkOf(c.req.raw));
  if (opened.ok) {
    writeCookie(c, "follow", opened.value.token);
    return c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);
  }
  if (opened.refusal.code === "too_many") {
    const { retryAfter } = opened.refusal;
    c.header("retry-after", String(retryAfter));
    return showSignIn(c, formWith(withoutPin(formWith(values)).values as Values), deps.now() + retryAfter * 1000, 429);
  }
  return showSignIn(c, withoutPin(formWith(values, { pin: "wrong" })), null, 422);
}

/** A PIN that was typed is never shown back. */
const withoutPin = ({ values, errors }: ReturnType<typeof formWith>) => {
  const { pin: _pin, ...others } = values;
  return { values: others, errors };
};

const showSignIn = (
  c: Context<AppEnv>,
  form: ReturnType<typeof formWith>,
  waitUntil: number | null,
  status: 200 | 422 | 429,
) =>
  show(
    c,
    { View: FollowSignInPage, title: signInTitle },
    {
      locale: localeOf(c.req.raw),
      form,
      waitUntil: waitUntil === null ? null : new Date(waitUntil).toISOString(),
    },
    { status, isPrivate: true },
  );

const contentFields = Object.keys(RequestContent.entries);
const contactFields = ["name", "email", "phone"];
const kinds = { lists: ["needs", "sectors", "groups"], numbers: ["age", "amountMad"] };

/** The form of everything that can be corrected, as it stands. */
export async function correctForm(c: Context<AppEnv>) {
  const own = await ownOf(c);
  if (!own) return toSignIn(c);
  const { content, contact, version } = own.shown;
  return showCorrect(c, formWith(typedAgain({ ...content, ...contact })), version, 200);
}

export async function correct(c: Context<AppEnv>) {
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return toSignIn(c);
  const { version: [typedVersion] = [], ...values } = await postedValues(c);
  const version = Number(typedVersion);
  const content = readForm(RequestContent, values, inputOf(values, contentFields, kinds));
  const contact = readForm(Contact, values, inputOf(values, contactFields, kinds));
  if (!content.ok || !contact.ok) {
    const errors = { ...(content.ok ? {} : content.form.errors), ...(contact.ok ? {} : contact.form.errors) };
    return showCorrect(c, formWith(values, errors), version, 422);
  }
  const corrected = { content: content.value, contact: contact.value };
  const outcome = await correctRequest(c.var.deps, holder, { version }, corrected);
  if (!outcome.ok && outcome.refusal.code === "changed_meanwhile") return showChanged(c, values);
  return done(c, outcome, "follow?said=corrected");
}

/** Somebody changed the request meanwhile: what was typed stands, and may be saved over it. */
async function showChanged(c: Context<AppEnv>, values: Values) {
  const own = await ownOf(c);
  if (!own) return toSignIn(c);
  return showCorrect(c, formWith(values, { form: "changed_meanwhile" }), own.shown.version, 409);
}

const showCorrect = (c: Context<AppEnv>, form: ReturnType<typeof formWith>, version: number, status: 200 | 409 | 422) =>
  show(
    c,
    { View: CorrectPage, title: correctTitle },
    { locale: localeOf(c.req.raw), form, version },
    {
      status,
      isPrivate: true,
      scripts: ["enhance"],
    },
  );

/** Steps that need no more than a word: is it sure? Without it, nothing happens. */
const onceSure = (step: typeof withdrawRequest, next: string) => async (c: Context<AppEnv>) => {
  const holder = await followHolder(c, c.var.deps);
  if (!holder) return toSignIn(c);
  const { sure: [sure] = [], version: [version] = [] } = await postedValues(c);
  if (sure !== "yes") return c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);
  return done(c, await step(c.var.deps, holder, { version: Number(version) }), next);
};
export const withdraw = onceSure(withdrawRequest, "follow?said=withdrawn");
export const erase = onceSure(eraseRequest, "follow/erased");

export function erased(c: Context<AppEnv>) {
  dropCookie(c, "follow");
  return show(c, { View: ErasedPage, title: erasedTitle }, { locale: localeOf(c.req.raw) }, { isPrivate: true });
}

/** Everything that is kept of the request and its author, as a file. */
export async function download(c: Context<AppEnv>) {
  const own = await ownOf(c);
  if (!own) return toSignIn(c);
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

const toSignIn = (c: Context<AppEnv>) => c.redirect(`/${localeOf(c.req.raw)}/follow`, 303);

function done(c: Context<AppEnv>, outcome: Outcome<"saved">, next: string) {
  if (!outcome.ok && outcome.refusal.code === "signed_out") return toSignIn(c);
  orRefuse(outcome);
  return c.redirect(`/${localeOf(c.req.raw)}/${next}`, 303);
}

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
