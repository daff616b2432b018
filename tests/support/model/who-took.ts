import type { Dated } from "./facts.ts";
import type { Taken, Who } from "./reference.ts";
import { team } from "./world.ts";

/** Who an author of a step is to an introduction. */
export function whoTook({ by }: Pick<Dated, "by">): Who {
  if (by === "clock" || by === "system") return by;
  if (by === "innovator") return "author";
  return by === team ? "admin" : "body";
}

/** Whether a step of a history is one that was expected. */
export const isOf = ({ introduction, step, by }: Taken, taken: Dated): boolean =>
  taken.of === introduction && taken.step === step && whoTook(taken) === by;
