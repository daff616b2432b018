import type { TypedForm } from "#contract/typed.ts";
import { SelectField } from "#web/components/form-fields.tsx";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

/** A member of the body, as a case can be given to them: not while they are away. */
export type Colleague = { account: string; name: string; isAway: boolean; isReader: boolean };

/** Who looks after a case. `assignee`: as it was seen, so that of two who give it away at once, one is told. */
export function CaseHands({
  path,
  assignee,
  colleagues,
  mayGive,
  form,
  speech,
}: {
  path: string;
  assignee: string | null;
  colleagues: readonly Colleague[];
  mayGive: boolean;
  form: TypedForm;
  speech: Speech;
}) {
  const { copy } = speech;
  const says = copy.deskCase.hands;
  const inHand = colleagues.find(({ account }) => account === assignee);
  const there = colleagues.filter(({ isAway }) => !isAway).map((each) => [each.account, called(each, says)] as const);
  const away = colleagues.filter((each) => each.isAway && each !== inHand);
  return (
    <Section id="hands" heading={says.heading}>
      <p>{inHand ? <bdi>{called(inHand, says)}</bdi> : says.nobody}</p>
      {mayGive && (
        <form method="post" action={`${path}/assignee`} noValidate>
          <HiddenFields fields={[["seen", assignee ?? ""]]} />
          <SelectField
            {...{ form, copy }}
            name="assignee"
            hint={says.note}
            options={there}
            blank={says.nobody}
            chosen={form.values.assignee?.[0] ?? assignee ?? ""}
          />
          {away.length > 0 && <p class="hint">{away.map((each) => called(each, says)).join(" · ")}</p>}
          <button type="submit">{says.give}</button>
        </form>
      )}
    </Section>
  );
}

function called({ name, isAway, isReader }: Colleague, says: Speech["copy"]["deskCase"]["hands"]): string {
  if (isAway) return says.absent(name);
  return isReader ? says.you(name) : name;
}
