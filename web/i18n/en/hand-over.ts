import type { Copy } from "../fr.ts";

export const handOver: Copy["handOver"] = {
  heading: "Hand over to another organisation",
  lead: "The Wasl team reads your proposal, then the person says yes or no. You keep the case until the other organisation accepts; it then gets what you wrote down.",
  none: "No offer is found: search with other words.",
  search: "Search for an offer",
  told: "I have talked about it with the person.",
  send: "Send the proposal",
  back: "Back to the case",
  labels: {
    offer: "To which organisation",
    why: "Reason",
    handOverWords: "What was done, and what remains to be done",
    told: "The person",
    text: "Words to search for",
  },
  because: {
    offer: { wrong: "Choose an offer of another organisation." },
    told: { required: "Talk about it with the person first." },
  },
  lines: (count) => `Follow-up notes that you get if you accept: ${count}`,
  company: {
    heading: "Who else helps",
    hidden: "The person has not agreed to show it.",
    nobody: "nobody",
  },
};
