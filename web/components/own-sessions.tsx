import type { SessionShown } from "#contract/account.ts";
import { formatMoment } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { HiddenFields } from "#web/ui/hidden-fields.tsx";
import { Section } from "#web/ui/section.tsx";

/** Where somebody is signed in, each with a way to end it. */
export function OwnSessions({ sessions, speech }: { sessions: readonly SessionShown[]; speech: Speech }) {
  const { locale, copy } = speech;
  const says = copy.account.own;
  return (
    <Section id="sessions" heading={says.sessions}>
      <ul class="rows">
        {sessions.map(({ id, device, method, openedAt, isThis }) => (
          <li key={id}>
            <bdi>{device}</bdi> {isThis && <b>({says.thisSession})</b>}{" "}
            <small>
              {says.by[method]}, {says.opened(formatMoment(locale, openedAt))}
            </small>
            {!isThis && (
              <form method="post" action={`/${locale}/account/sessions`}>
                <HiddenFields fields={[["session", id]]} />
                <button type="submit">{says.endSession}</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <form method="post" action={`/${locale}/account/leave`}>
          <button type="submit">{says.signOut}</button>
        </form>
        {sessions.length > 1 && (
          <form method="post" action={`/${locale}/account/sessions`}>
            <HiddenFields fields={[["session", "all"]]} />
            <button type="submit">{says.endOthers}</button>
          </form>
        )}
      </div>
    </Section>
  );
}
