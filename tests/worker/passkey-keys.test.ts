import { describe, expect, it } from "vitest";
import { authenticator, der } from "#tests/support/authenticator.ts";
import { isSignedWith } from "#worker/passkey-keys.ts";
import { creationOptions, madePasskey } from "#worker/passkeys.ts";

/** A key whose second coordinate begins with a zero byte, as one of 256 does. */
const key = {
  kty: "EC",
  crv: "P-256",
  x: "4FQC_mP7ebH_xECsrR5Omn0Aox5QovEJBG8ELl9LNhM",
  y: "AE1jY28ABtwCYhnnqTwDhtrP9XaPqLHBebiNveKwcVI",
};
const secret = "4Y5zd2XOQtSF4hjlFNZTgyVSb6E77KmO6cNeWDWYmc8";
const bytes = (text: string) => new TextEncoder().encode(text);

describe("numbers that begin with zeros", () => {
  it("are kept whole in a key", async () => {
    const device = await authenticator("http://localhost", { key: { ...key, d: secret } });
    const asked = { challenge: "AAAA", origin: "http://localhost" };
    const made = await device.create(creationOptions(asked, { id: "account", name: "", email: "" }, []));
    const kept = await madePasskey(made, asked);
    expect(JSON.parse(kept?.publicKey ?? "null")).toEqual(key);
  });

  it.each([
    [
      "the first half",
      "00f90d1a43e422837484941ce6054c118fbdbb0066e8e78e72b90bde66ec52454587c059dca4f04f346af74698209804f1c2bc504afd4186d36f9d67d555beaf",
    ],
    [
      "the second half",
      "a5f107872b12755c844ee23eead28030d7aff4cd6f0d51abcd93bc39a2689efc00aa213f1c4062556cd861358bf59d733785862cf5c9740db4508fd2f5ab864f",
    ],
  ])("are read in %s of a signature", async (_, hex) => {
    const signature = der(Buffer.from(hex, "hex"));
    expect(await isSignedWith(JSON.stringify(key), signature, bytes("Wasl"))).toBe(true);
    expect(await isSignedWith(JSON.stringify(key), signature, bytes("Vasl"))).toBe(false);
  });
});
