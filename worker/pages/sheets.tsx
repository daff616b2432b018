import type { Context } from "hono";
import type { Locale } from "#contract/locales.ts";
import { AboutPage, description as aboutDescription, title as aboutTitle } from "#web/pages/about.tsx";
import { MatchingPage, description as matchingDescription, title as matchingTitle } from "#web/pages/matching.tsx";
import { PrivacyPage, description as privacyDescription, title as privacyTitle } from "#web/pages/privacy.tsx";
import { ProcedurePage, description as procedureDescription, title as procedureTitle } from "#web/pages/procedure.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { type Screen, show } from "./show.tsx";

/** A page that is the same for everybody. */
const sheet = (screen: Screen<{ locale: Locale }>) => (c: Context<AppEnv>) =>
  show(c, screen, { locale: localeOf(c.req.raw) }, { robots: "index" });

export const matching = sheet({ View: MatchingPage, title: matchingTitle, description: matchingDescription });
export const procedure = sheet({ View: ProcedurePage, title: procedureTitle, description: procedureDescription });
export const about = sheet({ View: AboutPage, title: aboutTitle, description: aboutDescription });
export const privacy = sheet({ View: PrivacyPage, title: privacyTitle, description: privacyDescription });
