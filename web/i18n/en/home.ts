import type { Copy } from "../fr.ts";

export const home: Copy["home"] = {
  title: "Wasl: find help for your project",
  description:
    "Say where you are and what you need: Wasl shows the help that exists in Morocco for your project, and why.",
  heading: "Find who can help your project, near you.",
  lead: "Say where you are and what you need: Wasl shows the help open to your project, anywhere in Morocco. Free, and without an account.",
  province: "1. Where are you?",
  needs: "2. What do you need?",
  needsHint: "Tick everything that would help you.",
  submit: "See the offers",
  how: {
    heading: "How it works",
    steps: [
      ["You choose", "Your province and your needs. Nothing else is required."],
      [
        "You see the offers",
        "Each with its reasons and what is still to be confirmed. The rules are the same for everyone.",
      ],
      ["You make a request", "Only once. It has a code and deadlines, and you follow what becomes of it."],
    ],
  },
  regions: "Browse by region",
};
