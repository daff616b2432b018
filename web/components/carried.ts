import { type FormStep, formSteps } from "#contract/support-request.ts";
import type { TypedForm } from "#contract/typed.ts";

/** The values of the other steps: carried along, so that nothing typed is lost. */
export function carried({ values }: TypedForm, step: FormStep): readonly (readonly [string, string])[] {
  const asked: readonly string[] = [...formSteps[step], "step", "form", "go"];
  return Object.entries(values)
    .filter(([name]) => !asked.includes(name))
    .flatMap(([name, all]) => all.filter((value) => value !== "").map((value) => [name, value] as const));
}
