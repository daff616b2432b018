import type { TypedForm } from "#contract/typed.ts";

/** That one way to be reached is missing is said where the question begins: at the phone. */
export function contactErrorFirst(form: TypedForm): TypedForm {
  const { email, ...errors } = form.errors;
  return email === "contact_required" ? { ...form, errors: { ...errors, phone: email } } : form;
}
