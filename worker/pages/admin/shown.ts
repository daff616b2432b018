import type { Author, ContactShown, StepShown } from "#contract/admin.ts";
import type { OfferState } from "#domain/offer/lifecycle.ts";

type Taken = { version: number; step: string; at: number; by: string; reason: string | null; name: string | null };
const ofNobody = ["clock", "system", "innovator", "command"] as const;

/** Who did something: by name while it is known; what is written without an account has a word of its own. */
export function authorOf(by: string, name: string | null): Author {
  const nobody = ofNobody.find((one) => one === by);
  if (nobody) return nobody;
  return name === null ? "erased" : { id: by, name };
}

export const stepsShown = (rows: readonly Taken[]): StepShown[] =>
  rows.map(({ version, step, at, by, reason, name }) => ({
    ...{ version, step, reason, at: moment(at), by: authorOf(by, name) },
  }));

export const contactsShown = (rows: readonly ContactShown[]): ContactShown[] =>
  rows.map(({ id, channel, value, source, foundOn }) => ({ id, channel, value, source, foundOn }));

export const moment = (at: number): string => new Date(at).toISOString();

/** Whether an offer has a page that anybody may open: drafts and archived offers are their body's own. */
export const isPublic = (state: OfferState): boolean => state !== "draft" && state !== "archived";
