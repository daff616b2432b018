import type { CaseLine } from "#contract/case.ts";
import type { Locale } from "#contract/locales.ts";
import type { RegionCode } from "#domain/territory/regions.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { KeysBar } from "#web/components/admin/keys-bar.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { waitingSince } from "#web/components/admin/waiting-since.ts";
import { asOptions } from "#web/components/labelled.ts";
import { formatList } from "#web/i18n/format.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import type { SaidOfCase } from "#web/pages/admin/case.tsx";
import { Key } from "#web/ui/key.tsx";
import { Options } from "#web/ui/options.tsx";

export type ReviewProps = {
  locale: Locale;
  said: SaidOfCase | null;
  /** The regions that the reader keeps to; `null`: all. */
  kept: readonly RegionCode[] | null;
  /** The one that is shown, and those that may be. */
  region: RegionCode | null;
  choices: readonly RegionCode[];
  cases: readonly CaseLine[];
  next: { since: string; id: string; region?: RegionCode } | null;
  isFirst: boolean;
};

export const title = ({ locale }: ReviewProps) => teamSpeechOf(locale).copy.review.queue.title;

export function ReviewPage(props: ReviewProps) {
  const { locale, said, cases, next, isFirst } = props;
  const speech = teamSpeechOf(locale);
  const { queue: says, case: ofCase } = speech.copy.review;
  return (
    <AdminFrame here="review" speech={speech} said={said && ofCase.said[said]}>
      <h1>{says.heading}</h1>
      <p class="lead">{cases.length > 0 ? says.lead : says.empty}</p>
      <Regions {...props} speech={speech} />
      {cases[0] && <Begin first={cases[0].id} speech={speech} />}
      {cases.length === 0 && <Clear speech={speech} />}
      <ol class="worklist">
        {cases.map((line) => (
          <Case key={line.id} line={line} speech={speech} />
        ))}
      </ol>
      <PagesOn path="/review" next={next} isFirst={isFirst} speech={speech} />
    </AdminFrame>
  );
}

/** Into the queue by the first case that is shown; from there, one case leads to the next. */
const Begin = ({ first, speech }: { first: string; speech: TeamSpeech }) => (
  <div class="case-bar">
    <a class="go" href={`/${speech.locale}/admin/requests/${first}`}>
      {speech.copy.review.nav.begin} <Key of="j" />
    </a>
    <Clear speech={speech} />
    <KeysBar speech={speech} />
  </div>
);

const Clear = ({ speech }: { speech: TeamSpeech }) => (
  <a href={`/${speech.locale}/admin/review/clear`}>{speech.copy.review.queue.clear}</a>
);

function Regions({ kept, region, choices, speech }: ReviewProps & { speech: TeamSpeech }) {
  const { locale, copy, words } = speech;
  const says = copy.review.queue;
  if (choices.length < 2)
    return (
      kept && (
        <p>
          {says.keeps(
            formatList(
              locale,
              kept.map((one) => words.territories[one]),
            ),
          )}
        </p>
      )
    );
  return (
    <>
      {kept && (
        <p>
          {says.keeps(
            formatList(
              locale,
              kept.map((one) => words.territories[one]),
            ),
          )}
        </p>
      )}
      <form class="of-region" method="get" action={`/${locale}/admin/review`}>
        <label for="region">{says.region}</label>
        <select id="region" name="region">
          <Options options={asOptions(choices, words.territories)} chosen={region ?? ""} blank={says.allRegions} />
        </select>
        <button type="submit">{says.filter}</button>
      </form>
    </>
  );
}

function Case({ line, speech }: { line: CaseLine; speech: TeamSpeech }) {
  const { locale, copy, words } = speech;
  const says = copy.review.queue;
  const waits = [
    line.raised && <b>{copy.review.raised[line.raised]}</b>,
    line.proposals > 0 && says.proposals(line.proposals),
    line.toReach > 0 && says.toReach(line.toReach),
  ].filter((one) => one !== false && one !== null);
  return (
    <li>
      <div>
        <a href={`/${locale}/admin/requests/${line.id}`}>
          <bdi dir="ltr">{line.code}</bdi>
        </a>{" "}
        · {words.territories[line.province]}
        <p>
          {waits.map((one, place) => (
            <span key={place}>
              {place > 0 && " · "}
              {one}
            </span>
          ))}
        </p>
        <small>
          {formatList(
            locale,
            line.needs.map((need) => words.needs[need]),
          )}
        </small>
      </div>
      <p class="clock">
        {waitingSince(line.days, speech)} {line.isLate && <b class="late">{copy.admin.queue.late}</b>}
      </p>
    </li>
  );
}
