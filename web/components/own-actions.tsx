import type { OwnRequest } from "#contract/own-request.ts";
import { type RequestStep, stateAfter } from "#domain/request/lifecycle.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

/** What its author can do with a request: only the steps that its lifecycle holds are shown. */
export function OwnActions({ request, speech }: { request: OwnRequest; speech: Speech }) {
  const { locale, copy } = speech;
  const { own } = copy.follow;
  const can = (step: RequestStep) => stateAfter(request.state, step) !== undefined;
  const asked = { request, speech };
  return (
    <Section id="actions" heading={own.actions} look="actions unprinted">
      {can("correct") && (
        <p>
          <a class="go" href={`/${locale}/follow/correct`}>
            {own.correct}
          </a>
        </p>
      )}
      <p>
        <a href={`/${locale}/follow/data`}>{own.download}</a> <small>{own.downloadNote}</small>
      </p>
      <form method="post" action={`/${locale}/follow/keep`}>
        <button type="submit">{copy.lost.keep}</button> <small>{copy.lost.keepNote}</small>
      </form>
      {can("close") && (
        <SureForm
          {...asked}
          step="close"
          heading={copy.ownCase.close}
          text={copy.ownCase.closeText}
          sure={copy.ownCase.closeSure}
        />
      )}
      {can("withdraw") && (
        <SureForm {...asked} step="withdraw" heading={own.withdraw} text={own.withdrawText} sure={own.withdrawSure} />
      )}
      {can("erase") && (
        <SureForm {...asked} step="erase" heading={own.erase} text={own.eraseText} sure={own.eraseSure} />
      )}
      <form method="post" action={`/${locale}/follow/leave`}>
        <button type="submit">{own.leave}</button> <small>{own.leaveNote}</small>
      </form>
    </Section>
  );
}

/** A step that cannot be taken back: a box to tick first. */
function SureForm(props: {
  request: OwnRequest;
  step: "close" | "withdraw" | "erase";
  heading: string;
  text: string;
  sure: string;
  speech: Speech;
}) {
  return (
    <details class="more">
      <summary>{props.heading}</summary>
      <p>{props.text}</p>
      <form method="post" action={`/${props.speech.locale}/follow/${props.step}`}>
        <HiddenFields fields={[["version", String(props.request.version)]]} />
        <label class="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{props.sure}</span>
        </label>
        <button type="submit">{props.heading}</button>
      </form>
    </details>
  );
}
