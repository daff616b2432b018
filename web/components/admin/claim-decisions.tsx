import type { ContactShown } from "#contract/admin.ts";
import { stateAfter } from "#domain/claim/lifecycle.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import type { ClaimDeskProps } from "#web/pages/admin/claim.tsx";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";
import { FoundContactFields } from "./contact-fields.tsx";
import { formAt } from "./form-at.ts";
import { ReasonForm } from "./reason-form.tsx";

/** What an admin may do with a claim now: verify it, ask for more, or refuse it. */
export function ClaimDecisions(props: ClaimDeskProps & { speech: TeamSpeech }) {
  const { claim, speech } = props;
  const says = speech.copy.admin.claim;
  const may = (step: "verify" | "ask" | "refuse") => stateAfter(claim.state, step) !== undefined;
  const words = {
    page: props,
    path: `/admin/claims/${claim.id}`,
    field: "words",
    hidden: [["version", String(claim.version)]],
    speech,
  } as const;
  return (
    <Section id="decide" heading={says.decide}>
      {may("verify") && <Verify {...props} />}
      {may("ask") && (
        <ReasonForm
          {...words}
          name="question"
          heading={says.ask}
          hint={says.askHint}
          buttons={<button type="submit">{says.send}</button>}
        />
      )}
      {may("refuse") && (
        <ReasonForm
          {...words}
          name="refusal"
          heading={says.refuse}
          hint={says.refuseHint}
          buttons={<button type="submit">{says.refuseSure}</button>}
        />
      )}
    </Section>
  );
}

function Verify(props: ClaimDeskProps & { speech: TeamSpeech }) {
  const { claim, contacts, today, speech } = props;
  const says = speech.copy.admin.claim;
  const form = formAt("verification", props, contactTyped(contacts[0], today));
  return (
    <>
      <p>{says.decideText}</p>
      <form
        id="verification"
        method="post"
        action={`/${speech.locale}/admin/claims/${claim.id}/verification`}
        noValidate
      >
        <HiddenFields fields={[["version", String(claim.version)]]} />
        <FoundContactFields form={form} speech={speech} />
        <button class="go" type="submit">
          {says.verify}
        </button>
      </form>
    </>
  );
}

/** The form begins with the contact that the team found last, or with today. */
const contactTyped = (known: ContactShown | undefined, today: string) =>
  known
    ? { channel: [known.channel], value: [known.value], source: [known.source], foundOn: [known.foundOn] }
    : { channel: ["mail"], foundOn: [today] };
