import type { TeamSpeech } from "#web/i18n/team.ts";
import type { BodyDeskProps } from "#web/pages/admin/body.tsx";
import { Section } from "#web/ui/section.tsx";
import { FoundContactFields } from "./contact-fields.tsx";
import { ContactsFound } from "./contacts-found.tsx";
import { formAt } from "./form-at.ts";

/** How a body is reached, as the team found it, and a form for one more: open while there is none. */
export function BodyContacts(props: BodyDeskProps & { speech: TeamSpeech }) {
  const { locale, body, contacts, today, speech } = props;
  const says = speech.copy.admin.body;
  const form = formAt("contacts", props, { channel: ["mail"], foundOn: [today] });
  return (
    <Section id="contacts-found" heading={says.contacts}>
      <ContactsFound contacts={contacts} speech={speech} />
      <details class="more" open={contacts.length === 0 || props.where === "contacts"}>
        <summary>{says.addContact}</summary>
        <p>{says.addContactText}</p>
        <form id="contacts" method="post" action={`/${locale}/admin/bodies/${body.id}/contacts`} noValidate>
          <FoundContactFields form={form} speech={speech} />
          <button class="go" type="submit">
            {says.save}
          </button>
        </form>
      </details>
    </Section>
  );
}
