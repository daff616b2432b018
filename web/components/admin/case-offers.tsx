import type { ComponentChildren } from "preact";
import type { OtherOffer } from "#contract/case.ts";
import { TextArea, TextField } from "#web/components/form-fields.tsx";
import { GivenBy } from "#web/components/given-by.tsx";
import { namesOf } from "#web/components/places-line.ts";
import { explainChange } from "#web/i18n/explain-change.ts";
import { explainProblem } from "#web/i18n/explain-problem.ts";
import { formatList } from "#web/i18n/format.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import type { CaseParts } from "#web/pages/admin/case.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";
import { linkPath } from "#web/ui/link-path.ts";
import { Section } from "#web/ui/section.tsx";
import { InItsLanguage } from "./case-introduction.tsx";
import { CaseJudged } from "./case-judged.tsx";
import { fieldAt, formAt } from "./form-at.ts";

/** Offers that were not proposed: one to compare and propose, and what matching finds today. */
export function CaseOffers(props: CaseParts) {
  const { locale, request, where, consider, considered, speech } = props;
  const { copy } = speech;
  const says = copy.review.case;
  // Plain, where the summary of what is wrong leads, unless another form of the page asks for an offer too.
  const field = where?.endsWith("reassignment") ? "offer-to-compare" : "offer";
  return (
    <>
      <Section id="add" heading={says.add}>
        <p>{says.addText}</p>
        <form method="get" action={`/${locale}/admin/requests/${request.id}`}>
          <TextField
            {...{ form: consider, copy }}
            name="offer"
            id={field}
            label={
              <>
                {copy.forms.labels.offer} <Key of="p" />
              </>
            }
            hint={says.offerHint}
            dir="ltr"
            autocomplete="off"
          />
          <div class="buttons">
            <button type="submit">{says.consider}</button>
          </div>
        </form>
        {considered && <Considered {...props} considered={considered} />}
      </Section>
      <Around {...props} />
    </>
  );
}

/** How the offer is judged: what bars it first; and the way to propose it all the same. */
function Considered(props: CaseParts & { considered: NonNullable<CaseParts["considered"]> }) {
  const { locale, request, considered, speech } = props;
  const { copy } = speech;
  const says = copy.review.case;
  const { offer, body, judged, needsReason, stops } = considered;
  const verdict = { eligible: says.rulesAllow, "to-confirm": says.toConfirm, "not-eligible": says.rulesRefuse };
  const form = formAt("introductions", props);
  return (
    <article class="card" id="considered">
      <h3>
        <a href={`/${locale}/offers/${offer.id}`}>
          <InItsLanguage thing={offer} speech={speech} />
        </a>
      </h3>
      <GivenBy body={body} speech={speech} />
      <p class={needsReason ? "late" : undefined}>{verdict[judged.verdict]}</p>
      {considered.isSilent && <p class="late">{says.silent}</p>}
      <CaseJudged judged={judged} speech={speech} />
      {stops ? (
        <p class="late">{explainProblem(stops, speech)}</p>
      ) : (
        <form
          id="introductions"
          method="post"
          action={`/${locale}/admin/requests/${request.id}/introductions`}
          noValidate
        >
          <HiddenFields
            fields={[
              ["version", String(request.version)],
              ["offer", offer.id],
            ]}
          />
          <TextArea
            {...{ form, copy }}
            name="reason"
            id={fieldAt("introductions", "reason", props)}
            hint={says.reasonHint}
            rows={2}
            required={needsReason}
          />
          <div class="buttons">
            <button class="go" type="submit" data-words={needsReason || undefined}>
              {says.addSure} <Key of="y" />
            </button>
          </div>
        </form>
      )}
    </article>
  );
}

/** What matching finds today, beside what was proposed. */
function Around(props: CaseParts) {
  const { around, request, speech } = props;
  const { locale, copy } = speech;
  const says = copy.review.case;
  const { matches, nearMisses, perhaps } = around;
  const groups = request.content?.groups ?? [];
  return (
    <Section id="others" heading={says.others}>
      {matches.length + nearMisses.length + perhaps.length === 0 && <p>{says.othersNone}</p>}
      <Others heading={says.others10} keyed="m" of={matches} page={props}>
        {({ score, verdict }) => `${says.points(score)} · ${verdict === "eligible" ? says.rulesAllow : says.toConfirm}`}
      </Others>
      <Others heading={says.near} keyed="i" of={nearMisses} page={props}>
        {({ changes }) =>
          formatList(
            locale,
            changes.map((change) => explainChange(change, groups, speech)),
          )
        }
      </Others>
      <Others heading={says.perhaps} keyed="w" of={perhaps} page={props}>
        {({ knownIn }) => says.knownIn(namesOf(knownIn, speech))}
      </Others>
    </Section>
  );
}

function Others<Each extends OtherOffer>({
  heading,
  keyed,
  of,
  page,
  children,
}: {
  heading: string;
  keyed: string;
  of: readonly Each[];
  page: CaseParts;
  children: (each: Each) => ComponentChildren;
}) {
  if (of.length === 0) return null;
  return (
    <details class="more">
      <summary>
        {heading} <Key of={keyed} />
      </summary>
      <ul class="worklist">
        {of.map((each, place) => (
          <li key={each.offer.id}>
            <div>
              <InItsLanguage thing={each.offer} speech={page.speech} />
              <GivenBy body={each.body} speech={page.speech} />
              <small>{children(each)}</small>
              {each.isSilent && <small class="late"> {page.speech.copy.review.case.silent}</small>}
            </div>
            <Compare offer={each.offer.id} place={place} page={page} speech={page.speech} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const Compare = ({
  offer,
  place,
  page,
  speech,
}: {
  offer: string;
  place: number;
  page: CaseParts;
  speech: TeamSpeech;
}) => (
  <a href={`${linkPath(`/${speech.locale}/admin/requests/${page.request.id}`, { offer })}#considered`}>
    {speech.copy.review.case.consider} {place < 10 && <Key of={String((place + 1) % 10)} />}
  </a>
);
