import type { Copy } from "../fr.ts";

export const request: Copy["request"] = {
  title: "Make a request",
  description:
    "File a request for support in four short steps, with or without a legal status, with or without e-mail.",
  step: (now, of) => `Step ${now} of ${of}`,
  progress: "Progress through the form",
  steps: {
    project: { name: "Project", title: "Your project", lead: "Start with the problem. Write as you speak." },
    needs: { name: "Needs", title: "Your needs", lead: "From the most important to the least." },
    facts: {
      name: "Details",
      title: "A few details",
      lead: "Everything here is optional. Each answer helps to find better offers.",
    },
    contact: { name: "Contact", title: "Reaching you", lead: "To tell you what becomes of your request." },
  },
  next: "Continue",
  back: "Back",
  submit: "Send my request",
  alreadyFiled:
    "This request is already sent, with other words. If you send again, it will be a second request. To change the first one, use “Follow”.",
  keep: {
    label: "Keep my answers on this phone",
    hint: "For 7 days, to finish later. Never your name, contact details or codes. If the phone is shared, others can read your answers.",
    kept: "Kept here.",
    erase: "Erase what is kept",
    erased: "Erased.",
    offer: "Go on with your request?",
    from: "Kept on this phone on",
    holds: "Your answers about:",
    resume: "Go on",
    eraseIt: "Erase",
    later: "Later",
  },
  project: {
    problemHint: "For example: the women of the douar weave, but have nowhere to sell.",
    beneficiariesHint: "Who lives with this problem, and about how many people?",
    provinceHint: "Where the project takes place.",
    placeHint: "As people call it.",
  },
  needs: {
    proposed: "We chose from your words. Change what is not right.",
    first: "The most important",
    firstHint: "What is most in the way today.",
    second: "Then",
    third: "And also",
    more: "Add other needs",
    moreLegend: "Other needs",
    nobody: "No other",
  },
  facts: {
    stageHint: "Just an idea counts too.",
    legalFormHint: "No papers yet? That is an answer too.",
    sectorsHint: "One or several. For example: crafts and tourism.",
    ageHint: "Of the person who carries the project.",
    amountHint: "In figures, for example 50000. Roughly, if you do not know.",
    groupsHint: "Some offers are kept for some people. Tick what is true for you.",
    indicatorHint: "One thing that can be counted. For example: 20 women sell every month.",
    forCounting:
      "The next two answers never change the ranking. They are used to check that help reaches everyone, everywhere.",
  },
  contact: {
    one: "An e-mail or a phone: one is enough.",
    nameHint: "So that we know whom we are speaking to.",
    phoneHint: "We call about this request only.",
    emailHint: "Only for this request.",
    disclosureHint: "Your contact details are given only to an organisation that agrees to help you.",
  },
  consent: {
    heading: "What becomes of your answers",
    points: [
      ["Who receives them", "The Wasl team, to put you in touch with support organisations."],
      [
        "Who sees them, and when",
        "An organisation that is proposed sees your project, your place and your needs. It sees your name and contact details only if it agrees to help you. Each disclosure is recorded.",
      ],
      [
        "What is optional",
        "Everything, except the problem, the province, one need, one way to reach you, your choice before each organisation and your agreement.",
      ],
      [
        "Your rights",
        "Law 09-08 gives you the right to see, correct and erase your data, and to object to its use. Do it yourself at any time under “Follow”.",
      ],
      [
        "Where they are kept",
        "With a hosting company abroad (Cloudflare, in Europe). Your erased data also disappears from its backup copies, within 30 days.",
      ],
      ["Never asked", "No national identity number, nothing about health, religion or opinions."],
    ],
    agree: "I have understood and I agree.",
    version: (version) => `Version of this text: ${version}.`,
  },
};
