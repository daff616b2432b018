// `npm run lighthouse`: what Lighthouse says of the main pages on a phone, in French and in Arabic, and how they open on a 2G line.
// The median of RUNS runs each (5 unless set); exits 1 when a promise of the design is broken. A quarter of an hour.
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureChromium } from "./lib/chromium.js";
import { bin, installDependencies, root, run, say, step, toolEnvironment } from "./lib/install.js";

await installDependencies();
const own = join(root, "scripts/lighthouse");
say("installing Lighthouse (once)…");
const installed = await run("npm", [
  "install",
  "--prefix",
  own,
  "--no-save",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
]);
if (installed !== 0) process.exit(installed);
await step("building the pages", bin("vite"), ["build", "--config", "web/vite.config.ts"]);
const env = {
  ...toolEnvironment(),
  CHROMIUM_PATH: ensureChromium(),
  LIGHTHOUSE: createRequire(join(own, "package.json")).resolve("lighthouse"),
};
process.exit(
  await run(bin("vitest"), ["run", "--config", "tests/vitest.config.ts", "--project", "lighthouse"], { env }),
);
