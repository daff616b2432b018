import { useEffect, useRef, useState } from "preact/hooks";
import type { Locale } from "#contract/locales.ts";
import { anythingLocal } from "#contract/match-answer.ts";
import type { MatchQuestion } from "#contract/match-request.ts";
import type { TypedForm } from "#contract/typed.ts";
import { askBeyond, askMatches } from "#web/api/ask.ts";
import { publicAddress } from "#web/api/public-address.ts";
import { questionFrom } from "#web/api/question.ts";
import { typedValues } from "#web/api/typed-values.ts";
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
    const found = await find(question.value, request.signal);
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

/** The answer, with what helps where nothing local fits. */
async function find(question: MatchQuestion, signal: AbortSignal) {
  const answer = await askMatches(question, signal);
  if (answer === null) return null;
  const beyond = anythingLocal(answer) ? null : await askBeyond(question);
  return { answer, elsewhere: beyond?.elsewhere ?? [], cri: beyond?.cri ?? null };
}
