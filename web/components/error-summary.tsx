import { explainField } from "#web/i18n/explain-field.ts";
import type { FieldName, OfForm } from "./form-fields.tsx";

/** What is wrong, first thing on the page, each with a link to its field; whoever sent the form goes on from here. */
export function ErrorSummary({ form, copy }: OfForm) {
  const inOrder = Object.keys(copy.forms.labels);
  const faulty = Object.entries(form.errors)
    .filter(([name]) => name !== "form")
    .toSorted(([one], [other]) => inOrder.indexOf(one) - inOrder.indexOf(other));
  if (faulty.length === 0) return null;
  return (
    <div class="summary" role="alert" id="errors" tabIndex={-1} autofocus>
      <h2>{copy.forms.summary(faulty.length)}</h2>
      <ul>
        {faulty.map(([name, code]) => (
          <li key={name}>
            <a href={`#${name}`}>
              {copy.forms.said(copy.forms.labels[name as FieldName] ?? name, explainField(name, code, copy))}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
