import type { JudgedOffer } from "#contract/match-answer.ts";
import { formatNumber } from "#web/i18n/format.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { fundingLine } from "./funding-line.ts";
import { GivenBy } from "./given-by.tsx";
import { inLanguage } from "./in-language.ts";
import { NeedTags } from "./need-tags.tsx";
import { PointsSum } from "./points-sum.tsx";
import { Reasons } from "./reasons.tsx";
import { SourceNote } from "./source-note.tsx";

/** A judged offer: what it gives, who gives it, the verdict in words, the reasons, the sum. */
export function MatchCard({ match, rank, speech }: { match: JudgedOffer; rank: number; speech: MovingSpeech }) {
  const { locale, copy, words } = speech;
  const { offer } = match;
  const funding = fundingLine(offer.funding, speech);
  return (
    <article class={`card match ${match.verdict}`}>
      <p class="rank">
        <span class="unseen">{copy.matches.rank(formatNumber(locale, rank))}</span>
        <span aria-hidden="true">{formatNumber(locale, rank)}</span>
      </p>
      <p class="verdict">
        {match.verdict === "eligible"
          ? copy.matches.verdict.eligible
          : copy.matches.verdict.toConfirm(match.questions.length)}
      </p>
      <div class="gist">
        <h3 {...inLanguage(offer.lang, locale)}>
          <a href={`/${locale}/offers/${offer.id}`}>{offer.name}</a>
        </h3>
        <GivenBy body={match.body} speech={speech} />
        <p {...inLanguage(offer.lang, locale)}>{offer.summary}</p>
        <NeedTags needs={offer.needs} words={words} />
        {funding && <p class="money">{funding}</p>}
      </div>
      <div class="why">
        <Reasons findings={match.findings} speech={speech} />
      </div>
      <PointsSum {...match} speech={speech} />
      <SourceNote {...offer} speech={speech} />
    </article>
  );
}
