import type { Context } from "hono";
import { wordsFor } from "#domain/language/wording.ts";
import type { DeskShown } from "#web/components/desk-frame.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { deskOf } from "#worker/http/desk.ts";
import { localeOf } from "#worker/http/language.ts";

/** The desk as the frame of its pages shows it. */
export function deskShown(c: Context<AppEnv>): DeskShown {
  const { body, role, standing, wording } = deskOf(c);
  return { id: body, name: wordsFor(wording, localeOf(c.req.raw)).words.name, standing, role };
}

/** The way to a page of this desk. */
export const deskPath = (c: Context<AppEnv>, rest = ""): string =>
  `/${localeOf(c.req.raw)}/desk/${deskOf(c).body}${rest}`;
