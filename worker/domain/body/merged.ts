import type { LocalDate } from "#domain/time/local-date.ts";
import type { BodyEntry } from "./entry.ts";

/** What a body plans, beside its entry. */
export type BodyPlan = { awayFrom: LocalDate | null; awayUntil: LocalDate | null; monthlyCapacity: number | null };

/**
 * Whether, of two entries of one body, the words of the one that ends are kept: the body itself has confirmed them, and not
 * those of the other. When both or neither are confirmed, the one that is kept goes on saying what it says.
 */
export const endingSpeaks = (kept: BodyEntry, ending: BodyEntry): boolean =>
  ending.confirmedOn !== null && kept.confirmedOn === null;

/** The entry that is kept, once it has taken in the other: it serves where either did, verified since the earlier day. */
export function mergedEntry(kept: BodyEntry, ending: BodyEntry): BodyEntry {
  const { kind, wording, website, email, phone, officialId, confirmedOn, source } = endingSpeaks(kept, ending)
    ? ending
    : kept;
  return {
    ...kept,
    ...{ kind, wording, website, email, phone, officialId, confirmedOn, source },
    territories: [...new Set([...kept.territories, ...ending.territories])],
    verifiedOn: earlier(kept.verifiedOn, ending.verifiedOn),
  };
}

const earlier = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  [one, other].filter((day) => day !== null).toSorted()[0] ?? null;

/** What the entry that is kept plans: what the other had planned where that one speaks, unless it is away itself. */
export const mergedPlan = (kept: BodyPlan, ending: BodyPlan, isSpeaking: boolean): BodyPlan => {
  if (!isSpeaking) return kept;
  const { awayFrom, awayUntil } = kept.awayFrom === null ? ending : kept;
  return { awayFrom, awayUntil, monthlyCapacity: ending.monthlyCapacity ?? kept.monthlyCapacity };
};
