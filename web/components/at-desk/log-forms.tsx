import type { ComponentChildren } from "preact";
import type { TypedForm } from "#contract/typed.ts";
import { type LogKind, taskOwners } from "#domain/introduction/log.ts";
import { ChoiceField, TextArea, TextField } from "#web/components/form-fields.tsx";
import { asChoices } from "#web/components/labelled.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { cameBack } from "./step-form.tsx";

/** `entry`: the random id of what is written next, so that sent twice, it is one line. */
export type LogFormsProps = { path: string; entry: string; form: TypedForm; speech: Speech };

/** What a body may write down: each kind folded away. */
export function LogForms(props: LogFormsProps) {
  const { form, speech } = props;
  const { copy } = speech;
  const says = copy.deskCase.log;
  const asked = { form, copy };
  return (
    <>
      <LogForm {...props} kind="meeting" fields={["meetingDay", "meetingWords"]}>
        <TextField {...asked} name="meetingDay" type="date" dir="ltr" required />
        <TextArea {...asked} name="meetingWords" rows={2} optional />
      </LogForm>
      <LogForm {...props} kind="grant" fields={["grantDay", "amountMad", "grantWords"]}>
        <TextField {...asked} name="grantDay" type="date" dir="ltr" required />
        <TextField {...asked} name="amountMad" inputMode="numeric" dir="ltr" required />
        <TextArea {...asked} name="grantWords" rows={2} optional />
      </LogForm>
      <LogForm {...props} kind="task" fields={["taskWords", "taskOwner", "taskDay"]}>
        <TextArea {...asked} name="taskWords" rows={2} required />
        <ChoiceField {...asked} name="taskOwner" type="radio" choices={asChoices(taskOwners, says.owners)} />
        <TextField {...asked} name="taskDay" type="date" dir="ltr" required />
      </LogForm>
    </>
  );
}

function LogForm({
  path,
  entry,
  kind,
  fields,
  form,
  speech,
  children,
}: LogFormsProps & { kind: LogKind; fields: readonly string[]; children: ComponentChildren }) {
  const says = speech.copy.deskCase.log;
  return (
    <details class="more" open={cameBack(form, fields)}>
      <summary>{says[kind]}</summary>
      <form method="post" action={`${path}/log`} noValidate>
        <HiddenFields
          fields={[
            ["kind", kind],
            ["entry", entry],
          ]}
        />
        {children}
        <button type="submit">{says.save}</button>
      </form>
    </details>
  );
}
