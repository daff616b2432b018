import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

export const handOver: Copy["handOver"] = {
  title: "Hand the case over",
  heading: "Hand the case over to another organisation",
  open: "Hand over to another organisation",
  lead: "The Wasl team reads your proposal, then the person says yes or no. You keep the case until the other organisation accepts; it then gets what you wrote down.",
  none: "No known offer of another organisation fits. Search with your own words.",
  notFound: "No open offer of another organisation is found with these words.",
  search: "Search for an offer",
  told: "I have talked about it with the person.",
  send: "Propose to hand over",
  back: "Back to the case",
  labels: {
    offer: "To which organisation",
    why: "Reason",
    handOverWords: "A word to the person and to the other organisation",
    told: "The person",
    text: "Words to search for",
  },
  because: {
    offer: { required: "Choose an offer.", wrong: "Choose an offer of another organisation." },
    why: { required: "Choose a reason." },
    handOverWords: { required: "Say in a few words what was done, and what remains to be done." },
    told: { required: "Talk about it with the person first, then tick the box." },
  },
  asked: (to, state) => `You propose this case to ${to}: ${state}. You keep it until then.`,
  passed: (to) => `${to} looks after this case now.`,
  said: "The Wasl team has your proposal. You keep the case meanwhile.",
  from: (from, why) => `${from} hands this case over to you. Reason: ${why}.`,
  lines: plural("en", {
    one: "# note is given to you if you accept.",
    other: "# notes are given to you if you accept.",
  }),
  file: (from) => `What ${from} has done`,
  byGiver: "by this organisation",
  company: {
    heading: "Who else helps",
    hidden: "The person has not said yes to showing who else helps them.",
    none: "No other organisation helps at the moment.",
    yourselves: "you",
    nobody: "nobody",
  },
  own: {
    why: ({ from, why }) => `${from}, which helps you, proposes to hand your case over to it. Reason: ${why}.`,
    ifYes: ({ from }) =>
      `If you say yes, it sees your project. If it accepts, it gets your contact details and what ${from} wrote down: you need not tell it all again.`,
    until: ({ from }) => `Until then, ${from} keeps your case.`,
    by: (by) => `Answer by ${by}. Without an answer, nothing changes.`,
    proposes: ({ from, to }) => `${from} proposes to hand your case over to ${to}.`,
    passed: ({ from, to }) => `${to} has accepted: ${from} has handed your case over to it.`,
    company: {
      heading: "Who knows who helps you",
      no: "The organisations that help you do not know who else helps you.",
      yes: "The organisations that help you may see who else helps you, and for which needs.",
      share: "Yes, they may know",
      hide: "No, show it no more",
    },
  },
};
