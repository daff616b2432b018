import type { Locale } from "#contract/locales.ts";
import type { InboxPart } from "#domain/introduction/inbox.ts";
import { CaseLine, type CaseListed } from "#web/components/at-desk/case-line.tsx";
import { InboxStanding, type Standing } from "#web/components/at-desk/inbox-standing.tsx";
import { DeskFrame, type DeskShown } from "#web/components/desk-frame.tsx";
import { type Speech, speechOf } from "#web/i18n/speech.ts";
import { linkPath } from "#web/ui/link-path.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Section } from "#web/ui/section.tsx";

/** A part of the inbox; `next`: the key of what follows, or that something does. */
export type PartShown = { part: InboxPart; cases: readonly CaseListed[]; next: string | null };

/** `only`: the part that the page is about; `null`: the first of each. `standing`: `null` to whoever does not run the body. */
export type InboxProps = {
  locale: Locale;
  desk: DeskShown;
  mine: boolean;
  only: InboxPart | null;
  isFirst: boolean;
  parts: readonly PartShown[];
  standing: Standing | null;
  isSilent: boolean;
  mayWalkIn: boolean;
};

export const title = ({ locale, desk }: InboxProps) => speechOf(locale).copy.inbox.title(desk.name);

export function InboxPage(props: InboxProps) {
  const { locale, desk, mine, only, parts, standing, isSilent, mayWalkIn } = props;
  const speech = speechOf(locale);
  const says = speech.copy.inbox;
  const path = `/${locale}/desk/${desk.id}/inbox`;
  const asked = { ...(only && { show: only }), ...(mine && { mine: "yes" }) };
  const other = { ...(only && { show: only }), ...(!mine && { mine: "yes" }) };
  return (
    <DeskFrame desk={desk} here="inbox" speech={speech}>
      <h1>{says.heading}</h1>
      {isSilent && (
        <Notice role="status">
          <p>{says.silent}</p>
        </Notice>
      )}
      <div class="buttons">
        {mayWalkIn && (
          <a class="go" href={`/${locale}/desk/${desk.id}/walk-in`}>
            {says.walkIn}
          </a>
        )}
        <a href={linkPath(path, other)}>{mine ? says.everyones : says.mine}</a>
        {only && <a href={linkPath(path, mine ? { mine: "yes" } : {})}>{says.back}</a>}
      </div>
      {parts.map((part) => (
        <Part key={part.part} {...props} {...part} path={path} asked={asked} speech={speech} />
      ))}
      {only === null && (
        <p>
          <a href={linkPath(path, { ...asked, show: "done" })}>{says.seeDone}</a>
        </p>
      )}
      {standing && only === null && <InboxStanding standing={standing} speech={speech} />}
    </DeskFrame>
  );
}

type PartProps = InboxProps & PartShown & { path: string; asked: Record<string, string>; speech: Speech };

function Part({ part, cases, next, only, isFirst, desk, path, asked, speech }: PartProps) {
  const says = speech.copy.inbox;
  const { lists } = speech.copy;
  return (
    <Section id={part} heading={says.parts[part].heading}>
      {cases.length === 0 ? (
        <p class="hint">{says.parts[part].none}</p>
      ) : (
        <ul class="worklist">
          {cases.map((listed) => (
            <CaseLine key={listed.id} listed={listed} desk={desk.id} speech={speech} />
          ))}
        </ul>
      )}
      <p class="pager">
        {next !== null && only === null && <a href={linkPath(path, { ...asked, show: part })}>{says.seeAll}</a>}
        {next !== null && only !== null && (
          <a class="go" rel="next" href={linkPath(path, { ...asked, after: next })}>
            {lists.next}
          </a>
        )}{" "}
        {only !== null && !isFirst && <a href={linkPath(path, asked)}>{lists.first}</a>}
      </p>
    </Section>
  );
}
