import type { TypedForm } from "#contract/typed.ts";
import type { Territory } from "#domain/territory/territory.ts";
import { fundingInstruments } from "#domain/vocabulary/funding-instruments.ts";
import { groups } from "#domain/vocabulary/groups.ts";
import { legalForms } from "#domain/vocabulary/legal-forms.ts";
import { sectors } from "#domain/vocabulary/sectors.ts";
import { stages } from "#domain/vocabulary/stages.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { ChoiceField, SelectField, TextArea, TextField } from "./form-fields.tsx";
import { InBothLanguages } from "./in-both-languages.tsx";
import { asChoices, asOptions } from "./labelled.ts";
import { NeedsPicker } from "./needs-picker.tsx";
import { TerritoriesField } from "./territories-field.tsx";

type Asked = { form: TypedForm; speech: Speech };
type WithPlaces = Asked & { within: readonly Territory[] };

const parts = [
  ["what", What],
  ["where", Where],
  ["whom", Whom],
  ["money", Money],
  ["when", When],
  ["how", How],
] as const;

/** An offer in plain words, part by part; `within`: the territories of its body. */
export const OfferFields = (asked: WithPlaces) =>
  parts.map(([part, Fields], at) => (
    <Section key={part} id={`part-${part}`} heading={`${at + 1}. ${asked.speech.copy.desk.offer.parts[part]}`}>
      <Fields {...asked} />
    </Section>
  ));

/** The way to each part of the form. */
export const OfferParts = ({ speech: { copy } }: { speech: Speech }) => (
  <nav class="parts" aria-labelledby="parts">
    <h2 id="parts">{copy.desk.offer.partsHeading}</h2>
    <ol>
      {parts.map(([part]) => (
        <li key={part}>
          <a href={`#part-${part}`}>{copy.desk.offer.parts[part]}</a>
        </li>
      ))}
    </ol>
  </nav>
);

function Where({ form, speech, within }: WithPlaces) {
  const { copy } = speech;
  const says = copy.desk.offer;
  return (
    <>
      <TerritoriesField form={form} speech={speech} within={within} hint={says.territoriesHint} />
      <TextField form={form} copy={copy} name="cities" hint={says.citiesHint} optional />
    </>
  );
}

function What({ form, speech }: Asked) {
  const { copy, words } = speech;
  const says = copy.desk.offer;
  const asked = { form, copy };
  return (
    <>
      <p class="hint">{says.oneLanguage}</p>
      <InBothLanguages names={["title", "text"]} form={form} speech={speech}>
        {(written) => (
          <>
            <TextField {...asked} name={`title${written}`} hint={says.titleHint} />
            <TextArea {...asked} name={`text${written}`} hint={says.textHint} rows={5} />
          </>
        )}
      </InBothLanguages>
      <NeedsPicker {...asked} words={words} label={says.needs} hint={says.needsHint} />
    </>
  );
}

function Whom({ form, speech: { copy, words } }: Asked) {
  const says = copy.desk.offer;
  const asked = { form, copy };
  return (
    <>
      <p class="hint">{says.openToAll}</p>
      <ChoiceField {...asked} name="stages" look="pills" choices={asChoices(stages, words.stages)} />
      <ChoiceField {...asked} name="legalForms" look="pills" choices={asChoices(legalForms, words.legalForms)} />
      <ChoiceField
        {...asked}
        name="groups"
        label={says.groups}
        look="pills"
        choices={asChoices(groups, words.groups)}
      />
      <TextField {...asked} name="ageMin" hint={says.ageHint} inputMode="numeric" dir="ltr" />
      <TextField {...asked} name="ageMax" inputMode="numeric" dir="ltr" />
      <ChoiceField
        {...asked}
        name="focusSectors"
        hint={says.preference}
        look="pills"
        choices={asChoices(sectors, words.sectors)}
      />
    </>
  );
}

function Money({ form, speech: { copy, words } }: Asked) {
  const says = copy.desk.offer;
  const asked = { form, copy };
  return (
    <>
      <SelectField
        {...asked}
        name="instrument"
        hint={says.instrumentHint}
        options={asOptions(fundingInstruments, words.fundingInstruments)}
        blank={says.noInstrument}
      />
      <TextField {...asked} name="minMad" hint={says.amountHint} inputMode="numeric" dir="ltr" />
      <TextField {...asked} name="maxMad" inputMode="numeric" dir="ltr" />
      <SelectField
        {...asked}
        name="interestFree"
        options={[
          ["yes", says.yes],
          ["no", says.no],
        ]}
        blank={says.unsaid}
      />
    </>
  );
}

function When({ form, speech: { copy } }: Asked) {
  const says = copy.desk.offer;
  const asked = { form, copy };
  return (
    <>
      <TextField {...asked} name="opensOn" type="date" hint={says.daysHint} dir="ltr" />
      <TextField {...asked} name="closesOn" type="date" dir="ltr" />
      <TextField {...asked} name="placesLeft" hint={says.placesHint} inputMode="numeric" dir="ltr" />
    </>
  );
}

function How({ form, speech }: Asked) {
  const { copy } = speech;
  const says = copy.desk.offer;
  const asked = { form, copy };
  return (
    <>
      <InBothLanguages names={["documents", "steps", "cost"]} form={form} speech={speech}>
        {(written) => (
          <>
            <TextArea {...asked} name={`documents${written}`} hint={says.documentsHint} rows={3} optional />
            <TextArea {...asked} name={`steps${written}`} hint={says.stepsHint} rows={3} optional />
            <TextField {...asked} name={`cost${written}`} hint={says.costHint} optional />
          </>
        )}
      </InBothLanguages>
      <TextField {...asked} name="delayDays" hint={says.delayHint} inputMode="numeric" dir="ltr" optional />
      <TextField {...asked} name="link" hint={says.linkHint} dir="ltr" optional />
    </>
  );
}
