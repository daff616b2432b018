import { checkInLabels } from "#contract/words/check-ins.ts";
import { words as labels } from "#contract/words/en.ts";
import type { LocalDate } from "#domain/time/local-date.ts";
import { dayIn } from "#worker/mail/day-in.ts";
import { inShort } from "#worker/mail/in-short.ts";
import type { BodyLetters, LetterWords } from "#worker/mail/letter.ts";
import { answerPath, casePath } from "#worker/mail/paths.ts";
import { atTheLatest, handedOver, placeOf, projectOf, quoted, stopReminders } from "./phrases.ts";

const seeAndAnswer = (token: string) => ({ label: "See the project and answer", path: answerPath(token) });
const seeCase = (facts: { bodyId: string; introduction: string }) => ({ label: "See the case", path: casePath(facts) });

const left = (days: number, by: LocalDate): string => {
  if (days < 1) return `The last day to answer is ${dayIn("en", by)}`;
  return `${days === 1 ? "One working day is" : `${days} working days are`} left to answer, ${atTheLatest(by)}`;
};

export const bodyLetters = {
  "to-answer": ({ body, offer, by, from, ...project }, token) => ({
    subject: `A project waits for your answer (${placeOf(project.province)}), ${atTheLatest(by)}`,
    sentences: [
      ...(from ? [handedOver(from, body)] : []),
      `Wasl shows a project to ${body}. ${projectOf(project)} ${
        offer === null ? "There is no precise offer: you are asked to guide the person." : `Offer: ${quoted(offer)}.`
      }`,
      `Accept, decline with a reason or ask a question, ${atTheLatest(by)}. No account is needed: the link is enough.`,
      "You get the person's contact details if you accept.",
    ],
    action: seeAndAnswer(token),
  }),
  "to-answer-soon": ({ body, by, daysLeft, ...project }, token) => ({
    subject: `Reminder: a project waits for your answer (${placeOf(project.province)})`,
    sentences: [
      `A project shown to ${body} still waits for your answer. ${projectOf(project)}`,
      `${left(daysLeft, by)}. After that, we look elsewhere for the person.`,
      "Even a no is useful to them. No account is needed: the link is enough.",
      stopReminders("the case"),
    ],
    action: seeAndAnswer(token),
  }),
  "answer-came": ({ body, by, hasAnswer, ...project }, token) => ({
    subject: `${hasAnswer ? "The answer to your question is here" : "Your question was not answered"} (${placeOf(project.province)})`,
    sentences: [
      hasAnswer
        ? `The person has answered the question of ${body}. ${projectOf(project)}`
        : `The person has not answered the question of ${body} in time. ${projectOf(project)} You can decide with what is already written.`,
      `Please decide ${atTheLatest(by)}. No account is needed: the link is enough.`,
    ],
    action: hasAnswer ? { label: "Read the answer and decide", path: answerPath(token) } : seeAndAnswer(token),
  }),
  "introduction-lapsed": ({ body, ...project }) => ({
    subject: `A project was left without an answer (${placeOf(project.province)})`,
    sentences: [
      `The time to answer has passed without a word from ${body}. ${projectOf(project)}`,
      "You no longer have to answer: we look elsewhere for the person.",
      "If this is not the moment to receive requests, your organisation can pause at its desk.",
    ],
    action: seeCase(project),
  }),
  "introduction-withdrawn": ({ body, ...project }) => ({
    subject: `A project is withdrawn (${placeOf(project.province)})`,
    sentences: [
      `A project shown to ${body} is withdrawn. ${projectOf(project)} There is nothing more for you to do.`,
      "If you had been given the person's contact details, please do not use them any more.",
    ],
    action: seeCase(project),
  }),
  "case-assigned": ({ body, by, ...project }) => ({
    subject: `${inShort(by)} gives you a project to follow (${placeOf(project.province)})`,
    sentences: [
      `${by} gives you a project shown to ${body}. ${projectOf(project)}`,
      "At your desk you will find what is left to do, and until when.",
    ],
    action: seeCase(project),
  }),
  "case-accepted": ({ body, ...project }, token) => ({
    subject: `You accepted a project (${placeOf(project.province)})`,
    sentences: [
      `${body} has agreed to help the person behind this project. ${projectOf(project)}`,
      "The link shows their contact details again, and lets you say later what came of it. It works for fifteen working days.",
    ],
    action: { label: "See the contact details", path: answerPath(token) },
  }),
  "hand-over-ended": ({ body, receiver, state, ...project }) => ({
    subject: `The case proposed to ${inShort(receiver)} (${placeOf(project.province)})`,
    sentences: [
      state === "accepted"
        ? labels.handOver.took({ from: body, to: receiver })
        : `${receiver}: ${labels.introductionStates[state].label}. ${labels.handOver.keeps(body)}`,
      projectOf(project),
    ],
    action: seeCase(project),
  }),
  "news-asked": ({ body, ...project }, token) => ({
    subject: `How is the project that you accepted (${placeOf(project.province)})?`,
    sentences: [
      `${body} accepted a project, and we have had no news of it for 30 days. ${projectOf(project)}`,
      "Say in a few words where it stands: a meeting, help given, or nothing to follow.",
      stopReminders("the case"),
    ],
    action: { label: "Give news", path: answerPath(token) },
  }),
  "case-contested": ({ body, words, ...project }, token) => ({
    subject: `Somebody disagrees with what you noted (${placeOf(project.province)})`,
    sentences: [
      `The person says that things did not happen as ${body} noted them. ${projectOf(project)}`,
      ...(words ? [`In their words: ${quoted(words)}`] : []),
      "The case is open again, and the Wasl team is looking at it too. Contact the person again, then note what happened.",
    ],
    action: { label: "See the case", path: answerPath(token) },
  }),
  "no-news": ({ body, ...project }) => ({
    subject: `Two months without news of an accepted project (${placeOf(project.province)})`,
    sentences: [
      `${body} accepted a project, and we have had no news of it for two months. ${projectOf(project)}`,
      "Could you help the person? A meeting, help given, or nothing to follow: tell us, or note it at your desk.",
    ],
    action: { label: "Note what happened", path: casePath(project) },
  }),
  "words-for-body": ({ body, ...project }, token) => ({
    subject: `Something new in a conversation (${placeOf(project.province)})`,
    sentences: [
      `There is something new in the conversation between ${body} and the person behind a project. ${projectOf(project)}`,
      "The link opens it: you can read it, and answer. No account is needed.",
    ],
    action: { label: "Open the conversation", path: answerPath(token) },
  }),
  "check-in-told": ({ body, answer, stuckOn, ...project }) => ({
    subject: `${answer === "stopped" ? "A project that you help has stopped" : "A project that you help is stuck"} (${placeOf(project.province)})`,
    sentences: [
      `The person whom ${body} helps, or has helped, told us how their project is going. ${projectOf(project)}`,
      stuckOn === null
        ? "It has stopped. If a meeting or help is still planned, talk about it with them."
        : `It is stuck on: ${checkInLabels.en.stuckOn[stuckOn]}. If you can help, get in touch with them; we are looking too.`,
    ],
    action: seeCase(project),
  }),
} satisfies Pick<LetterWords, keyof BodyLetters>;
