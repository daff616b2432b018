import type { TypedForm } from "#contract/typed.ts";
import type { MemberStep } from "#domain/member/lifecycle.ts";
import { formatDay } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import type { MemberShown } from "#web/pages/desk/members.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import type { DeskShown } from "./desk-frame.tsx";
import { TextField } from "./form-fields.tsx";

type Row = { member: MemberShown; desk: DeskShown; manages: boolean; form: TypedForm; speech: Speech };

/** A member of a body, with what the reader may change: a manager the others, everyone themselves. */
export function MemberRow(row: Row) {
  const { member, manages, speech } = row;
  const { locale, copy, words } = speech;
  const says = copy.desk.members;
  const mayChange = member.isReader || manages;
  return (
    <li>
      <b>
        <bdi>{member.name || member.email}</bdi>
      </b>
      {member.isReader && ` (${says.you})`}{" "}
      <small>
        {words.memberRoles[member.role].label} · {says.since(formatDay(locale, member.since))}
        {member.absentFrom && ` · ${absence(member, speech)}`}
      </small>
      {mayChange && (member.isReader ? <OwnSteps {...row} /> : <OthersSteps {...row} />)}
    </li>
  );
}

function absence({ absentFrom, absentUntil }: MemberShown, { locale, copy }: Speech): string {
  const says = copy.desk.members;
  const from = formatDay(locale, absentFrom ?? "");
  return absentUntil ? says.absent(from, formatDay(locale, absentUntil)) : says.absentOpen(from);
}

const stepForm = ({ desk, member, speech }: Row, step: MemberStep) => ({
  method: "post" as const,
  action: `/${speech.locale}/desk/${desk.id}/members/${member.account}`,
  fields: [["step", step]] as const,
});

function Step({ row, step, label }: { row: Row; step: MemberStep; label: string }) {
  const { fields, ...form } = stepForm(row, step);
  return (
    <form {...form}>
      <HiddenFields fields={fields} />
      <button type="submit">{label}</button>
    </form>
  );
}

function OthersSteps(row: Row) {
  const says = row.speech.copy.desk.members;
  const other = row.member.role === "manager" ? "make-adviser" : "make-manager";
  return (
    <details class="more">
      <summary>{says.change}</summary>
      <div class="buttons">
        <Step row={row} step={other} label={other === "make-manager" ? says.makeManager : says.makeAdviser} />
        <Step row={row} step="remove" label={says.removeSure} />
      </div>
    </details>
  );
}

function OwnSteps(row: Row) {
  const { form, speech } = row;
  const { copy } = speech;
  const says = copy.desk.members;
  const { fields, ...attributes } = stepForm(row, "plan-absence");
  const isFaulty = form.errors.awayFrom !== undefined || form.errors.awayUntil !== undefined;
  return (
    <>
      <details class="more" open={isFaulty}>
        <summary>{says.absence}</summary>
        <form {...attributes} noValidate>
          <HiddenFields fields={fields} />
          <TextField {...{ form, copy }} name="awayFrom" type="date" hint={says.absenceHint} dir="ltr" />
          <TextField {...{ form, copy }} name="awayUntil" type="date" dir="ltr" />
          <button type="submit">{says.save}</button>
        </form>
      </details>
      <details class="more">
        <summary>{says.leave}</summary>
        <p>{says.leaveText}</p>
        <Step row={row} step="leave" label={says.leaveSure} />
      </details>
    </>
  );
}
