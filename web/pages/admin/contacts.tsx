import type { BodyCard } from "#contract/body.ts";
import type { Locale } from "#contract/locales.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { Named } from "#web/components/named.tsx";
import { placesLine } from "#web/components/places-line.ts";
import { SourceNote } from "#web/components/source-note.tsx";
import { teamSpeechOf } from "#web/i18n/team.ts";

/** The bodies that nobody of the team knows how to reach. `next`: where the next page begins. */
export type ContactsProps = { locale: Locale; bodies: BodyCard[]; next: string | null; isFirst: boolean };

export const title = ({ locale }: ContactsProps) => teamSpeechOf(locale).copy.admin.contacts.title;

export function ContactsPage({ locale, bodies, next, isFirst }: ContactsProps) {
  const speech = teamSpeechOf(locale);
  const says = speech.copy.admin.contacts;
  const isDone = bodies.length === 0 && next === null && isFirst;
  return (
    <AdminFrame here="contacts" speech={speech}>
      <h1>{says.heading}</h1>
      <p class="lead">{isDone ? says.done : says.lead}</p>
      {bodies.length === 0 && !isDone && <p>{says.empty}</p>}
      <ul class="worklist">
        {bodies.map((body) => (
          <li key={body.id}>
            <div>
              <Named lang={body.lang} page={locale}>
                {body.name}
              </Named>
              <p>
                <small>
                  {speech.words.bodyKinds[body.kind]} · {placesLine(body, speech)}
                </small>
              </p>
              <SourceNote {...body} speech={speech} />
            </div>
            <a href={`/${locale}/admin/bodies/${body.id}#contacts`}>{says.add}</a>
          </li>
        ))}
      </ul>
      <PagesOn path="/contacts" next={next === null ? null : { after: next }} isFirst={isFirst} speech={speech} />
    </AdminFrame>
  );
}
