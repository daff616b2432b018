import type { Context } from "hono";
import type { FigureShown, Timed } from "#contract/figures.ts";
import { cellsOf, coverageCounted } from "#db/read/coverage.ts";
import { type BodyFigureKey, type FigureRow, figuresCursor, figuresOfAll, figuresOfBodies } from "#db/read/figures.ts";
import { bandsIn } from "#db/rows.ts";
import { casesIn, halfOf } from "#domain/figures/bands.ts";
import { gapsIn } from "#domain/figures/coverage.ts";
import type { TimedMeasure } from "#domain/figures/measures.ts";
import { FiguresPage, type FiguresProps, title } from "#web/pages/admin/figures.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { show } from "#worker/pages/show.tsx";
import { moment } from "./shown.ts";

const perPage = 20;

/** The figures of everything, of regions, needs and bodies; and where nothing is offered to those who wait. */
export async function figures(c: Context<AppEnv>) {
  const { db } = c.var.deps;
  const after = keyIn(c);
  const [[cursor], rows, bodies, regions] = await db.batch([
    figuresCursor(db),
    figuresOfAll(db),
    figuresOfBodies(db, after, perPage),
    coverageCounted(db),
  ]);
  const shown = rows.map(figureShown);
  const page = bodies.slice(0, perPage);
  const last = bodies.length > perPage ? page.at(-1) : undefined;
  const cells = regions.flatMap(cellsOf);
  const props: FiguresProps = {
    locale: localeOf(c.req.raw),
    countedAt: cursor && cursor.countedAt > 0 ? moment(cursor.countedAt) : null,
    all: shown.find(({ by }) => by === "all") ?? null,
    regions: shown.filter(({ by }) => by === "region"),
    needs: shown.filter(({ by }) => by === "need"),
    bodies: page.map((row) => ({ ...figureShown(row), name: row.name, lang: row.lang })),
    next: last ? `${last.share}.${last.key}` : null,
    isFirst: after === null,
    ...{ cells, gaps: [...gapsIn(cells)] },
    cellsSince: regions.length > 0 ? moment(Math.min(...regions.map(({ countedAt }) => countedAt))) : null,
  };
  return show(c, { View: FiguresPage, title }, props, { isPrivate: true, keeps: ["after"] });
}

function figureShown({ by, key, lapsed, share, ...counted }: FigureRow): FigureShown {
  const timed = (measure: TimedMeasure): Timed => {
    const bands = bandsIn(counted[measure]);
    return { cases: casesIn(bands), half: halfOf(bands, measure) };
  };
  return {
    ...{ by, key, lapsed, share: share === null ? null : share / 1000 },
    ...{ reviewed: timed("reviewed"), answered: timed("answered"), helped: timed("helped") },
  };
}

/** The key of the last body of the page before; none that can be read: the first page. */
function keyIn(c: Context<AppEnv>): BodyFigureKey | null {
  const after = new URL(c.req.url).searchParams.get("after") ?? "";
  const [, share, body] = /^(\d{1,4})\.([a-z0-9-]{1,100})$/.exec(after) ?? [];
  return share && body ? { share: Number(share), body } : null;
}
