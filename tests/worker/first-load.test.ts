import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startWasl, type Wasl } from "#tests/support/wasl.ts";

let wasl: Wasl;
beforeAll(async () => {
  wasl = await startWasl();
});
afterAll(() => wasl.close());

/** The bytes of an answer as they come over the wire, headers included, and the body when it was sent plain. */
const onTheWire = (path: string, encoding: string) =>
  new Promise<{ bytes: number; body: string }>((done, fail) => {
    const asked = request(
      new URL(path, wasl.url),
      { headers: { "accept-encoding": encoding }, agent: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => done({ bytes: answer.socket.bytesRead, body: Buffer.concat(parts).toString() }));
      },
    );
    asked.on("error", fail);
    asked.end();
  });

/** What a page or a file of it makes the browser fetch: links, scripts, drawings, what scripts import, what styles show. */
const fetching = [
  /<(?:script|link|use|img|source)\b[^>]*?\s(?:src|href)="([^"#]+\.(?:js|css|svg|png|webp|avif|woff2))(?:#[^"]*)?"/g,
  /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{0,2}\/[^"'`]+\.js)["'`]/g,
  /url\(\s*["']?((?!data:)[^)"'#]+)/g,
];
const fetchedBy = (text: string, at: string): readonly string[] =>
  fetching.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, address = ""]) =>
      /^https?:|^\/\//.test(address) ? address : new URL(address, new URL(at, wasl.url)).pathname,
    ),
  );

/** All that is fetched for a page, itself first, each once. */
async function loadOf(page: string): Promise<readonly string[]> {
  const found = [page];
  for (const address of found) {
    if (!address.startsWith("/")) continue;
    const { body } = await onTheWire(address, "identity");
    found.push(...new Set(fetchedBy(body, address).filter((each) => !found.includes(each))));
  }
  return found;
}

describe.each(["/fr/", "/ar/", "/en/", "/fr/request", "/ar/request", "/en/request"])("the first load of %s", (path) => {
  it("takes at most 40,000 bytes with its styles, scripts and drawings, and asks nobody else", async () => {
    const load = await loadOf(path);
    expect(load.some((address) => address.endsWith(".css"))).toBe(true);
    for (const address of load) expect(address).toMatch(/^\/[\w-]/);

    const sizes = await Promise.all(load.map((address) => onTheWire(address, "gzip")));
    expect(sizes.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(40_000);
  });
});

it("sees the drawings of a page, and what its scripts import", async () => {
  expect((await loadOf("/fr/")).filter((address) => /^\/assets\/icons-.*\.svg$/.test(address))).toHaveLength(1);
  const script = 'import{t as e}from"./plural-B4.js";import"./a.js";const f=()=>import(`./fr-Y.js`)';
  expect(fetchedBy(script, "/assets/client.js")).toEqual(
    ["plural-B4", "a", "fr-Y"].map((file) => `/assets/${file}.js`),
  );
  expect(fetchedBy('<use href="https://elsewhere.example/a.svg#b">', "/fr/")).toEqual([
    "https://elsewhere.example/a.svg",
  ]);
});
