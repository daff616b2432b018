import type { Speech } from "#web/i18n/speech.ts";
import type { CallShown } from "#web/pages/admin/calls.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";

/** Which call, as it was when its page was made. */
export const CallFields = ({ call: { id, tries } }: { call: CallShown }) => (
  <HiddenFields
    fields={[
      ["call", id],
      ["tries", String(tries)],
    ]}
  />
);

/** How the call ended, in one tap. */
export const CallForm = ({ call, reached, speech }: { call: CallShown; reached: string; speech: Speech }) => (
  <form class="buttons" method="post" action={`/${speech.locale}/admin/calls`}>
    <CallFields call={call} />
    <button type="submit" name="step" value="reached">
      {reached}
    </button>
    <button type="submit" name="step" value="missed">
      {speech.copy.calls.missed}
    </button>
  </form>
);
