import type { Values } from "#worker/http/typed-form.ts";

/** The version that whoever sends a form was looking at; none that exists when it is no number. */
export const seenVersion = ({ version }: Values): number => {
  const seen = Number(version?.[0]);
  return Number.isSafeInteger(seen) ? seen : -1;
};
