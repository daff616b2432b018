import type { Copy } from "../fr.ts";
import { plural } from "../plural.ts";

export const bodyFigures: Copy["bodyFigures"] = {
  title: "Our figures",
  heading: "Your cases in figures",
  lead: "What you received, what you answered, and what became of the projects that you accepted.",
  answers: "Your answers",
  share: (share) => `${share} of requests were answered`,
  half: (days) => `Half of the first answers came ${days}.`,
  sameDay: "on the same day",
  within: plural("en", { one: "within # working day", other: "within # working days" }),
  more: plural("en", { one: "in more than # working day", other: "in more than # working days" }),
  byMonth: "Month by month",
  month: "Month",
  steps: {
    received: "Received",
    accept: "Accepted",
    decline: "Declined",
    lapse: "Unanswered",
    help: "Helped",
    "no-help": "Not helped",
  },
  projects: "What becomes of the projects that you accepted",
  none: "None for now.",
  after: (months) => (months === 1 ? "After 1 month" : `After ${months} months`),
  stuck: "What they are stuck on",
  file: "Download as CSV",
  back: "Back to the figures",
  passedOn: "A case that you handed over is still counted, but no longer in this list.",
};
