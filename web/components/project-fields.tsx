import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { type OfForm, TextArea, TextField } from "./form-fields.tsx";
import { ProvinceField } from "./province-field.tsx";

export type StepFields = { form: OfForm["form"]; speech: Speech; alsoCalled?: Record<ProvinceCode, string> };

/** The problem first: what it is, whom it touches, where. */
export function ProjectFields({ form, speech: { copy, words }, alsoCalled }: StepFields) {
  const asked = { form, copy };
  const { project } = copy.request;
  return (
    <>
      <TextArea {...asked} name="problem" hint={project.problemHint} rows={4} required />
      <TextArea {...asked} name="beneficiaries" hint={project.beneficiariesHint} rows={2} optional />
      <ProvinceField {...asked} hint={project.provinceHint} words={words} {...(alsoCalled && { alsoCalled })} />
      <TextField {...asked} name="place" hint={project.placeHint} optional />
    </>
  );
}
