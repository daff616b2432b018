import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./app-env.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** On every answer of the Worker; `web/public/_headers` says the same for assets. */
const headers = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  // Not `no-referrer`: with it, browsers send forms with `Origin: null`.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
} as const;

export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) {
    // A page that is stricter stays so: what a link opens has `no-referrer`.
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
});
