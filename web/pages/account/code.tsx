import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { carriedBeside } from "#web/components/carried-beside.ts";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { TextField } from "#web/components/form-fields.tsx";
import { speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** `left`: how many tries are left, after a wrong one. */
export type CodeProps = { locale: Locale; form: TypedForm; left: number | null };

export const title = ({ locale }: CodeProps) => speechOf(locale).copy.account.code.title;

export function CodePage({ locale, form, left }: CodeProps) {
  const { copy } = speechOf(locale);
  const says = copy.account.code;
  const carried = carriedBeside(form, "signInCode");
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <ErrorSummary form={form} copy={copy} />
      {left !== null && (
        <Notice role="alert">
          <p>{says.left(left)}</p>
        </Notice>
      )}
      <form id="code" method="post" action={`/${locale}/sign-in/code`} noValidate>
        <HiddenFields fields={carried} />
        <TextField
          {...{ form, copy }}
          name="signInCode"
          hint={says.hint}
          inputMode="numeric"
          autocomplete="one-time-code"
          dir="ltr"
          required
        />
        <button class="go" type="submit">
          {says.submit}
        </button>
      </form>
      <form method="post" action={`/${locale}/sign-in`}>
        <HiddenFields fields={[...carried, ["go", "show"]]} />
        <button type="submit">{says.again}</button>
      </form>
    </div>
  );
}
