import { listed } from "./listed.ts";
import type { Judge } from "./ruling.ts";

/** The offer takes projects of this legal form. */
export const judgeLegalForm: Judge<"legalForm"> = ({ legalForm }, { legalForms }) => ({
  verdict: listed(legalForms, legalForm),
  offered: legalForms,
});
