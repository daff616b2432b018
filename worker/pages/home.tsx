import type { Handler } from "hono";
import { description, HomePage, title } from "#web/pages/home.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { addressValues, formWith } from "#worker/http/typed-form.ts";
import { show } from "./show.tsx";

/** Reads nothing: the choices are the product's own. */
export const home: Handler<AppEnv> = (c) =>
  show(
    c,
    { View: HomePage, title, description },
    { locale: localeOf(c.req.raw), form: formWith(addressValues(c, ["province", "needs"])) },
    { robots: "index", keeps: ["province", "needs"], scripts: ["enhance"] },
  );
