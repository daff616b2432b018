import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = (...folders: readonly string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

/**
 * A test that starts a Worker or a browser takes its time, and the machine has two cores: two files at once. Those after them
 * in the same process find the Worker started (`tests/support/wasl.ts`).
 */
const patient = { testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2, isolate: false };

export default defineConfig({
  root,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    pool: "forks",
    setupFiles: ["tests/support/one-seed.ts"],
    env: {
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_HIDE_BANNER: "true",
      CLOUDFLARE_CF_FETCH_ENABLED: "false",
      NO_UPDATE_NOTIFIER: "1",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          include: files("domain", "contract", "golden", "scripts", "web", "laws"),
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: "worker", include: files("db", "worker"), ...patient, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: "journeys",
          include: files("journeys"),
          ...patient,
          sequence: { groupOrder: 2 },
        },
      },
      // Each run by its own name: `npm run simulate`, `lighthouse`, `screens`.
      ...["simulation", "lighthouse", "screens"].map((name, at) => ({
        extends: true as const,
        test: { name, include: files(name), ...patient, sequence: { groupOrder: 3 + at } },
      })),
    ],
  },
});
