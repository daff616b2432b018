import * as v from "valibot";
import { JudgedFinding } from "./match-answer.ts";

const Findings = v.pipe(v.string(), v.parseJson(), v.array(v.unknown()));

/** The findings that were stored with an introduction; those that older rules wrote otherwise than today are left out. */
export const storedFindings = (text: string): JudgedFinding[] => {
  const stored = v.safeParse(Findings, text);
  if (!stored.success) return [];
  return stored.output.flatMap((each) => {
    const finding = v.safeParse(JudgedFinding, each);
    return finding.success ? [finding.output] : [];
  });
};
