import type { Context } from "hono";
import { leftAlone } from "#db/read/bodies-to-reach.ts";
import { type ClaimKey, type ClaimLine, claimsAsked, claimsToVerify } from "#db/read/claims-to-verify.ts";
import { lettersGivenUp } from "#db/read/outbox.ts";
import { calendarOf } from "#domain/time/calendar.ts";
import { QueuePage, type QueueProps, title } from "#web/pages/admin/queue.tsx";
import { casablancaDay } from "#worker/clock.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { calledIn } from "#worker/operations/decide-claim.ts";
import { show } from "#worker/pages/show.tsx";
import { saidIn } from "./show-desk.tsx";
import { holidaysLately, waited } from "./waited.ts";

const perPage = 15;
/** A few of the claims whose claimants are asked, and as many letters as one counts. */
const mostAsked = 5;
const mostUnsent = 10;

/**
 * The claims that wait, the oldest first, each with its clock; below, those whose claimants are asked, the bodies that nobody
 * runs any more, and how many letters could not be sent.
 */
export async function queue(c: Context<AppEnv>) {
  const { db, now } = c.var.deps;
  const after = keyIn(c);
  const [rows, asked, alone, [unsent], holidays] = await db.batch([
    claimsToVerify(db, after, perPage),
    claimsAsked(db, mostAsked),
    leftAlone(db),
    lettersGivenUp(db, mostUnsent),
    holidaysLately(c),
  ]);
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const page = rows.slice(0, perPage);
  const last = rows.length > perPage ? page.at(-1) : undefined;
  const props: QueueProps = {
    locale: localeOf(c.req.raw),
    said: saidIn(c, ["verified", "asked", "refused"]),
    claims: page.map((row) => ({ ...lineOf(row), ...waited(row.filedAt, now(), calendar) })),
    // Their clock stands still: it is not the team that they wait for.
    asked: asked.map((row) => ({ ...lineOf(row), ...waited(row.filedAt, now(), calendar), isLate: false })),
    next: last ? { filedAt: String(last.filedAt), id: last.id } : null,
    isFirst: after === null,
    unsent: unsent?.letters ?? 0,
    mostUnsent,
    alone: alone.map(({ at, ...body }) => ({ ...body, leftOn: casablancaDay(at) })),
  };
  return show(c, { View: QueuePage, title }, props, { isPrivate: true, keeps: ["filedAt", "id"] });
}

type Line = Omit<QueueProps["claims"][number], "days" | "isLate">;
const lineOf = (row: ClaimLine): Line => ({
  ...{ id: row.id, name: calledIn(row), claimant: row.claimant, about: aboutWhat(row) },
});

function aboutWhat({ body, verifiedOn }: ClaimLine): Line["about"] {
  if (body === null) return "isNew";
  return verifiedOn === null ? "isKnown" : "isHeld";
}

/** The key of the last claim of the page before; none that can be read: the first page. */
function keyIn(c: Context<AppEnv>): ClaimKey | null {
  const { searchParams } = new URL(c.req.url);
  const [filedAt, id] = [searchParams.get("filedAt"), searchParams.get("id")];
  return filedAt && id && /^\d{1,15}$/.test(filedAt) ? { filedAt: Number(filedAt), id } : null;
}
