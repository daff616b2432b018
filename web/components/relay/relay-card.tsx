import type { RelayShown } from "#contract/relay-request.ts";
import { formatList } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Terms } from "#web/ui/terms.tsx";

/** A relay as anybody may read it: where, when, in which languages. */
export function RelayCard({ relay, speech }: { relay: RelayShown; speech: Speech }) {
  const { copy, words } = speech;
  return (
    <article class="card">
      <p class="kicker">
        {copy.relays.kinds[relay.kind]} · {words.territories[relay.province]}
      </p>
      <h3>
        <bdi>{relay.name}</bdi>
      </h3>
      <RelayTerms relay={relay} speech={speech} />
    </article>
  );
}

export const RelayTerms = ({ relay, speech: { locale, copy } }: { relay: RelayShown; speech: Speech }) => {
  const says = copy.relays;
  return (
    <Terms
      terms={[
        [says.ask.labels.address, <bdi key="address">{relay.address}</bdi>],
        [
          says.ask.labels.phone,
          <a key="phone" dir="ltr" href={`tel:${relay.phone}`}>
            {relay.phone}
          </a>,
        ],
        [says.ask.labels.hours, <bdi key="hours">{relay.hours}</bdi>],
        [
          says.ask.labels.languages,
          formatList(
            locale,
            relay.languages.map((code) => says.languages[code]),
          ),
        ],
      ]}
    />
  );
};
