import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { carriedBeside } from "#web/components/carried-beside.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { TextField, typed } from "#web/components/form-fields.tsx";
import { PasskeyButton } from "#web/components/passkey-button.tsx";
import { speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** What was typed before the visit ended comes along in the form. */
export type SignInProps = { locale: Locale; form: TypedForm };

export const title = ({ locale }: SignInProps) => speechOf(locale).copy.account.signIn.title;

export function SignInPage({ locale, form }: SignInProps) {
  const speech = speechOf(locale);
  const { copy } = speech;
  const says = copy.account.signIn;
  const isCarrying = Object.keys(form.values).some((name) => name !== "next" && name !== "signInEmail");
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      {isCarrying && (
        <Notice role="alert">
          <p>{says.ended}</p>
        </Notice>
      )}
      <ErrorSummary form={form} copy={copy} />
      <form id="sign-in" method="post" action={`/${locale}/sign-in`} noValidate>
        <HiddenFields fields={carriedBeside(form, "signInEmail")} />
        <TextField
          {...{ form, copy }}
          name="signInEmail"
          type="email"
          autocomplete="username webauthn"
          dir="ltr"
          required
        />
        <button class="go" type="submit">
          {says.submit}
        </button>
      </form>
      <PasskeyButton purpose="sign-in" next={typed(form, "next")} speech={speech} />
      {isCarrying && (
        // What a passkey sends on, once it has opened the visit.
        <form id="carried" method="post" action={`/${locale}${typed(form, "next")}`} hidden>
          <HiddenFields fields={[...carriedBeside(form, "signInEmail", "next"), ["go", "show"]]} />
        </form>
      )}
      <p class="hint">{says.privacy}</p>
      <p>
        {says.whom} <a href={`/${locale}/request`}>{says.ask}</a>
      </p>
    </div>
  );
}
