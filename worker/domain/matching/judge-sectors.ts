import type { Judge } from "./ruling.ts";

/** The offer prefers what the project is about. It scores, it never bars; with nothing to compare, half. */
export const judgeSectors: Judge<"sectors"> = ({ sectors }, { focusSectors }) => {
  const shared = focusSectors.filter((sector) => sectors.includes(sector));
  const unsaid = focusSectors.length === 0 || sectors.length === 0;
  return { verdict: null, share: unsaid ? 0.5 : Number(shared.length > 0), focus: focusSectors, shared };
};
