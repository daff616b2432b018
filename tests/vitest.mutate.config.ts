import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests that mutants of the matching rules are run against: quick ones, each property tried less often. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    pool: "threads",
    include: ["tests/domain/**/*.test.ts", "tests/golden/**/*.test.ts"],
    setupFiles: ["tests/support/fewer-runs.ts"],
  },
});
