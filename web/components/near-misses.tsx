import type { Change, MatchAnswer } from "#contract/match-answer.ts";
import type { TypedForm } from "#contract/typed.ts";
import { formatList, formatMad } from "#web/i18n/format.ts";
import { inSentence } from "#web/i18n/in-sentence.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Section } from "#web/ui/section.tsx";
import { allTyped } from "./form-fields.tsx";
import { GivenBy } from "./given-by.tsx";
import { OfferLink } from "./offer-link.tsx";

type Props = { nearMisses: MatchAnswer["nearMisses"]; form: TypedForm; speech: MovingSpeech };

/** Offers that one or two changes would open. */
export function NearMisses({ nearMisses, form, speech }: Props) {
  const says = speech.copy.matches.nearMisses;
  if (nearMisses.length === 0) return null;
  return (
    <Section id="near" heading={says.heading}>
      <p>{says.intro}</p>
      <ul class="brief">
        {nearMisses.map(({ offer, body, changes }) => (
          <li key={offer.id}>
            <h3>
              <OfferLink offer={offer} page={speech.locale} />
            </h3>
            <GivenBy body={body} speech={speech} />
            <p>
              <b>{says.would}</b>{" "}
              {formatList(
                speech.locale,
                changes.map((change) => explainChange(change, form, speech)),
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
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
