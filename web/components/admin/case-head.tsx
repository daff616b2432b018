import { explainProblem } from "#web/i18n/explain-problem.ts";
import { formatMoment } from "#web/i18n/format.ts";
import { inSentence } from "#web/i18n/in-sentence.ts";
import type { CaseParts } from "#web/pages/admin/case.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { waitingSince } from "./waiting-since.ts";

/** Which case it is, how it stands, since when it waits, and what it was put before the team for. */
export function CaseHead(props: CaseParts) {
  const { locale, request, speech } = props;
  const { copy, words } = speech;
  const says = copy.review.case;
  const { waits } = request;
  return (
    <>
      <p class="kicker">
        {says.kicker} · {words.requestStates[request.state].label}
      </p>
      <h1>
        <bdi dir="ltr">{request.code}</bdi>
      </h1>
      <p>
        {says.filed(formatMoment(locale, request.filedAt))}{" "}
        {waits ? says.waits(inSentence(waitingSince(waits.days, speech))) : says.waitsNot}{" "}
        {waits?.isLate && <b class="late">{copy.admin.queue.late}</b>}
      </p>
      <Stopped {...props} />
      <Raised {...props} />
    </>
  );
}

/** Nothing was approved: which of them could not be, and why. */
function Stopped({ stopped, speech }: CaseParts) {
  if (stopped.length === 0) return null;
  return (
    <Notice role="alert">
      <p>{speech.copy.review.case.stopped}</p>
      <ul>
        {stopped.map(({ body, refusal }) => (
          <li key={body}>
            <bdi>{body}</bdi> — {explainProblem(refusal, speech)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Why it was put before the team, with a button to say that it is dealt with. */
function Raised({ locale, request: { id, raised }, speech }: CaseParts) {
  const { copy } = speech;
  if (raised === null) return null;
  return (
    <Notice>
      <p>
        <b>{copy.review.raised[raised.why]}</b> <small>{waitingSince(raised.days, speech)}</small>
      </p>
      <form method="post" action={`/${locale}/admin/requests/${id}/settlement`}>
        <HiddenFields fields={[["raised", String(raised.at)]]} />
        <button type="submit">
          {copy.review.case.settle} <Key of="x" />
        </button>
      </form>
    </Notice>
  );
}
