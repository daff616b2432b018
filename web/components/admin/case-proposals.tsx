import type { CaseIntroduction } from "#contract/case.ts";
import type { TypedForm } from "#contract/typed.ts";
import { type DismissReason, dismissReasons } from "#domain/introduction/dismiss-reasons.ts";
import { ButtonField, SelectField, TextArea, TextField } from "#web/components/form-fields.tsx";
import { asOptions } from "#web/components/labelled.ts";
import { Named } from "#web/components/named.tsx";
import { explainField } from "#web/i18n/explain-field.ts";
import type { CaseParts } from "#web/pages/admin/case.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";
import { Section } from "#web/ui/section.tsx";
import { IntroductionHead, IntroductionHistory } from "./case-introduction.tsx";
import { CaseJudged } from "./case-judged.tsx";
import { fieldAt, formAt } from "./form-at.ts";

/** The proposals that wait for review: to be ticked and approved together, or dismissed one by one. */
export function CaseProposals(props: CaseParts & { proposals: readonly CaseIntroduction[] }) {
  const { locale, request, proposals, where, form, speech } = props;
  const { copy } = speech;
  const says = copy.review.case;
  const ticked =
    where === "approval" ? (form.values.proposals ?? []) : proposals.length === 1 ? proposals.map(({ id }) => id) : [];
  return (
    <Section id="to-review" heading={says.proposals}>
      {proposals.length === 0 && <p>{says.noProposals}</p>}
      {proposals.length > 0 && request.disclosure === "ask-each" && <p class="hint">{says.asksEach}</p>}
      <ol class="cards thread">
        {proposals.map((proposal, place) => (
          <li key={proposal.id}>
            <article class={`card match ${proposal.isClear ? "eligible" : "to-confirm"}`}>
              <label class="choice">
                <input
                  type="checkbox"
                  id={place === 0 ? "proposals" : undefined}
                  form="approval"
                  name="proposals"
                  value={`${proposal.id}.${proposal.version}`}
                  data-clear={proposal.isClear || undefined}
                  defaultChecked={ticked.some((each) => each.split(".")[0] === proposal.id)}
                />
                <span>{says.choose(proposal.body.name)}</span>
                {place < 8 && <Key of={String(place + 1)} />}
              </label>
              <IntroductionHead introduction={proposal} speech={speech} />
              {proposal.judged && <CaseJudged judged={proposal.judged} speech={speech} />}
              <IntroductionHistory introduction={proposal} speech={speech} />
              <Dismiss {...props} proposal={proposal} />
              <Reassign {...props} proposal={proposal} />
            </article>
          </li>
        ))}
      </ol>
      {proposals.length > 0 && (
        <form id="approval" method="post" action={`/${locale}/admin/requests/${request.id}/approval`}>
          {form.errors.proposals && where === "approval" && (
            <p class="error" id="proposals-error">
              <span class="unseen">{copy.forms.error} </span>
              {explainField("proposals", form.errors.proposals, copy)}
            </p>
          )}
          <div class="buttons">
            <button class="go" type="submit">
              {says.approve} <Key of="a" />
            </button>
          </div>
        </form>
      )}
    </Section>
  );
}

type OfProposal = CaseParts & { proposal: CaseIntroduction };

function Dismiss(props: OfProposal) {
  const { locale, request, proposal, where, speech } = props;
  const { copy } = speech;
  const says = copy.review.case;
  const name = `introductions/${proposal.id}/dismissal`;
  return (
    <details class="more" open={where === name}>
      <summary>
        {says.dismiss} <Key of="d" />
      </summary>
      <p>{says.dismissText}</p>
      <form id={name} method="post" action={`/${locale}/admin/requests/${request.id}/${name}`} noValidate>
        <HiddenFields fields={[["version", String(proposal.version)]]} />
        <WordsField {...props} name={name} />
        <ButtonField
          {...{ form: formAt(name, props), copy, name: "why", id: fieldAt(name, "why", props), label: says.dismissWhy }}
          choices={asOptions(dismissReasons, copy.review.dismissReasons)}
          wordy="other"
        />
      </form>
    </details>
  );
}

/** By one of those that fit, in one tap; or by any other, and why. Two forms: Enter in a field presses no other's button. */
function Reassign(props: OfProposal) {
  const { locale, request, proposal, where, around, speech } = props;
  const { copy } = speech;
  const says = copy.review.case;
  const name = `introductions/${proposal.id}/reassignment`;
  const action = `/${locale}/admin/requests/${request.id}/${name}`;
  const asked = { form: formAt(name, props, { why: [usually] }), copy };
  const version = ["version", String(proposal.version)] as const;
  const named = around.matches.filter(({ body }) => body?.basis === "explicit").slice(0, 5);
  return (
    <details class="more" open={where === name}>
      <summary>
        {says.reassign} <Key of="r" />
      </summary>
      {named.length > 0 && (
        <form method="post" action={action}>
          <HiddenFields fields={[version, ["why", usually]]} />
          <ButtonField
            {...{ form: blankForm, copy, name: "offer", id: `${fieldAt(name, "offer", props)}-one-of` }}
            label={says.oneOf}
            choices={named.map(({ offer, body }) => [
              offer.id,
              <span key={offer.id}>
                <Named lang={offer.lang} page={locale}>
                  {offer.name}
                </Named>
                {body && <small> · {body.name}</small>}
              </span>,
            ])}
          />
        </form>
      )}
      <form id={name} method="post" action={action} noValidate>
        <HiddenFields fields={[version]} />
        <TextField
          {...asked}
          name="offer"
          id={fieldAt(name, "offer", props)}
          {...(named.length > 0 && {
            label: (
              <>
                {says.orAnother} <Key of="w" />
              </>
            ),
          })}
          hint={says.offerHint}
          dir="ltr"
          autocomplete="off"
        />
        <SelectField
          {...asked}
          name="why"
          id={fieldAt(name, "why", props)}
          options={asOptions(dismissReasons, copy.review.dismissReasons)}
          blank={copy.forms.choose}
          required
        />
        <WordsField {...props} name={name} />
        <div class="buttons">
          <button type="submit">{says.reassignSure}</button>
        </div>
      </form>
    </details>
  );
}

/** Why one offer takes the place of another, if nothing else is said. */
const usually: DismissReason = "better-elsewhere";
const blankForm: TypedForm = { values: {}, errors: {} };

function WordsField(props: OfProposal & { name: string }) {
  const { name, speech } = props;
  const { copy } = speech;
  return (
    <TextArea
      {...{ form: formAt(name, props), copy, name: "words", id: fieldAt(name, "words", props) }}
      label={copy.forms.labels.words}
      hint={copy.review.case.wordsHint}
      rows={2}
    />
  );
}
