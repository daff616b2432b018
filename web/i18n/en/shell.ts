import type { Copy } from "../fr.ts";

export const shell: Copy["shell"] = {
  skip: "Skip to content",
  brand: "Wasl",
  home: "home page",
  nav: {
    label: "Main menu",
    matches: "Find",
    offers: "Offers",
    bodies: "Who helps",
    regions: "Regions",
    follow: "Follow",
  },
  language: "Language",
  sending: "Sending…",
  slow: "This is slow. Keep the page open.",
  footer: {
    label: "Learn more",
    account: "My account",
    matching: "How offers are ranked",
    procedure: "What happens to a request",
    about: "About us",
    privacy: "Privacy",
    promise: "Free, no advertising, the same rules for everyone.",
  },
};
