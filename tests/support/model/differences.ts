import type { Facts } from "./facts.ts";
import { known, type Model, placesLeft, takenOf } from "./reference.ts";

/** Where the database is otherwise than the model. */
export function differences(model: Model, facts: Facts): readonly string[] {
  const wrong: string[] = [];
  const same = (what: string, is: unknown, should: unknown) => {
    if (is !== should) wrong.push(`${what} is ${is}, and should be ${should}`);
  };
  for (const row of facts.introductions) {
    const own = model.introductions.get(row.id);
    const what = `${row.request} with ${row.body}`;
    if (!own) {
      wrong.push(`${what} is not known`);
      continue;
    }
    for (const name of ["state", "version", "since", "spent", "month"] as const)
      same(`${name} of ${what}`, row[name], own[name]);
    same(`having asked of ${what}`, row.asked === 1, own.hasAsked);
    same(`the place of ${what}`, row.place === 1, own.holdsPlace);
  }
  for (const { id, state, version } of facts.requests) {
    const own = known(model.requests, id);
    same(`state of ${id}`, state, own.state);
    same(`version of ${id}`, version, own.version);
  }
  for (const { id, standing, lapses } of facts.bodies) {
    const own = model.bodies.get(id);
    if (own) same(`standing of ${id}`, standing, own.standing);
    if (own) same(`lapses of ${id}`, lapses, own.lapses);
  }
  for (const { body, month, taken } of facts.months)
    same(`what ${body} took in ${month}`, taken, takenOf(model, body, month));
  for (const { id, left } of facts.offers)
    if (model.offers.has(id)) same(`places of ${id}`, left, placesLeft(model, id));
  same("how many introductions there are", facts.introductions.length, model.introductions.size);
  return wrong;
}
