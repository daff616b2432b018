import type { Locale } from "#contract/locales.ts";
import type { OwnRequest } from "#contract/own-request.ts";
import { JudgedThen } from "#web/components/judged-then.tsx";
import { speechOf } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";

export type FollowMatchesProps = { locale: Locale; judged: OwnRequest["judged"] };

export const title = ({ locale }: FollowMatchesProps) => speechOf(locale).copy.ownCase.matchesTitle;

/** The offers that a request was compared with, as they were judged: apart from its page, which stays short. */
export function FollowMatchesPage({ locale, judged: [latest, ...earlier] }: FollowMatchesProps) {
  const speech = speechOf(locale);
  const { follow, ownCase } = speech.copy;
  return (
    <div class="narrow">
      <h1>{ownCase.matchesTitle}</h1>
      <p>
        <a href={`/${locale}/follow`}>{ownCase.back}</a>
      </p>
      {latest && (
        <Section id="matches" heading={follow.own.matches}>
          <JudgedThen judged={latest} speech={speech} />
        </Section>
      )}
      {earlier.length > 0 && (
        <details class="more">
          <summary>{follow.own.earlier}</summary>
          {earlier.map((judged) => (
            <JudgedThen key={judged.version} judged={judged} speech={speech} />
          ))}
        </details>
      )}
    </div>
  );
}
