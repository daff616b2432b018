import type { ComponentChildren } from "preact";
import { TextArea } from "#web/components/form-fields.tsx";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";
import { type FormsOfPage, fieldAt, formAt } from "./form-at.ts";

/** A step that is taken with words: why, or what somebody is told. It opens, and stands open when it came back. */
export function ReasonForm(props: {
  /** The form's name, its id and the end of its address. */
  name: string;
  page: FormsOfPage;
  path: string;
  heading: string;
  /** The key that opens it. */
  keyed?: string;
  text?: string;
  field?: "reason" | "words";
  hint?: string;
  hidden?: readonly (readonly [string, string])[];
  /** The other fields, before the words. */
  children?: ComponentChildren;
  buttons: ComponentChildren;
  speech: TeamSpeech;
}) {
  const { name, page, field = "reason", speech } = props;
  const form = formAt(name, page);
  return (
    <details class="more" open={page.where === name}>
      <summary>
        {props.heading} {props.keyed && <Key of={props.keyed} />}
      </summary>
      {props.text && <p>{props.text}</p>}
      <form id={name} method="post" action={`/${speech.locale}${props.path}/${name}`} noValidate>
        <HiddenFields fields={props.hidden ?? []} />
        {props.children}
        <TextArea
          {...{ form, copy: speech.copy }}
          name={field}
          id={fieldAt(name, field, page)}
          hint={props.hint}
          rows={3}
          required
        />
        <div class="buttons">{props.buttons}</div>
      </form>
    </details>
  );
}
