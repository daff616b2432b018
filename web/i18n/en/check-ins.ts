import type { Copy } from "../fr.ts";

const before = (by: string | null) => (by === null ? "" : ` by ${by}`);

export const checkIns: Copy["checkIns"] = {
  heading: "How is your project going?",
  lead: "One button is enough: your answer is saved at once. You can change it later.",
  stuckOn: "What is it stuck on?",
  said: (answer) => `You answered: ${answer}.`,
  answered: (answer, stuckOn) => (stuckOn === null ? answer : `${answer} (${stuckOn})`),
  looking: ({ need, by }) =>
    `We are looking again for somebody who can help you: ${need}. The team looks at it${before(by)}, then tells you what comes next.`,
  lookedAt: (by) => `The team reads your answer, and calls you or writes to you${before(by)}.`,
  toldBody: "The organisation that helps you is told.",
  nextOn: (day) => `We will ask you for news after ${day}.`,
  closesOn: (day) => `We will not ask you anything more. Your request will be closed after ${day}.`,
  change: "Change my answer",
  more: "Say more, if you like",
  moreText:
    "All of it is optional. What you write here is for the team; the organisation only sees whether the project moves forward, is stuck or has stopped. Count from the beginning of the help.",
  indicator: "The result that you wanted to follow:",
  labels: {
    words: "A word",
    indicatorBase: "How much at the beginning",
    indicatorNow: "How much now",
    amountMad: "Money received, in dirhams",
    jobs: "Jobs created",
    people: "People helped by the project",
    helped: "Is the help that you received useful?",
  },
  baseBefore: (count) => `At the beginning: ${count}`,
  save: "Add",
  verdict: {
    heading: "Did it help you?",
    word: "Add a word",
    words: "Your word",
    note: "The organisation sees your answer; your word is for the team.",
  },
  asked: "We asked you how your project is going.",
  saidDone: {
    "check-in": "Thank you, it is noted.",
    "check-in-more": "Thank you, it is added.",
    verdict: "Thank you, it is noted.",
  },
  told: {
    heading: "How is the project going?",
    lead: "Ask the person: one button is enough, their answer is kept at once.",
    said: (answer) => `The person answered: ${answer}.`,
    looking: ({ need, by }) =>
      `We are looking again for somebody who can help the person: ${need}. The team looks at it${before(by)}, then tells them what comes next.`,
    lookedAt: (by) => `The team reads their answer, and calls them or writes to them${before(by)}.`,
    toldBody: "The organisation that helps them is told.",
    nextOn: (day) => `We will ask them for news after ${day}.`,
    closesOn: (day) => `We will not ask them anything more. Their request will be closed after ${day}.`,
    change: "Change their answer",
    more: "Write down what else they say, if they wish",
    moreText:
      "All of it is optional: only what the person says themselves. It is for the team; the organisation sees only whether the project goes well, is stuck or has stopped. Count from the beginning of the help.",
    indicator: "The result that the person wanted to follow:",
    helped: "Is the help of use to them?",
    verdict: {
      heading: "Does the person say that it helped?",
      word: "Write down their words",
      words: "Their words",
      note: "The organisation sees the answer; their words are for the team.",
    },
  },
  staff: {
    heading: "Check-ins",
    dueOn: (day) => `planned for ${day}`,
    states: {
      due: "to come",
      asked: "asked",
      called: "to be called",
      rested: "no answer",
      answered: "answered",
      passed: "no answer",
      ended: "ended",
    },
    byOther: "written down by the team or a relay",
    heard: "Write down what the person answers",
    answer: "Their answer",
    words: "Their words",
    verdict: (helped) => `According to the person, it helped: ${helped}`,
  },
};
