import type { Context } from "hono";
import { Question } from "#contract/admin.ts";
import type { TypedForm } from "#contract/typed.ts";
import { bodiesFound, mostFound, offersFound } from "#db/read/found-by-terms.ts";
import { peopleFound } from "#db/read/people.ts";
import { meanings } from "#domain/text/meanings.ts";
import { type Found, SearchPage, title } from "#web/pages/admin/search.tsx";
import type { AppEnv } from "#worker/http/app-env.ts";
import { localeOf } from "#worker/http/language.ts";
import { orRefuse } from "#worker/http/refused.ts";
import { formWith, postedValues, readForm } from "#worker/http/typed-form.ts";
import { whoOf } from "#worker/http/who.ts";
import { noteSearch } from "#worker/operations/note-search.ts";
import { show } from "#worker/pages/show.tsx";
import { isPublic } from "./shown.ts";

/** Where bodies, offers and people are looked for. */
export const searchForm = (c: Context<AppEnv>) => showSearch(c, formWith({}), null, 200);

/** Looks them up, once that is in the journal. By POST: what is looked for may be somebody's name or address. */
export async function search(c: Context<AppEnv>) {
  const { go: _again, ...values } = await postedValues(c, ["question", "go"]);
  const read = readForm(Question, values, ["question"]);
  if (!read.ok) return showSearch(c, read.form, null, 422);
  orRefuse(await noteSearch(c.var.deps, whoOf(c).actor.id));
  return showSearch(c, formWith(values), await found(c, read.value.question), 200);
}

async function found(c: Context<AppEnv>, question: string): Promise<Found> {
  const { db } = c.var.deps;
  const words = [...meanings(question).keys()];
  const [bodies, offers, people] = await db.batch([
    bodiesFound(db, words),
    offersFound(db, words),
    peopleFound(db, question),
  ]);
  return {
    bodies: bodies.map(({ mergedInto, ...body }) => ({ ...body, isMerged: mergedInto !== null })),
    offers: offers.map(({ body, bodyName, ...offer }) => ({
      ...offer,
      isPublic: isPublic(offer.state),
      body: body === null ? null : { id: body, name: bodyName ?? body },
    })),
    people: people.map(({ account, name, email }) => ({ id: account, name, email })),
  };
}

const showSearch = (c: Context<AppEnv>, form: TypedForm, found: Found | null, status: 200 | 422) =>
  show(
    c,
    { View: SearchPage, title },
    { locale: localeOf(c.req.raw), form, found, mostFound },
    {
      status,
      isPrivate: true,
      form: { id: "search", path: "/admin/search", isRefused: status === 422 },
    },
  );
