import type { MatchAnswer } from "#contract/match-answer.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Section } from "#web/ui/section.tsx";
import { GivenBy } from "./given-by.tsx";
import { OfferLink } from "./offer-link.tsx";
import { namesOf } from "./places-line.ts";

/** Offers known elsewhere only: to be asked for, not promised. */
export function Perhaps({ perhaps, speech }: { perhaps: MatchAnswer["perhaps"]; speech: MovingSpeech }) {
  const says = speech.copy.matches.perhaps;
  if (perhaps.length === 0) return null;
  return (
    <Section id="perhaps" heading={says.heading}>
      <p>{says.intro}</p>
      <ul class="brief">
        {perhaps.map(({ offer, body, knownIn }) => (
          <li key={offer.id}>
            <h3>
              <OfferLink offer={offer} page={speech.locale} />
            </h3>
            <GivenBy body={body} speech={speech} />
            <p>{says.knownIn(namesOf(knownIn, speech))}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
