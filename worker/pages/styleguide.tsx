import type { Hono } from "hono";
import { render } from "preact-render-to-string";
import assets from "#assets";
import { Document } from "#web/document.tsx";
import { StyleguidePage } from "#web/pages/styleguide.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";

const here = "/local/styleguide";

/** Adds the parts of `web/ui`, on one page, to what only a local database has. */
export const withStyleguide = (extras: Hono<AppEnv>): Hono<AppEnv> =>
  extras.get("/styleguide", (c) =>
    c.html(
      `<!doctype html>${render(
        <Document
          locale="fr"
          title="web/ui"
          description=""
          path={here}
          robots="noindex"
          languageSwitch={{ kind: "links", to: { fr: here, ar: here, en: here } }}
          assets={{ css: assets.styles, icons: assets.icons, scripts: [] }}
          island={null}
        >
          <StyleguidePage />
        </Document>,
      )}`,
    ),
  );
