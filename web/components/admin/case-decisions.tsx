import { stateAfter } from "#domain/request/lifecycle.ts";
import { setAsideReasons } from "#domain/request/set-aside.ts";
import { ButtonField, TextArea } from "#web/components/form-fields.tsx";
import { asOptions } from "#web/components/labelled.ts";
import type { CaseParts } from "#web/pages/admin/case.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";
import { Section } from "#web/ui/section.tsx";
import { fieldAt, formAt } from "./form-at.ts";

/** What an admin may decide of the whole case: orient it, set it aside, or reopen it. */
export function CaseDecisions(props: CaseParts) {
  const { request, speech } = props;
  const says = speech.copy.review.case;
  const { state } = request;
  const may = (step: "set-aside" | "reopen") => stateAfter(state, step) !== undefined;
  if (!may("set-aside") && !may("reopen")) return null;
  return (
    <Section id="decide" heading={says.more}>
      {state === "submitted" && (
        <Press
          {...props}
          keyed="o"
          name="orientation"
          heading={says.orient}
          text={says.orientText}
          button={says.orientSure}
        />
      )}
      {may("set-aside") && <SetAside {...props} />}
      {may("reopen") && (
        <Press
          {...props}
          keyed="o"
          name="reopening"
          heading={says.reopenRequest}
          text={says.reopenRequestText}
          button={says.reopenRequest}
        />
      )}
    </Section>
  );
}

/** A step that needs no words: what it does, and the button. */
function Press(props: CaseParts & { keyed: string; name: string; heading: string; text: string; button: string }) {
  const { locale, request, name, where } = props;
  return (
    <details class="more" open={where === name}>
      <summary>
        {props.heading} <Key of={props.keyed} />
      </summary>
      <p>{props.text}</p>
      <form id={name} method="post" action={`/${locale}/admin/requests/${request.id}/${name}`}>
        <HiddenFields fields={[["version", String(request.version)]]} />
        <div class="buttons">
          <button type="submit">
            {props.button} <Key of={props.keyed} />
          </button>
        </div>
      </form>
    </details>
  );
}

function SetAside(props: CaseParts) {
  const { locale, request, where, speech } = props;
  const { copy } = speech;
  const says = copy.review.case;
  const name = "setting-aside";
  const asked = { form: formAt(name, props), copy };
  return (
    <details class="more" open={where === name}>
      <summary>
        {says.setAside} <Key of="s" />
      </summary>
      <p>{says.setAsideText}</p>
      <form id={name} method="post" action={`/${locale}/admin/requests/${request.id}/${name}`} noValidate>
        <HiddenFields fields={[["version", String(request.version)]]} />
        <TextArea {...asked} name="words" id={fieldAt(name, "words", props)} hint={says.setAsideHint} rows={2} />
        <ButtonField
          {...asked}
          name="why"
          id={fieldAt(name, "why", props)}
          label={says.setAsideWhy}
          choices={asOptions(setAsideReasons, copy.review.setAsideReasons)}
        />
      </form>
    </details>
  );
}
