import type { RequestFacts } from "#domain/matching/facts.ts";
import type { Assessment, Criterion, Finding } from "#domain/matching/match.ts";
import type { BodyTerms, OfferTerms } from "#domain/matching/terms.ts";

export const today = "2026-11-23";

/** A request from Jerada for financing, with nothing else said. */
export const requestFacts = (said: Partial<RequestFacts> = {}): RequestFacts => ({
  province: "MA-JRA",
  needs: ["financing"],
  stage: null,
  sectors: [],
  legalForm: null,
  age: null,
  groups: [],
  amountMad: null,
  text: "",
  ...said,
});

/** An active body that the source names. */
export const bodyTerms = (known: Partial<BodyTerms> = {}): BodyTerms => ({
  id: "ads",
  basis: "explicit",
  standing: "active",
  answered: null,
  ...known,
});

/** Financing in the Oriental, open today and to all. */
export const offerTerms = (terms: Partial<OfferTerms> = {}): OfferTerms => ({
  id: "loans-in-oriental",
  body: bodyTerms(),
  state: "open",
  needs: ["financing"],
  territories: ["MA-02"],
  territoryBasis: "stated",
  stages: [],
  legalForms: [],
  groups: [],
  age: { min: null, max: null },
  amount: { minMad: null, maxMad: null },
  opensOn: null,
  closesOn: null,
  placesLeft: null,
  focusSectors: [],
  confirmedOn: null,
  words: "",
  ...terms,
});

export const cooperativeInJerada = requestFacts({ needs: ["financing", "mentoring"], legalForm: "cooperative" });
export const selfEmployedInOujda = requestFacts({ province: "MA-OUJ", legalForm: "self-employed" });
export const studentInAgadir = requestFacts({ province: "MA-AGD", needs: ["training"], age: 20, groups: ["students"] });

export const loansInOriental = offerTerms();
export const loansInSafi = offerTerms({
  id: "loans-in-safi",
  body: bodyTerms({ id: "safi" }),
  territories: ["MA-SAF"],
});
export const indh = offerTerms({ id: "indh", body: bodyTerms({ id: "indh" }), territories: ["MA"] });
export const tajmii = offerTerms({
  id: "tajmii",
  body: bodyTerms({ id: "cri", basis: "reported" }),
  needs: ["mentoring", "networking", "legal"],
  territories: ["MA-JRA"],
  stages: ["growth"],
  legalForms: ["cooperative", "economic-interest-group"],
});
export const connectInstitute = offerTerms({
  id: "connect-institute",
  body: bodyTerms({ id: "connect" }),
  needs: ["training", "mentoring", "networking"],
  territories: ["MA-AGD"],
  stages: ["idea"],
  groups: ["graduates", "students"],
  age: { min: 18, max: 30 },
});

export const offerId = ({ offerId }: { offerId: string }): string => offerId;

/** What one criterion found. */
export function findingOf<C extends Criterion>(
  { findings }: Assessment,
  criterion: C,
): Extract<Finding, { criterion: C }> {
  const found = findings.find((finding) => finding.criterion === criterion);
  if (!found) throw new Error(`no finding for ${criterion}`);
  return found as Extract<Finding, { criterion: C }>;
}
