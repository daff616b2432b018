import type { Context } from "hono";
import { columnNames, lineOf } from "#contract/offer-columns.ts";
import { offerTyped } from "#contract/offer-form.ts";
import { offersAtDesk } from "#db/read/desk.ts";
import { offerEntry } from "#db/rows.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import type { AppEnv } from "#worker/http/app-env.ts";
import { csvOf } from "#worker/http/csv.ts";
import { deskOf } from "#worker/http/desk.ts";

/** So many offers are read at a time. */
const atATime = 100;

/** A body's offers as a file that it can change and send back: with the mark that spreadsheets know UTF-8 by. */
export async function exportOffers(c: Context<AppEnv>) {
  const { body } = deskOf(c);
  let file = `\ufeff${csvOf([columnNames])}`;
  for await (const offers of ownOffers(c, body)) file += csvOf(offers.map(lineOfOffer));
  c.header("content-type", "text/csv; charset=utf-8");
  c.header("content-disposition", `attachment; filename="wasl-${body}.csv"`);
  c.header("cache-control", "private, no-store");
  return c.body(file);
}

const lineOfOffer = (entry: OfferEntry) => lineOf({ ...offerTyped(entry), id: [entry.id], state: [entry.state] });

/** The body's offers, some at a time, but for those it has put away. */
async function* ownOffers(c: Context<AppEnv>, body: string) {
  const { db } = c.var.deps;
  let after: string | undefined;
  do {
    const [rows] = await db.batch([offersAtDesk(db, body, { after, limit: atATime })]);
    const page = rows.slice(0, atATime);
    if (page.length > 0) yield page.map(offerEntry);
    after = rows.length > atATime ? page.at(-1)?.id : undefined;
  } while (after !== undefined);
}
