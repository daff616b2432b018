import type { MatchAnswer } from "#contract/match-answer.ts";

/** Whether some match is of the province or of the region, not of the whole country. */
export const anythingLocal = ({ matches }: MatchAnswer): boolean =>
  matches.some(({ findings }) =>
    findings.some((finding) => finding.criterion === "territory" && finding.level !== "country"),
  );
