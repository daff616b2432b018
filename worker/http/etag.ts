/** The validator of a text: the same for the same text. Weak, for it is compressed on its way. */
export async function etagOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0"));
  return `W/"${hex.join("")}"`;
}

const bare = (tag: string): string => tag.trim().replace(/^W\//, "");

/** Whether what somebody has already (`If-None-Match`, RFC 9110 §13.1.2) is this. */
export const isHad = (had: string | undefined, etag: string): boolean =>
  (had ?? "").split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(etag));
