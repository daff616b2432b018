// `npm test`: every check, in the order in which they fail fastest. Installs what it lacks.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./lib/chromium.js";
import { bin, installDependencies, root, run, say, step, toolEnvironment } from "./lib/install.js";

await installDependencies();
const chromium = ensureChromium();
await step("building the pages", bin("vite"), ["build", "--config", "web/vite.config.ts"]);
await step("checking types", bin("tsc"), ["-b"]);
await step("checking style and import laws", bin("biome"), ["ci"]);
await step("looking for what nobody uses", bin("knip"), []);

// What takes as long as all the others is run by its own name: `npm run simulate`, `lighthouse`, `screens`.
const given = process.argv.slice(2);
const which =
  given.length > 0 ? given : ["simulation", "lighthouse", "screens"].flatMap((name) => ["--project", `!${name}`]);

say("running the tests…");
const report = join(root, ".wasl-tests.json");
rmSync(report, { force: true });
const code = await run(
  bin("vitest"),
  [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...which,
  ],
  { env: { ...toolEnvironment(), CHROMIUM_PATH: chromium } },
);
const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, "utf8"));
rmSync(report, { force: true });
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exit(code === 0 && numPassedTests === 0 ? 1 : code);
