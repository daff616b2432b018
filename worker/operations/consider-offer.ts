import { factsOf } from "#contract/match-request.ts";
import { matchingText } from "#contract/support-request.ts";
import type { CaseRequest } from "#db/read/case.ts";
import type { TriedRow } from "#db/read/introductions.ts";
import { requestCodes } from "#db/rows.ts";
import { triedIn } from "#domain/introduction/ladder.ts";
import { isOpen, mostOpen } from "#domain/introduction/open.ts";
import { assess } from "#domain/matching/assess.ts";
import type { RequestFacts } from "#domain/matching/facts.ts";
import type { Assessment } from "#domain/matching/match.ts";
import { type OfferEntry, termsOf } from "#domain/offer/entry.ts";
import { granted, type Outcome, type Refusal, refused } from "#domain/outcome.ts";
import type { LocalDate } from "#domain/time/local-date.ts";

/** An offer that an admin thinks of, judged against the request; `needsReason`: the rules refuse it. */
export type Considered = { body: string; assessment: Assessment; needsReason: boolean };

/** The facts of a case, as matching reads them. */
export const factsOfCase = (row: CaseRequest): RequestFacts =>
  factsOf({
    ...row,
    ...requestCodes(row),
    text: matchingText({ problem: row.problem ?? "", beneficiaries: row.beneficiaries ?? "" }),
  });

/** How an offer is judged against a case; refused when there is no such offer, or nobody is named who could be introduced. */
export function consider(facts: RequestFacts, entry: OfferEntry | undefined, today: LocalDate): Outcome<Considered> {
  if (!entry || entry.state === "draft") return refused({ code: "invalid", fields: { offer: "unknown_code" } });
  if (entry.body?.basis !== "explicit") return refused({ code: "invalid", fields: { offer: "wrong" } });
  const assessment = assess(facts, termsOf(entry), today);
  return granted({ body: entry.body.id, assessment, needsReason: assessment.verdict === "not-eligible" });
}

/** Why no more may be proposed to a body: five are open, or it has one already; `null`: one may. `without`: one that ends with it. */
export function oneTooMany(
  tried: readonly Pick<TriedRow, "id" | "body" | "state">[],
  body: string,
  without: string | null = null,
): Refusal | null {
  const others = tried.filter(({ id }) => id !== without);
  if (others.some((each) => each.body === body && isOpen(each.state))) {
    return { code: "one_too_many", because: "body-has-it" };
  }
  const { open } = triedIn(others.map((each) => ({ ...each, needs: [] })));
  return open >= mostOpen ? { code: "one_too_many", because: "five-open" } : null;
}
