import { Hono } from "hono";
import { html, raw } from "hono/html";
import { charterVersion } from "#domain/body/charter.ts";
import { secretOf } from "#worker/given.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { writeCookie } from "#worker/http/cookies.ts";
import { Refused } from "#worker/http/refused.ts";
import { fromOurOwnPages } from "#worker/http/same-site.ts";
import { lettersIn } from "./mailbox.ts";
import { isRole, roles, signInAs } from "./roles.ts";

const page = (title: string, content: unknown) =>
  html`<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title}</title></head>
<body><main><h1>${title}</h1>${content}<p><a href="/local/roles">/local/roles</a> · <a href="/local/mailbox">/local/mailbox</a> · <a href="/fr/">/fr/</a></p></main></body></html>`;

/** What only a local database has: the mailbox, and a way to sign in as each role. */
export const extras = new Hono<AppEnv>()
  .use(fromOurOwnPages)
  .get("/roles", (c) =>
    c.html(
      page(
        "Base locale",
        html`<p>Entrer en tant que :</p>${Object.entries(roles).map(
          ([role, { name, body }]) =>
            html`<form method="post" action="/local/sign-in"><input type="hidden" name="role" value="${role}"><p><button>${name}${body ? ` (${body})` : ""}</button></p></form>`,
        )}`,
      ),
    ),
  )
  .post("/sign-in", async (c) => {
    const role = String((await c.req.formData()).get("role"));
    if (!isRole(role)) throw new Refused({ code: "unknown", what: "page" });
    const now = c.var.deps.now();
    writeCookie(c, "account", await signInAs(c.env, role, now, secretOf(c.env, c.var.settings), charterVersion));
    return c.redirect(
      role === "admin"
        ? "/fr/admin"
        : roles[role].body
          ? `/fr/desk/${roles[role].body}`
          : role === "relay"
            ? "/fr/relay"
            : "/fr/account",
      303,
    );
  })
  .get("/mailbox", async (c) =>
    c.html(
      page(
        "Boîte aux lettres locale",
        (await lettersIn(c.env)).map(
          ({ to, subject, text }) =>
            html`<article><h2 dir="auto">${subject}</h2><p>${to}</p><pre dir="auto" style="white-space:pre-wrap">${raw(linked(text))}</pre></article>`,
        ),
      ),
    ),
  );

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The text with its addresses as links. */
const linked = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)
    .replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
