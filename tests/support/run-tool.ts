import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "./root.ts";

const bin = join(root, "node_modules/.bin");

/** Runs one of the project's tools to its end, with the project's own Node; a failure is an answer like another. */
export const runTool = (name: string, args: readonly string[], cwd = root) =>
  new Promise<{ ok: boolean; output: string }>((answer) => {
    const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), NO_COLOR: "1" };
    execFile(join(bin, name), args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      answer({ ok: error === null, output: stdout + stderr }),
    );
  });
