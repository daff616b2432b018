import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";
import { CharterField } from "#web/components/charter-field.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { TextField } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";

/** `reader`: nobody signed in, whom it is for, or somebody else. */
export type InvitationProps = {
  locale: Locale;
  form: TypedForm;
  token: string;
  reader: "nobody" | "invited" | "other";
  invitation: { name: string; role: MemberRole } | null;
};

export const title = ({ locale }: InvitationProps) => speechOf(locale).copy.invitation.title;

export function InvitationPage({ locale, form, token, reader, invitation }: InvitationProps) {
  const speech = speechOf(locale);
  const { copy, words } = speech;
  const says = copy.invitation;
  if (!invitation) {
    return (
      <div class="narrow">
        <h1>{says.gone}</h1>
        <p class="lead">{says.goneText}</p>
      </div>
    );
  }
  const path = `/invitations/${token}`;
  return (
    <div class="narrow">
      <h1>{says.heading(invitation.name)}</h1>
      <p class="lead">{says.lead}</p>
      <p>
        <b>{words.memberRoles[invitation.role].label}.</b> {words.memberRoles[invitation.role].sentence}
      </p>
      {reader === "nobody" && (
        <p>
          <a class="go" href={linkPath(`/${locale}/sign-in`, { next: [path] })}>
            {says.signIn}
          </a>
        </p>
      )}
      {reader === "other" && <p class="notice">{says.otherAddress}</p>}
      {reader === "other" && (
        <form method="post" action={`/${locale}/account/leave`}>
          <button type="submit">{copy.account.own.signOut}</button>
        </form>
      )}
      {reader === "invited" && (
        <form id="invitation" method="post" action={`/${locale}${path}`} noValidate>
          <FormNotice form={form} copy={copy} />
          <ErrorSummary form={form} copy={copy} />
          <TextField {...{ form, copy }} name="name" autocomplete="name" required />
          <CharterField form={form} speech={speech} />
          <button class="go" type="submit">
            {says.accept}
          </button>
        </form>
      )}
    </div>
  );
}
