import type { Locale } from "#contract/locales.ts";
import { AdminFrame } from "#web/components/admin/admin-frame.tsx";
import { PagesOn } from "#web/components/admin/pages-on.tsx";
import { waitingSince } from "#web/components/admin/waiting-since.ts";
import { Named } from "#web/components/named.tsx";
import { formatDay } from "#web/i18n/format.ts";
import { type TeamSpeech, teamSpeechOf } from "#web/i18n/team.ts";
import { Section } from "#web/ui/section.tsx";

/** A claim that waits: for how many days, and whether for longer than was promised. */
type Waiting = {
  id: string;
  name: string;
  claimant: string | null;
  about: "isNew" | "isHeld" | "isKnown";
  days: number;
  isLate: boolean;
};
export type QueueProps = {
  locale: Locale;
  said: "verified" | "asked" | "refused" | null;
  claims: Waiting[];
  /** Where the next page begins. */
  next: { filedAt: string; id: string } | null;
  isFirst: boolean;
  /** Those whose claimants are asked for something more. */
  asked: Waiting[];
  /** How many letters could not be sent in the last month; `mostUnsent`: as many, or more. */
  unsent: number;
  mostUnsent: number;
  /** Verified bodies that nobody runs any more. */
  alone: { id: string; name: string; lang: Locale; leftOn: string }[];
};

export const title = ({ locale }: QueueProps) => teamSpeechOf(locale).copy.admin.queue.title;

export function QueuePage(props: QueueProps) {
  const { locale, said, claims, next, isFirst } = props;
  const speech = teamSpeechOf(locale);
  const says = speech.copy.admin.queue;
  return (
    <AdminFrame here="queue" speech={speech} said={said && says.said[said]}>
      <h1>{says.heading}</h1>
      <p class="lead">{claims.length > 0 ? says.lead : says.empty}</p>
      <Claims claims={claims} speech={speech} />
      <PagesOn path="" next={next} isFirst={isFirst} speech={speech} />
      {isFirst && (
        <>
          <Asked {...props} speech={speech} />
          <Alone {...props} speech={speech} />
          <Unsent {...props} speech={speech} />
        </>
      )}
    </AdminFrame>
  );
}

const Claims = ({ claims, speech }: { claims: readonly Waiting[]; speech: TeamSpeech }) => (
  <ol class="worklist">
    {claims.map((claim) => (
      <ClaimLine key={claim.id} claim={claim} speech={speech} />
    ))}
  </ol>
);

function ClaimLine({ claim, speech }: { claim: Waiting; speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const { queue: says, claim: claims } = copy.admin;
  return (
    <li>
      <div>
        <a href={`/${locale}/admin/claims/${claim.id}`}>
          <bdi>{claim.name}</bdi>
        </a>
        <p>
          <bdi>{claim.claimant === null ? claims.gone : claim.claimant || claims.unnamed}</bdi> ·{" "}
          <small>{says[claim.about]}</small>
        </p>
      </div>
      <p class="clock">
        {waitingSince(claim.days, speech)} {claim.isLate && <b class="late">{says.late}</b>}
      </p>
    </li>
  );
}

function Asked({ asked, speech }: QueueProps & { speech: TeamSpeech }) {
  const says = speech.copy.admin.queue;
  if (asked.length === 0) return null;
  return (
    <Section id="asked" heading={says.asked}>
      <p>{says.askedText}</p>
      <Claims claims={asked} speech={speech} />
    </Section>
  );
}

function Alone({ alone, speech }: QueueProps & { speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const says = copy.admin.queue;
  if (alone.length === 0) return null;
  return (
    <Section id="alone" heading={says.alone}>
      <p>{says.aloneText}</p>
      <ul class="worklist">
        {alone.map(({ id, name, lang, leftOn }) => (
          <li key={id}>
            <a href={`/${locale}/admin/bodies/${id}`}>
              <Named lang={lang} page={locale}>
                {name}
              </Named>
            </a>
            <small>{says.leftOn(formatDay(locale, leftOn))}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Unsent({ unsent, mostUnsent, speech }: QueueProps & { speech: TeamSpeech }) {
  const { locale, copy } = speech;
  const says = copy.admin.queue;
  if (unsent === 0) return null;
  return (
    <Section id="unsent" heading={says.unsent}>
      <p>
        <b>{(unsent < mostUnsent ? says.unsentText : says.unsentAtLeast)(unsent)}</b> {says.unsentWhy}{" "}
        <a href={`/${locale}/admin/letters`}>{says.seeUnsent}</a>
      </p>
    </Section>
  );
}
