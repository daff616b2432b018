import type { Locale } from "#contract/locales.ts";
import type { TypedForm } from "#contract/typed.ts";
import { handOverReasons } from "#domain/introduction/hand-over.ts";
import type { Refusal } from "#domain/outcome.ts";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { ChoiceField, SelectField, TextArea, TextField } from "#web/components/form-fields.tsx";
import { asOptions } from "#web/components/labelled.ts";
import { Named } from "#web/components/named.tsx";
import { explainProblem } from "#web/i18n/explain-problem.ts";
import { forStaff } from "#web/i18n/for-staff.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { withFieldWords } from "#web/i18n/with-field-words.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Quoted } from "#web/ui/quoted.tsx";

export type HandOverProps = {
  locale: Locale;
  desk: DeskShown;
  id: string;
  version: number;
  /** Offers of other bodies, what was searched for first. */
  offers: readonly { offer: { id: string; name: string; lang: Locale }; body: string }[];
  mayHandOver: boolean;
  form: TypedForm;
  problem: Refusal | null;
  /** What was typed for a step that can no longer be taken. */
  unsent: string | null;
};

export const title = ({ locale }: HandOverProps) => speechOf(locale).copy.handOver.heading;

export function HandOverPage(props: HandOverProps) {
  const { locale, desk, id, form, problem, unsent, mayHandOver } = props;
  const says = speechOf(locale).copy.handOver;
  const speech = withFieldWords(forStaff(speechOf(locale)), says);
  const path = `/${locale}/desk/${desk.id}/introductions/${id}`;
  return (
    <DeskFrame desk={desk} here="inbox" speech={speech}>
      <div class="narrow">
        <h1>{says.heading}</h1>
        {mayHandOver && <p class="hint">{says.lead}</p>}
        {problem && (
          <Notice role="alert">
            <p>{explainProblem(problem, speech)}</p>
          </Notice>
        )}
        <ErrorSummary form={form} copy={speech.copy} />
        {mayHandOver && <Form {...props} path={path} speech={speech} />}
        {unsent && (
          <Notice>
            <p>{speech.copy.deskCase.unsent}</p>
            <Quoted text={unsent} />
          </Notice>
        )}
        <p>
          <a href={path}>{says.back}</a>
        </p>
      </div>
    </DeskFrame>
  );
}

function Form({ locale, version, offers, form, path, speech }: HandOverProps & { path: string; speech: Speech }) {
  const { copy, words } = speech;
  const says = copy.handOver;
  const asked = { form, copy };
  return (
    <form id="hand-over" method="post" action={`${path}/hand-over`} noValidate>
      <HiddenFields fields={[["version", String(version)]]} />
      {offers.length === 0 ? (
        <p id="offer">{says.none}</p>
      ) : (
        <ChoiceField
          {...asked}
          name="offer"
          type="radio"
          choices={offers.map(({ offer, body }) => ({
            value: offer.id,
            label: (
              <Named lang={offer.lang} page={locale}>
                {offer.name}
              </Named>
            ),
            hint: body,
          }))}
        />
      )}
      <TextField {...asked} name="text" optional />
      <div class="buttons">
        <button type="submit" name="go" value="show">
          {says.search}
        </button>
      </div>
      <SelectField
        {...asked}
        name="why"
        options={asOptions(handOverReasons, words.handOverReasons)}
        blank={copy.forms.choose}
        required
      />
      <TextArea {...asked} name="handOverWords" hint={copy.deskCase.report.wordsHint} rows={3} required />
      <ChoiceField {...asked} name="told" choices={[{ value: "yes", label: says.told }]} />
      <div class="buttons">
        <button class="go" type="submit">
          {says.send}
        </button>
      </div>
    </form>
  );
}
