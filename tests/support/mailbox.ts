import type { Wasl } from "./wasl.ts";

export type Letter = { to: string; subject: string; text: string; html: string };

/** The letters that somebody was sent, newest first. */
export async function lettersTo(wasl: Wasl, to: string): Promise<readonly Letter[]> {
  const there = await wasl.db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'local_mailbox'").first();
  if (there === null) return [];
  const { results } = await wasl.db
    .prepare(`SELECT recipient AS "to", subject, text, html FROM local_mailbox WHERE recipient = ? ORDER BY id DESC`)
    .bind(to)
    .all<Letter>();
  return results;
}

/** The code of the newest letter. */
export async function codeTo(wasl: Wasl, to: string): Promise<string> {
  const [letter] = await lettersTo(wasl, to);
  return /\b\d{6}\b/.exec(letter?.text ?? "")?.[0] ?? "";
}

/** The path of the link of the newest letter, without its host. */
export async function linkTo(wasl: Wasl, to: string): Promise<string> {
  const [letter] = await lettersTo(wasl, to);
  return new URL(/https?:\/\/\S+/.exec(letter?.text ?? "")?.[0] ?? "http://none.invalid/").pathname;
}
