import { type FormStep, formStepNames, formSteps } from "#contract/support-request.ts";
import { tagOf } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";

/** The steps whose answers may be kept: all but how to reach somebody, and what they agree to. */
const mayBeKept = formStepNames.filter((step): step is Exclude<FormStep, "contact"> => step !== "contact");

/** To keep what is typed on this device, and to go on from it another day. Nothing of it without JavaScript. */
export function KeepDraft({ speech: { locale, copy } }: { speech: Speech }) {
  const { keep, steps } = copy.request;
  const parts = mayBeKept.map((step) => [steps[step].name, ...formSteps[step]]);
  return (
    <>
      <div class="keep" data-keep={JSON.stringify(parts)}>
        <label class="choice">
          <input type="checkbox" autocomplete="off" />
          <span>
            {keep.label} <small>{keep.hint}</small>
          </span>
        </label>
        <p>
          <button class="link" type="button" disabled>
            {keep.erase}
          </button>{" "}
          <output data-kept={keep.kept} data-erased={keep.erased} />
        </p>
      </div>
      <dialog data-draft={tagOf(locale)} aria-labelledby="draft">
        <h2 id="draft">{keep.offer}</h2>
        <p>
          {keep.from} <b />.
        </p>
        <p>
          {keep.holds} <b />.
        </p>
        <div class="buttons">
          <button class="go" type="button" value="resume">
            {keep.resume}
          </button>
          <button type="button" value="erase">
            {keep.eraseIt}
          </button>
          <button class="link" type="button" value="later">
            {keep.later}
          </button>
        </div>
      </dialog>
    </>
  );
}
