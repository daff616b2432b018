import { explainField } from "#web/i18n/explain-field.ts";
import { Notice } from "#web/ui/notice.tsx";
import type { OfForm } from "./form-fields.tsx";

/** What is to be known of the form as a whole: it stood open too long, or the request changed meanwhile. */
export const FormNotice = ({ form, copy }: OfForm) =>
  form.errors.form ? (
    <Notice role="alert">
      <p>{explainField("form", form.errors.form, copy)}</p>
    </Notice>
  ) : null;
