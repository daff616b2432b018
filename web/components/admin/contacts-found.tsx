import type { ContactShown } from "#contract/admin.ts";
import { formatDay } from "#web/i18n/format.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";

/** How a body is reached, as the team found it, each with where and on which day. */
export function ContactsFound({ contacts, speech }: { contacts: readonly ContactShown[]; speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const says = copy.admin.body;
  if (contacts.length === 0) return <p>{says.noContacts}</p>;
  return (
    <ul class="worklist">
      {contacts.map(({ id, channel, value, source, foundOn }) => (
        <li key={id}>
          <a dir="ltr" href={`${channel === "mail" ? "mailto" : "tel"}:${value}`}>
            {value}
          </a>
          <small>
            <bdi>{says.foundAt(source, formatDay(locale, foundOn))}</bdi>
          </small>
        </li>
      ))}
    </ul>
  );
}
