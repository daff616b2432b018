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

/** Whose calls they are. */
export type Desk = "admin" | "relay";
type Ended = { call: CallShown; reached: string; desk?: Desk; speech: Speech };

/** How the call ended, in one tap. */
export const CallForm = ({ call, reached, desk = "admin", speech }: Ended) => (
  <form class="buttons" method="post" action={`/${speech.locale}/${desk}/calls`}>
    <CallFields call={call} />
    <button type="submit" name="step" value="reached">
      {reached}
    </button>
    <button type="submit" name="step" value="missed">
      {speech.copy.calls.missed}
    </button>
  </form>
);
