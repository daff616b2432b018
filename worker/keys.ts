/** Keyed hashes (HMAC-SHA-256), each for one purpose, so that none can stand for another. */
export type Keys = {
  /** 64 hexadecimal characters. */
  mac: (purpose: Purpose, text: string) => Promise<string>;
  /** Six digits: the PIN of a form's random id and a renewal number. */
  pin: (formId: string, renewal: number) => Promise<string>;
  /** Six digits: the code that a sign-in's id stands for. */
  code: (signIn: string) => Promise<string>;
  /** 128 bits as 32 hexadecimal characters: the token of a link, derived from its id, so that it stands nowhere. */
  token: (purpose: LinkPurpose, id: string) => Promise<string>;
};
/** The links that are sent by e-mail. */
export type LinkPurpose = "invitation" | "receipt-link" | "answer";
export type Purpose =
  | "pin"
  | "pin-hash"
  | "form"
  | "claim"
  | "mark"
  | "session"
  | "try"
  | "digest"
  | "account"
  | "code"
  | "code-hash"
  | "allowance"
  | "passkey"
  | "link";

export async function keysOf(secret: string): Promise<Keys> {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", bytes.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  const sign = async (purpose: Purpose, text: string) =>
    new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes.encode(`${purpose}\u0000${text}`)));
  return {
    mac: async (purpose, text) => hex(await sign(purpose, text)),
    pin: async (formId, renewal) => sixDigits(await sign("pin", `${formId}\u0000${renewal}`)),
    code: async (signIn) => sixDigits(await sign("code", signIn)),
    token: async (purpose, id) => hex(await sign("link", `${purpose}\u0000${id}`)).slice(0, 32),
  };
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** 48 bits are so many more than a million that the remainder favours no PIN that anyone could notice. */
const sixDigits = (bytes: Uint8Array): string => {
  const number = bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, "0");
};
