import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

export const matches: Copy["matches"] = {
  title: "Offers for your project",
  titleFor: (place) => `Offers for your project in ${place}`,
  description: "The support offers that fit your project, with the reasons.",
  heading: "Offers for your project",
  change: "Change my choices",
  found: plural("en", { one: "# offer fits you", other: "# offers fit you" }),
  foundMoreThan: plural("en", { one: "More than # offer fits you", other: "More than # offers fit you" }),
  shown: plural("en", { one: "Here is the first one.", other: "Here are the first #." }),
  order: "Best fit first.",
  how: "How are they ranked?",
  rank: (position) => `No. ${position}`,
  verdict: {
    eligible: "You meet the known conditions",
    toConfirm: plural("en", {
      one: "One answer from you is missing",
      other: "# answers from you are missing",
    }),
  },
  why: "Why this offer",
  confirm: "To be settled",
  sum: plural("en", { one: "# point out of 100: the sum", other: "# points out of 100: the sum" }),
  sumCaption: "The points of this offer",
  sumCriterion: "Criterion",
  sumPoints: "Points",
  sumTotal: "Total",
  plan: {
    heading: "A possible plan",
    intro: "These offers complete one another. Here is the order to ask for them in.",
    anyStage: "At any stage",
    uncovered: (needs) => `No known offer covers this yet: ${needs}.`,
    uncoveredAmongRead: (needs) => `Among the offers read, none covers this yet: ${needs}.`,
  },
  nextQuestion: {
    heading: "A question that helps",
    ask: {
      need: "What do you need?",
      territory: "Which province are you in?",
      stage: "How far has your project got?",
      legalForm: "What is your legal status?",
      groups: "Which groups do you belong to?",
      age: "How old are you?",
      amount: "Which amount do you look for?",
      window: "What are the dates of the offer?",
      capacity: "Are places left?",
    },
    settles: plural("en", {
      one: "Your answer would settle # offer.",
      other: "Your answer would settle # offers.",
    }),
    settlesAtLeast: plural("en", {
      one: "Your answer would settle at least # offer.",
      other: "Your answer would settle at least # offers.",
    }),
    answer: "Answer",
  },
  nearMisses: {
    heading: "Nearly: little is missing",
    intro: "These offers would be open to you if one or two things changed.",
    opens: plural("en", {
      one: "# more offer would be open to you",
      other: "# more offers would be open to you",
    }),
    opensAtLeast: plural("en", {
      one: "At least # more offer would be open to you",
      other: "At least # more offers would be open to you",
    }),
    change: {
      legalForm: (form) => `with another legal status: ${form}`,
      stage: (stage) => `at a later stage of the project (${stage})`,
      amount: (amount) => `for an amount of at least ${amount}`,
      groups: (groups) => `if you are also among: ${groups}`,
    },
  },
  perhaps: {
    heading: "Perhaps here too",
    intro: "These offers are known elsewhere. Ask whether they are open to you.",
    knownIn: (places) => `Known in: ${places}. Ask whether it serves you.`,
  },
  nothingLocal: {
    heading: "Nothing of your own region for now",
    text: "We know of no offer of your province or region for these needs. The offers below are for all of Morocco.",
  },
  nothing: {
    heading: "No known offer for these choices",
    text: "This does not mean that no help exists: we do not know of it yet. Here is what you can do.",
    elsewhere: "The same need, elsewhere in your region",
    elsewhereNote: "These offers do not cover your province, or are not meant for you. Ask all the same: rules change.",
  },
  cri: {
    heading: "Where to turn first",
    text: "The regional investment centre (CRI) receives and guides people with a project in your region.",
  },
  file: {
    heading: "Make a request",
    text: "File your request only once: we present it to the organisations that fit, and you follow the answer. Even if no offer suits you today.",
    button: "Make a request",
  },
  form: {
    heading: "Your choices",
    needsHint: "Tick everything that would help you.",
    firstHint: "This need counts most in the ranking.",
    firstNone: "My needs have no order",
    more: "Say more, nothing is kept",
    moreNote: "These answers are used for this sum only. They are not kept, nor shown in the address of the page.",
    ageHint: "Of the person who carries the project.",
    amountHint: "In figures, for example 50000.",
    textHint: "One or two sentences, in French or Arabic.",
    submit: "See the offers",
  },
  live: {
    searching: "Searching…",
    offline:
      "The connection does not work. The results shown are the last ones received; your choices are still here. Try again in a moment.",
  },
};
