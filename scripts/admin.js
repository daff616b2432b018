// `npm run admin -- you@example.ma`: makes the account of an address an admin's, and the account when there is none.
// On this machine's database (or WASL_DATA's); with --remote, on the one that `npm run deploy` deploys to. There, an admin
// adds a passkey after the first sign-in, and signs in with it from then on.
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { bin, installDependencies, root, say, toolEnvironment } from "./lib/install.js";

const [email = ""] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const isRemote = process.argv.includes("--remote");
if (!/^[^\s@'"\\]+@[^\s@.'"\\]+(?:\.[^\s@.'"\\]+)+$/u.test(email)) {
  say("say whose: npm run admin -- you@example.ma [--remote]");
  process.exit(1);
}

await installDependencies();
const address = email.toLowerCase();
const id = randomUUID().replaceAll("-", "");
const now = Date.now();
const ofAddress = `SELECT account FROM account_person WHERE email = '${address}'`;

/** The account is opened first; then it is made an admin's, in a step of its history, and its sessions end. */
const sql = [
  `INSERT INTO account SELECT '${id}', 'active', 1, 0, 'fr', ${now} WHERE NOT EXISTS (${ofAddress})`,
  `INSERT INTO history SELECT 'account', id, 1, 'open', ${now}, id, NULL FROM account WHERE id = '${id}'`,
  `INSERT INTO account_person SELECT id, '${address}', '', '' FROM account WHERE id = '${id}'`,
  `INSERT INTO history SELECT 'account', id, version + 1, 'make-admin', ${now}, 'command', NULL FROM account
    WHERE id = (${ofAddress}) AND is_admin = 0`,
  `UPDATE account SET version = version + 1, is_admin = 1 WHERE id = (${ofAddress}) AND is_admin = 0`,
  `DELETE FROM account_session WHERE account = (${ofAddress})`,
].join(";\n");

const place = isRemote
  ? ["--remote"]
  : ["--local", "--env", "local", "--persist-to", join(process.env.WASL_DATA || join(root, ".wasl"), "state")];
const { status, stdout, stderr } = spawnSync(
  bin("wrangler"),
  ["d1", "execute", "DB", ...place, "--yes", "--command", sql],
  {
    cwd: root,
    env: isRemote ? { ...toolEnvironment(), CLOUDFLARE_CF_FETCH_ENABLED: "true" } : toolEnvironment(),
    encoding: "utf8",
  },
);
if (status !== 0) {
  process.stderr.write(stdout + stderr);
  say("nothing was changed: has the database been prepared (npm start, npm run deploy)?");
  process.exit(1);
}
say(`${address} is an admin: sign in at /fr/sign-in`);
