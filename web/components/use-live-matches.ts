import { useEffect, useRef, useState } from "preact/hooks";
import type { Locale } from "#contract/locales.ts";
import type { MatchAnswer } from "#contract/match-answer.ts";
import type { MatchQuestion } from "#contract/match-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import { regionOf } from "#domain/territory/territory.ts";
import { askCri, askMatches, askOffers } from "#web/api/ask.ts";
import { publicAddress } from "#web/api/public-address.ts";
import { questionFrom } from "#web/api/question.ts";
import { typedValues } from "#web/api/typed-values.ts";
import { anythingLocal } from "./is-local.ts";
import type { Matched } from "./match-props.ts";

export type Line = "still" | "searching" | "offline";

const settleMs = 350;

/** The matches as they follow the choices, and how the line to the Worker is doing. */
export function useLiveMatches(rendered: Matched, locale: Locale) {
  const [shown, setShown] = useState(rendered);
  const [line, setLine] = useState<Line>("still");
  const [isLive, setIsLive] = useState(false);
  const pending = useRef<{ timer?: ReturnType<typeof setTimeout>; request?: AbortController }>({});
  useEffect(() => setIsLive(true), []);

  async function ask(values: TypedForm["values"]) {
    pending.current.request?.abort();
    const question = questionFrom(values, locale);
    if (!question.ok) {
      setLine("still");
      if (question.refusal.code === "invalid") showErrors(values, question.refusal.fields);
      return;
    }
    setLine("searching");
    const request = new AbortController();
    pending.current.request = request;
    const found = await find(question.value, locale, request.signal);
    if (request.signal.aborted) return;
    setLine(found === null ? "offline" : "still");
    setShown((before) => ({ ...before, ...found, form: { values, errors: {} } }));
    history.replaceState(null, "", publicAddress(location.pathname, values));
  }

  const showErrors = (values: TypedForm["values"], errors: TypedForm["errors"]) =>
    setShown((before) => ({ ...before, form: { values, errors } }));

  return {
    shown,
    line,
    isLive,
    changed(form: HTMLFormElement) {
      const values = typedValues(form);
      setShown((before) => ({ ...before, form: { ...before.form, values } }));
      clearTimeout(pending.current.timer);
      pending.current.timer = setTimeout(() => ask(values), settleMs);
    },
    async submitted(form: HTMLFormElement) {
      clearTimeout(pending.current.timer);
      await ask(typedValues(form));
    },
  };
}

/** The answer, with what helps where it is poor. */
async function find(question: MatchQuestion, locale: Locale, signal: AbortSignal) {
  const answer = await askMatches(question, signal);
  return answer && { answer, ...(await helpBeyond(answer, question, locale)) };
}

async function helpBeyond(answer: MatchAnswer, { province, needs }: MatchQuestion, locale: Locale) {
  if (answer.total > 0 && anythingLocal(answer)) return { elsewhere: [], cri: null };
  const [first] = needs;
  const region = regionOf(province);
  const [cri, elsewhere] = await Promise.all([
    askCri(region, locale),
    answer.total === 0 && first ? askOffers(region, first, locale) : [],
  ]);
  return { cri, elsewhere };
}
