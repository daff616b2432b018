import { useEffect, useRef } from "preact/hooks";
import type { ProvinceCode } from "#domain/territory/provinces.ts";
import { needs } from "#domain/vocabulary/needs.ts";
import type { MovingSpeech } from "#web/i18n/moving.ts";
import { Chosen } from "./chosen.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { FactsForm, tickedNeeds } from "./facts-form.tsx";
import type { Matched } from "./match-props.ts";
import { countSentence, MatchResults } from "./match-results.tsx";
import { matchesTitle } from "./matches-title.ts";
import { type Line, useLiveMatches } from "./use-live-matches.ts";

type Props = Matched & { speech: MovingSpeech; alsoCalled?: Record<ProvinceCode, string> };

/** The choices and what they find: sent as a form without JavaScript, followed as they change with it. */
export function LiveMatches({ speech, alsoCalled, ...rendered }: Props) {
  const { shown, line, isLive, changed, submitted } = useLiveMatches(rendered, speech.locale);
  const { copy, locale } = speech;
  useShownTitle(matchesTitle(shown.form, speech), shown);
  return (
    <div class={shown.answer ? "matches answered" : "matches"}>
      <div class="found" aria-busy={line === "searching"}>
        <h1>{copy.matches.heading}</h1>
        <ErrorSummary form={shown.form} copy={copy} />
        {shown.answer && <Chosen form={shown.form} speech={speech} />}
        <MatchResults {...shown} speech={speech} />
      </div>
      <form
        id="choices"
        class="choosing"
        method="post"
        action={`/${locale}/matches`}
        noValidate
        onInput={({ currentTarget }) => changed(currentTarget)}
        onSubmit={(event) => {
          // The language switch sends this form too, to another page.
          if (event.submitter?.hasAttribute("formaction")) return;
          event.preventDefault();
          submitted(event.currentTarget).then(showFound);
        }}
      >
        <h2>{copy.matches.form.heading}</h2>
        <FactsForm
          // What is typed stays in the fields; only what is wrong with it is drawn anew.
          form={{ values: rendered.form.values, errors: shown.form.errors }}
          speech={speech}
          firstAmong={isLive ? tickedNeeds(shown.form) : needs}
          {...(alsoCalled && { alsoCalled })}
        />
        <div class="foot">
          <p role="status">{statusSentence(line, shown, speech)}</p>
          <button class="go" type="submit">
            {copy.matches.form.submit}
          </button>
        </div>
      </form>
    </div>
  );
}

/** The page is called after what it shows; what is shared of it follows, at its new address. */
function useShownTitle(title: string, shown: Matched) {
  const before = useRef(title);
  useEffect(() => {
    document.title = document.title.replace(before.current, title);
    before.current = title;
    if (shown.answer) dispatchEvent(new Event("readdressed"));
  }, [title, shown]);
}

function statusSentence(line: Line, { form, answer }: Matched, speech: MovingSpeech): string {
  const faulty = Object.keys(form.errors).length;
  if (faulty > 0) return speech.copy.forms.summary(faulty);
  if (line === "still") return answer ? countSentence(answer, speech) : "";
  return speech.copy.matches.live[line];
}

function showFound() {
  (document.getElementById("errors") ?? document.getElementById("found"))?.focus();
}
