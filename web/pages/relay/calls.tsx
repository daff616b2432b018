import type { Locale } from "#contract/locales.ts";
import type { Refusal } from "#domain/outcome.ts";
import { CallLine } from "#web/components/admin/call-line.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { RelayFrame } from "#web/components/relay/relay-frame.tsx";
import { explainProblem } from "#web/i18n/explain-problem.ts";
import { forStaff } from "#web/i18n/for-staff.ts";
import { speechOf } from "#web/i18n/speech.ts";
import type { CallShown } from "#web/pages/admin/calls.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** The calls of a relay: to people without e-mail, for whom it filed. `next`: where the next page begins. */
export type RelayCallsProps = {
  locale: Locale;
  isDone: boolean;
  refusal: Refusal | null;
  calls: CallShown[];
  next: { due: string; id: string } | null;
  isFirst: boolean;
};

export const title = ({ locale }: RelayCallsProps) => speechOf(locale).copy.calls.title;

export function RelayCallsPage({ locale, isDone, refusal, calls, next, isFirst }: RelayCallsProps) {
  const speech = forStaff(speechOf(locale));
  const { copy } = speech;
  return (
    <RelayFrame here="calls" speech={speech}>
      <h1>{copy.calls.heading}</h1>
      {(isDone || refusal) && (
        <Notice role={refusal ? "alert" : "status"}>
          <p>{refusal ? explainProblem(refusal, speech) : copy.relays.request.done}</p>
        </Notice>
      )}
      <p class="lead">{calls.length === 0 ? copy.relays.calls.empty : copy.relays.calls.lead}</p>
      <ol class="rows calls">
        {calls.map((call) => (
          <CallLine key={call.id} call={call} desk="relay" speech={speech} />
        ))}
      </ol>
      <PagesOn desk="relay" path="/calls" next={next} isFirst={isFirst} speech={speech} />
    </RelayFrame>
  );
}
