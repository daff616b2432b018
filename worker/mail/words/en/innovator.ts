import { words as labels } from "#contract/words/en.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { inShort } from "#worker/mail/in-short.ts";
import type { InnovatorLetters, Letters, LetterWords } from "#worker/mail/letter.ts";
import { answerPath } from "#worker/mail/paths.ts";
import { endedSentences, endedSubject } from "./ended.ts";
import { atTheLatest, handedOver, quoted, stopReminders } from "./phrases.ts";

const seeRequest = (token: string) => ({ label: "See my request", path: answerPath(token) });
const answer = (token: string) => ({ label: "Answer", path: answerPath(token) });
const follow = { label: "Follow my request", path: "/follow" };

const reviewed = (by: LocalDate): string =>
  `Somebody from the team reviews the proposals ${atTheLatest(by)}, then we tell you what comes next.`;

export const innovatorLetters = {
  "request-filed": ({ code, by }) => ({
    subject: `Your request ${code} has arrived`,
    sentences: [
      `Your request has arrived. Its code is ${code}. We compare it with all the offers we know.`,
      reviewed(by),
      "To follow it, you need this code and the secret code of your receipt.",
    ],
    action: follow,
  }),
  "introduction-sent": ({ body, offer, by, from }, token) => ({
    subject: `${inShort(body)} has your project`,
    sentences: [
      offer === null
        ? `Your project was shown to ${body}, the investment centre of your region. There is no precise offer behind this, but the centre can guide you towards help.`
        : `Your project was shown to ${body}, for the offer ${quoted(offer)}.`,
      "Your contact details stay hidden: the organisation gets them only if it agrees to help you.",
      `It is to answer ${atTheLatest(by)}. ${from ? labels.handOver.keeps(from.body) : "If it does not, we keep looking for you."}`,
    ],
    action: seeRequest(token),
  }),
  "agreement-asked": ({ body, offer, by, isReminder, from }, token) => ({
    subject: `${isReminder ? "Reminder: may" : "May"} we show your project to ${inShort(body)}?`,
    sentences: [
      ...(from ? [handedOver(from, body)] : []),
      offer === null
        ? `The investment centre of your region, ${body}, can guide your project towards help.`
        : `An offer may fit your project: ${quoted(offer)}, from ${body}.`,
      from ? `Say yes or no ${atTheLatest(by)}.` : `You asked to choose: say yes or no ${atTheLatest(by)}.`,
      "If you say yes, the organisation sees the project, the place and the needs, not your contact details. Without an answer, this proposal is withdrawn and your request stays open.",
      ...(from ? [`${labels.handOver.goesAlong} ${labels.handOver.keeps(from.body)}`] : []),
      ...(isReminder ? [stopReminders("your request")] : []),
    ],
    action: answer(token),
  }),
  "body-being-reached": ({ body }, token) => ({
    subject: `We are trying to reach ${inShort(body)}`,
    sentences: [
      `${body} may be able to help you, but we have no verified contact there yet.`,
      "Somebody from the team is trying to reach the organisation. Once that is done, it gets your project and has ten working days to answer.",
      "If we do not succeed, we look elsewhere. Either way, we tell you.",
    ],
    action: seeRequest(token),
  }),
  "question-asked": ({ body, words, by }, token) => ({
    subject: `${inShort(body)} has a question for you`,
    sentences: [
      `${body} wants to understand your project better before deciding:`,
      quoted(words),
      `Please answer ${atTheLatest(by)}. Without an answer, the organisation decides with what you have already written.`,
    ],
    action: answer(token),
  }),
  "team-question": ({ code, words }, token) => ({
    subject: `A question from the Wasl team about your request ${code}`,
    sentences: [
      `To move your request ${code} forward, the Wasl team needs to know:`,
      quoted(words),
      "Your request stays open while we wait for your answer.",
    ],
    action: answer(token),
  }),
  "introduction-accepted": ({ body, from }, token) => ({
    subject: `Good news: ${inShort(body)} agrees to help you`,
    sentences: [
      ...(from ? [labels.handOver.took({ from: from.body, to: body })] : []),
      `${body} agrees to help you: it now has your contact details and will contact you.`,
      "If the organisation gives us no news for 30 days, we ask it for some.",
      "You can see how far your request has got at any time.",
    ],
    action: seeRequest(token),
  }),
  "introduction-ended": (facts, token) => ({
    subject: endedSubject(facts),
    sentences: endedSentences(facts),
    action: seeRequest(token),
  }),
  "review-late": ({ code }, token) => ({
    subject: `Your request ${code}: the review is late`,
    sentences: [
      `The review of your request ${code} takes longer than we promised: we are sorry.`,
      "The whole team has been told. After seven working days, the proposals where everything fits are sent without waiting.",
      stopReminders("your request"),
    ],
    action: seeRequest(token),
  }),
  "help-reported": ({ body, state, by }, token) => ({
    subject: `${inShort(body)} ${reported[state].subject}`,
    sentences: [
      `${body} ${reported[state].said}`,
      reported[state].next,
      `If this is not what happened, say so ${atTheLatest(by)}: the team will take up your case again.`,
    ],
    action: { label: "Say what happened", path: answerPath(token) },
  }),
  "request-set-aside": ({ code, reason, words }) => ({
    subject: `Your request ${code} is set aside`,
    sentences: [
      `The team has set your request ${code} aside: ${setAside[reason]}. It is no longer proposed to organisations.`,
      ...(words ? [`A word from the team: ${quoted(words)}`] : []),
      "You can still read it and, for another project, file a new request.",
    ],
    action: follow,
  }),
  "request-reopened": ({ code, by }) => ({
    subject: `Your request ${code} is open again`,
    sentences: [
      `The team has opened your request ${code} again: it is compared once more with all the offers we know.`,
      reviewed(by),
    ],
    action: follow,
  }),
  "request-closed": ({ code }) => ({
    subject: `Your request ${code} is closed`,
    sentences: [
      `Your request ${code} is over: it is no longer proposed to organisations. If one of them has already agreed to help you, its help goes on.`,
      "You can still read what happened, and file a new request whenever you like. Thank you for your trust.",
    ],
    action: follow,
  }),
  "words-waiting": ({ body }, token) => ({
    subject: `Something new in your conversation with ${inShort(body)}`,
    sentences: [
      `There is something new in your conversation with ${body}. The link opens it: you can read it, and answer.`,
    ],
    action: { label: "Open the conversation", path: answerPath(token) },
  }),
  "check-in": ({ code, number, isReminder }, token) => ({
    subject: `${isReminder ? "Reminder: how" : "How"} is your project going?`,
    sentences: [
      `An organisation agreed to help you ${ago[number - 1]} ago (request ${code}). Is your project moving forward, stuck, or has it stopped?`,
      "One button is enough to answer. If it is stuck, we look for help with you.",
      ...(isReminder ? [stopReminders("your request")] : []),
    ],
    action: answer(token),
  }),
} satisfies Pick<LetterWords, keyof InnovatorLetters>;

/** Since the first acceptance, check-in by check-in. */
const ago = ["a month", "three months", "six months", "a year", "two years"];

const reported: Record<Letters["help-reported"]["state"], Record<"subject" | "said" | "next", string>> = {
  helped: {
    subject: "says it helped you",
    said: "has noted that you were helped.",
    next: "If this is right, there is nothing to do.",
  },
  "not-helped": {
    subject: "says it could not help you",
    said: "has noted that it could not help you.",
    next: "Your request stays open, and compared with the offers we know.",
  },
  unreachable: {
    subject: "says it could not reach you",
    said: "has noted that it could not reach you.",
    next: "Your request stays open. Check that your contact details are right there: you can correct them.",
  },
};

const setAside: Record<Letters["request-set-aside"]["reason"], string> = {
  spam: "it does not seem to describe a real project",
  duplicate: "it seems to be the same as another of your requests, which goes on",
  "out-of-scope": "its subject is not one that Wasl can help with",
};
