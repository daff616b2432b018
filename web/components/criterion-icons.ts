import type { Criterion } from "#domain/matching/match.ts";

/** The drawing beside what each criterion says. */
export const criterionIcons: Record<Criterion, string> = {
  need: "target",
  territory: "pin",
  stage: "stairs",
  legalForm: "legal",
  groups: "mentoring",
  age: "person",
  amount: "financing",
  window: "calendar",
  capacity: "door",
  sectors: "tag",
  text: "words",
  freshness: "check",
  responsiveness: "reply",
};
