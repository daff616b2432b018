/** The version of the rules: stored with whatever they judged, and changed whenever their answers would. */
export const rules = "2026-11.2";
