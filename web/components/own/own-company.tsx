import type { OwnCase } from "#contract/own-case.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

/** Whether the bodies that help may know of one another: one tap each way, while the request goes on. */
export function OwnCompany({ own, speech: { locale, copy, words } }: { own: OwnCase; speech: Speech }) {
  const { showsCompany, state, version } = own;
  return (
    <Section id="company" heading={copy.handOver.company.heading}>
      <p>{words.requestSteps[showsCompany ? "share-company" : "hide-company"].sentence}</p>
      {state === "submitted" && (
        <form class="quiet unprinted" method="post" action={`/${locale}/follow/company`}>
          <HiddenFields fields={[["version", String(version)]]} />
          <button type="submit" name="shows" value={showsCompany ? "no" : "yes"}>
            {words.requestSteps[showsCompany ? "hide-company" : "share-company"].label}
          </button>
        </form>
      )}
    </Section>
  );
}
