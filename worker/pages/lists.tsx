import type { Context } from "hono";
import { bodyCard } from "#contract/body.ts";
import { ListFilter } from "#contract/lists.ts";
import { offerCard } from "#contract/offer.ts";
import { listBodies } from "#db/read/bodies.ts";
import { listOffers } from "#db/read/offers.ts";
import { bodyEntry, offerEntry } from "#db/rows.ts";
import { BodiesPage, description as bodiesDescription, title as bodiesTitle } from "#web/pages/bodies.tsx";
import { OffersPage, description as offersDescription, title as offersTitle } from "#web/pages/offers.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { filterOf, pageOf } from "#worker/http/list-filter.ts";
import { addressValues, formWith, readForm } from "#worker/http/typed-form.ts";
import { show } from "./show.tsx";

const fields = Object.keys(ListFilter.entries);
const perPage = 20;

/** The filter that stands in the address, and how its list is shown: a filtered list is not for search engines. */
function asked(c: Context<AppEnv>) {
  const values = addressValues(c, fields);
  const read = readForm(ListFilter, values, fields);
  const isFiltered = Object.values(values).some((typed) => typed.some(Boolean));
  return {
    locale: localeOf(c.req.raw),
    filter: read.ok ? filterOf(read.value, perPage) : null,
    form: read.ok ? formWith(values) : read.form,
    options: {
      status: read.ok ? 200 : 422,
      robots: isFiltered ? "noindex" : "index",
      keeps: fields,
      scripts: ["enhance"],
      shares: read.ok,
    } as const,
  };
}

export async function offersList(c: Context<AppEnv>) {
  const { locale, filter, form, options } = asked(c);
  const { db } = c.var.deps;
  const [rows] = filter ? await db.batch([listOffers(db, filter)]) : [null];
  const page = rows && pageOf(rows, perPage, (row) => offerCard(offerEntry(row), locale));
  return show(
    c,
    { View: OffersPage, title: offersTitle, description: offersDescription },
    { locale, form, page },
    { ...options, feeds: filter && { need: filter.need, territory: filter.territory } },
  );
}

export async function bodiesList(c: Context<AppEnv>) {
  const { locale, filter, form, options } = asked(c);
  const { db } = c.var.deps;
  const [rows] = filter ? await db.batch([listBodies(db, filter)]) : [null];
  const page = rows && pageOf(rows, perPage, (row) => bodyCard(bodyEntry(row), locale));
  return show(
    c,
    { View: BodiesPage, title: bodiesTitle, description: bodiesDescription },
    { locale, form, page },
    options,
  );
}
