import type { Change, MatchAnswer } from "#contract/match-answer.ts";
import type { TypedForm } from "#contract/typed.ts";
import { mostNearMisses } from "#domain/matching/match.ts";
import { formatList, formatMad } from "#web/i18n/format.ts";
import { inSentence } from "#web/i18n/in-sentence.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Section } from "#web/ui/section.tsx";
import { allTyped } from "./form-fields.tsx";
import { GivenBy } from "./given-by.tsx";
import { OfferLink } from "./offer-link.tsx";

type NearMiss = MatchAnswer["nearMisses"][number];
type Props = { nearMisses: readonly NearMiss[]; form: TypedForm; speech: MovingSpeech };

/** Offers that one or two changes would open, those that the same change opens together. */
export function NearMisses({ nearMisses, form, speech }: Props) {
  const says = speech.copy.matches.nearMisses;
  if (nearMisses.length === 0) return null;
  const opens = nearMisses.length < mostNearMisses ? says.opens : says.opensAtLeast;
  return (
    <Section id="near" heading={says.heading}>
      <p>{says.intro}</p>
      {byChanges(nearMisses).map(([first, ...others]) => (
        <div class="opened" key={first.offer.id}>
          <p>
            <b>{opens(others.length + 1)}</b>{" "}
            {formatList(
              speech.locale,
              first.changes.map((change) => explainChange(change, form, speech)),
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

function explainChange(change: Change, form: TypedForm, { locale, copy, words }: MovingSpeech): string {
  const says = copy.matches.nearMisses.change;
  switch (change.criterion) {
    case "legalForm":
      return says.legalForm(inSentence(words.legalForms[change.to]));
    case "stage":
      return says.stage(inSentence(words.stages[change.to]));
    case "amount":
      return says.amount(formatMad(locale, change.to));
    case "groups": {
      const ticked = allTyped(form, "groups");
      const added = change.to.flatMap((group) =>
        group === "none" || ticked.includes(group) ? [] : [words.groups[group]],
      );
      return says.groups(formatList(locale, added.map(inSentence)));
    }
  }
}
