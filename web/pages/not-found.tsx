import type { Locale } from "#contract/locales.ts";
import { WaysOut } from "#web/components/ways-out.tsx";
import { speechOf } from "#web/i18n/speech.ts";

export type NotFoundProps = { locale: Locale };

export const title = ({ locale }: NotFoundProps) => speechOf(locale).copy.problems.notFoundTitle;

export function NotFoundPage({ locale }: NotFoundProps) {
  const speech = speechOf(locale);
  const { problems } = speech.copy;
  return (
    <div class="narrow">
      <h1>{problems.notFoundHeading}</h1>
      <p class="lead">{problems.notFoundText}</p>
      <WaysOut speech={speech} />
    </div>
  );
}
