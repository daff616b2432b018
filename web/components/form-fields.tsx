import type { ComponentChildren } from "preact";
import type { TypedForm } from "#contract/typed.ts";
import { explainField } from "#web/i18n/explain-field.ts";
import type { MovingCopy } from "#web/i18n/moving.ts";
import { type Choice, Choices } from "#web/ui/choices.tsx";
import { Field, type FieldFrame, FieldGroup } from "#web/ui/field.tsx";
import { Key } from "#web/ui/key.tsx";
import { Options } from "#web/ui/options.tsx";

export type FieldName = keyof MovingCopy["forms"]["labels"];
/** What every field of a form is told: the form as it stands, and the words. */
export type OfForm = { form: TypedForm; copy: Pick<MovingCopy, "forms"> };
type Asked = OfForm & {
  name: string;
  id?: string;
  label?: ComponentChildren;
  hint?: ComponentChildren;
  optional?: boolean;
};

export const typed = ({ values }: TypedForm, name: string): string => values[name]?.[0] ?? "";
export const allTyped = ({ values }: TypedForm, name: string): readonly string[] => values[name] ?? [];

function frameOf({ form, copy, name, id, label, hint, optional }: Asked): FieldFrame {
  const code = form.errors[name];
  return {
    id: id ?? name,
    name,
    label: label ?? copy.forms.labels[name as FieldName],
    hint,
    optional: optional ? copy.forms.optional : undefined,
    error: code && explainField(name, code, copy),
    errorMark: copy.forms.error,
  };
}

export function TextField({
  type,
  inputMode,
  autocomplete,
  autocapitalize,
  dir,
  required,
  ...asked
}: Asked & {
  type?: "text" | "email" | "tel" | "date";
  inputMode?: "numeric";
  autocomplete?: string;
  autocapitalize?: "off";
  dir?: "ltr";
  required?: boolean;
}) {
  return (
    <Field {...frameOf(asked)}>
      {(control) => (
        <input
          {...control}
          // Preact types each input type apart; these take the same attributes.
          type={(type ?? "text") as "text"}
          inputMode={inputMode}
          autocomplete={autocomplete}
          autocapitalize={autocapitalize}
          dir={dir ?? "auto"}
          aria-required={required}
          defaultValue={typed(asked.form, asked.name)}
        />
      )}
    </Field>
  );
}

export function TextArea({ rows, required, ...asked }: Asked & { rows: number; required?: boolean }) {
  return (
    <Field {...frameOf(asked)}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          dir="auto"
          aria-required={required}
          defaultValue={typed(asked.form, asked.name)}
        />
      )}
    </Field>
  );
}

export function SelectField({
  options,
  blank,
  chosen,
  required,
  ...asked
}: Asked & {
  options: readonly (readonly [value: string, label: string])[];
  blank: string;
  chosen?: string | undefined;
  required?: boolean;
}) {
  return (
    <Field {...frameOf(asked)}>
      {(control) => (
        <select {...control} aria-required={required}>
          <Options options={options} chosen={chosen ?? typed(asked.form, asked.name)} blank={blank} />
        </select>
      )}
    </Field>
  );
}

/** One answer, one tap: each sends the form; `wordy`: the one that says nothing without words. */
export function ButtonField({
  choices,
  wordy,
  ...asked
}: Asked & { choices: readonly (readonly [value: string, label: ComponentChildren])[]; wordy?: string }) {
  const frame = frameOf(asked);
  return (
    <FieldGroup {...frame}>
      <div class="choices reasons">
        {choices.map(([value, label], place) => (
          <button
            key={value}
            type="submit"
            id={place === 0 ? frame.id : undefined}
            name={frame.name}
            value={value}
            data-words={value === wordy || undefined}
          >
            {label} <Key of={String(place + 1)} />
          </button>
        ))}
      </div>
    </FieldGroup>
  );
}

export function ChoiceField({
  type = "checkbox",
  choices,
  chosen,
  look,
  ...asked
}: Asked & {
  type?: "checkbox" | "radio";
  choices: readonly Choice[];
  chosen?: readonly string[];
  look?: "tiles" | "pills" | "rows";
}) {
  const frame = frameOf(asked);
  return (
    <FieldGroup {...frame}>
      <Choices
        id={frame.id}
        name={frame.name}
        type={type}
        choices={choices}
        chosen={chosen ?? allTyped(asked.form, asked.name)}
        {...(look && { look })}
      />
    </FieldGroup>
  );
}
