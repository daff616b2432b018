import { join } from "node:path";
import { defineConfig } from "vite";

/**
 * The Worker of production as one small file: wrangler's own bundling writes every letter of Arabic as six, and keeps the
 * names of functions. `wrangler.toml` runs this before it deploys.
 */
export default defineConfig({
  root: join(import.meta.dirname, "../worker"),
  logLevel: "warn",
  publicDir: false,
  ssr: { target: "webworker", noExternal: true },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    ssr: "index.ts",
    outDir: "../dist/worker",
    emptyOutDir: true,
    target: "es2024",
    minify: true,
    // What the team reads alone is a script of its own; the entry hands out nothing but itself.
    rolldownOptions: { preserveEntrySignatures: "strict", output: { codeSplitting: true } },
    // Beside it, for a test to read what it is made of.
    sourcemap: "hidden",
  },
});
