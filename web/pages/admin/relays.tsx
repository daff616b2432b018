import type { Locale } from "#contract/locales.ts";
import type { RelayShown } from "#contract/relay-request.ts";
import { type RelayState, relayStates } from "#domain/relay/lifecycle.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { waitingSince } from "#web/components/admin/waiting-since.ts";
import { formatDate } from "#web/i18n/format.ts";
import { teamSpeechOf } from "#web/i18n/team.ts";

type Listed = RelayShown & { id: string; since: string; days: number; isLate: boolean };
/** The relays of a state, the longest in it first. */
export type RelaysProps = {
  locale: Locale;
  state: RelayState;
  relays: Listed[];
  isDone: boolean;
  next: { since: string; id: string } | null;
  isFirst: boolean;
};

export const title = ({ locale }: RelaysProps) => teamSpeechOf(locale).copy.relays.admin.heading;

export function RelaysPage({ locale, state, relays, isDone, next, isFirst }: RelaysProps) {
  const speech = teamSpeechOf(locale);
  const { copy, words } = speech;
  const says = copy.relays;
  return (
    <AdminFrame here="relays" speech={speech} said={isDone ? says.admin.said : null}>
      <h1>{says.admin.heading}</h1>
      <ul class="links">
        {relayStates.map((each) => (
          <li key={each}>
            <a href={`/${locale}/admin/relays?state=${each}`} aria-current={each === state ? "page" : undefined}>
              {says.states[each]}
            </a>
          </li>
        ))}
      </ul>
      {relays.length === 0 && <p>{says.admin.empty}</p>}
      <ul class="worklist">
        {relays.map((relay) => (
          <li key={relay.id}>
            <a href={`/${locale}/admin/relays/${relay.id}`}>
              <bdi>{relay.name}</bdi>
            </a>
            <small>
              {says.kinds[relay.kind]} · {words.territories[relay.province]} ·{" "}
              {state === "asked" ? waitingSince(relay.days, speech) : formatDate(locale, relay.since)}
            </small>
            {relay.isLate && <b class="late">{copy.admin.queue.late}</b>}
          </li>
        ))}
      </ul>
      <PagesOn path="/relays" next={next} isFirst={isFirst} kept={{ state }} speech={speech} />
    </AdminFrame>
  );
}
