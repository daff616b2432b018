import type { D1Database } from "@cloudflare/workers-types";
import type { IntroductionStep } from "#domain/introduction/lifecycle.ts";

/** A step on a day, at noon in Casablanca; by whom, if that matters. */
export type OnDay = readonly [step: IntroductionStep, day: string, by?: string];

type Told = {
  id: string;
  body?: string;
  region?: string;
  province?: string;
  needs?: readonly string[];
  offer?: string | null;
  steps: readonly OnDay[];
};

const noon = (day: string): number => Date.parse(`${day}T11:00:00Z`);

/** A request and its introduction, with a history, as if all that had been done through the pages. */
export async function happened(db: D1Database, told: Told): Promise<void> {
  const { id, body = "ads", region = "MA-02", province = "MA-JRA", needs = ["legal"], offer = null, steps } = told;
  const at = noon(steps[0]?.[1] ?? "2027-01-04");
  await db.batch([
    requestRow(db, { id, region, province, needs, at }),
    db
      .prepare(
        `INSERT INTO introduction (id, request, body, offer, origin, state, version, proposed_at, since, counts_from)
        VALUES (?1, ?1, ?2, ?3, 'match', 'dismissed', ?4, ?5, ?5, ?5)`,
      )
      .bind(id, body, offer, steps.length, at),
    ...steps.map((step, place) => stepRow(db, id, place + 1, step)),
  ]);
}

/** More of the history of an introduction that is there. */
export async function thenHappened(db: D1Database, id: string, after: number, steps: readonly OnDay[]): Promise<void> {
  await db.batch(steps.map((step, place) => stepRow(db, id, after + place + 1, step)));
}

const stepRow = (db: D1Database, id: string, version: number, [step, day, by = "local-admin"]: OnDay) =>
  db
    .prepare("INSERT INTO introduction_history VALUES (?, ?, ?, ?, ?, NULL)")
    .bind(id, version, step, noon(day) + version, by);

type Asked = { id: string; region: string; province: string; needs: readonly string[]; at: number };

/** A request that waits, and nothing of its person. */
export const requestRow = (db: D1Database, { id, region, province, needs, at }: Asked) =>
  db
    .prepare(
      `INSERT INTO request (id, code, form_key, digest, state, version, locale, province, needs, sectors, groups, disclosure,
        filed_at, region) VALUES (?1, 'code-' || ?1, 'form-' || ?1, '', 'submitted', 1, 'fr', ?2, ?3, '[]', '[]', 'go-ahead', ?4, ?5)`,
    )
    .bind(id, province, JSON.stringify(needs), at, region);
