import type { Author } from "#contract/admin.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";

/** Who did it, with a way to what is known of them. */
export function DoneBy({ by, speech: { locale, copy } }: { by: Author; speech: TeamSpeech }) {
  if (typeof by === "string") return <>{copy.admin.journal.by[by]}</>;
  return (
    <a href={`/${locale}/admin/people/${by.id}`}>
      <bdi>{by.name || copy.admin.person.unnamed}</bdi>
    </a>
  );
}
