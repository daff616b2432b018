import type { JournalEntry } from "#contract/admin.ts";
import type { Locale } from "#contract/locales.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { JournalLines } from "#web/components/admin/journal-lines.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { teamSpeechOf } from "#web/i18n/team.ts";

/** Who did what, when, why. `next`: the key that the next page comes before. */
export type JournalProps = { locale: Locale; entries: JournalEntry[]; next: string | null; isFirst: boolean };

export const title = ({ locale }: JournalProps) => teamSpeechOf(locale).copy.admin.journal.title;

export function JournalPage({ locale, entries, next, isFirst }: JournalProps) {
  const speech = teamSpeechOf(locale);
  const says = speech.copy.admin.journal;
  return (
    <AdminFrame here="journal" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{entries.length > 0 ? says.lead : says.empty}</p>
      <JournalLines entries={entries} speech={speech} />
      <PagesOn path="/journal" next={next === null ? null : { before: next }} isFirst={isFirst} speech={speech} />
    </AdminFrame>
  );
}
