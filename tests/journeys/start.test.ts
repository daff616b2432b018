import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "#tests/support/root.ts";

/** A tree of its own, for it builds the pages anew, which other tests are being served. */
const place = mkdtempSync(join(tmpdir(), "wasl-"));
const copied = [
  "db",
  "migrations",
  "scripts",
  "web",
  "worker",
  ...readdirSync(root).filter((name) => /\.(?:json|toml)$/.test(name)),
];
beforeAll(() => {
  for (const name of copied) cpSync(join(root, name), join(place, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(place, "node_modules"));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
};

/** Starts the product as a newcomer does, and waits until it says that it is ready. */
async function start(port: number): Promise<{ child: ChildProcess; said: string[] }> {
  const child = spawn("npm", ["start"], {
    cwd: place,
    env: { ...process.env, PORT: String(port), WASL_DATA: join(place, "data") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  for await (const line of lines) {
    said.push(line);
    if (line.includes("ready: ")) break;
  }
  return { child, said };
}

const refuses = (port: number) =>
  fetch(`http://127.0.0.1:${port}/fr/`).then(
    () => false,
    () => true,
  );

describe("npm start", () => {
  it("prints its address, answers there, and ends with all it started on SIGTERM; the second time, the data is there", async () => {
    const port = await freePort();
    const first = await start(port);
    expect(first.said.at(-1)).toContain(`http://127.0.0.1:${port}/`);
    expect(first.said.join()).toContain("loading the directory");
    const { items } = (await (await fetch(`http://127.0.0.1:${port}/api/v1/bodies?limit=100`)).json()) as { items: [] };
    expect(items).toHaveLength(99);
    first.child.kill("SIGTERM");
    await once(first.child, "exit");
    expect(await refuses(port)).toBe(true);

    const second = await start(port);
    expect(second.said.join()).not.toContain("loading the directory");
    expect((await fetch(`http://127.0.0.1:${port}/ar/offers/indh-phase-3`)).status).toBe(200);
    second.child.kill("SIGTERM");
    await once(second.child, "exit");
    expect(await refuses(port)).toBe(true);
  });
});
