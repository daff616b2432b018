import type { Context } from "hono";
import { LostReceipt } from "#contract/support-request.ts";
import { LostPage, title } from "#web/pages/lost.tsx";
import { RenewPage, type RenewProps, title as renewTitle } from "#web/pages/renew.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { networkOf } from "#worker/http/network.ts";
import { orRefuse, Refused } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { askReceiptLink, isReceiptLink, renewReceipt } from "#worker/operations/renew-receipt.ts";
import { show } from "#worker/pages/show.tsx";

/** The way to a new PIN: a link to the address on file. */
export const lost = (c: Context<AppEnv>) => showLost(c, formWith({}), 200);

export async function askForLink(c: Context<AppEnv>) {
  const { go: [go] = [], ...values } = await postedValues(c, ["receipt", "go"]);
  if (go === "show") return showLost(c, formWith(values), 200);
  const read = readForm(LostReceipt, values, ["receipt"]);
  if (!read.ok) return showLost(c, { ...read.form, values }, 422);
  if (!c.var.settings.mailer(c.env)) throw new Refused({ code: "no_mail" });
  orRefuse(await askReceiptLink(c.var.deps, read.value.receipt, networkOf(c.req.raw)));
  return c.redirect(`/${localeOf(c.req.raw)}/follow/lost?said=sent`, 303);
}

const showLost = (c: Context<AppEnv>, form: ReturnType<typeof formWith>, status: 200 | 422) => {
  const sent = new URL(c.req.url).searchParams.get("said") === "sent";
  return show(
    c,
    { View: LostPage, title },
    { locale: localeOf(c.req.raw), form, sent },
    {
      ...{ status, isPrivate: true },
      form: { id: "lost", path: "/follow/lost", isRefused: false },
    },
  );
};

/** Looking at a link changes nothing. */
export async function renewForm(c: Context<AppEnv>) {
  return showRenewal(c, (await isReceiptLink(c.var.deps, tokenOf(c))) ? "asking" : "gone");
}

/** Gives the new PIN, and shows it once. */
export async function renew(c: Context<AppEnv>) {
  const outcome = await renewReceipt(c.var.deps, tokenOf(c));
  return showRenewal(c, outcome.ok ? outcome.value : "gone");
}

const tokenOf = (c: Context<AppEnv>): string => c.req.param("token") ?? "";

function showRenewal(c: Context<AppEnv>, state: RenewProps["state"]) {
  const token = tokenOf(c);
  c.header("referrer-policy", "no-referrer");
  return show(
    c,
    { View: RenewPage, title: renewTitle },
    { locale: localeOf(c.req.raw), token, state },
    {
      status: state === "gone" ? 404 : 200,
      isPrivate: true,
      switchTo: state === "asking" ? `/follow/lost/${token}` : "/follow",
    },
  );
}
