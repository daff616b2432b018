import type { Context } from "hono";
import { demandShown } from "#contract/demand-shown.ts";
import { type Difference, differencesOf } from "#contract/differences.ts";
import { OfferForm, offerFields, offerTyped } from "#contract/offer-form.ts";
import type { TypedForm } from "#contract/typed.ts";
import { offerAtDesk, offerStepsTaken } from "#db/read/desk.ts";
import { offerEntry } from "#db/rows.ts";
import { actsFor } from "#domain/account/actor.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { stateAfter } from "#domain/offer/lifecycle.ts";
import { mayAdvance } from "#domain/offer/policy.ts";
import type { FieldCode } from "#domain/outcome.ts";
import { demandLines } from "#web/components/demand-lines.ts";
import { explainField } from "#web/i18n/explain-field.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { DeskOfferPage, type DeskOfferProps, title } from "#web/pages/desk/offer.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { addressValues, formWith, postedValues, readForm, type Values } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { previewDemand } from "#worker/operations/preview-demand.ts";
import { deskSteps } from "#worker/operations/step-offer.ts";
import { draftOffer, editOffer } from "#worker/operations/write-offer.ts";
import { seenVersion } from "#worker/pages/seen-version.ts";
import { show } from "#worker/pages/show.tsx";
import { deskPath, deskShown } from "./shown.ts";

/** The form of a new offer; `?from=`: a copy of another one. */
export async function newOffer(c: Context<AppEnv>) {
  const { from: [from] = [] } = addressValues(c, ["from"]);
  if (from === undefined) return showOffer(c, formWith({}), { found: null });
  const found = await findOffer(c, from);
  const values = offerTyped(offerEntry(found.row));
  // Each title says that it is a copy in its own language.
  const copied = (["fr", "ar"] as const).flatMap((locale) => {
    const field = locale === "fr" ? "titleFr" : "titleAr";
    const { copyOf } = speechOf(locale).copy.desk.offer;
    return values[field] ? [[field, values[field].map(copyOf)] as const] : [];
  });
  return showOffer(c, { values: { ...values, ...Object.fromEntries(copied) }, errors: {} }, { found: null });
}

/** An offer of the body, to be looked at and changed. */
export async function oneOffer(c: Context<AppEnv>) {
  const found = await findOffer(c, c.req.param("id") ?? "");
  const said = new URL(c.req.url).searchParams.get("said") === "saved" ? ("saved" as const) : null;
  return showOffer(c, { values: offerTyped(offerEntry(found.row)), errors: {} }, { found, said });
}

const posted = (c: Context<AppEnv>) => postedValues(c, [...offerFields, "version", "go"]);

/** Saves a new offer as a draft. */
export async function writeOffer(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await posted(c);
  if (go === "show") return showOffer(c, formWith(values), { found: null });
  if (go === "demand") return showWithDemand(c, values, null);
  const read = readForm(OfferForm, values, offerFields);
  if (!read.ok) return showOffer(c, read.form, { found: null, status: 422 });
  if (go === "check") return showOffer(c, formWith(values), { found: null });
  const outcome = await draftOffer(c.var.deps, whoOf(c).actor, deskOf(c), read.value);
  if (!outcome.ok && outcome.refusal.code === "invalid") {
    return showOffer(c, formWith(values, outcome.refusal.fields), { found: null, status: 422 });
  }
  if (!outcome.ok && outcome.refusal.code === "changed_meanwhile") {
    return showOffer(c, formWith(values, { form: "changed_meanwhile" }), { found: null, status: 409 });
  }
  return afterSaving(c, orRefuse(outcome), go);
}

/** Saves an offer anew; of two at once, the second keeps their text and sees what differs. */
export async function rewriteOffer(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await posted(c);
  const id = c.req.param("id") ?? "";
  const again = async (form: TypedForm, more: Partial<Shown> = {}) =>
    showOffer(c, form, { found: await findOffer(c, id), ...more });
  if (go === "show") return again(formWith(values));
  if (go === "demand") return showWithDemand(c, values, await findOffer(c, id));
  const read = readForm(OfferForm, values, offerFields);
  if (!read.ok) return again(read.form, { status: 422 });
  if (go === "check") return again(formWith(values));
  const seen = { id, version: seenVersion(values) };
  const outcome = await editOffer(c.var.deps, whoOf(c).actor, deskOf(c), seen, read.value);
  if (outcome.ok) return afterSaving(c, id, go);
  if (outcome.refusal.code === "invalid") return again(formWith(values, outcome.refusal.fields), { status: 422 });
  if (outcome.refusal.code !== "changed_meanwhile") throw new Refused(outcome.refusal);
  const found = await findOffer(c, id);
  const differences = differencesOf(offerFields, offerTyped(offerEntry(found.row)), values);
  const over = { ...values, version: [String(found.row.version)] };
  return showOffer(c, formWith(over), { found, differences, status: 409 });
}

