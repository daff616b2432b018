import { type Locale, locales } from "#contract/locales.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Section } from "#web/ui/section.tsx";
import { Terms } from "#web/ui/terms.tsx";

/** How to reach the person, or why it is not shown. */
export type Contact =
  | { kind: "shown"; name: string; phone: string; email: string; language: Locale }
  | { kind: "onceAccepted" | "tooLate" | "erased" };

export function CaseContact({ contact, speech }: { contact: Contact; speech: Speech }) {
  const says = speech.copy.deskCase.contact;
  return (
    <Section id="contact" heading={says.heading}>
      {contact.kind === "shown" ? <Shown {...contact} says={says} /> : <p>{says[contact.kind]}</p>}
    </Section>
  );
}

type Says = Speech["copy"]["deskCase"]["contact"];
type ShownProps = Extract<Contact, { kind: "shown" }> & { says: Says };

const Shown = ({ name, phone, email, language, says }: ShownProps) => (
  <Terms
    terms={[
      [says.name, name === "" ? says.noName : <bdi>{name}</bdi>],
      [
        says.phone,
        phone === "" ? null : (
          <a href={`tel:${phone}`} dir="ltr">
            {phone}
          </a>
        ),
      ],
      [
        says.email,
        email === "" ? null : (
          <a href={`mailto:${email}`} dir="ltr">
            {email}
          </a>
        ),
      ],
      [says.language, <span lang={language}>{locales[language].name}</span>],
    ]}
  />
);
