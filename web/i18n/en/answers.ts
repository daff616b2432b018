import type { Copy } from "../fr.ts";

export const answers: Copy["answers"] = {
  title: "Answer",
  gone: "This link no longer works",
  goneText:
    "A link lasts for fifteen working days, and ends as soon as the case moves on. The last message that you received may hold a newer one.",
  goneOwn: "You are following your request: open it with your two codes",
  goneBody: "You are answering for an organisation: sign in to its space",
  own: {
    heading: "Your request",
    headingWith: (body) => `Your project and ${body}`,
    open: "Open my whole request",
    openNote: "Without a code, for 30 minutes on this phone. Leave it when you are done if the phone is shared.",
    follow: "Follow my request",
  },
  body: {
    heading: (body) => `A project for ${body}`,
    forOffer: (offer) => `For the offer “${offer}”.`,
    answerBy: (by) => `Your answer is expected by ${by}. No account is needed: you answer on this page.`,
    accepted: "Your organisation accepted this project. Say what came of it: no account is needed.",
    contested: "The person says that things did not happen as they were noted. In their words:",
    question: "Your question",
    answer: "The person's answer",
    noAnswer: "The person did not answer in time. Decide with what is written.",
    contact: "See the person's contact details",
    contactText: "They are for helping this person only. We keep a record of each time they are shown.",
    acceptedHeading: "Thank you! It is accepted",
    contactHeading: "The person's contact details",
    contactKeep:
      "Write these contact details down, or print this page: the link does not show them a second time. Get in touch in the next few days; the person knows that you have accepted.",
    desk: "Your organisation's space",
    deskNote: "With an account, you follow your cases there and note your meetings.",
  },
  quiet: "Receive no more reminders of this case",
  quietNote: "This never closes the case: you are still told what happens to it.",
  isQuiet: "You receive no more reminders of this case. It stays open, and you are still told what happens to it.",
  remind: "Receive reminders again",
  done: {
    agree: {
      heading: "Thank you, it is noted",
      text: "Your project will be shown to this organisation, without your contact details. We tell you what comes next.",
    },
    refuse: {
      heading: "Thank you, it is noted",
      text: "Your project will not be shown to this organisation. We are looking elsewhere for you.",
    },
    answer: { heading: "Thank you, it is sent", text: "The organisation has your answer, and now has to decide." },
    contest: {
      heading: "Thank you, it is noted",
      text: "The case is reopened: the organisation and the Wasl team have your words.",
    },
    withdraw: { heading: "Done", text: "This proposal is withdrawn. Your request stays open." },
    "answer-team": {
      heading: "Thank you, it is sent",
      text: "The Wasl team has your answer, and takes your request up again.",
    },
    decline: {
      heading: "Thank you for your answer",
      text: "The person is told, with your words, and we are looking elsewhere for them.",
    },
    ask: {
      heading: "Your question has been sent",
      text: "Your time stops while it waits for an answer. As soon as it comes, or after five working days, you receive a new link.",
    },
    report: {
      heading: "Thank you, it is noted",
      text: "The person can read what you noted, and tell us whether it is right.",
    },
  },
};
