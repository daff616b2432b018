import type { Handler } from "hono";
import { blankForm } from "#contract/typed.ts";
import { description, HomePage, title } from "#web/pages/home.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { show } from "./show.tsx";

/** Reads nothing: the choices are the product's own. */
export const home: Handler<AppEnv> = (c) =>
  show(
    c,
    { View: HomePage, title, description },
    { locale: localeOf(c.req.raw), form: blankForm },
    { robots: "index", scripts: ["enhance"] },
  );
