import type { ComponentChildren } from "preact";
import type { Refusal } from "#domain/outcome.ts";
import { explainProblem } from "#web/i18n/explain-problem.ts";
import type { TeamSpeech } from "#web/i18n/team.ts";
import { Notice } from "#web/ui/notice.tsx";

const places = [
  ["review", "/review"],
  ["queue", ""],
  ["contacts", "/contacts"],
  ["calls", "/calls"],
  ["relays", "/relays"],
  ["letters", "/letters"],
  ["figures", "/figures"],
  ["calendar", "/calendar"],
  ["search", "/search"],
  ["journal", "/journal"],
] as const;

type FrameProps = {
  /** Where one is; nowhere of these, on a page that one of them leads to. */
  here?: (typeof places)[number][0];
  speech: TeamSpeech;
  said?: ComponentChildren;
  refusal?: Refusal | null;
  children: ComponentChildren;
};

/** The frame of the team's desk: the way to its pages, and what was just done, or could not be. */
export function AdminFrame({ here, speech, said, refusal, children }: FrameProps) {
  const { locale, copy } = speech;
  const says = copy.admin.nav;
  return (
    <div class="admin">
      <nav class="admin-nav" aria-label={says.label}>
        <ul>
          {places.map(([name, path]) => (
            <li key={name}>
              <a href={`/${locale}/admin${path}`} aria-current={name === here ? "page" : undefined}>
                {says[name]}
              </a>
            </li>
          ))}
          <li>
            <a href={`/${locale}/account`}>{says.account}</a>
          </li>
        </ul>
      </nav>
      {refusal && (
        <Notice role="alert">
          <p>{explainProblem(refusal, speech)}</p>
        </Notice>
      )}
      {said && (
        <Notice role="status">
          <p>{said}</p>
        </Notice>
      )}
      {children}
    </div>
  );
}
