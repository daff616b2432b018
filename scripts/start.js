// `npm start`: the whole product on this machine, with an embedded local database.
// PORT=8787 unless set; data is kept between runs, in .wasl or in WASL_DATA; `npm start -- --fresh` begins anew.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import {
  bin,
  hashOf,
  installDependencies,
  nodePath,
  root,
  say,
  step,
  toolEnvironment,
  underWay,
} from "./lib/install.js";

const port = process.env.PORT || "8787";
if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
  say(`PORT must be a number from 1 to 65535, not "${port}"`);
  process.exit(1);
}
const home = process.env.WASL_DATA || join(root, ".wasl");
const state = join(home, "state");
const loaded = join(home, "loaded");

let server = null;
let ending = false;
const end = (code) => {
  if (ending) return;
  ending = true;
  const child = server ?? underWay.child;
  if (!child || child.exitCode !== null) process.exit(code);
  child.removeAllListeners("exit");
  child.once("exit", () => process.exit(code));
  signalAll(child, "SIGTERM");
  setTimeout(() => signalAll(child, "SIGKILL"), 3000).unref();
};
/** What we start leads a process group of its own, so that what it started ends with it. */
const signalAll = ({ pid }, signal) => {
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
};
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => end(0));

// Whoever started us is gone without a word: end too.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && end(0), 250).unref();

await refuseTakenPort();
await installDependencies();
await step("building the pages", bin("vite"), ["build", "--config", "web/vite.config.ts"]);
await prepareDatabase();
serve();

/** Somebody else's server at our address would look like ours. */
async function refuseTakenPort() {
  const probe = createServer();
  const isFree = await new Promise((done) => {
    probe.once("error", () => done(false));
    probe.listen(Number(port), "127.0.0.1", () => done(true));
  });
  if (!isFree) {
    say(`port ${port} is taken: choose another one, for example PORT=${Number(port) + 1} npm start`);
    process.exit(1);
  }
  await new Promise((done) => probe.close(done));
}

/** Migrates and loads the local database when it is new, or when the migrations or what is loaded changed. */
async function prepareDatabase() {
  if (process.argv.includes("--fresh"))
    for (const kept of [state, loaded]) rmSync(kept, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  const sql = join(home, "directory.sql");
  await step("reading the directory", nodePath(), ["scripts/directory-sql.ts", sql]);
  const migrations = readdirSync(join(root, "migrations")).sort();
  const wanted = hashOf(...migrations.map((file) => readFileSync(join(root, "migrations", file))), readFileSync(sql));
  if (existsSync(loaded) && readFileSync(loaded, "utf8") === wanted) return;
  const local = ["--local", "--env", "local", "--persist-to", state];
  await step("preparing the database", bin("wrangler"), ["d1", "migrations", "apply", "DB", ...local]);
  await step("loading the directory", bin("wrangler"), ["d1", "execute", "DB", ...local, "--file", sql, "--yes"]);
  writeFileSync(loaded, wanted);
}

function serve() {
  if (ending) return;
  say("starting…");
  const site = `SITE:http://localhost:${port}`;
  const args = ["dev", "--env", "local", "--ip", "127.0.0.1", "--port", port, "--persist-to", state, "--var", site];
  server = spawn(bin("wrangler"), [...args, "--show-interactive-dev-session=false", "--log-level", "error"], {
    cwd: root,
    env: toolEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  server.on("exit", (code) => {
    if (!ending) process.exit(code ?? 1);
  });
  announce();
}

async function announce() {
  const address = `http://127.0.0.1:${port}/`;
  for (;;) {
    const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
    if (answer) break;
    await new Promise((later) => setTimeout(later, 150));
  }
  say(`sign in as an admin, a manager, an adviser or an innovator: http://localhost:${port}/local/roles`);
  say(`the letters that are sent: http://localhost:${port}/local/mailbox`);
  say(`ready: ${address} (Ctrl-C ends it; data is kept in ${home})`);
}
