import type { Locale } from "#contract/locales.ts";
import { speechOf } from "#web/i18n/speech.ts";

export type ErasedProps = { locale: Locale };

export const title = ({ locale }: ErasedProps) => speechOf(locale).copy.follow.erased.title;

export function ErasedPage({ locale }: ErasedProps) {
  const { erased } = speechOf(locale).copy.follow;
  return (
    <div class="narrow">
      <h1>{erased.heading}</h1>
      <p class="lead">{erased.text}</p>
      <p>
        <a class="go" href={`/${locale}/`}>
          {erased.home}
        </a>
      </p>
    </div>
  );
}
