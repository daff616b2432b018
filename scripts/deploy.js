// `npm run deploy`: creates the database, migrates it, loads the directory, sets the secret, deploys.
// Needs an account: run `npx wrangler login` first, or set CLOUDFLARE_API_TOKEN. Safe to run again.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, installDependencies, nodePath, root, say, step, toolEnvironment } from "./lib/install.js";

const config = join(root, "wrangler.toml");
const name = "wasl";

/** Runs wrangler and answers what it printed; ends the process when it fails. */
function wrangler(args, input) {
  const { status, stdout, stderr } = spawnSync(bin("wrangler"), args, {
    cwd: root,
    env: { ...toolEnvironment(), CLOUDFLARE_CF_FETCH_ENABLED: "true" },
    encoding: "utf8",
    input: input ?? "",
  });
  if (status === 0) return stdout;
  process.stderr.write(stdout + stderr);
  say(`wrangler ${args.slice(0, 3).join(" ")}: failed`);
  process.exit(1);
}

await installDependencies();
say("looking for the database…");
const databaseId = findDatabase() ?? createDatabase();
writeDatabaseId(databaseId);
await step("building the pages", bin("vite"), ["build", "--config", "web/vite.config.ts"]);
setSecret();
// As late as can be: until the new Worker is there, the old one meets the new tables.
say("migrating…");
wrangler(["d1", "migrations", "apply", "DB", "--remote"]);
loadDirectory();
say("deploying…");
const said = wrangler(["deploy"]);
process.stdout.write(said);
if (tellSite(said)) process.stdout.write(wrangler(["deploy"]));
if (/^MAIL_FROM = ""$/m.test(readFileSync(config, "utf8"))) {
  say("MAIL_FROM is not set in wrangler.toml: nobody can sign in yet (README, Deploy)");
}

/** Where the site is, learnt from the first deployment, for the links in letters. Answers whether it is new. */
function tellSite(said) {
  const text = readFileSync(config, "utf8");
  const [site] = /https:\/\/[a-z0-9.-]+\.workers\.dev/.exec(said) ?? [];
  if (!site || !/^SITE = ""$/m.test(text)) return false;
  writeFileSync(config, text.replace(/^SITE = ""$/m, `SITE = "${site}"`));
  return true;
}

function findDatabase() {
  const databases = JSON.parse(wrangler(["d1", "list", "--json"]));
  return databases.find((database) => database.name === name)?.uuid;
}

function createDatabase() {
  say("creating the database in western Europe…");
  wrangler(["d1", "create", name, "--location", "weur"]);
  return findDatabase();
}

/** The production database's id, in the first of the two places of `wrangler.toml`. */
function writeDatabaseId(id) {
  const text = readFileSync(config, "utf8");
  writeFileSync(config, text.replace(/^database_id = "[^"]*".*$/m, `database_id = "${id}"`));
}

function loadDirectory() {
  say("loading the directory…");
  mkdirSync(join(root, ".wasl"), { recursive: true });
  const sql = join(root, ".wasl/directory.sql");
  const { status } = spawnSync(nodePath(), ["scripts/directory-sql.ts", sql], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(1);
  wrangler(["d1", "execute", "DB", "--remote", "--yes", "--file", sql]);
}

/** PINs, sessions and form ids are keyed with it: set once, for a Worker that has none; never changed. */
function setSecret() {
  const { status, stdout, stderr } = spawnSync(bin("wrangler"), ["secret", "list", "--format", "json"], {
    cwd: root,
    env: toolEnvironment(),
    encoding: "utf8",
  });
  if (status === 0) {
    if (JSON.parse(stdout).some((secret) => secret.name === "SECRET")) return;
  } else if (!/10007|not found|does not exist/i.test(stdout + stderr)) {
    // Not "there is no such Worker yet": whether it has a secret is not known, so none is set.
    process.stderr.write(stdout + stderr);
    say("the secrets could not be listed, and nothing was deployed");
    process.exit(1);
  }
  say("setting a new secret…");
  wrangler(["secret", "put", "SECRET"], randomBytes(32).toString("hex"));
}
