import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

const before = (by: string | null) => (by === null ? "" : ` by ${by}`);
const forOffer = (offer: string | null) => (offer === null ? "" : `, for the offer “${offer}”`);
const contestable = (by: string) => `If that is not what happened, say so by ${by}.`;

export const ownCase: Copy["ownCase"] = {
  turn: { you: "Your turn to answer", body: "The organisation has to answer", team: "The team is on it" },
  whereHeading: "How far your request has got",
  progress: {
    helped: "An organisation says that it has helped you.",
    accepted: "An organisation has agreed to help you.",
    asked: "An organisation asks you a question before it decides.",
    sent: "Your project is with an organisation, which has to answer.",
    agreeing: "We are waiting for your yes or no.",
    reaching: "We are trying to reach an organisation for you.",
    proposed: "The team is looking at the offers found for you.",
    "dead-end": "We have not found anything yet. The team is looking with you.",
    looking: "We are looking for what comes next for you.",
  },
  stands: {
    agreeing: ({ by }) => [
      "You asked to choose: may we show your project to this organisation? It would see the project, the place and the needs, not your contact details.",
      `Answer by ${by}. Without an answer, this proposal is withdrawn and your request stays open.`,
    ],
    reaching: ({ since }) => [
      `Since ${since}, the team has been trying to reach this organisation, where we have no verified contact yet.`,
      "If we do not manage to, we look elsewhere for you and tell you.",
    ],
    sent: ({ since, by }) => [
      `This organisation has had your project since ${since}, without your contact details.`,
      `It must answer by ${by}. If it does not, we look elsewhere for you: you need do nothing.`,
    ],
    asked: ({ since, by }) => [
      `On ${since}, this organisation asked you a question before deciding.`,
      `Answer by ${by}. Without an answer, it decides with what you have already written.`,
    ],
    accepted: ({ since }) => [
      `This organisation has agreed to help you. It has had your contact details since ${since}, and gets in touch with you.`,
      "If it gives us no news for 30 days, we ask for some.",
    ],
    helped: ({ since, by }) => [`On ${since}, this organisation noted that you received help.`, contestable(by)],
    "not-helped": ({ since, by }) => [
      `On ${since}, this organisation noted that the help could not be given.`,
      contestable(by),
    ],
    unreachable: ({ since, by }) => [
      `On ${since}, this organisation noted that nobody managed to reach you. Check your contact details below.`,
      contestable(by),
    ],
  },
  orientation: "This is guidance: there is no precise offer, but this centre can point you to help.",
  outcome: (outcome) => `Outcome noted: ${outcome}.`,
  reviewing: plural("en", {
    one: "The team is looking at # offer found for you.",
    other: "The team is looking at # offers found for you.",
  }),
  reviewBy: (by) =>
    `It tells you what comes next by ${by}. The names of the organisations appear here as soon as a proposal is approved.`,
  reviewLate:
    "The review is taking longer than promised: the whole team has been told. After seven working days, proposals in which everything fits are sent without waiting.",
  deadEnd: "None of the known ways has led anywhere. Your request stays open and is compared with every new offer.",
  deadEndBy: (by) => `Somebody from the team calls you or writes to you by ${by}, to look with you.`,
  looking: "No organisation has your project at the moment. We are looking, and tell you as soon as there is a lead.",
  questionOf: (body) => `The question from ${body}`,
  teamQuestion: "The Wasl team has a question for you",
  yourAnswer: "Your answer",
  sendAnswer: "Send my answer",
  agree: "Yes, show it my project",
  refuse: "No, not to this organisation",
  contest: "That is not what happened",
  contestText: "The case will be reopened. The organisation and the team will read your words.",
  contestWords: "What happened",
  contestSend: "Contest",
  withdraw: "Withdraw this proposal",
  withdrawText: "This organisation will no longer see your project. Your request stays open for the others.",
  withdrawSure: "Yes, I withdraw this proposal",
  fact: "A question that helps",
  factText: "Your answer helps to find the right offers: they will be compared again. You may also leave it.",
  factAsked: {
    stage: "How far has your project got?",
    legalForm: "What is your legal status?",
    groups: "Which groups do you belong to?",
    age: "How old are you?",
    amountMad: "What amount are you looking for, in dirhams?",
  },
  factSend: "Add this answer",
  factAll: "See and correct all my answers",
  close: "Close my request",
  closeText:
    "Have you found help, or are you stopping here? Help that was already agreed goes on. The other proposals are withdrawn, and we look no further.",
  closeSure: "Yes, I close my request",
  matches: "See the offers compared with my request",
  matchesTitle: "The offers compared",
  back: "Back to my request",
  proposed: plural("en", {
    one: "# offer is proposed to the team, which looks at it.",
    other: "# offers are proposed to the team, which looks at them.",
  }),
  events: {
    approved: ({ body }) => `The team approved a proposal: ${body}.`,
    "agreement-asked": ({ body, offer, by }) =>
      `We ask you whether your project may be shown to ${body}${forOffer(offer)}.${by === null ? "" : ` Answer by ${by}.`}`,
    reaching: ({ body }) => `The team is trying to reach ${body}.`,
    sent: ({ body, offer, by }) =>
      `Your project was put to ${body}${forOffer(offer)}.${by === null ? "" : ` An answer is due by ${by}.`}`,
    agreed: ({ body }) => `You said yes to ${body}.`,
    refused: ({ body }) => `You said no to ${body}: it was not shown your project.`,
    "agreement-expired": ({ body }) => `Your answer did not come in time: your project was not shown to ${body}.`,
    "given-up": ({ body }) => `We did not manage to reach ${body}.`,
    "walk-in": ({ body }) => `You came to ${body}, which noted your agreement and is helping you.`,
    accepted: ({ body }) => `${body} agrees to help you and receives your contact details.`,
    declined: ({ body }) => `${body} cannot help you this time.`,
    asked: ({ body, by }) => `${body} asks you a question.${by === null ? "" : ` Answer by ${by}.`}`,
    answered: ({ body, by }) => `You answered ${body}.${by === null ? "" : ` A decision is due by ${by}.`}`,
    unanswered: ({ body, by }) =>
      `The question from ${body} was left without an answer. It decides with what you have written${before(by)}.`,
    lapsed: ({ body }) => `${body} did not answer in time.`,
    suspended: ({ body }) => `${body} is no longer active on Wasl: your request can go no further there.`,
    helped: ({ body }) => `${body} noted that you received help.`,
    "not-helped": ({ body }) => `${body} noted that the help could not be given.`,
    unreachable: ({ body }) => `${body} noted that nobody managed to reach you.`,
    contested: ({ body }) => `You said that things did not happen as ${body} noted. The team is looking into it.`,
    "handed-over": ({ body }) => `${body} proposes another organisation, better placed.`,
    "passed-on": ({ body }) => `Another organisation took over from ${body}.`,
    withdrawn: ({ body }) => `The proposal made to ${body} was withdrawn.`,
    reopened: ({ body }) => `The team reopened the proposal made to ${body}.`,
  },
  next: {
    looking: () => "Next: we are looking for another way, and will tell you.",
    review: ({ by }) => `Next: the team looks at another lead${before(by)}.`,
    "turned-to": ({ bodies }) => `Next: we turned to ${bodies}.`,
    "others-open": ({ bodies }) => `Next: your project goes on with ${bodies}.`,
    "dead-end": ({ by }) => `Next: somebody from the team calls you or writes to you${before(by)}, to look with you.`,
  },
  reason: (reason) => `Reason: ${reason}.`,
  meeting: ({ body, day }) => `Meeting with ${body}, on ${day}:`,
  grant: ({ body, amount, day }) => `${body} granted ${amount}, on ${day}.`,
  grantUnsaid: ({ body, day }) => `${body} noted help given, on ${day}.`,
  taskOf: {
    body: ({ body, day }) => `To be done by ${body}, by ${day}:`,
    innovator: ({ day }) => `To be done by you, by ${day}:`,
  },
  taskDone: "Done.",
  asked: "The team asked you:",
  answered: "You answered the team:",
  setAside: {
    spam: "It does not seem to describe a real project.",
    duplicate: "It seems to be the same as another of your requests, which goes on.",
    "out-of-scope": "Its subject is not one that Wasl can help with.",
  },
  older: "What is older is in the file of your data.",
  said: {
    agree: "Noted: your project will be shown to this organisation.",
    refuse: "Noted: it will not be shown your project. We are looking elsewhere.",
    answer: "Your answer has been sent to the organisation.",
    contest: "Noted. The case is reopened: the organisation and the team have your words.",
    withdraw: "Done: this proposal is withdrawn. Your request stays open.",
    "answered-team": "Your answer has been sent to the team.",
    fact: "Thank you. Offers have been compared again.",
    closed: "Your request is closed. Thank you for your trust.",
  },
};
