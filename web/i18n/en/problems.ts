import type { Copy } from "../fr.ts";

export const problems: Copy["problems"] = {
  unknown: {
    page: "This page does not exist, or no longer does.",
    body: "This organisation is not in our list.",
    offer: "This offer is not in our list.",
    region: "This region does not exist.",
    "support-request": "This request cannot be found.",
  },
  sentences: {
    not_yours: "This page is not open to you.",
    signed_out: "Your visit has ended, for safety. Write the code and the secret code of your receipt again.",
    too_large: "What you sent is too long. Shorten it a little and try again.",
    unsupported_type: "We cannot read this format.",
    malformed: "What arrived cannot be read. Go back and try again.",
    method_not_allowed: "This cannot be done here.",
    not_now: "This is not possible at this stage of the request.",
    changed_meanwhile: "Something changed in the meantime. Read the page again and try once more.",
    invalid: "Some answers are not right. Go back and check them.",
  },
  tooMany: (seconds) => `That is a lot of tries in a short time. Wait ${seconds} seconds, then try again.`,
  unexpected: "Something went wrong on our side. It is not your fault. Try again in a moment.",
  title: "A problem",
  heading: "That did not work",
  notFoundTitle: "Page not found",
  notFoundHeading: "We cannot find this page",
  notFoundText: "The address may hold a mistake, or the page has moved.",
  home: "Go to the home page",
  offers: "See all offers",
  follow: "Follow my request",
};
