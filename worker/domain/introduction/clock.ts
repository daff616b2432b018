import { days, type Span, workingDays } from "#domain/time/span.ts";
import type { IntroductionState, IntroductionStep } from "./lifecycle.ts";

/** What happens when an introduction has stayed in a state for so long: somebody is told, or a step is taken. */
export type Timer = { in: IntroductionState; after: Span } & ({ tell: Told } | { step: IntroductionStep });
export type Told = "admins" | "innovator" | "body" | "call-list";

/** Each ends at 23:59:59 in Casablanca on the nth day after the step that led there. */
export const introductionTimers: readonly Timer[] = [
  { in: "proposed", after: workingDays(2), tell: "admins" },
  { in: "proposed", after: workingDays(5), tell: "innovator" },
  // Clear cases only: all criteria met, contact verified, capacity left.
  { in: "proposed", after: workingDays(7), step: "approve" },
  { in: "agreeing", after: workingDays(3), tell: "innovator" },
  { in: "agreeing", after: workingDays(7), tell: "innovator" },
  { in: "agreeing", after: workingDays(10), step: "expire" },
  // The days while it was asked do not count.
  { in: "sent", after: workingDays(3), tell: "body" },
  { in: "sent", after: workingDays(7), tell: "body" },
  { in: "sent", after: workingDays(10), step: "lapse" },
  { in: "asked", after: workingDays(5), step: "expire" },
  { in: "accepted", after: days(30), tell: "body" },
  { in: "accepted", after: days(60), tell: "call-list" },
];

/** How long the innovator may contest what the body reported. */
export const contestWithin: Span = days(30);
