import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { carriedBeside } from "#web/components/carried-beside.ts";
import { speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";

/** Signed in again: what had been typed goes on to `path`, to be looked at there. */
export type BackProps = { locale: Locale; form: TypedForm; path: string };

export const title = ({ locale }: BackProps) => speechOf(locale).copy.account.back.title;

export function BackPage({ locale, form, path }: BackProps) {
  const says = speechOf(locale).copy.account.back;
  return (
    <div class="narrow">
      <h1>{says.heading}</h1>
      <p class="lead">{says.lead}</p>
      <form method="post" action={`/${locale}${path}`}>
        <HiddenFields fields={[...carriedBeside(form, "next"), ["go", "show"]]} />
        <button class="go" type="submit">
          {says.submit}
        </button>
      </form>
    </div>
  );
}
