import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { type MemberRole, memberRoles } from "#domain/member/lifecycle.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { SelectField, TextField } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { MemberRow } from "#web/components/member-row.tsx";
import { formatDay } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";

export type MemberShown = {
  account: string;
  name: string;
  email: string;
  role: MemberRole;
  since: string;
  absentFrom: string | null;
  absentUntil: string | null;
  isReader: boolean;
};

/** The members of a body, with what the reader may do; `refusal`: what just could not be done. */
export type MembersProps = {
  locale: Locale;
  desk: DeskShown;
  form: TypedForm;
  members: MemberShown[];
  invitations: { id: string; email: string; role: MemberRole; until: string }[];
  claims: { id: string; name: string }[];
  manages: boolean;
  said: "saved" | "sent" | null;
  refusal: "last_manager" | null;
};

export const title = ({ locale }: MembersProps) => speechOf(locale).copy.desk.members.title;

export function MembersPage(props: MembersProps) {
  const { locale, desk, form, members, claims, manages, said, refusal } = props;
  const speech = speechOf(locale);
  const { copy } = speech;
  const says = copy.desk.members;
  return (
    <DeskFrame desk={desk} here="members" speech={speech}>
      <h1>{says.heading}</h1>
      {(said || refusal) && (
        <Notice role={refusal ? "alert" : "status"}>
          <p>{refusal ? says.lastManager : said === "sent" ? says.sent : says.saved}</p>
        </Notice>
      )}
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      {claims.length > 0 && (
        <Section id="claims" heading={says.claims}>
          <ul class="rows">
            {claims.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi> <a href={`/${locale}/claims/${id}`}>{says.seeClaim}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ul class="rows">
        {members.map((member) => (
          <MemberRow key={member.account} member={member} desk={desk} manages={manages} form={form} speech={speech} />
        ))}
      </ul>
      {manages && <Invitations {...props} speech={speech} />}
    </DeskFrame>
  );
}

function Invitations({ locale, desk, form, invitations, speech }: MembersProps & { speech: Speech }) {
  const { copy, words } = speech;
  const says = copy.desk.members;
  const path = `/${locale}/desk/${desk.id}/invitations`;
  const roles = memberRoles.map((role) => [role, words.memberRoles[role].label] as const);
  return (
    <>
      <Section id="invite" heading={says.invite}>
        <p>{says.inviteLead}</p>
        <form class="narrow" method="post" action={path} noValidate>
          <TextField {...{ form, copy }} name="email" type="email" autocomplete="off" dir="ltr" required />
          <SelectField {...{ form, copy }} name="role" options={roles} blank={copy.forms.choose} required />
          <button class="go" type="submit">
            {says.send}
          </button>
        </form>
      </Section>
      {invitations.length > 0 && (
        <Section id="waiting" heading={says.waiting}>
          <ul class="rows">
            {invitations.map(({ id, email, role, until }) => (
              <li key={id}>
                <bdi dir="ltr">{email}</bdi>{" "}
                <small>
                  {words.memberRoles[role].label} · {says.until(formatDay(locale, until))}
                </small>
                <form method="post" action={`${path}/revocation`}>
                  <HiddenFields fields={[["invitation", id]]} />
                  <button type="submit">{says.revoke}</button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
