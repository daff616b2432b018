import type { Context } from "hono";
import type { FileCode } from "#contract/offer-lines.ts";
import { Refused } from "./refused.ts";
import { checkedText, uploadedText } from "./uploaded-text.ts";

/** A file as a form sends it: its text, or why it has none; and the button that was pressed. */
export type PostedFile = { go: string | null; read: { text: string } | { code: FileCode } };

/** The file that was chosen in a form, or its text as a page carried it on. Refuses what is no such form. */
export async function postedFile(c: Context): Promise<PostedFile> {
  if (!/^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "")) {
    throw new Refused({ code: "unsupported_type" });
  }
  const form = await c.req.formData().catch(() => {
    throw new Refused({ code: "malformed" });
  });
  const [file, text, go] = [form.get("file"), form.get("text"), form.get("go")];
  return { go: typeof go === "string" ? go : null, read: await readOf(file, text) };
}

async function readOf(file: File | string | null, text: File | string | null): Promise<PostedFile["read"]> {
  if (typeof text === "string") return checkedText(text);
  if (file === null || typeof file === "string" || file.name === "") return { code: "no_file" };
  return uploadedText(new Uint8Array(await file.arrayBuffer()));
}
