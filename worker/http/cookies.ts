import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** Our cookies: what for, and how long they last, in seconds. None is read by a script. */
const lifetimes = {
  /** The random id of the request form: who holds it is shown the receipt again. */
  form: 24 * 60 * 60,
  /** A session opened by code and PIN. */
  follow: 30 * 60,
  /** A code by e-mail that this browser asked for. */
  code: 10 * 60,
  /** The session of an account; the database says when it ends. */
  account: 30 * 24 * 60 * 60,
  /** What this browser was asked to sign with a passkey. */
  passkey: 5 * 60,
  /** Where the database stood after the last write, so that a replica never shows less. */
  bookmark: 15 * 60,
} as const;
export type CookieName = keyof typeof lifetimes;

/** `__Host-` needs https, which a local database has not. */
const nameOf = (c: Context, name: CookieName): string => (isSecure(c) ? `__Host-${name}` : name);
const isSecure = (c: Context): boolean => new URL(c.req.url).protocol === "https:";

export const readCookie = (c: Context, name: CookieName): string | undefined => getCookie(c, nameOf(c, name));

export const writeCookie = (c: Context, name: CookieName, value: string): void =>
  setCookie(c, nameOf(c, name), value, {
    path: "/",
    httpOnly: true,
    secure: isSecure(c),
    sameSite: "Lax",
    maxAge: lifetimes[name],
  });

export const dropCookie = (c: Context, name: CookieName): void => {
  deleteCookie(c, nameOf(c, name), { path: "/", secure: isSecure(c) });
};
