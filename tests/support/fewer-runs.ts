import fc from "fast-check";

/** A mutant that lives through forty tries of a property is worth looking at. */
fc.configureGlobal({ numRuns: 40, seed: 2026 });
