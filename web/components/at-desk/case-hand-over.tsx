import type { HandOverReason } from "#domain/introduction/hand-over.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
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

/** What is to be known of a hand-over, before anything else. */
export const CaseHandOver = ({ handOver: { from, to }, speech: { copy, words } }: Shown) => (
  <>
    {from && (
      <Notice>
        <p>{copy.handOver.from(isolated(from.name), words.handOverReasons[from.reason])}</p>
        {from.words && <Quoted text={from.words} />}
        {from.lines > 0 && <p>{copy.handOver.lines(from.lines)}</p>}
      </Notice>
    )}
    {to && (
      <Notice>
        <p>
          {to.state === "accepted"
            ? copy.handOver.passed(isolated(to.name))
            : copy.handOver.asked(isolated(to.name), words.introductionStates[to.state].label)}
        </p>
      </Notice>
    )}
  </>
);

export const HandOverLink = ({ handOver, path, speech }: Shown & { path: string }) =>
  handOver.mayHandOver ? (
    <p>
      <a href={`${path}/hand-over`}>{speech.copy.handOver.open}</a>
    </p>
  ) : null;
