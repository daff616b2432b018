import type { Context } from "hono";
import * as v from "valibot";
import { offerDetail } from "#contract/offer.ts";
import { offerTyped } from "#contract/offer-form.ts";
import { alikeOffers } from "#db/read/desk.ts";
import { offerEntry } from "#db/rows.ts";
import { stateAfter } from "#domain/offer/lifecycle.ts";
import { mayAdvance } from "#domain/offer/policy.ts";
import { fold } from "#domain/text/fold.ts";
import { PreviewPage, title } from "#web/pages/desk/preview.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { Refused } from "#worker/http/refused.ts";
import { postedValues } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { deskSteps, stepOffer } from "#worker/operations/step-offer.ts";
import { seenVersion } from "#worker/pages/seen-version.ts";
import { show } from "#worker/pages/show.tsx";
import { findOffer, showOffer } from "./offer.tsx";
import { deskPath, deskShown } from "./shown.ts";

/** An offer as an innovator sees it, with others that are likely the same, before it is published. */
export async function previewOffer(c: Context<AppEnv>) {
  const { db } = c.var.deps;
  const locale = localeOf(c.req.raw);
  const { row } = await findOffer(c, c.req.param("id") ?? "");
  const entry = offerEntry(row);
  const { id, needs, territories, wording } = entry;
  const names = [wording.original, ...Object.values(wording.translations)].map(({ name }) => fold(name));
  const [alike] = await db.batch([alikeOffers(db, deskOf(c).body, { id, needs, territories, nameKeys: names })]);
  const isMatchable = needs.length > 0 && territories.length > 0;
  const mayPublish = mayAdvance(whoOf(c).actor, "publish", row) && stateAfter(row.state, "publish") !== undefined;
  const props = {
    ...{
      locale,
      desk: deskShown(c),
      offer: offerDetail(entry, locale, row.linkBrokenSince !== null),
      version: row.version,
    },
    mayPublish: mayPublish && isMatchable,
    alike: alike.map((other) => ({ id: other.id, name: other.name, state: other.state })),
  };
  return show(c, { View: PreviewPage, title }, props, { isPrivate: true });
}

const Step = v.picklist(deskSteps);

/** Takes a step of an offer; one that its last day forbids goes back to that day. */
export async function stepOfOffer(c: Context<AppEnv>) {
  const values = await postedValues(c, ["step", "version"]);
  const step = v.safeParse(Step, values.step?.[0]);
  if (!step.success) throw new Refused({ code: "malformed" });
  const id = c.req.param("id") ?? "";
  const seen = { id, version: seenVersion(values) };
  const outcome = await stepOffer(c.var.deps, whoOf(c).actor, deskOf(c), seen, step.output);
  if (outcome.ok) return c.redirect(deskPath(c, `/offers/${id}?said=saved`), 303);
  const { refusal } = outcome;
  if (refusal.code !== "invalid" && refusal.code !== "changed_meanwhile") throw new Refused(refusal);
  const found = await findOffer(c, id);
  const errors = refusal.code === "invalid" ? refusal.fields : { form: "changed_meanwhile" as const };
  const status = refusal.code === "invalid" ? 422 : 409;
  return showOffer(c, { values: offerTyped(offerEntry(found.row)), errors }, { found, status });
}
