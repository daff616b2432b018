import type { Locale } from "#contract/locales.ts";
import type { RelayRequestShown } from "#contract/relay-request.ts";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { Named } from "#web/components/named.tsx";
import { RelayFrame } from "#web/components/relay/relay-frame.tsx";
import { forStaff } from "#web/i18n/for-staff.ts";
import { formatDate, formatDay } from "#web/i18n/format.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";

/** What a relay filed and sees, those first where something is asked. `next`: where the next page begins. */
export type RelayRequestsProps = {
  locale: Locale;
  name: string;
  requests: RelayRequestShown[];
  next: Record<string, string> | null;
  isFirst: boolean;
};

export const title = ({ locale }: RelayRequestsProps) => speechOf(locale).copy.relays.list.heading;

export function RelayRequestsPage(props: RelayRequestsProps) {
  const { locale, name, requests, next, isFirst } = props;
  const speech = forStaff(speechOf(locale));
  const says = speech.copy.relays;
  return (
    <RelayFrame here="requests" speech={speech}>
      <p class="kicker">
        <bdi>{name}</bdi>
      </p>
      <h1>{title(props)}</h1>
      {requests.length === 0 && <p>{says.list.empty}</p>}
      <ul class="rows">
        {requests.map((request) => (
          <Line key={request.id} request={request} speech={speech} />
        ))}
      </ul>
      <PagesOn desk="relay" path="" next={next} isFirst={isFirst} speech={speech} />
      {isFirst && <Stop speech={speech} />}
    </RelayFrame>
  );
}

function Line({ request, speech }: { request: RelayRequestShown; speech: Speech }) {
  const { locale, copy } = speech;
  const { body, by } = request;
  return (
    <li>
      <p>
        <a href={`/${locale}/relay/requests/${request.id}`}>
          <bdi>{request.name}</bdi> · <bdi dir="ltr">{request.code}</bdi>
        </a>{" "}
        {request.isAsked && <b class="late">{copy.relays.list.asks}</b>}
      </p>
      <p dir="auto">{request.problem.slice(0, 120)}</p>
      <p>
        <small>
          {copy.relays.list.filed(formatDate(locale, request.filedAt))} · {standsIn(request, speech)}
          {body && (
            <>
              {" "}
              ·{" "}
              <Named lang={body.lang} page={locale}>
                {body.name}
              </Named>
            </>
          )}
          {by && <> · {copy.relays.list.by(formatDay(locale, by))}</>}
        </small>
      </p>
    </li>
  );
}

/** How far it has got, said of somebody else. */
function standsIn({ state, progress }: RelayRequestShown, { copy, words }: Speech): string {
  const { list } = copy.relays;
  if (progress === null) return words.requestStates[state].label;
  if (progress === "looking" || progress === "proposed") return list[progress];
  return progress === "dead-end" ? list.deadEnd : words.introductionStates[progress].label;
}

const Stop = ({ speech: { locale, copy } }: { speech: Speech }) => (
  <details class="more">
    <summary>{copy.relays.ask.stop}</summary>
    <form method="post" action={`/${locale}/relays/leave`}>
      <HiddenFields fields={[["sure", "yes"]]} />
      <p>{copy.relays.ask.stopText}</p>
      <button type="submit">{copy.relays.ask.stop}</button>
    </form>
  </details>
);
