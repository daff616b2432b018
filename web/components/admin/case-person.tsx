import { locales } from "#contract/locales.ts";
import { AskedSummary } from "#web/components/asked-summary.tsx";
import type { CaseParts } from "#web/pages/admin/case.tsx";
import { Section } from "#web/ui/section.tsx";
import { Terms } from "#web/ui/terms.tsx";
import { PhoneLinks } from "./phone-links.tsx";

/** The request in its author's words, and how to reach them, with why the team may see that. */
export function CasePerson({ request, speech }: CaseParts) {
  const { copy, words } = speech;
  const says = copy.review.case;
  const { content, contact } = request;
  if (content === null || contact === null) return <p>{says.erased}</p>;
  return (
    <>
      <Section id="asked" heading={says.asked}>
        <AskedSummary content={content} speech={speech} />
      </Section>
      <Section id="contact-of-author" heading={says.contact}>
        <p class="hint">{says.contactWhy}</p>
        <Terms
          terms={[
            [copy.forms.labels.name, contact.name ? <bdi>{contact.name}</bdi> : null],
            [copy.forms.labels.email, contact.email ? <Mailto address={contact.email} /> : null],
            [
              copy.forms.labels.phone,
              contact.phone ? <PhoneLinks number={contact.phone} text={null} speech={speech} /> : null,
            ],
            [copy.admin.claim.language, locales[request.locale].name],
            [says.consent, words.disclosures[request.disclosure]],
          ]}
        />
      </Section>
    </>
  );
}

const Mailto = ({ address }: { address: string }) => (
  <a dir="ltr" href={`mailto:${address}`}>
    {address}
  </a>
);
