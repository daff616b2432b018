import type { Context } from "hono";
import { GivenUpLetter } from "#contract/calls.ts";
import type { GivenUpKey } from "#db/read/outbox.ts";
import type { Refusal } from "#domain/outcome.ts";
import { LettersPage, type LettersProps, title } from "#web/pages/admin/letters.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { statusOf } from "#worker/http/problems.ts";
import { whoOf } from "#worker/http/who.ts";
import { readGivenUp } from "#worker/operations/read-given-up.ts";
import { resendLetter } from "#worker/operations/resend-letter.ts";
import { show } from "#worker/pages/show.tsx";
import { tapped, toldAbove } from "#worker/pages/tapped.ts";
import { saidIn } from "./show-desk.tsx";
import { moment } from "./shown.ts";

const perPage = 20;

/** The letters that were given up, the newest first. */
export const letters = (c: Context<AppEnv>) => showLetters(c, null);

/** Has one sent again. */
export async function resend(c: Context<AppEnv>) {
  const { letter } = await tapped(c, GivenUpLetter, ["letter"]);
  const outcome = await resendLetter(c.var.deps, whoOf(c).actor, letter);
  if (!outcome.ok) return showLetters(c, toldAbove(outcome.refusal));
  return c.redirect(`/${localeOf(c.req.raw)}/admin/letters?said=resent`, 303);
}

async function showLetters(c: Context<AppEnv>, refusal: Refusal | null) {
  const after = keyIn(c);
  const rows = await readGivenUp(c.var.deps, after, perPage);
  const page = rows.slice(0, perPage);
  const last = rows.length > perPage ? page.at(-1) : undefined;
  const props: LettersProps = {
    locale: localeOf(c.req.raw),
    said: refusal ? null : saidIn(c, ["resent"]),
    refusal,
    letters: page.map(({ id, channel, letter, recipient, tries, writtenAt, endedAt, isOver }) => ({
      ...{ id, channel, letter, to: recipient, tries, isOver },
      ...{ writtenOn: casablancaDay(writtenAt), endedAt: moment(endedAt) },
    })),
    next: last ? { ended: String(last.endedAt), id: last.id } : null,
    isFirst: after === null,
  };
  const status = refusal ? statusOf[refusal.code] : 200;
  return show(c, { View: LettersPage, title }, props, {
    ...{ isPrivate: true, status, keeps: ["ended", "id"] },
    switchTo: refusal ? "/admin/letters" : undefined,
  });
}

/** The key of the last letter of the page before; none that can be read: the first page. */
function keyIn(c: Context<AppEnv>): GivenUpKey | null {
  const { searchParams } = new URL(c.req.url);
  const [ended, id] = [searchParams.get("ended"), searchParams.get("id")];
  return ended && id && /^\d{1,15}$/.test(ended) ? { endedAt: Number(ended), id } : null;
}