const afterSaving = (c: Context<AppEnv>, id: string, go: string | undefined) =>
  c.redirect(deskPath(c, `/offers/${id}${go === "preview" ? "/preview" : "?said=saved"}`), 303);

/** Whom the form's offer would reach, as sentences: what the script beside the form asks. */
export async function demandDoor(c: Context<AppEnv>) {
  c.header("cache-control", "private, no-store");
  return c.json({ lines: await linesOf(c, await posted(c)) });
}

async function showWithDemand(c: Context<AppEnv>, values: Values, found: Found | null) {
  return showOffer(c, formWith(values), { found, demand: await linesOf(c, values) });
}

async function linesOf(c: Context<AppEnv>, values: Values): Promise<string[]> {
  const speech = speechOf(localeOf(c.req.raw));
  const says = speech.copy.desk.demand;
  const read = readForm(OfferForm, values, offerFields);
  if (!read.ok) return [says.needsFirst];
  const outcome = await previewDemand(c.var.deps, whoOf(c).actor, deskOf(c), read.value);
  if (!outcome.ok && outcome.refusal.code === "too_many") return [says.tooMany];
  if (!outcome.ok && outcome.refusal.code === "invalid") return explained(outcome.refusal.fields, speech);
  return demandLines(demandShown(orRefuse(outcome)), speech);
}

const explained = (fields: Readonly<Record<string, FieldCode>>, { copy }: Speech): string[] =>
  Object.entries(fields).map(([field, code]) => explainField(field, code, copy));

export type Found = {
  row: Awaited<ReturnType<typeof offerAtDesk>>[number];
  steps: Awaited<ReturnType<typeof offerStepsTaken>>;
};

/** An offer of this desk's body; of another body there is none. */
export async function findOffer(c: Context<AppEnv>, id: string): Promise<Found> {
  const { db } = c.var.deps;
  const [[row], steps] = await db.batch([offerAtDesk(db, deskOf(c).body, id), offerStepsTaken(db, id)]);
  if (!row) throw new Refused({ code: "unknown", what: "offer" });
  return { row, steps };
}

type Shown = {
  found: Found | null;
  status: 200 | 409 | 422;
  differences: Difference[] | null;
  demand: string[] | null;
  said: "saved" | null;
};

export function showOffer(
  c: Context<AppEnv>,
  form: TypedForm,
  { found = null, status = 200, differences = null, demand = null, said = null }: Partial<Shown>,
) {
  const { actor } = whoOf(c);
  const { body, territories } = deskOf(c);
  const locale = localeOf(c.req.raw);
  const props: DeskOfferProps = {
    ...{ locale, desk: deskShown(c), within: [...territories], form, differences, demand, said },
    offer: found && offerShown(found, locale),
    steps: found ? deskSteps.filter((step) => canTake(found, step, actor)) : [],
    history: (found?.steps ?? []).map(({ version, step, at, by, name }) => ({
      ...{ version, step, at: new Date(at).toISOString(), by: by === "clock" ? "clock" : (name ?? "") },
    })),
    mayWrite: actsFor(actor, body) && (found === null || canTake(found, "edit", actor)),
  };
  const path = `/desk/${body}/offers/${found ? found.row.id : "new"}`;
  return show(c, { View: DeskOfferPage, title }, props, {
    ...{ status, isPrivate: true, scripts: ["demand"] },
    form: { id: "offer", path, isRefused: status === 422, onEnter: "save" },
  });
}

const canTake = ({ row }: Found, step: Parameters<typeof stateAfter>[1], actor: Parameters<typeof mayAdvance>[0]) =>
  stateAfter(row.state, step) !== undefined && mayAdvance(actor, step, row);

function offerShown({ row }: Found, locale: ReturnType<typeof localeOf>): NonNullable<DeskOfferProps["offer"]> {
  const { id, version, state, confirmedOn, linkBrokenSince } = row;
  const { words } = wordsFor(offerEntry(row).wording, locale);
  return {
    ...{ id, version, state, name: words.name, isOwn: confirmedOn !== null || state === "draft" },
    linkBrokenSince: linkBrokenSince === null ? null : casablancaDay(linkBrokenSince),
  };
}
