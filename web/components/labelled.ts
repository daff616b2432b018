import type { Choice } from "#web/ui/choices.tsx";

/** A closed list as options of a select. */
export const asOptions = <Code extends string>(
  codes: readonly Code[],
  labels: Record<Code, string>,
): readonly (readonly [string, string])[] => codes.map((code) => [code, labels[code]]);

/** A closed list as boxes to tick. */
export const asChoices = <Code extends string>(
  codes: readonly Code[],
  labels: Record<Code, string>,
): readonly Choice[] => codes.map((value) => ({ value, label: labels[value] }));
