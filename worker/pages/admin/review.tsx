import type { Context } from "hono";
import type { CaseLine } from "#contract/case.ts";
import { regionsKept } from "#db/read/account-regions.ts";
import { type CaseKey, type CaseWaiting, casesWaiting } from "#db/read/cases-waiting.ts";
import { json, list } from "#db/rows.ts";
import { type RegionCode, regionCodes } from "#domain/territory/regions.ts";
import { type Calendar, calendarOf } from "#domain/time/calendar.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import { ReviewPage, title } from "#web/pages/admin/review.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { whoOf } from "#worker/http/who.ts";
import { reviewedWithin } from "#worker/operations/climb-ladder.ts";
import { keptIn } from "#worker/operations/read-case.ts";
import { show } from "#worker/pages/show.tsx";
import { saidOfCase } from "./case.tsx";
import { saidIn } from "./show-desk.tsx";
import { holidaysLately, waited } from "./waited.ts";

const perPage = 15;

/** The cases that wait for the team, the longest waiting first, of the regions that the reader keeps to. */
export async function review(c: Context<AppEnv>) {
  const { db, now } = c.var.deps;
  const [keptRows, holidays] = await db.batch([regionsKept(db, whoOf(c).actor.id), holidaysLately(c)]);
  const kept = keptIn(keptRows);
  const region = regionIn(c, kept);
  const after = keyIn(c);
  const regions = region === null ? kept : [region];
  const [rows] = await db.batch([casesWaiting(db, { regions, after, limit: perPage })]);
  const calendar = calendarOf(holidays.map(({ day }) => day));
  const page = rows.slice(0, perPage);
  const last = rows.length > perPage ? page.at(-1) : undefined;
  const props = {
    ...{ locale: localeOf(c.req.raw), said: saidIn(c, saidOfCase), kept, region },
    choices: kept ?? regionCodes,
    cases: page.map((row) => lineOf(row, now(), calendar)),
    next: last ? { since: String(last.deskSince), id: last.id, ...(region && { region }) } : null,
    isFirst: after === null,
  };
  return show(c, { View: ReviewPage, title }, props, {
    isPrivate: true,
    scripts: ["keys"],
    keeps: ["region", "since", "id"],
  });
}

const lineOf = (row: CaseWaiting, now: number, calendar: Calendar): CaseLine => ({
  ...{ id: row.id, code: row.code, province: row.province, needs: json(list(needs), row.needs) },
  ...waited(row.deskSince, now, calendar, reviewedWithin),
  ...{ proposals: row.proposals, toReach: row.toReach, raised: row.raisedWhy },
});

/** The region that is asked for, if the reader may see it. */
function regionIn(c: Context<AppEnv>, kept: readonly RegionCode[] | null): RegionCode | null {
  const asked = new URL(c.req.url).searchParams.get("region");
  return (kept ?? regionCodes).find((region) => region === asked) ?? null;
}

/** The key of the last case of the page before; none that can be read: the first page. */
export function keyIn(c: Context<AppEnv>): CaseKey | null {
  const { searchParams } = new URL(c.req.url);
  const [since, id] = [searchParams.get("since"), searchParams.get("id")];
  return since && id && /^\d{1,15}$/.test(since) ? { deskSince: Number(since), id } : null;
}
