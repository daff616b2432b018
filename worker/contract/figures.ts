import * as v from "valibot";
import type { Half } from "#domain/figures/bands.ts";
import { type FigureKey, measures } from "#domain/figures/measures.ts";
import { NeedCode, Region } from "./codes.ts";
import { EntryId } from "./lists.ts";

/** How many cases, and how long half of them took at most. */
export type Timed = { cases: number; half: Half | null };
/** A figure as the desk shows it. `share`: of those that ended, how many were answered. */
export type FigureShown = FigureKey & {
  reviewed: Timed;
  answered: Timed;
  helped: Timed;
  lapsed: number;
  share: number | null;
};

const measure = v.picklist(measures);
/** Which cases of a figure: its measure, and what it is told by. */
const OfFigure = v.variant("by", [
  v.object({ measure, by: v.literal("all"), key: v.optional(v.literal(""), "") }),
  v.object({ measure, by: v.literal("region"), key: Region }),
  v.object({ measure, by: v.literal("need"), key: NeedCode }),
  v.object({ measure, by: v.literal("body"), key: EntryId }),
]);
/** The requests that wait for a need in a region. */
const Waiting = v.object({ measure: v.literal("waiting"), need: NeedCode, region: Region });

/** Which cases the address of their page asks for. */
export const CasesAsked = v.union([Waiting, OfFigure]);
export type CasesAsked = v.InferOutput<typeof CasesAsked>;
