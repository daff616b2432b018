import type { MatchAnswer } from "#contract/match-answer.ts";
import type { TypedForm } from "#contract/typed.ts";
import { mostNearMisses } from "#domain/matching/match.ts";
import { explainChange } from "#web/i18n/explain-change.ts";
import { formatList } from "#web/i18n/format.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Section } from "#web/ui/section.tsx";
import { allTyped } from "./form-fields.tsx";
import { GivenBy } from "./given-by.tsx";
import { OfferLink } from "./offer-link.tsx";

type NearMiss = MatchAnswer["nearMisses"][number];
type Props = { nearMisses: readonly NearMiss[]; complete: boolean; form: TypedForm; speech: MovingSpeech };

/** Offers that one or two changes would open, those that the same change opens together. */
export function NearMisses({ nearMisses, complete, form, speech }: Props) {
  const says = speech.copy.matches.nearMisses;
  if (nearMisses.length === 0) return null;
  const opens = complete && nearMisses.length < mostNearMisses ? says.opens : says.opensAtLeast;
  return (
    <Section id="near" heading={says.heading}>
      <p>{says.intro}</p>
      {byChanges(nearMisses).map(([first, ...others]) => (
        <div class="opened" key={first.offer.id}>
          <p>
            <b>{opens(others.length + 1)}</b>{" "}
            {formatList(
              speech.locale,
              first.changes.map((change) => explainChange(change, allTyped(form, "groups"), speech)),
            )}
            .
          </p>
          <ul class="brief">
            {[first, ...others].map(({ offer, body }) => (
              <li key={offer.id}>
                <h3>
                  <OfferLink offer={offer} page={speech.locale} />
                </h3>
                <GivenBy body={body} speech={speech} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

type Group = [NearMiss, ...NearMiss[]];

/** What opens most first; of as many, in the order in which each change is first met. */
function byChanges(nearMisses: readonly NearMiss[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const miss of nearMisses) {
    const changes = JSON.stringify(miss.changes);
    const group = groups.get(changes);
    if (group) group.push(miss);
    else groups.set(changes, [miss]);
  }
  return [...groups.values()].toSorted((one, other) => other.length - one.length);
}
