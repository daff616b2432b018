import { type InferSelectModel, sql } from "drizzle-orm";
import { body, type knownCase, offer } from "#db/schema/directory.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { BodyTerms } from "#domain/matching/terms.ts";
import type { BodyKind } from "#domain/vocabulary/body-kinds.ts";

/**
 * The columns that an offer is read with, its body's beside them. In a batch, D1 answers with objects:
 * two columns of one name would be one, so the body's are renamed.
 */
export const offerColumns = {
  id: offer.id,
  body: offer.body,
  bodyBasis: offer.bodyBasis,
  name: offer.name,
  summary: offer.summary,
  notes: offer.notes,
  capacity: offer.capacity,
  lang: offer.lang,
  translations: offer.translations,
  state: offer.state,
  needs: offer.needs,
  territories: offer.territories,
  territoryBasis: offer.territoryBasis,
  cities: offer.cities,
  stages: offer.stages,
  focusSectors: offer.focusSectors,
  legalForms: offer.legalForms,
  groups: offer.groups,
  ageMin: offer.ageMin,
  ageMax: offer.ageMax,
  minMad: offer.minMad,
  maxMad: offer.maxMad,
  instrument: offer.instrument,
  interestFree: offer.interestFree,
  ownLangs: offer.ownLangs,
  documents: offer.documents,
  steps: offer.steps,
  cost: offer.cost,
  delayDays: offer.delayDays,
  link: offer.link,
  opensOn: offer.opensOn,
  closesOn: offer.closesOn,
  placesLeft: offer.placesLeft,
  confirmedOn: offer.confirmedOn,
  source: offer.source,
  bodyName: sql<string | null>`${body.name}`.as("body_name"),
  bodyShortName: sql<string | null>`${body.shortName}`.as("body_short_name"),
  bodyKind: sql<BodyKind | null>`${body.kind}`.as("body_kind"),
  bodyLang: sql<Locale | null>`${body.lang}`.as("body_lang"),
  bodyStanding: sql<BodyTerms["standing"] | null>`${body.standing}`.as("body_standing"),
  bodyTranslations: sql<string | null>`${body.translations}`.as("body_translations"),
  bodyOwnLangs: sql<string | null>`${body.ownLangs}`.as("body_own_langs"),
  bodyAnswered: sql<number | null>`${body.answered}`.as("body_answered"),
  bodyLoad30: sql<number | null>`${body.load30}`.as("body_load30"),
  bodyLapses: sql<number | null>`${body.lapses}`.as("body_lapses"),
};

export type BodyRow = InferSelectModel<typeof body>;
export type BodyNameRow = Pick<
  BodyRow,
  "id" | "name" | "shortName" | "kind" | "lang" | "standing" | "translations" | "ownLangs"
>;
export type OfferRow = Omit<InferSelectModel<typeof offer>, "version" | "relistOn" | "nameKey"> & {
  bodyName: string | null;
  bodyShortName: string | null;
  bodyKind: BodyKind | null;
  bodyLang: Locale | null;
  bodyStanding: BodyTerms["standing"] | null;
  bodyTranslations: string | null;
  bodyOwnLangs: string | null;
  bodyAnswered: number | null;
  bodyLoad30: number | null;
  bodyLapses: number | null;
};
export type CaseRow = InferSelectModel<typeof knownCase>;
