import type { HandOverReason } from "#domain/introduction/hand-over.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import { formatNumber } from "#web/i18n/format.ts";
import { isolated } from "#web/i18n/isolated.ts";
import type { Speech } from "#web/i18n/speech.ts";
import { Notice } from "#web/ui/notice.tsx";
import { Quoted } from "#web/ui/quoted.tsx";

/**
 * From whom a case comes, and to whom it goes. `lines`: how much was written down before it is accepted; `to`: whoever was
 * asked last, while it has not said no.
 */
export type HandOverShown = {
  from: { name: string; reason: HandOverReason; words: string | null; lines: number } | null;
  to: { name: string; state: IntroductionState } | null;
  mayHandOver: boolean;
};

type Shown = { handOver: HandOverShown; speech: Speech };

/** What is to be known of a hand-over, before anything else; `own`: the body whose desk it is. */
export function CaseHandOver({ handOver: { from, to }, own, speech }: Shown & { own: string }) {
  const { locale, copy, words } = speech;
  const says = words.handOver;
  const between = (one: string, other: string) => ({ from: isolated(one), to: isolated(other) });
  return (
    <>
      {from && (
        <Notice>
          <p>
            {says.proposes(between(from.name, own))} {copy.ownCase.reason(words.handOverReasons[from.reason])}
          </p>
          {from.words && <Quoted text={from.words} />}
          {from.lines > 0 && <p>{copy.handOver.lines(formatNumber(locale, from.lines))}</p>}
        </Notice>
      )}
      {to && (
        <Notice>
          <p>
            {to.state === "accepted"
              ? says.took(between(own, to.name))
              : `${says.proposes(between(own, to.name))} ${to.state === "proposed" ? copy.relays.list.proposed : words.introductionStates[to.state].label}.`}
          </p>
        </Notice>
      )}
    </>
  );
}

export const HandOverLink = ({ handOver, path, speech }: Shown & { path: string }) =>
  handOver.mayHandOver ? (
    <p>
      <a href={`${path}/hand-over`}>{speech.copy.handOver.heading}</a>
    </p>
  ) : null;
