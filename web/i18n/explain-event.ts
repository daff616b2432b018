import type { EventOf, NextForAuthor, OwnEvent } from "#contract/own-case.ts";
import { checkInLabels } from "#contract/words/check-ins.ts";
import type { CheckInAnswer, StuckOn } from "#domain/follow-up/answers.ts";
import { formatDay, formatList, formatMad } from "./format.ts";
import { isolated } from "./isolated.ts";
import type { Speech } from "./speech.ts";

/** What happened, as a sentence. */
export function explainEvent(event: OwnEvent, speech: Speech): string {
  const { words } = speech;
  const { ownCase } = speech.copy;
  switch (event.kind) {
    case "request":
      return [words.requestSteps[event.step].sentence, event.reason && ownCase.setAside[event.reason]]
        .filter(Boolean)
        .join(" ");
    case "proposed":
      return ownCase.proposed(event.count);
    case "introduction":
      return ofIntroduction(event, speech);
    case "meeting":
    case "grant":
    case "task":
      return ofLog(event, speech);
    case "team-question":
      return ownCase.asked;
    case "own-answer":
      return ownCase.answered;
    case "check-in":
      return event.answer === null
        ? speech.copy.checkIns.asked
        : speech.copy.checkIns.said(answerSaid(event.answer, event.stuckOn, speech));
  }
}

function ofIntroduction(
  { what, body, offer, to, by }: EventOf<"introduction">,
  { locale, copy, words }: Speech,
): string {
  if (what === "kept") return words.handOver.keeps(isolated(body));
  if (to !== null) {
    const between = { from: isolated(body), to: isolated(to) };
    return what === "passed-on" ? words.handOver.took(between) : words.handOver.proposes(between);
  }
  return copy.ownCase.events[what]({
    body: isolated(body),
    offer: offer === null ? null : isolated(offer),
    by: by === null ? null : formatDay(locale, by),
  });
}

/** An answer to a check-in, with what somebody is stuck on. */
export function answerSaid(answer: CheckInAnswer, stuckOn: StuckOn | null, { locale, copy }: Speech): string {
  const labels = checkInLabels[locale];
  return copy.checkIns.answered(labels.answers[answer], stuckOn && labels.stuckOn[stuckOn]);
}

type Logged = Extract<OwnEvent, { kind: "meeting" | "grant" | "task" }>;

function ofLog({ kind, owner, amountMad, ...event }: Logged, { locale, copy: { ownCase } }: Speech): string {
  const facts = { body: isolated(event.body), day: formatDay(locale, event.day) };
  if (kind === "meeting") return ownCase.meeting(facts);
  if (kind === "task") return ownCase.taskOf[owner ?? "body"](facts);
  return amountMad === null
    ? ownCase.grantUnsaid(facts)
    : ownCase.grant({ ...facts, amount: formatMad(locale, amountMad) });
}

/** What comes next, as a sentence. */
export const explainNext = ({ code, bodies, by }: NextForAuthor, { locale, copy }: Speech): string =>
  copy.ownCase.next[code]({
    bodies: formatList(locale, bodies.map(isolated)),
    by: by === null ? null : formatDay(locale, by),
  });
