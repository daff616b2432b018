import * as v from "valibot";

/** Which call, and how often it had been tried when somebody saw it. */
const seen = {
  call: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)),
  tries: v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.toNumber()),
};
export const CallSeen = v.object(seen);

/** How a call ended. */
export const callSteps = ["reached", "missed"] as const;
export const CallStep = v.object({ ...seen, step: v.picklist(callSteps) });

/** Which letter that was given up. */
export const GivenUpLetter = v.object({ letter: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)) });
