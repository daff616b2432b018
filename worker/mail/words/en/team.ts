import type { RaisedWhy } from "#domain/request/raised.ts";
import type { LetterWords, TeamLetters } from "#worker/mail/letter.ts";

export const teamLetters = {
  "review-due": ({ cases }) => ({
    subject: cases === 1 ? "One case waits to be reviewed" : `${cases} cases wait to be reviewed`,
    sentences: [
      cases === 1
        ? "It has waited for more than two working days: longer than we promise."
        : "They have waited for more than two working days: longer than we promise.",
      "After five working days, the people are told of the delay.",
    ],
    action: { label: "Review now", path: "/admin/review" },
  }),
  "case-raised": ({ request, why }) => ({
    ...raised[why],
    action: { label: "Open the case", path: `/admin/requests/${request}` },
  }),
} satisfies Pick<LetterWords, keyof TeamLetters>;

const raised: Record<RaisedWhy, { subject: string; sentences: readonly string[] }> = {
  "dead-end": {
    subject: "Somebody to call: nothing was found for them",
    sentences: [
      "For this request, there is nothing left to propose for now.",
      "Call the person, or write to them if they have no phone, within two working days: we promised them that.",
    ],
  },
  contested: {
    subject: "Somebody disagrees with what an organisation noted",
    sentences: [
      "The person says that things did not happen as the organisation noted them.",
      "The case is open again: listen to both, then say what comes next.",
    ],
  },
  answered: {
    subject: "Somebody has answered the team's question",
    sentences: ["The answer is in the case.", "Read it, then decide what comes next."],
  },
  suspended: {
    subject: "A case to take up: its organisation is suspended",
    sentences: [
      "The organisation that had accepted this request is suspended on Wasl.",
      "See with the person how to go on.",
    ],
  },
  silent: {
    subject: "An organisation gives no more news",
    sentences: [
      "It accepted this request, and we have had no news of it for two months.",
      "We have no phone number for it: find a way to reach it, then note what it says.",
    ],
  },
  called: {
    subject: "Somebody asks the team for help in a conversation",
    sentences: ["The conversation is in the case: you can read it and write in it."],
  },
  reported: {
    subject: "A message in a conversation is reported",
    sentences: ["Read it in the case, then hide it or let it stand."],
  },
  stuck: {
    subject: "Somebody is stuck in their project",
    sentences: [
      "They said so at a check-in, and we have nothing to propose to them for now.",
      "Read their answer and call them, or write to them, within two working days: we promised it.",
    ],
  },
};
