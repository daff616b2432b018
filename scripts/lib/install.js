// Plain JavaScript for any Node from 20: it runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

export const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const marker = join(root, "node_modules/.installed-from");

export const say = (text) => console.log(`wasl: ${text}`);

export const hashOf = (...texts) => {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("hex");
};

const install = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * Installs the locked dependencies when they are missing or from another lockfile. Not `npm ci`: it refuses a lockfile
 * that does not name the packages of every other platform, and not every registry has them all.
 */
export async function installDependencies() {
  const wanted = hashOf(readFileSync(join(root, "package-lock.json")));
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted && existsSync(nodePath())) return;
  say("installing dependencies (once; about half a minute)…");
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, npm] : ["npm"];
  const child = spawn(command[0], [...command.slice(1), ...install], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  underWay.child = child;
  const status = await new Promise((done) => {
    child.on("error", () => done(1));
    child.on("exit", done);
  });
  underWay.child = null;
  if (status !== 0) {
    say("the dependencies could not be installed: see npm's own words above");
    process.exit(1);
  }
  writeFileSync(marker, wanted);
}

/** The Node that the project brings along, whatever the machine has. */
export const nodePath = () => join(root, "node_modules/node/bin/node");
export const bin = (name) => join(root, "node_modules/.bin", name);

/** The environment of every tool: our own Node first on the path, and wrangler offline and quiet. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  NO_UPDATE_NOTIFIER: "1",
});

/** Runs a tool to its end; answers its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(),
      stdio: ["ignore", "inherit", "inherit"],
      ...options,
    });
    child.on("error", (error) => {
      say(error.message);
      done(1);
    });
    child.on("exit", (code) => done(code ?? 1));
  });

/** What a step is running now, at the head of a process group of its own; `null` between steps. */
export const underWay = { child: null };

/** Runs a tool quietly: its output is shown only when it fails, and then the process ends. */
export async function step(what, command, args) {
  say(`${what}…`);
  const output = [];
  const child = spawn(command, args, {
    cwd: root,
    env: toolEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  underWay.child = child;
  child.stdout.on("data", (part) => output.push(part));
  child.stderr.on("data", (part) => output.push(part));
  const code = await new Promise((done) => {
    child.on("error", () => done(1));
    child.on("exit", (exit) => done(exit ?? 1));
  });
  underWay.child = null;
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  say(`${what}: failed`);
  process.exit(1);
}
