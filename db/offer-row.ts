import type { offer } from "#db/schema/directory.ts";
import type { OfferEntry } from "#domain/offer/entry.ts";
import { fold } from "#domain/text/fold.ts";

/** An offer as its row holds it, but for what only its steps and the clock change. */
export const offerRow = ({ body, wording, age, amount, ...entry }: OfferEntry) =>
  ({
    id: entry.id,
    body: body?.id ?? null,
    bodyBasis: body?.basis ?? null,
    name: wording.original.name,
    summary: wording.original.description,
    notes: wording.original.notes,
    capacity: wording.original.capacity,
    lang: wording.lang,
    ownLangs: JSON.stringify(wording.own ?? []),
    translations: JSON.stringify(wording.translations),
    documents: wording.original.documents,
    steps: wording.original.steps,
    cost: wording.original.cost,
    nameKey: fold(wording.original.name),
    state: entry.state,
    needs: JSON.stringify(entry.needs),
    territories: JSON.stringify(entry.territories),
    territoryBasis: entry.territoryBasis,
    cities: JSON.stringify(wording.original.cities),
    stages: JSON.stringify(entry.stages),
    focusSectors: JSON.stringify(entry.focusSectors),
    legalForms: JSON.stringify(entry.legalForms),
    groups: JSON.stringify(entry.groups),
    ageMin: age.min,
    ageMax: age.max,
    minMad: amount.minMad,
    maxMad: amount.maxMad,
    instrument: entry.instrument,
    interestFree: entry.interestFree === null ? null : Number(entry.interestFree),
    delayDays: entry.delayDays,
    link: entry.link,
    opensOn: entry.opensOn,
    closesOn: entry.closesOn,
    placesLeft: entry.placesLeft,
    confirmedOn: entry.confirmedOn,
    source: JSON.stringify(entry.source),
  }) satisfies typeof offer.$inferInsert;
