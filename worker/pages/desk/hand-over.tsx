import type { Context } from "hono";
import * as v from "valibot";
import { HandOverForm, handOverFields, OfferWords } from "#contract/hand-over.ts";
import { offerBody, offerBrief } from "#contract/offer.ts";
import type { TypedForm } from "#contract/typed.ts";
import { caseRequest } from "#db/read/case.ts";
import { caseAtDesk } from "#db/read/case-at-desk.ts";
import { requestOf, triedFor } from "#db/read/introductions.ts";
import { actsFor } from "#domain/account/actor.ts";
import type { Refusal } from "#domain/outcome.ts";
import { HandOverPage, type HandOverProps, title } from "#web/pages/desk/hand-over.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { findReceivers } from "#worker/operations/find-receivers.ts";
import { handOverCase } from "#worker/operations/hand-over-case.ts";
import { seenVersion } from "#worker/pages/seen-version.ts";
import { show } from "#worker/pages/show.tsx";
import { deskPath, deskShown } from "./shown.ts";

const caseOf = (c: Context<AppEnv>) => ({ body: deskOf(c).body, id: c.req.param("id") ?? "" });

/** To whom a case may be handed over, and why. */
export const handOverForm = (c: Context<AppEnv>) => showForm(c, formWith({}), {});

/** Proposes another body in place of one that has accepted; or looks for offers by words. */
export async function handOver(c: Context<AppEnv>) {
  const { actor } = whoOf(c);
  if (!actsFor(actor, deskOf(c).body)) throw new Refused({ code: "not_yours" });
  const { go: [go] = [], ...values } = await postedValues(c, [...handOverFields, "text", "version", "go"]);
  if (go === "show") return showForm(c, formWith(values), {});
  const read = readForm(HandOverForm, values, handOverFields);
  if (!read.ok) return showForm(c, read.form, { status: 422 });
  if (go === "check") return showForm(c, formWith(values), {});
  const seen = { ...caseOf(c), version: seenVersion(values) };
  const outcome = await handOverCase(c.var.deps, actor, seen, read.value);
  if (outcome.ok) return c.redirect(deskPath(c, `/introductions/${seen.id}?said=hand-over`), 303);
  const { refusal } = outcome;
  if (refusal.code === "invalid") return showForm(c, formWith(values, refusal.fields), { status: 422 });
  if (!saidAbove.includes(refusal.code)) throw new Refused(refusal);
  return showForm(c, formWith(values), { status: 409, problem: refusal });
}

const saidAbove: readonly Refusal["code"][] = ["not_now", "changed_meanwhile", "no_place", "one_too_many"];

type Shown = { status?: 200 | 409 | 422; problem?: Refusal | null };

/** The form, with what was typed. Three round trips: what is read of the case says what matching reads. */
async function showForm(c: Context<AppEnv>, form: TypedForm, { status = 200, problem = null }: Shown) {
  const { db } = c.var.deps;
  const locale = localeOf(c.req.raw);
  const ref = caseOf(c);
  const [[row], [request], tried] = await db.batch([
    caseAtDesk(db, ref, whoOf(c).actor.id),
    caseRequest(db, requestOf(ref.id)),
    triedFor(db, requestOf(ref.id)),
  ]);
  if (!row || !request) throw new Refused({ code: "unknown", what: "introduction" });
  const mayHandOver = row.state === "accepted" && request.state === "submitted" && actsFor(whoOf(c).actor, ref.body);
  const path = `/desk/${ref.body}/introductions/${ref.id}`;
  const unsent = form.values.handOverWords?.[0] || null;
  if (!mayHandOver && !problem && unsent === null) return c.redirect(`/${locale}${path}`, 303);
  const text = v.safeParse(OfferWords, form.values.text?.[0] ?? "");
  const searched = text.success ? text.output : "";
  const offers = mayHandOver ? await findReceivers(c.var.deps, request, tried, searched) : [];
  const props: HandOverProps = {
    ...{ locale, desk: deskShown(c), form, problem, mayHandOver },
    ...{ id: ref.id, version: row.version, unsent: mayHandOver ? null : unsent },
    offers: offers.map((entry) => ({ offer: offerBrief(entry, locale), body: offerBody(entry, locale)?.name ?? "" })),
  };
  return show(c, { View: HandOverPage, title }, props, {
    ...{ status, isPrivate: true },
    ...(mayHandOver
      ? { form: { id: "hand-over", path: `${path}/hand-over`, isRefused: status === 422 } }
      : { switchTo: path }),
  });
}
