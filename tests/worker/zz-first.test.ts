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

describe.each(["/fr/", "/ar/", "/en/", "/fr/request", "/ar/request", "/en/request"])("the first load of %s", (path) => {
  it("takes at most 40,000 bytes with its styles and scripts, and asks nobody else", async () => {
    const { body } = await onTheWire(path, "identity");
    const linked = [...body.matchAll(/<(?:script|link)[^>]*?(?:src|href)="([^"]+\.(?:js|css|svg))"/g)].map(
      ([, address]) => address ?? "",
    );
    expect(linked.some((address) => address.endsWith(".css"))).toBe(true);
    for (const address of linked) expect(address).toMatch(/^\/[\w-]/);

    const sizes = await Promise.all([path, ...linked].map((address) => onTheWire(address, "gzip")));
    console.log(path, sizes.reduce((total, { bytes }) => total + bytes, 0), linked.join(" ")); expect(sizes.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(40_000);
  });
});
