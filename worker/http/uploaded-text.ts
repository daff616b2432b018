import type { FileCode } from "#contract/offer-lines.ts";

/** The most bytes that a file of offers may hold, as UTF-8. */
const mostFileBytes = 700_000;

/**
 * The text of a file, whatever it was written in: UTF-8 or UTF-16 by its mark, strict UTF-8 without one, else the Windows
 * encoding of Arabic or of French. Lines end in LF. What is no text answers a code.
 */
export function uploadedText(bytes: Uint8Array): { text: string } | { code: FileCode } {
  if (bytes.length > 2 * mostFileBytes) return { code: "too_large" };
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  const text = marked ? decode(marked[1], bytes) : (strictUtf8(bytes) ?? windowsText(bytes));
  return checkedText(text);
}

/** The text of a file that a page carried on, or that was just read. */
export function checkedText(read: string): { text: string } | { code: FileCode } {
  const text = read.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (text.trim() === "") return { code: "empty_file" };
  if (text.includes("\0")) return { code: "not_csv" };
  return new TextEncoder().encode(text).length > mostFileBytes ? { code: "too_large" } : { text };
}

const marks = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
] as const;

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Windows-1256 puts the small letters of French where Windows-1252 has them, and Arabic letters elsewhere: three of those
 * in a row are a word, one or two an accented capital of French.
 */
function windowsText(bytes: Uint8Array): string {
  const arabic = decode("windows-1256", bytes);
  return /\p{Script=Arabic}{3}/u.test(arabic) ? arabic : decode("windows-1252", bytes);
}
