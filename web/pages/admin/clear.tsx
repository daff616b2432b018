import type { Locale } from "#contract/locales.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { forStaff } from "#web/i18n/for-staff.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** A proposal that may be approved with others. */
type ClearLine = {
  id: string;
  version: number;
  request: string;
  code: string;
  province: ProvinceCode;
  body: string;
  offer: string | null;
  state: IntroductionState;
  asksEach: boolean;
};
export type ClearProps = {
  locale: Locale;
  /** How many were approved just now; `null`: nothing was done yet. */
  approved: number | null;
  skipped: readonly ClearLine[];
  proposals: readonly ClearLine[];
  /** How many there are; `isMore`: so many at least. */
  found: number;
  isMore: boolean;
  next: { since: string; id: string } | null;
  isFirst: boolean;
};

export const title = ({ locale }: ClearProps) => teamSpeechOf(locale).copy.review.clear.title;

export function ClearPage(props: ClearProps) {
  const { locale, proposals, next, isFirst, found, isMore } = props;
  const speech = forStaff(teamSpeechOf(locale));
  const says = speech.copy.review.clear;
  return (
    <AdminFrame speech={speech}>
      <div class="narrow">
        <h1>{says.heading}</h1>
        <p class="lead">{says.lead}</p>
        <Done {...props} speech={speech} />
        <p>{found === 0 ? says.none : (isMore ? says.countAtLeast : says.count)(found)}</p>
        {proposals.length > 0 && (
          <form method="post" action={`/${locale}/admin/review/clear`}>
            <HiddenFields fields={proposals.map(({ id, version }) => ["proposals", `${id}.${version}`] as const)} />
            <Lines lines={proposals} speech={speech} />
            <div class="buttons">
              <button class="go" type="submit">
                {says.approve(proposals.length)}
              </button>
            </div>
          </form>
        )}
        <PagesOn path="/review/clear" next={next} isFirst={isFirst} speech={speech} />
        <p class="links">
          <a href={`/${locale}/admin/review`}>{says.back}</a>
        </p>
      </div>
    </AdminFrame>
  );
}

/** What was done a moment ago, and what was left out. */
function Done({ approved, skipped, found, speech }: ClearProps & { speech: TeamSpeech }) {
  const says = speech.copy.review.clear;
  if (approved === null) return null;
  return (
    <Notice role="status">
      <p>
        {says.approved(approved)} {found > 0 && says.goOn}
      </p>
      {skipped.length > 0 && (
        <>
          <p>{says.skipped}</p>
          <Lines lines={skipped} hasState speech={speech} />
        </>
      )}
    </Notice>
  );
}

function Lines({ lines, hasState, speech }: { lines: readonly ClearLine[]; hasState?: boolean; speech: TeamSpeech }) {
  const { locale, copy, words } = speech;
  return (
    <ul class="worklist">
      {lines.map((line) => (
        <li key={line.id}>
          <div>
            <a href={`/${locale}/admin/requests/${line.request}`}>
              <bdi dir="ltr">{line.code}</bdi>
            </a>{" "}
            · {words.territories[line.province]}
            <p>
              <bdi>{line.body}</bdi>
              {line.offer && (
                <>
                  {" · "}
                  <bdi>{line.offer}</bdi>
                </>
              )}
            </p>
            {line.asksEach && !hasState && <small>{copy.review.clear.asks}</small>}
          </div>
          {hasState && <small>{words.introductionStates[line.state].label}</small>}
        </li>
      ))}
    </ul>
  );
}
