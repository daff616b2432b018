import type { Context } from "hono";
import { charterVersion } from "#domain/body/charter.ts";
import { wordsFor } from "#domain/language/wording.ts";
import { CharterPage, description, title } from "#web/pages/claims/charter.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { postedValues } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { acceptCharter } from "#worker/operations/accept-charter.ts";
import { show } from "#worker/pages/show.tsx";

/** The charter, for anybody to read. */
export const charter = (c: Context<AppEnv>) =>
  show(
    c,
    { View: CharterPage, title, description },
    { locale: localeOf(c.req.raw), accept: null },
    { robots: "index" },
  );

/** The charter, for a member who has not accepted it as it stands. */
export function charterAtDesk(c: Context<AppEnv>) {
  const locale = localeOf(c.req.raw);
  const { body, wording } = deskOf(c);
  const accept = { id: body, name: wordsFor(wording, locale).words.name };
  return show(c, { View: CharterPage, title }, { locale, accept }, { isPrivate: true });
}

export async function acceptCharterAtDesk(c: Context<AppEnv>) {
  const { charter: [version] = [] } = await postedValues(c, ["charter"]);
  // The text changed while it was read: it is read again.
  if (version !== charterVersion) return charterAtDesk(c);
  const locale = localeOf(c.req.raw);
  const { body } = deskOf(c);
  orRefuse(await acceptCharter(c.var.deps, { account: whoOf(c).actor.id, body, locale }));
  return c.redirect(`/${locale}/desk/${body}`, 303);
}
