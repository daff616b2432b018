import type { ComponentChildren } from "preact";
import type { Standing } from "#domain/body/lifecycle.ts";
import type { MemberRole } from "#domain/member/lifecycle.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Notice } from "#web/ui/notice.tsx";

/** The body whose desk it is, as every page of it knows it. */
export type DeskShown = { id: string; name: string; standing: Standing; role: MemberRole };

const places = [
  ["inbox", "/inbox"],
  ["offers", ""],
  ["entry", "/entry"],
  ["members", "/members"],
  ["availability", "/availability"],
  ["import", "/import"],
  ["figures", "/figures"],
] as const;
/** What only whoever runs the body may change. */
const ofManagers: readonly string[] = ["entry", "availability"];

/** The frame of a desk: whose it is, where one is in it, and what is to be known first. */
export function DeskFrame({
  desk,
  here,
  speech,
  children,
}: {
  desk: DeskShown;
  here: (typeof places)[number][0];
  speech: Speech;
  children: ComponentChildren;
}) {
  const { locale, copy } = speech;
  const says = copy.desk;
  return (
    <div class="desk">
      <p class="kicker">
        <bdi>{desk.name}</bdi>
      </p>
      <nav class="desk-nav" aria-label={says.nav.label}>
        <ul>
          {places
            .filter(([name]) => desk.role === "manager" || !ofManagers.includes(name))
            .map(([name, path]) => (
              <li key={name}>
                <a href={`/${locale}/desk/${desk.id}${path}`} aria-current={name === here ? "page" : undefined}>
                  {says.nav[name]}
                </a>
              </li>
            ))}
          <li>
            <a href={`/${locale}/bodies/${desk.id}`}>{says.nav.page}</a>
          </li>
          <li>
            <a href={`/${locale}/account`}>{says.nav.account}</a>
          </li>
        </ul>
      </nav>
      {desk.standing !== "active" && (
        <Notice role="status">
          <p>{says.offers[desk.standing]}</p>
        </Notice>
      )}
      {children}
    </div>
  );
}
