import type { RelayShown } from "#contract/relay-request.ts";
import type { PublicRelayRow } from "#db/read/relays.ts";
import { json, list } from "#db/rows.ts";
import { spokenLanguages } from "#domain/relay/languages.ts";

/** A relay as anybody may read it. */
export const relayShown = ({ kind, province, languages, name, address, phone, hours }: PublicRelayRow): RelayShown => ({
  ...{ kind, province, name, address, phone, hours },
  languages: json(list(spokenLanguages), languages),
});
