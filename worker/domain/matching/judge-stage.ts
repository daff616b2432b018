import { listed } from "./listed.ts";
import type { Judge } from "./ruling.ts";

/** The offer takes projects at this stage; one made for it fits better than one open to all. */
export const judgeStage: Judge<"stage"> = ({ stage }, { stages }) => ({
  verdict: listed(stages, stage),
  share: stages.length > 0 ? 1 : 2 / 3,
  offered: stages,
});
