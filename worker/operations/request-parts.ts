import { matchAnswer } from "#contract/match-answer.ts";
import { factsOf } from "#contract/match-request.ts";
import type { JudgedThen } from "#contract/own-request.ts";
import { type Contact, matchingText, type RequestContent } from "#contract/support-request.ts";
import type { Judged, RequestCodes, RequestPerson } from "#db/write/requests.ts";
import type { Locale } from "#domain/language/locale.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { Disclosure } from "#domain/request/disclosure.ts";
import type { Found } from "./find-matches.ts";

/** How many matches are kept as they were judged. */
export const kept = 10;

/** The facts that matching reads of a request: its codes, and its words as the text. */
export const factsOfRequest = (content: RequestContent): RequestFacts =>
  factsOf({ ...content, text: matchingText(content) });

export const codesOf = (content: RequestContent & { disclosure: Disclosure }): RequestCodes => ({
  disclosure: content.disclosure,
  province: content.province,
  needs: content.needs,
  stage: content.stage,
  sectors: content.sectors,
  legalForm: content.legalForm,
  age: content.age,
  groups: content.groups,
  amountMad: content.amountMad,
  areaType: content.areaType,
  gender: content.gender,
});

export const personOf = (
  { problem, beneficiaries, place, indicator }: RequestContent,
  { name, email, phone }: Contact,
): RequestPerson => ({ problem, beneficiaries, place, indicator, name, email, phone });

/** A judgement as it is stored: the author is owed the reasons of that day, not those of today's rules. */
export const judgedOf = ({ judgement, entries }: Found, locale: Locale): Judged => {
  const { matches }: Pick<JudgedThen, "matches"> = matchAnswer(judgement, entries, locale);
  return { rules: judgement.rules, total: judgement.total, matches };
};
