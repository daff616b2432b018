import { noGroup } from "#domain/matching/facts.ts";
import type { OpenFact } from "#domain/request/next-fact.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import { type FormsOfPage, fieldAt, formAt } from "#web/components/admin/form-at.ts";
import { ChoiceField, SelectField, TextField } from "#web/components/form-fields.tsx";
import { asChoices, asOptions } from "#web/components/labelled.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

type Asked = { fact: OpenFact; version: number; page: FormsOfPage; speech: Speech };

/** The one fact whose answer helps most, asked right here; everything else is corrected on its own page. */
export function AddFact({ fact, version, page, speech }: Asked) {
  const { locale, copy } = speech;
  return (
    <Section id="add-fact" heading={copy.ownCase.fact} look="unprinted">
      <p>{copy.ownCase.factText}</p>
      <form id="fact" method="post" action={`/${locale}/follow/fact`} noValidate>
        <HiddenFields
          fields={[
            ["fact", fact],
            ["version", String(version)],
          ]}
        />
        {fields[fact]({ fact, version, page, speech })}
        <div class="buttons">
          <button class="go" type="submit">
            {copy.ownCase.factSend}
          </button>
          <a href={`/${locale}/follow/correct`}>{copy.ownCase.factAll}</a>
        </div>
      </form>
    </Section>
  );
}

const common = ({ fact, page, speech: { copy } }: Asked) => ({
  ...{ form: formAt("fact", page), copy, name: fact, id: fieldAt("fact", fact, page) },
  label: copy.ownCase.factAsked[fact],
});

const fields: Record<OpenFact, (asked: Asked) => preact.JSX.Element> = {
  stage: (asked) => (
    <SelectField
      {...common(asked)}
      options={stages.map((stage) => [stage, said(asked, stage)] as const)}
      blank={asked.speech.copy.forms.choose}
    />
  ),
  legalForm: (asked) => (
    <SelectField
      {...common(asked)}
      options={asOptions(legalForms, asked.speech.words.legalForms)}
      blank={asked.speech.copy.forms.choose}
    />
  ),
  groups: (asked) => (
    <ChoiceField
      {...common(asked)}
      hint={asked.speech.copy.request.facts.groupsHint}
      look="pills"
      choices={[
        ...asChoices(groups, asked.speech.words.groups),
        { value: noGroup, label: asked.speech.copy.forms.none },
      ]}
    />
  ),
  age: (asked) => <NumberField {...asked} hint={asked.speech.copy.request.facts.ageHint} />,
  amountMad: (asked) => <NumberField {...asked} hint={asked.speech.copy.request.facts.amountHint} />,
};

const NumberField = ({ hint, ...asked }: Asked & { hint: string }) => (
  <TextField {...common(asked)} hint={hint} inputMode="numeric" dir="ltr" />
);

const said = ({ speech: { copy, words } }: Asked, stage: (typeof stages)[number]): string =>
  copy.forms.said(words.stages[stage], words.stageHints[stage]);
