import type { FileCode } from "#contract/offer-lines.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Field } from "#web/ui/field.tsx";

/** Where a file of offers is chosen, to be checked. */
export function ImportFileForm(props: { path: string; error: FileCode | null; speech: Speech; look?: "go" }) {
  const { imports, forms } = props.speech.copy;
  return (
    <form method="post" action={props.path} encType="multipart/form-data" noValidate>
      <Field
        id="file"
        name="file"
        label={forms.labels.file}
        hint={imports.fileHint}
        error={props.error ? imports.files[props.error] : undefined}
        errorMark={forms.error}
      >
        {(control) => <input {...control} type="file" accept=".csv,.txt,text/csv,text/plain" />}
      </Field>
      <div class="buttons">
        <button class={props.look} type="submit">
          {imports.check}
        </button>
      </div>
    </form>
  );
}
