import type { Facts } from "./facts.ts";
import { isOpen, known, type Model, of } from "./reference.ts";

/** What was to be climbed has led somewhere, or is still to be climbed; nothing else is. */
export const followLadders = (model: Model, { requests }: Facts): readonly string[] =>
  requests.flatMap((row) => {
    const own = known(model.requests, row.id);
    if (row.climbs) return own.climbs ? [] : [`the ladder of ${row.id} is to be climbed, and nothing led to it`];
    const leads = !own.climbs || row.dead || row.state !== "submitted" || leadsSomewhere(model, row.id);
    own.climbs = false;
    return leads ? [] : [`the ladder of ${row.id} was climbed, and led nowhere`];
  });

const leadsSomewhere = (model: Model, request: string): boolean =>
  of(model, request).some((own) => isOpen(own) || own.state === "helped");
