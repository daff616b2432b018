import type { Locale } from "#contract/locales.ts";
import type { FormStep } from "#contract/support-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { carried } from "#web/components/carried.ts";
import { ConsentField } from "#web/components/consent-field.tsx";
import { ContactFields, DisclosureField } from "#web/components/contact-fields.tsx";
import { ErrorSummary } from "#web/components/error-summary.tsx";
import { FactsFields } from "#web/components/facts-fields.tsx";
import { FormNotice } from "#web/components/form-notice.tsx";
import { KeepDraft } from "#web/components/keep-draft.tsx";
import { NeedsFields } from "#web/components/needs-fields.tsx";
import { ProjectFields } from "#web/components/project-fields.tsx";
import { RequestSteps } from "#web/components/request-steps.tsx";
import { inOtherScript } from "#web/i18n/other-script.ts";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Notice } from "#web/ui/notice.tsx";

export type RequestProps = {
  locale: Locale;
  step: FormStep;
  form: TypedForm;
  /** The random id of this form: sent twice, it is one request. */
  formKey: string;
  /** The needs that the words of the problem speak of. */
  proposed: Need[];
  /** The form was already filed, with other words. */
  alreadyFiled: boolean;
};

export const title = ({ locale }: RequestProps) => speechOf(locale).copy.request.title;
export const description = ({ locale }: RequestProps) => speechOf(locale).copy.request.description;

export function RequestPage(props: RequestProps) {
  const { locale, step, form, formKey } = props;
  const speech = speechOf(locale);
  const { request } = speech.copy;
  return (
    <div class="narrow">
      <RequestSteps step={step} speech={speech} />
      <h1>{request.steps[step].title}</h1>
      <p class="lead">{request.steps[step].lead}</p>
      {step === "project" && (
        <p>
          <a href={`/${locale}/near`}>{speech.copy.relays.near.link}</a>
        </p>
      )}
      <FormNotice form={form} copy={speech.copy} />
      <ErrorSummary form={form} copy={speech.copy} />
      {props.alreadyFiled && (
        <Notice role="alert">
          <p>{request.alreadyFiled}</p>
        </Notice>
      )}
      <form id="request" method="post" action={`/${locale}/request`} noValidate>
        <HiddenFields fields={[["step", step], ["form", formKey], ...carried(form, step)]} />
        <Fields {...props} form={form} speech={speech} />
        <Buttons step={step} request={request} />
      </form>
      <KeepDraft speech={speech} />
    </div>
  );
}

function Fields({ locale, step, form, proposed, speech }: RequestProps & { speech: Speech }) {
  switch (step) {
    case "project":
      return <ProjectFields form={form} speech={speech} alsoCalled={inOtherScript(locale)} />;
    case "needs":
      return <NeedsFields form={form} proposed={proposed} speech={speech} />;
    case "facts":
      return <FactsFields form={form} speech={speech} />;
    case "contact":
      return (
        <>
          <ContactFields form={form} speech={speech} />
          <DisclosureField form={form} speech={speech} />
          <ConsentField form={form} speech={speech} />
        </>
      );
  }
}

/** The way on comes first: it is what the Enter key presses. */
const Buttons = ({ step, request }: { step: FormStep; request: Speech["copy"]["request"] }) => (
  <div class="buttons">
    <button class="go" type="submit" name="go" value={step === "contact" ? "submit" : "next"}>
      {step === "contact" ? request.submit : request.next}
    </button>
    {step !== "project" && (
      <button type="submit" name="go" value="back">
        {request.back}
      </button>
    )}
  </div>
);
