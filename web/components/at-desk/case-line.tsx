import type { Locale } from "#contract/locales.ts";
import type { IntroductionState } from "#domain/introduction/lifecycle.ts";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import type { Need } from "#domain/vocabulary/needs.ts";
import { inLanguage } from "#web/components/in-language.ts";
import { formatDay, formatList } from "#web/i18n/format.ts";
import type { Speech } from "#web/i18n/speech.ts";

/**
 * A case as the inbox lists it. `by`: the last day of what is awaited; `daysLeft`: the working days until then, today not
 * counted; `problem`: `null`, when it is no longer shown; `offer`: `null`, for an orientation.
 */
export type CaseListed = {
  id: string;
  state: IntroductionState;
  isNew: boolean;
  hasNewWords: boolean;
  by: string | null;
  daysLeft: number | null;
  since: string;
  newsOn: string;
  problem: string | null;
  province: ProvinceCode;
  needs: readonly Need[];
  offer: { name: string; lang: Locale } | null;
  inHands: { name: string; isReader: boolean } | null;
};

/** A line of the inbox: what it is about, and until when. */
export function CaseLine({ listed, desk, speech }: { listed: CaseListed; desk: string; speech: Speech }) {
  const { locale, copy, words } = speech;
  const says = copy.inbox;
  const { id, isNew, problem, province, needs, offer } = listed;
  return (
    <li>
      <div>
        <a href={`/${locale}/desk/${desk}/introductions/${id}`}>
          {copy.forms.said(
            words.territories[province],
            formatList(
              locale,
              needs.map((need) => words.needs[need]),
            ),
          )}
        </a>{" "}
        {isNew && <b class="tag">{says.isNew}</b>}
        {listed.hasNewWords && <b class="tag">{says.newWords}</b>}
        {problem === null ? (
          <p class="hint">{says.hidden}</p>
        ) : (
          <p>
            <bdi>{inShort(problem)}</bdi>
          </p>
        )}
        <small>
          {offer === null ? says.orientation : <span {...inLanguage(offer.lang, locale)}>{offer.name}</span>}
          {handsOf(listed, speech)}
        </small>
      </div>
      <Clock listed={listed} speech={speech} />
    </li>
  );
}

/** How long is left to answer, before anything else; or since when it is as it is. */
function Clock({ listed, speech }: { listed: CaseListed; speech: Speech }) {
  const { state, daysLeft } = listed;
  const left = state === "sent" && daysLeft !== null ? daysLeft : null;
  return (
    <p class={left !== null && left <= 0 ? "until late" : "until"}>
      {left !== null && <b>{leftOf(left, speech.copy.inbox)}</b>} <small>{timeOf(listed, speech)}</small>
    </p>
  );
}

const most = 160;
/** The first words of a project; the rest is on its page. */
const inShort = (text: string): string =>
  [...text].length > most ? `${[...text].slice(0, most).join("").trimEnd()}…` : text;

/** What is awaited of a case, and until when; or when it ended. */
function timeOf({ state, by, since, newsOn }: CaseListed, { locale, copy, words }: Speech): string {
  const says = copy.inbox;
  const day = (date: string) => formatDay(locale, date);
  switch (state) {
    case "sent":
      return by === null ? "" : says.answerBy(day(by));
    case "asked":
      return by === null ? "" : says.personAnswersBy(day(by));
    case "accepted":
      return newsOn === since ? says.acceptedOn(day(since)) : says.newsOn(day(newsOn));
    default:
      return `${words.introductionStates[state].label} · ${says.endedOn(day(since))}`;
  }
}

/** How many working days are left. */
export function leftOf(daysLeft: number, says: Speech["copy"]["inbox"]): string {
  if (daysLeft < 0) return says.tooLate;
  return daysLeft === 0 ? says.lastDay : says.daysLeft(daysLeft);
}

function handsOf({ inHands }: CaseListed, { copy }: Speech): string {
  if (inHands === null) return "";
  return ` · ${inHands.isReader ? copy.inbox.inYourHands : copy.inbox.inHandsOf(inHands.name)}`;
}
