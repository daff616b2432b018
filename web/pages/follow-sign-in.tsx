import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { carriedBeside } from "#web/components/carried-beside.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { TextField } from "#web/components/form-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { formatTime } from "#web/i18n/format.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** `waitUntil`: after too many wrong tries, the moment from which one may try again. */
export type FollowSignInProps = { locale: Locale; form: TypedForm; waitUntil: string | null };

export const title = ({ locale }: FollowSignInProps) => speechOf(locale).copy.follow.signIn.title;

export function FollowSignInPage({ locale, form, waitUntil }: FollowSignInProps) {
  const { copy } = speechOf(locale);
  const says = copy.follow.signIn;
  const asked = { form, copy };
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <FormNotice form={form} copy={copy} />
      <ErrorSummary form={form} copy={copy} />
      {waitUntil && (
        <Notice role="alert">
          <p>{says.wait(formatTime(locale, waitUntil))}</p>
        </Notice>
      )}
      <form method="post" action={`/${locale}/follow`} noValidate>
        {/* A correction that came too late for the session comes along, to be taken up where it was. */}
        <HiddenFields fields={carriedBeside(form, "code", "pin")} />
        <TextField {...asked} name="code" hint={says.codeHint} autocomplete="off" dir="ltr" required />
        <TextField {...asked} name="pin" inputMode="numeric" autocomplete="off" dir="ltr" required />
        <button class="go" type="submit">
          {says.submit}
        </button>
      </form>
      <p>
        <a href={`/${locale}/follow/lost`}>{copy.lost.heading}</a>
      </p>
      <p>
        {says.lost} <a href={`/${locale}/request`}>{says.start}</a>
      </p>
    </div>
  );
}
