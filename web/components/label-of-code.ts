import type { Speech } from "#web/i18n/speech.ts";

/** Which closed list the values of a field are codes of. */
const lists = {
  needs: "needs",
  territories: "territories",
  stages: "stages",
  focusSectors: "sectors",
  legalForms: "legalForms",
  groups: "groups",
  instrument: "fundingInstruments",
  kind: "bodyKinds",
} as const;

/** What a value of a form's field is called: a code's label, or the text itself. */
export function labelOfCode(field: string, value: string, { words }: Speech): string {
  const list = lists[field as keyof typeof lists];
  const labels: Readonly<Record<string, string>> = list ? words[list] : {};
  return labels[value] ?? value;
}
