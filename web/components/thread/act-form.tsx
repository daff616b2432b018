import type { ThreadAct } from "#domain/thread/acts.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Key } from "#web/ui/key.tsx";

/** What is done in a thread by one press. */
export const ActForm = ({
  action,
  act,
  label,
  hidden = [],
  isFirst = false,
  keyed,
}: {
  action: string;
  act: ThreadAct;
  label: string;
  isFirst?: boolean;
  /** The key that does it, at the team's desk. */
  keyed?: string | false;
  hidden?: readonly (readonly [string, string])[];
}) => (
  <form class="unprinted" method="post" action={action}>
    <HiddenFields fields={[["act", act], ...hidden]} />
    <button type="submit" class={isFirst ? "go" : undefined}>
      {label} {keyed && <Key of={keyed} />}
    </button>
  </form>
);
